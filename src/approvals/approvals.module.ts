import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { RegistryModule } from '../registry/registry.module.js';
import { ApprovalRows } from './approval-rows.js';
import { ApprovalViews } from './approval-views.js';
import { ApprovalsController } from './approvals.controller.js';
import { Approvals } from './approvals.js';

@Module({
  imports: [IdentityModule, InstrumentsModule, CasesModule, RegistryModule],
  controllers: [ApprovalsController],
  providers: [Approvals, ApprovalRows, ApprovalViews],
  exports: [Approvals, ApprovalRows],
})
export class ApprovalsModule {}
