import { CASHIERS } from './actors.js';
import * as deposits from './deposit-effects.js';
import { ALIVE } from './item-state.js';
import { rule } from './rule-set.js';
import type { Lifecycle } from './transition.js';

/** The rows of the table about money that goes to a bank. */
// biome-ignore format: the table reads as a table
export const DEPOSITING: Pick<Lifecycle, 'deposit' | 'accrue'> = {
  deposit: {
    name: '存入账户', by: CASHIERS, standing: 'custodian', instruments: ['deposit_receipt'],
    when: { offered: false, custody: ['officer', 'keeper', 'bank'], disposition: ALIVE },
    changes: ['custody'],
    rules: [rule.onlyMoneyIsDeposited, rule.moneyIsNotThereYet, rule.specificCashIsKept, rule.depositedSumIsCounted, rule.lentMoneyComesBackFirst, rule.accountIsInUse, rule.accountIsOfTheCurrency, rule.cashIsCountedByTwo, rule.denominationsAddUp, rule.counterfeitsAreLookedFor],
    law: '公通字〔2015〕21号 9; 检察规则 217', effect: deposits.deposited,
  },
  accrue: {
    name: '孳息入账', by: CASHIERS, standing: 'custodian_or_answerable', instruments: ['interest_notice'],
    when: { custody: ['bank'], disposition: ALIVE },
    changes: ['quantity'],
    rules: [rule.depositedSumIsCounted, rule.interestIsPositive],
    law: '刑法 64; 刑诉法 245', effect: deposits.accrued,
  },
};
