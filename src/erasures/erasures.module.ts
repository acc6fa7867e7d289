import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { RegistryModule } from '../registry/registry.module.js';
import { ErasuresController } from './erasures.controller.js';
import { Erasures } from './erasures.js';

@Module({
  imports: [IdentityModule, InstrumentsModule, CasesModule, RegistryModule],
  controllers: [ErasuresController],
  providers: [Erasures],
  exports: [Erasures],
})
export class ErasuresModule {}
