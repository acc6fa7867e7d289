import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { RegistryModule } from '../registry/registry.module.js';
import { CarryingOut } from './carrying-out.js';
import { DisposalController } from './disposal.controller.js';
import { Disposal } from './disposal.js';
import { DisposalViews } from './disposal-views.js';
import { Executions } from './executions.js';

@Module({
  imports: [IdentityModule, InstrumentsModule, CasesModule, RegistryModule],
  controllers: [DisposalController],
  providers: [Disposal, CarryingOut, Executions, DisposalViews],
  exports: [Disposal],
})
export class DisposalModule {}
