import type { Actor } from '../../identity/identity.js';
import type { Act, ActName } from './acts.js';
import { type DispositionAxis, dispositionAxis, type ItemState, type Measure } from './item-state.js';
import { ABNORMALITIES } from './loans.js';
import type { Rule } from './rules.js';
import type { Standing, Transition } from './transition.js';

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

const notAllowed = (code: string, message: string, law: string, remedy: string): Broken => ({
  ...broken(code, message, law, remedy),
  kind: 'allowed',
});

/** What a rule says of an act that breaks it. */
export const brokenBy = ({ code, says, law, remedy, field }: Rule): Broken => ({
  ...broken(code, says, law, remedy),
  field,
});

export const roleForbids = (row: Transition<Act>, actor: Actor): Broken | null =>
  row.by.some((role) => actor.roles.includes(role))
    ? null
    : notAllowed(
        'role_does_not_allow',
        `${actor.post}不能办理${row.name}`,
        row.law,
        '请由有权办理的人员办理',
      );

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
  if (!stands(row.standing, item, actor)) {
    const [message, remedy] = NO_STANDING[row.standing];
    return notAllowed('no_standing', message, row.law, remedy);
  }
  return frozenForbids(row, item) ?? offerForbids(name, row, item) ?? axesForbid(row, item);
}

const OFFER_ENDERS: ReadonlySet<ActName> = new Set<ActName>([
  'receive',
  'receive_with_exception',
  'refuse',
  'withdraw_offer',
]);

function frozenForbids({ when: { frozen = false }, law }: Transition<Act>, item: ItemState): Broken | null {
  if (frozen === null || frozen === (item.frozen !== null)) return null;
  return item.frozen
    ? broken(
        'item_is_not_frozen',
        `该财物有异常（${ABNORMALITIES[item.frozen.code]}），尚未了结`,
        law,
        '请先查明并了结异常；其间只能报告、了结、归还、拍照和拒收',
      )
    : broken('item_is_frozen', '该财物没有待了结的异常', law, '请刷新后再办理');
}

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

const STANDING: Record<NonNullable<Transition<Act>['when']['measure']>, readonly Measure['state'][]> = {
  in_force: ['in_force'],
  standing: ['in_force', 'queued'],
};

const noMeasure = ({ law }: Transition<Act>, { measures }: ItemState): Broken =>
  measures.some(({ state }) => state === 'queued')
    ? broken('measure_is_in_force', '该财物的查封、冻结尚在轮候，没有生效', law, '轮候生效后再办理')
    : broken('measure_is_in_force', '该财物的强制措施已解除', law, '须有有效的强制措施才能办理');

function axesForbid(row: Transition<Act>, item: ItemState): Broken | null {
  const { measure, custody, stage, disposition } = row.when;
  if (measure && !item.measures.some(({ state }) => STANDING[measure].includes(state)))
    return noMeasure(row, item);
  if (custody && !custody.includes(item.custody.kind)) {
    return broken('custody_does_not_allow', `现保管状态不能${row.name}`, row.law, '请核对财物现由谁保管');
  }
  if (stage && !stage.includes(item.responsibility.stage)) {
    return broken('stage_does_not_allow', `现诉讼阶段不能${row.name}`, row.law, '请核对案件所处的诉讼阶段');
  }
  const axis = dispositionAxis(item);
  if (disposition && !disposition.includes(axis)) {
    const [code, message, remedy] = DISPOSED[axis];
    return broken(code, `${message}，不能${row.name}`, row.law, remedy);
  }
  return null;
}

/** The code, what it says and what to do where the item has come too far, or not far enough. */
const DISPOSED: Record<DispositionAxis, readonly [string, string, string]> = {
  undecided: ['disposition_does_not_allow', '该财物尚无处理决定', '请先取得裁判或者处理决定'],
  recommended: ['disposition_does_not_allow', '该财物只有处理建议，尚无处理决定', '请先取得裁判或者处理决定'],
  ordered: ['disposition_does_not_allow', '该财物已有处理决定', '请依处理决定执行'],
  final: ['item_is_final', '该财物已处理完毕', '记录有误的，请用更正'],
};

/** What it says and what to do. */
const NO_STANDING: Record<Standing, readonly [string, string]> = {
  none: ['', ''],
  custodian: ['本机关并不保管该财物', '请由现保管机关办理'],
  answerable: ['该财物现不由本机关负责', '请由现责任机关办理'],
  custodian_or_answerable: ['该财物既不由本机关保管，也不由本机关负责', '请由现保管机关或者责任机关办理'],
  lender: ['该财物不是本机关借出的', '请由借出的机关办理'],
  concerned: ['该财物既不由本机关保管、负责，也不是本机关借出的', '请由有关机关办理'],
  addressee: ['只有移交所指定的接收方可以答复', '请由指定的接收方办理'],
  executor: ['本机关未受托执行', '请由受托执行的机关办理'],
};

function stands(standing: Standing, item: ItemState, actor: Actor): boolean {
  const holds = item.custody.agencyId === actor.agencyId;
  const answers = item.responsibility.agencyId === actor.agencyId;
  const lends = item.loan?.agencyId === actor.agencyId;
  switch (standing) {
    case 'custodian':
      return holds;
    case 'answerable':
      return answers;
    case 'custodian_or_answerable':
      return holds || answers;
    case 'lender':
      return lends;
    case 'concerned':
      return holds || answers || lends;
    default:
      return true;
  }
}
