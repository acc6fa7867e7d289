import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.js';
import { RegistryModule } from '../registry/registry.module.js';
import { PlacesController } from './places.controller.js';
import { Places } from './places.js';
import { PuttingAway } from './putting-away.js';

@Module({
  imports: [IdentityModule, RegistryModule],
  controllers: [PlacesController],
  providers: [Places, PuttingAway],
  exports: [PuttingAway],
})
export class StorageModule {}
