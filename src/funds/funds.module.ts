import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { RegistryModule } from '../registry/registry.module.js';
import { AccountsController } from './accounts.controller.js';
import { Accounts } from './accounts.js';
import { DepositsController } from './deposits.controller.js';
import { Deposits } from './deposits.js';
import { MoneyLedger } from './funds.js';
import { MoneyLedgerController } from './money-ledger.controller.js';

@Module({
  imports: [IdentityModule, InstrumentsModule, CasesModule, RegistryModule],
  controllers: [AccountsController, DepositsController, MoneyLedgerController],
  providers: [Accounts, Deposits, MoneyLedger],
})
export class FundsModule {}
