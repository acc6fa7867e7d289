import type { Actor } from '../../identity/identity.js';
import type { Act, ActName } from './acts.js';
import { dispositionAxis, type ItemState } from './item-state.js';
import type { Standing, Transition } from './lifecycle.js';

/** Why an act may not be done: the rule's code, what it says, and what to do. */
export interface Broken {
  code: string;
  message: string;
  law?: string;
  remedy?: string;
  field?: string;
  kind: 'rule' | 'allowed' | 'found';
}

export const broken = (code: string, message: string, law: string, remedy?: string): Broken => ({
  code,
  message,
  law,
  remedy,
  kind: 'rule',
});

const notAllowed = (code: string, message: string, law: string): Broken => ({
  ...broken(code, message, law),
  kind: 'allowed',
});

export const roleForbids = (row: Transition<Act>, actor: Actor): Broken | null =>
  row.by.some((role) => actor.roles.includes(role))
    ? null
    : notAllowed('role_does_not_allow', `${actor.post}不能办理${row.name}`, row.law);

/** Why the table forbids the act whatever it says in detail; null when it may be tried. */
export function tableForbids(
  name: ActName,
  row: Transition<Act>,
  item: ItemState,
  actor: Actor,
): Broken | null {
  const forbidden = roleForbids(row, actor);
  if (forbidden) return forbidden;
  if (item.voided) return broken('item_is_voided', '该登记已作废', row.law, '请对保留的那一条登记办理');
  if (!stands(row.standing, item, actor))
    return notAllowed('no_standing', NO_STANDING[row.standing], row.law);
  return offerForbids(name, row, item) ?? axesForbid(row, item);
}

const OFFER_ENDERS: ReadonlySet<ActName> = new Set<ActName>([
  'receive',
  'receive_with_exception',
  'refuse',
  'withdraw_offer',
]);

function offerForbids(name: ActName, row: Transition<Act>, item: ItemState): Broken | null {
  if (row.when.offered === false && item.offeredIn) {
    return broken(
      'item_is_already_offered',
      '该财物已在移交途中，尚待接收方答复',
      row.law,
      '请等待接收方答复，或由移交方撤回',
    );
  }
  return OFFER_ENDERS.has(name) && !item.offeredIn
    ? broken('offer_is_open', '该财物没有待答复的移交，或已答复、已撤回', row.law, '请刷新后再办理')
    : null;
}

function axesForbid(row: Transition<Act>, item: ItemState): Broken | null {
  const { measure, custody, stage, disposition } = row.when;
  if (measure && !item.measures.some((each) => each.state === 'in_force')) {
    return broken('measure_is_in_force', '该财物的强制措施已解除', row.law);
  }
  if (custody && !custody.includes(item.custody.kind)) {
    return broken('custody_does_not_allow', `现保管状态不能${row.name}`, row.law);
  }
  if (stage && !stage.includes(item.responsibility.stage)) {
    return broken('stage_does_not_allow', `现诉讼阶段不能${row.name}`, row.law);
  }
  const axis = dispositionAxis(item);
  if (disposition && !disposition.includes(axis)) {
    const code = axis === 'final' ? 'item_is_final' : 'disposition_does_not_allow';
    return broken(code, `现处理状态不能${row.name}`, row.law);
  }
  return null;
}

const NO_STANDING: Record<Standing, string> = {
  none: '',
  custodian: '本机关并不保管该财物',
  answerable: '该财物现不由本机关负责',
  custodian_or_answerable: '该财物既不由本机关保管，也不由本机关负责',
  addressee: '只有移交所指定的接收方可以答复',
  executor: '本机关未受托执行',
};

function stands(standing: Standing, item: ItemState, actor: Actor): boolean {
  const holds = item.custody.agencyId === actor.agencyId;
  const answers = item.responsibility.agencyId === actor.agencyId;
  switch (standing) {
    case 'custodian':
      return holds;
    case 'answerable':
      return answers;
    case 'custodian_or_answerable':
      return holds || answers;
    default:
      return true;
  }
}
