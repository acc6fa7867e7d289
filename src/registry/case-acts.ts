import { caseRefusal, nextAgencies, type PropertyCase } from '../cases/cases.js';
import { type Actor, type AgencyKind, may, type Permission } from '../identity/identity.js';
import { INSTRUMENTS, type InstrumentKind } from '../instruments/instruments.js';
import { type Problem, RuleBroken } from '../platform/errors.js';
import type { ActName } from './lifecycle/acts.js';
import { type Hindrance, hindranceOf, offerHindrance, purposesOf } from './lifecycle/foresight.js';
import type { ItemState } from './lifecycle/item-state.js';
import { LIFECYCLE } from './lifecycle/lifecycle.js';
import { PURPOSES, type Purpose } from './lifecycle/purposes.js';
import type { Broken } from './lifecycle/table-check.js';
import { closureRefusal, nothingToExecute, referralRefusal } from './refusals.js';

/** An act upon a whole case: who may ask for it, with which paper, and what of the case's property it needs. */
interface CaseAct {
  name: string;
  permissions: readonly Permission[];
  instrument?: InstrumentKind;
  /** It sends things on: at least one item can be offered for this purpose. */
  purpose?: Purpose;
  /** At least one item allows this act. */
  item?: ActName;
  /** What it says when no item allows it, in place of the item's own reason. */
  otherwise?: () => Problem;
  /** What else stands in its way. */
  refusal?: (propertyCase: PropertyCase, items: readonly ItemState[], actor: Actor) => Problem | null;
}

const sending = (purpose: Purpose): CaseAct => {
  const { name, permission, instrument } = PURPOSES[purpose];
  return { name, permissions: [permission], instrument, purpose };
};

// biome-ignore format: the table reads as a table
export const CASE_ACTS = {
  number:                      { name: '编立本机关案号', permissions: ['case.register'] },
  seizure:                     { name: '采取措施', permissions: ['item.seize'], instrument: 'seizure_decision' },
  store_in:                    sending('store_in'),
  relocation:                  sending('relocation'),
  prosecution_transfer:        sending('prosecution_review'),
  court_transfer:              sending('direct_to_court'),
  supplementary_investigation: sending('supplementary_investigation'),
  indictment:                  sending('public_prosecution'),
  referral:                    { name: '移送案件', permissions: ['prosecution.transfer', 'indictment.file', 'court.direct_transfer'], refusal: (_, items, actor) => referralRefusal(items, actor) },
  non_prosecution:             { name: '不起诉', permissions: ['non_prosecution.decide'], instrument: 'non_prosecution_decision', item: 'release' },
  case_withdrawal:             { name: '撤销案件', permissions: ['item.release'], instrument: 'case_withdrawal_decision', item: 'release' },
  renewal:                     { name: '续行措施', permissions: ['measure.renew'], instrument: 'renewal_notice', item: 'renew' },
  conversion:                  { name: '变更措施', permissions: ['item.seize'], instrument: 'conversion_decision', item: 'convert' },
  continuation:                { name: '接续措施', permissions: ['measure.renew'], instrument: 'continuation_decision', item: 'take_over' },
  queue_effect:                { name: '轮候生效', permissions: ['measure.renew'], instrument: 'queue_effect_record', item: 'take_effect' },
  loan:                        { name: '调用', permissions: ['loan.request'], instrument: 'loan_approval', item: 'lend' },
  release:                     { name: '解除措施', permissions: ['item.release'], instrument: 'release_decision', item: 'release' },
  notice:                      { name: '通知、公告认领', permissions: ['notice.issue'], instrument: 'claim_announcement', item: 'announce' },
  unclaimed:                   { name: '按无主财物处理', permissions: ['unclaimed.decide'], instrument: 'unclaimed_decision', item: 'take_unclaimed' },
  return:                      { name: '判前发还', permissions: ['item.return_before_trial'], instrument: 'return_approval', item: 'order' },
  early_disposal:              { name: '先行处置', permissions: ['item.dispose_early'], instrument: 'early_disposal_approval', item: 'order' },
  judgment:                    { name: '判决', permissions: ['judgment.record'], instrument: 'judgment' },
  execution_order:             { name: '委托执行', permissions: ['execution.order'], instrument: 'execution_order', item: 'entrust', otherwise: nothingToExecute },
  disposal:                    { name: '执行处理', permissions: ['disposal.carry_out'], item: 'carry_out' },
  approval:                    { name: '呈请审批', permissions: ['approval.request'] },
  merger:                      { name: '并案', permissions: ['case.merge'], instrument: 'merging_approval' },
  closure:                     { name: '结清案件', permissions: ['case.close'], instrument: 'closing_report', refusal: ({ agencyId }, items, actor) => closureRefusal(agencyId, items, actor) },
} as const satisfies Record<string, CaseAct>;

export type CaseActName = keyof typeof CASE_ACTS;
const CASE_ACT_NAMES = Object.keys(CASE_ACTS) as CaseActName[];
const formOf = (name: CaseActName): CaseAct => CASE_ACTS[name];

/** The acts upon a case that somebody in this post, in an agency of this kind, could ever do. */
export const caseActsOf = (actor: Actor): CaseActName[] =>
  CASE_ACT_NAMES.filter((name) => {
    const { permissions, instrument, purpose, item } = formOf(name);
    if (!permissions.some((permission) => may(actor.roles, permission))) return false;
    if (purpose) return purposesOf(actor).includes(purpose);
    if (name === 'referral') return nextAgencies(actor.agencyKind).length > 0;
    if (item && !LIFECYCLE[item].by.some((role) => actor.roles.includes(role))) return false;
    return !instrument || (INSTRUMENTS[instrument].by as readonly AgencyKind[]).includes(actor.agencyKind);
  });

/** Why the act cannot be done in this case now; null when it can. */
export function caseActReason(
  name: CaseActName,
  propertyCase: PropertyCase,
  items: readonly ItemState[],
  actor: Actor,
): Problem | Broken | null {
  const { purpose, item, otherwise, refusal } = formOf(name);
  const closed = caseRefusal(propertyCase);
  if (closed) return closed;
  if (refusal) return refusal(propertyCase, items, actor);
  if (purpose) return noneAllows(items, (each) => purposeHindrance(purpose, each, actor));
  if (!item) return null;
  const reason = noneAllows(items, (each) => hindranceOf(item, each, actor));
  return reason && (otherwise?.() ?? reason);
}

/** What stands in the way of an offer for this purpose in whatever way; null when one way is open. */
function purposeHindrance(purpose: Purpose, item: ItemState, actor: Actor): Hindrance | null {
  const found = PURPOSES[purpose].modes.map((mode) => offerHindrance(purpose, mode, item, actor));
  return found.includes(null) ? null : farthest(found as Hindrance[]);
}

function noneAllows(
  items: readonly ItemState[],
  hindrance: (item: ItemState) => Hindrance | null,
): Problem | Broken | null {
  const present = items.filter((item) => !item.voided && item.quantity.onHand !== '0');
  const found: Hindrance[] = [];
  for (const item of present) {
    const one = hindrance(item);
    if (!one) return null;
    found.push(one);
  }
  return farthest(found)?.broken ?? nothingOnHand();
}

const farthest = (found: readonly Hindrance[]): Hindrance | null =>
  found.reduce<Hindrance | null>((best, each) => (best && best.reached >= each.reached ? best : each), null);

const nothingOnHand = (): Problem =>
  new RuleBroken('nothing_on_hand', '本案没有现存财物', {
    law: '刑诉法 245',
    remedy: '没有财物可移交的，请用移送案件',
  });
