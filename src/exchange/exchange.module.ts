import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { ClaimsModule } from '../claims/claims.module.js';
import { HandoverModule } from '../handover/handover.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { OversightModule } from '../oversight/oversight.module.js';
import { PersonalEffectsModule } from '../personal-effects/personal-effects.module.js';
import { RegistryModule } from '../registry/registry.module.js';
import { StocktakingModule } from '../stocktaking/stocktaking.module.js';
import { StorageModule } from '../storage/storage.module.js';
import { ExchangeController } from './exchange.controller.js';
import { Exchange } from './exchange.js';
import { ExportsController } from './lists/exports.controller.js';
import { Exports } from './lists/exports.js';
import { StockImportRows } from './stock/stock-import-rows.js';
import { StockImportsController } from './stock/stock-imports.controller.js';
import { StockImports } from './stock/stock-imports.js';
import { StockReading } from './stock/stock-reading.js';
import { StockViews } from './stock/stock-views.js';

@Module({
  imports: [
    IdentityModule,
    InstrumentsModule,
    CasesModule,
    RegistryModule,
    StorageModule,
    StocktakingModule,
    HandoverModule,
    ClaimsModule,
    PersonalEffectsModule,
    OversightModule,
  ],
  controllers: [ExchangeController, StockImportsController, ExportsController],
  providers: [Exchange, Exports, StockImports, StockImportRows, StockReading, StockViews],
})
export class ExchangeModule {}
