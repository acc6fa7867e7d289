import type { InstrumentKind } from '../../instruments/instruments.js';

export interface OutcomeForm {
  /** Chinese name, as the judgment and the papers say it. */
  name: string;
  /** The paper that proves it was carried out; null: a further paper of another kind must say what happens. */
  proof: InstrumentKind | null;
  /** The item leaves the state's hands to a named person. */
  recipient: boolean;
  /** Two executors and a supervisor from outside the item's chain. */
  supervised: boolean;
  /** What is disposed of becomes money, a linked item. */
  realises: boolean;
  law: string;
}

/** How property can end. 责令退赔 and 追缴 of what was never held are obligations, not outcomes of an item. */
// biome-ignore format: the table reads as a table
export const OUTCOMES = {
  return_to_victim:       { name: '发还被害人',         proof: 'return_list',         recipient: true,  supervised: false, realises: false, law: '刑法 64; 刑诉解释 438、445' },
  return_to_owner:        { name: '发还权利人',         proof: 'return_list',         recipient: true,  supervised: false, realises: false, law: '刑诉法 245; 刑诉解释 449' },
  confiscation:           { name: '没收上缴国库',       proof: 'treasury_payment',    recipient: false, supervised: false, realises: false, law: '刑法 64; 刑诉法 245' },
  sale:                   { name: '拍卖变卖',           proof: 'sale_confirmation',   recipient: false, supervised: false, realises: true,  law: '刑诉规定 236; 涉财产执行规定 12' },
  destruction:            { name: '销毁',               proof: 'destruction_record',  recipient: false, supervised: true,  realises: false, law: '刑诉法 245; 刑诉规定 236' },
  fine_offset:            { name: '折抵罚金',           proof: 'fine_offset_voucher', recipient: false, supervised: false, realises: false, law: '刑诉解释 449' },
  seizing_agency_handles: { name: '由扣押机关依法处理', proof: 'handling_record',     recipient: false, supervised: false, realises: false, law: '刑诉解释 449' },
  unclaimed_to_treasury:  { name: '无主财物上缴国库',   proof: 'treasury_payment',    recipient: false, supervised: false, realises: false, law: '刑诉规定 233; 刑诉解释 445' },
  expenses:               { name: '支付处置费用',       proof: 'expense_voucher',     recipient: false, supervised: false, realises: false, law: '内部' },
  recovery:               { name: '追缴',               proof: null,                  recipient: false, supervised: false, realises: false, law: '刑法 64' },
} as const satisfies Record<string, OutcomeForm>;

export type Outcome = keyof typeof OUTCOMES;
export const OUTCOME_KEYS = Object.keys(OUTCOMES) as Outcome[];
