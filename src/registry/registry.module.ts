import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { Items } from './items.js';
import { RegistryController } from './registry.controller.js';
import { Registry } from './registry.js';

@Module({
  imports: [IdentityModule, InstrumentsModule, CasesModule],
  controllers: [RegistryController],
  providers: [Registry, Items],
  exports: [Registry, Items],
})
export class RegistryModule {}
