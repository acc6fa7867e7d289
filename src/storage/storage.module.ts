import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals/approvals.module.js';
import { CasesModule } from '../cases/cases.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { PhotosModule } from '../photos/photos.module.js';
import { RegistryModule } from '../registry/registry.module.js';
import { Abnormalities } from './abnormalities.js';
import { LoanRows } from './loan-rows.js';
import { LoanViews } from './loan-views.js';
import { LoansController } from './loans.controller.js';
import { Loans } from './loans.js';
import { PlacesController } from './places.controller.js';
import { Places } from './places.js';
import { PuttingAway } from './putting-away.js';
import { SealsController } from './seals.controller.js';
import { Seals } from './seals.js';

@Module({
  imports: [IdentityModule, InstrumentsModule, CasesModule, RegistryModule, ApprovalsModule, PhotosModule],
  controllers: [PlacesController, LoansController, SealsController],
  providers: [Places, PuttingAway, Loans, LoanRows, LoanViews, Abnormalities, Seals],
  exports: [Places, PuttingAway, LoanRows, LoanViews],
})
export class StorageModule {}
