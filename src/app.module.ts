import { type DynamicModule, Module } from '@nestjs/common';
import { AccessLogModule } from './access-log/access-log.module.js';
import { ApprovalsModule } from './approvals/approvals.module.js';
import { BundlesModule } from './bundles/bundles.module.js';
import { CasesModule } from './cases/cases.module.js';
import { CheckpointsModule } from './checkpoints/checkpoints.module.js';
import { ClaimsModule } from './claims/claims.module.js';
import { CourtModule } from './court/court.module.js';
import { DictionariesModule } from './dictionaries/dictionaries.module.js';
import { DisposalModule } from './disposal/disposal.module.js';
import { DocumentsModule } from './documents/documents.module.js';
import { ErasuresModule } from './erasures/erasures.module.js';
import { ExchangeModule } from './exchange/exchange.module.js';
import { FundsModule } from './funds/funds.module.js';
import { HandoverModule } from './handover/handover.module.js';
import { IdentityModule } from './identity/identity.module.js';
import { InstrumentsModule } from './instruments/instruments.module.js';
import { LedgerModule } from './ledger/ledger.module.js';
import { MeasuresModule } from './measures/measures.module.js';
import { NoticesModule } from './notices/notices.module.js';
import { OversightModule } from './oversight/oversight.module.js';
import { PersonalEffectsModule } from './personal-effects/personal-effects.module.js';
import { PhotosModule } from './photos/photos.module.js';
import { FilesModule } from './platform/files/files.module.js';
import { DatabaseModule } from './platform/postgres/database.module.js';
import type { PreparedDatabase } from './platform/postgres/database-preparation.js';
import { PoliceModule } from './police/police.module.js';
import { ProcuratorateModule } from './procuratorate/procuratorate.module.js';
import { RegistryModule } from './registry/registry.module.js';
import { SearchModule } from './search/search.module.js';
import { SignaturesModule } from './signatures/signatures.module.js';
import { StatisticsModule } from './statistics/statistics.module.js';
import { StocktakingModule } from './stocktaking/stocktaking.module.js';
import { StorageModule } from './storage/storage.module.js';
import type { Timestamping } from './timestamps/timestamper.js';
import { TimestampsModule } from './timestamps/timestamps.module.js';
import { VerificationModule } from './verification/verification.module.js';

/** What the application stands on: a database that is ready, and the folder of its files. */
export interface Foundation extends Pick<PreparedDatabase, 'applicationUrl' | 'sequencerUrl'> {
  filesFolder: string;
  /** Where the static files of the log lie; absent where they are not served. */
  tilesFolder?: string;
  timestamping?: Timestamping | null;
  /** How often everything is verified beside it; absent where nobody does. */
  verificationHours?: number | null;
}

@Module({
  imports: [
    IdentityModule,
    AccessLogModule,
    InstrumentsModule,
    PhotosModule,
    CasesModule,
    RegistryModule,
    ApprovalsModule,
    StorageModule,
    StocktakingModule,
    HandoverModule,
    DisposalModule,
    MeasuresModule,
    ClaimsModule,
    NoticesModule,
    ErasuresModule,
    PersonalEffectsModule,
    FundsModule,
    PoliceModule,
    ProcuratorateModule,
    CourtModule,
    SignaturesModule,
    BundlesModule,
    DocumentsModule,
    DictionariesModule,
    VerificationModule,
    OversightModule,
    StatisticsModule,
    ExchangeModule,
    SearchModule,
  ],
})
// biome-ignore lint/complexity/noStaticOnlyClass: Nest's dynamic modules are made by a static method.
export class AppModule {
  static on(foundation: Foundation): DynamicModule {
    return {
      module: AppModule,
      imports: [
        DatabaseModule.forRoot(foundation),
        FilesModule.forRoot(foundation.filesFolder),
        LedgerModule.forRoot(foundation),
        CheckpointsModule.forRoot(foundation.verificationHours ?? null),
        TimestampsModule.forRoot(foundation.timestamping ?? null),
      ],
    };
  }
}
