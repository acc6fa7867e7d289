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
import { PostHandoverController } from './post-handover.controller.js';
import { PostHandovers } from './post-handover.js';
import { PostHandoverRows } from './post-handover-rows.js';
import { PostHandoverViews } from './post-handover-views.js';

@Module({
  imports: [IdentityModule, InstrumentsModule, CasesModule, RegistryModule, StorageModule],
  controllers: [HandoverController, PostHandoverController],
  providers: [Handover, Handovers, HandoverViews, PostHandovers, PostHandoverRows, PostHandoverViews],
  exports: [Handover, HandoverViews],
})
export class HandoverModule {}
