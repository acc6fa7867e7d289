import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { RegistryModule } from '../registry/registry.module.js';
import { StorageModule } from '../storage/storage.module.js';
import { HandoverController } from './handover.controller.js';
import { Handover } from './handover.js';
import { HandoverViews } from './handover-views.js';
import { Handovers } from './handovers.js';

@Module({
  imports: [IdentityModule, InstrumentsModule, CasesModule, RegistryModule, StorageModule],
  controllers: [HandoverController],
  providers: [Handover, Handovers, HandoverViews],
  exports: [Handover, HandoverViews],
})
export class HandoverModule {}
