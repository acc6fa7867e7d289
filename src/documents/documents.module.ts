import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals/approvals.module.js';
import { BundlesModule } from '../bundles/bundles.module.js';
import { CasesModule } from '../cases/cases.module.js';
import { CourtModule } from '../court/court.module.js';
import { DisposalModule } from '../disposal/disposal.module.js';
import { HandoverModule } from '../handover/handover.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { RegistryModule } from '../registry/registry.module.js';
import { SignaturesModule } from '../signatures/signatures.module.js';
import { StocktakingModule } from '../stocktaking/stocktaking.module.js';
import { StorageModule } from '../storage/storage.module.js';
import { CaseListsController } from './case-lists.controller.js';
import { CaseLists } from './case-lists.js';
import { DocumentsController } from './documents.controller.js';
import { Documents } from './documents.js';
import { ApprovalPapers } from './facts/approval-papers.js';
import { Chains } from './facts/chains.js';
import { Circumstances } from './facts/circumstances.js';
import { CustodyPapers } from './facts/custody-papers.js';
import { Directory } from './facts/directory.js';
import { DisposalLists } from './facts/disposal-lists.js';
import { InstrumentPapers } from './facts/instrument-papers.js';
import { LoanPapers } from './facts/loan-papers.js';
import { MeasureLists } from './facts/measure-lists.js';
import { SignedLists } from './facts/signed-lists.js';
import { StorePapers } from './facts/store-papers.js';
import { TransferLists } from './facts/transfer-lists.js';
import { IssuedPapers } from './issued-papers.js';
import { LabelsController } from './labels/labels.controller.js';
import { Labels } from './labels/labels.js';
import { PaperViews } from './paper-views.js';
import { Printable } from './printable.js';
import { TimelineController } from './timeline.controller.js';
import { Timeline } from './timeline.js';

@Module({
  imports: [
    IdentityModule,
    InstrumentsModule,
    CasesModule,
    RegistryModule,
    ApprovalsModule,
    CourtModule,
    StocktakingModule,
    StorageModule,
    HandoverModule,
    DisposalModule,
    BundlesModule,
    SignaturesModule,
  ],
  controllers: [DocumentsController, TimelineController, CaseListsController, LabelsController],
  providers: [
    Documents,
    IssuedPapers,
    PaperViews,
    Timeline,
    CaseLists,
    Printable,
    CustodyPapers,
    MeasureLists,
    TransferLists,
    DisposalLists,
    InstrumentPapers,
    LoanPapers,
    ApprovalPapers,
    StorePapers,
    Circumstances,
    Chains,
    SignedLists,
    Directory,
    Labels,
  ],
})
export class DocumentsModule {}
