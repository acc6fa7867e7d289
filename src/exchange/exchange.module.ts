import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { RegistryModule } from '../registry/registry.module.js';
import { StorageModule } from '../storage/storage.module.js';
import { ExchangeController } from './exchange.controller.js';
import { Exchange } from './exchange.js';
import { StockImportRows } from './stock/stock-import-rows.js';
import { StockImportsController } from './stock/stock-imports.controller.js';
import { StockImports } from './stock/stock-imports.js';
import { StockReading } from './stock/stock-reading.js';
import { StockViews } from './stock/stock-views.js';

@Module({
  imports: [IdentityModule, InstrumentsModule, CasesModule, RegistryModule, StorageModule],
  controllers: [ExchangeController, StockImportsController],
  providers: [Exchange, StockImports, StockImportRows, StockReading, StockViews],
})
export class ExchangeModule {}
