import Big from 'big.js';
import { isZero } from '../../platform/quantity.js';
import type { Accruing, Depositing } from './deposit-acts.js';
import { depositedIn, isSpecificCash, mayComeAsNoNotes } from './deposits.js';
import type { Rule } from './rules.js';

const ONE_ACCOUNT = '公通字〔2015〕21号 9; 检察规则 217';

export const onlyMoneyIsDeposited: Rule<Depositing> = {
  code: 'only_money_is_deposited',
  law: ONE_ACCOUNT,
  says: '只有现金、货币和虚拟货币可以存入账户',
  remedy: '其他财物请入库保管；已在金融机构的不必再存',
  beforehand: true,
  holds: (item) => depositedIn(item.category) !== null,
};

export const moneyIsNotThereYet: Rule<Depositing> = {
  code: 'money_is_not_there_yet',
  law: ONE_ACCOUNT,
  says: '该款已在这个账户或者金融机构',
  remedy: '账户更换的，可以转存本机关在用的账户',
  field: 'accountId',
  beforehand: true,
  holds: ({ custody, deposit }, { account }) =>
    custody.kind !== 'bank' || (deposit !== undefined && deposit.accountId !== account.id),
};

export const specificCashIsKept: Rule<Depositing> = {
  code: 'specific_cash_is_kept',
  law: '公通字〔2015〕21号 9',
  says: '作为证据使用的特定现金不存入账户，应当封存保管',
  remedy: '请拍照、封存后入库；登记有误的，请更正特征',
  beforehand: true,
  holds: (item) => !isSpecificCash(item),
};

export const depositedSumIsCounted: Rule<Depositing | Accruing> = {
  code: 'deposited_sum_is_counted',
  law: '刑诉规定 230',
  says: '数额待清点的不能入账',
  remedy: '请先清点',
  beforehand: true,
  holds: (item) => item.quantity.counted,
};

export const lentMoneyComesBackFirst: Rule<Depositing> = {
  code: 'lent_money_comes_back_first',
  law: '行政规定 190',
  says: '借出的款项须先归还，才能存入账户',
  remedy: '请先归还保管人员',
  beforehand: true,
  holds: (item) => item.loan === null,
};

export const accountIsInUse: Rule<Depositing> = {
  code: 'account_is_in_use',
  law: ONE_ACCOUNT,
  says: '只能存入本机关在用的唯一合规账户',
  remedy: '请选择本机关在用的账户',
  field: 'accountId',
  holds: (_, { account }, { actor }) => account.open && account.agencyId === actor.agencyId,
};

export const accountIsOfTheCurrency: Rule<Depositing> = {
  code: 'account_is_of_the_currency',
  law: ONE_ACCOUNT,
  says: '账户的币种与款项不符',
  remedy: '请选择同一币种的账户；外币存外币账户，虚拟货币存专用钱包',
  field: 'accountId',
  holds: ({ category, quantity }, { account }) =>
    account.unit === quantity.unit && account.kind === depositedIn(category),
};

export const cashIsCountedByTwo: Rule<Depositing> = {
  code: 'cash_is_counted_by_two',
  law: '公通字〔2015〕21号 9; 内部',
  says: '现金须由二人以上按面额清点后存入',
  remedy: '请填写清点人和各面额的张数；以转账收取的变价款、退款除外',
  field: 'counting',
  holds: (item, { counting }) =>
    counting === null ? mayComeAsNoNotes(item) : new Set(counting.counters).size >= 2,
};

export const denominationsAddUp: Rule<Depositing> = {
  code: 'denominations_add_up',
  law: '公通字〔2015〕21号 9; 内部',
  says: '各面额合计与现存数额不符',
  remedy: '请重新清点；登记有误的，请先更正数量，只存一部分的，请先拆分',
  field: 'counting',
  holds: (item, { counting }) =>
    counting === null ||
    counting.denominations
      .reduce((total, { face, count }) => total.plus(new Big(face).times(count)), new Big(0))
      .eq(item.quantity.onHand),
};

export const counterfeitsAreLookedFor: Rule<Depositing> = {
  code: 'counterfeits_are_looked_for',
  law: '内部',
  says: '存入前须鉴别真伪',
  remedy: '请鉴别；假币按张另行登记，不计入金额',
  field: 'counting.examined',
  holds: (_, { counting }) => counting === null || counting.examined,
};

export const interestIsPositive: Rule<Accruing> = {
  code: 'quantity_is_positive',
  law: '刑法 64; 刑诉法 245',
  says: '孳息须大于零',
  remedy: '请核对结息金额',
  field: 'quantity',
  holds: (_, { fruits }) => !isZero(fruits.quantity),
};
