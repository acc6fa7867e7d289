import { isZero } from '../../platform/quantity.js';
import type { Conversion, Registration, StockImport } from './acts.js';
import { CATEGORIES } from './categories.js';
import { KEEPING } from './places.js';
import type { Rule } from './rules.js';

export const categoryIsKnown: Rule<Registration | StockImport> = {
  code: 'category_is_known',
  law: '刑诉解释 437',
  says: '财物类别不在类别表内',
  remedy: '请从类别表中选择',
  field: 'category',
  holds: (_, act) => Object.hasOwn(CATEGORIES, act.category),
};

export const registeredQuantityIsPositive: Rule<Registration | StockImport> = {
  code: 'quantity_is_positive',
  law: '刑诉规定 230',
  says: '数量须大于零；不能确定的登记为待清点',
  remedy: '请填写大于零的数量，或不填数量并在数量原文写明“若干”',
  field: 'quantity',
  holds: (_, act) => act.quantity === null || !isZero(act.quantity),
};

export const stockLiesInAStore: Rule<StockImport> = {
  code: 'stock_lies_in_a_store',
  law: '刑诉规定 228、237',
  says: '这类财物不在库房存放，不能作为历史库存导入',
  remedy: '账户资金请登记冻结，不动产请登记查封',
  field: 'category',
  holds: (_, { category }) => KEEPING[category]?.kinds.length !== 0,
};

export const officersAreTwo: Rule<Registration | Conversion> = {
  code: 'two_officers',
  law: '刑诉规定 229',
  says: '采取措施的侦查人员不得少于二人',
  remedy: '请补充另一名侦查人员',
  field: 'officers',
  holds: (_, act) => new Set(act.officers).size >= 2,
};

export const approverIsNotAnOfficer: Rule<Registration | Conversion> = {
  code: 'approver_is_not_officer',
  law: '刑诉规定 228-229',
  says: '批准人不得是采取措施的侦查人员',
  remedy: '请由未参与的负责人批准',
  field: 'instrument.approverId',
  holds: (_, act, { instrument }) =>
    !instrument?.approvals.some((approval) => act.officers.includes(approval.personId)),
};

/** How many measures stand before this one, as the registry knows them. */
export const measureIsNotRepeated: Rule<Registration> = {
  code: 'measure_is_not_repeated',
  law: '刑诉规定 242',
  says: '该财产已被查封、冻结，不得重复查封、冻结',
  remedy: '请办理轮候查封、冻结，写明顺位',
  holds: (_, act) => act.rank !== undefined || !act.standing,
};

export const rankFollowsTheEarlier: Rule<Registration> = {
  code: 'rank_follows_the_earlier',
  law: '刑诉规定 242',
  says: '轮候的顺位须在已有的查封、冻结之后',
  remedy: '请核对轮候顺位',
  field: 'queue.rank',
  holds: (_, act) => act.rank === undefined || act.rank > Math.max(1, act.standing ?? 0),
};

export const onlySealingsAndFreezesQueue: Rule<Registration> = {
  code: 'only_sealings_and_freezes_queue',
  law: '刑诉规定 242',
  says: '只有查封、冻结可以轮候',
  remedy: '请去掉轮候',
  field: 'queue',
  holds: (_, act) => act.rank === undefined,
};
