import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { DisposalModule } from '../disposal/disposal.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { RegistryModule } from '../registry/registry.module.js';
import { CourtController } from './court.controller.js';
import { Court } from './court.js';
import { CourtViews } from './court-views.js';
import { ExecutionOrderRows } from './execution-order-rows.js';
import { ExecutionOrders } from './execution-orders.js';
import { Judgments } from './judgments.js';

@Module({
  imports: [IdentityModule, InstrumentsModule, CasesModule, RegistryModule, DisposalModule],
  controllers: [CourtController],
  providers: [Court, CourtViews, Judgments, ExecutionOrderRows, ExecutionOrders],
  exports: [Judgments, ExecutionOrderRows],
})
export class CourtModule {}
