import { EXCEPTIONS, REFUSALS } from '../../handover/handover.js';
import { absenceName } from '../../police/police.js';
import {
  CLAIM_NAMES,
  CLAIM_STATE_NAMES,
  CUSTODY_NAMES,
  FIELD_NAMES,
  LIFECYCLE,
  MEASURE_NAMES,
  ORIGIN_NAMES,
  OUTCOMES,
  purposeForm,
  STAGE_NAMES,
  UNWITNESSED,
  type Weight,
} from '../../registry/registry.js';
import type { Correction, CustodyRow, Party } from '../paper-content.js';
import type { Names } from './directory.js';
import { hashOf, instrumentText, isLate, type Step } from './entry-content.js';
import { quantityOf } from './quantities.js';

const NONE = '无';
const TO_THE_TREASURY = '国库';

/** The custody table of one item: one row an entry, each correction also at the entry that it corrects. */
export function custodyRowsOf(steps: readonly Step[], names: Names): CustodyRow[] {
  const corrections = correctionsOf(steps, names);
  return steps.map((step) => {
    const row = rowOf(step, steps, names);
    return { ...row, corrections: corrections.get(step.entry.id) ?? [] };
  });
}

function rowOf(step: Step, steps: readonly Step[], names: Names): Omit<CustodyRow, 'corrections'> {
  const { entry, content } = step;
  const { from, to } = partiesOf(step, steps, names);
  return {
    sequence: entry.sequence,
    occurredAt: new Date(content.occurred_at).toISOString(),
    recordedAt: entry.recordedAt.toISOString(),
    act: actOf(step, names),
    instrument: instrumentText(content.instrument),
    from,
    to,
    ...changesOf(step, names),
    result: resultOf(step),
    remark: remarkOf(step, steps, names),
    late: isLate(step) ? { reason: textOf(entry.confidential.lateReason, '二十四小时以内') } : undefined,
    hash: hashOf(step),
  };
}

function actOf({ act, content, before, after }: Step, names: Names): string {
  const { name } = LIFECYCLE[act];
  const created = before.sequence === 0;
  if (created && after.origin.kind !== 'registered') {
    const source = names.codes.get(after.origin.itemId) ?? '';
    return `${ORIGIN_NAMES[after.origin.kind]}（自 ${source}）`;
  }
  const mode = content.mode === 'paper' ? '换押，实物不动' : '实物';
  if (content.purpose) return `${name}：${purposeForm(content.purpose).name}（${mode}）`;
  const disposition = after.dispositions.find(({ id }) => id === content.disposition);
  return disposition ? `${name}：${OUTCOMES[disposition.outcome].name}` : name;
}

function partiesOf(step: Step, steps: readonly Step[], names: Names): { from?: Party; to?: Party } {
  const { act, content, before, after } = step;
  const actor = names.actor(content.actor);
  if (before.sequence === 0) return registrationParties(step, names);
  switch (act) {
    case 'offer': {
      const { to_agency, to_person } = content;
      return {
        from: actor,
        to: { agency: names.agency(to_agency ?? ''), name: names.person(to_person ?? '') },
      };
    }
    case 'receive':
    case 'receive_with_exception':
    case 'refuse': {
      const offer = steps.find((each) => each.act === 'offer' && each.content.handover === content.handover);
      const sender = { name: names.person(content.from_person ?? '') };
      return { from: offer ? names.actor(offer.content.actor) : sender, to: actor };
    }
    case 'entrust': {
      const disposition = after.dispositions.find(({ id }) => id === content.disposition);
      return { from: actor, to: { agency: names.agency(disposition?.executorAgencyId ?? '') } };
    }
    case 'carry_out':
      return { from: actor, to: outsider(destinationOf(step, names)) };
    default:
      return { from: actor };
  }
}

function registrationParties({ content, after }: Step, names: Names): { from?: Party; to?: Party } {
  const actor = names.actor(content.actor);
  if (after.origin.kind !== 'registered') return { from: actor, to: custodianOf(after, actor, names) };
  return { from: outsider(holderOf(after.list?.instrumentId, names)), to: custodianOf(after, actor, names) };
}

function custodianOf({ custody }: Step['after'], actor: Party, names: Names): Party {
  if (custody.personId) return { ...actor, name: names.person(custody.personId) || actor.name };
  return { agency: actor.agency, unit: actor.unit, name: CUSTODY_NAMES[custody.kind] };
}

const outsider = (name: string): Party | undefined => (name ? { name } : undefined);

/** The holder as the list names one, or the coded reason why none signed. */
export function holderOf(instrumentId: string | undefined, names: Names): string {
  const content = names.instruments.get(instrumentId ?? '')?.content ?? {};
  const absence = absenceName(textOf(content.holderAbsence));
  const name = names.party(textOf(content.holder));
  return [name, absence && `（${absence}）`].filter(Boolean).join('');
}

const TREASURY_OUTCOMES: readonly string[] = ['confiscation', 'fine_offset', 'unclaimed_to_treasury'];

/** Where what was carried out went: a recipient by name, or the treasury. */
export function destinationOf({ content, after }: Step, names: Names): string {
  const disposition = after.dispositions.find(({ id }) => id === content.disposition);
  if (!disposition) return '';
  const kept = TREASURY_OUTCOMES.includes(disposition.outcome);
  return names.party(disposition.recipientId, kept ? TO_THE_TREASURY : '');
}

function changesOf({ entry, act, content, before, after }: Step, names: Names) {
  const responsibility = (state: Step['after']) =>
    state.sequence === 0
      ? NONE
      : `${names.agency(state.responsibility.agencyId)}（${STAGE_NAMES[state.responsibility.stage]}）`;
  const moved = responsibility(before) !== responsibility(after);
  const sealed = before.custody.seal !== after.custody.seal;
  const created = before.sequence === 0;
  const counts =
    !created &&
    (before.quantity.onHand !== after.quantity.onHand ||
      before.quantity.unit !== after.quantity.unit ||
      before.quantity.counted !== after.quantity.counted);
  const amount = created ? after.quantity.registered : content.quantity;
  return {
    responsibility: moved ? { before: responsibility(before), after: responsibility(after) } : undefined,
    seal: sealed ? { before: before.custody.seal ?? NONE, after: after.custody.seal ?? NONE } : undefined,
    quantity: amount === undefined || act === 'correct' ? undefined : quantityOf(after, amount),
    onHand: counts
      ? {
          before: quantityOf(before, before.quantity.onHand),
          after: quantityOf(after, after.quantity.onHand),
        }
      : undefined,
    place: 'place' in entry.commitments ? (after.place ?? undefined) : undefined,
  };
}

export function resultOf({ act, content }: Step): CustodyRow['result'] {
  if (act === 'receive') return { kind: '全部' };
  if (act === 'receive_with_exception') return { kind: '有异议', reason: exceptionText(content.exception) };
  if (act === 'refuse') return { kind: '拒收', reason: refusalText(content.reason) };
  return undefined;
}

/** The reasons of receipts in words; an unknown code stays as it is. */
export const exceptionText = (code: string | null | undefined): string =>
  (EXCEPTIONS as Record<string, string>)[code ?? ''] ?? code ?? '';
export const refusalText = (code: string | null | undefined): string =>
  (REFUSALS as Record<string, string>)[code ?? ''] ?? code ?? '';

/** What an act says of the measure or the claim that it is about. */
function newsOf({ act, content, after }: Pick<Step, 'act' | 'content' | 'after'>, names: Names): string {
  if (act === 'renew') return `续行至 ${after.measures.find(({ renewals }) => renewals)?.until ?? ''}`;
  if (act === 'convert') return `变更为${MEASURE_NAMES[content.measure ?? 'seizure']}`;
  if (act === 'take_over') return '以本机关名义接续';
  if (act === 'take_effect') return `轮候自 ${content.effective_on} 起生效`;
  if (act === 'announce') return after.notice?.until ? `认领期至 ${after.notice.until}` : '';
  if (act === 'refund') return `退库返还${names.party(after.refunds?.at(-1)?.partyId ?? null)}`;
  const claim = after.claims?.find(({ id }) => id === content.claim);
  if (!claim) return '';
  const said = `${names.party(claim.partyId)}${CLAIM_NAMES[claim.kind]}`;
  return act === 'answer_claim' ? `${said}${CLAIM_STATE_NAMES[claim.state]}` : said;
}

/** What an entry changed besides, and the words that were written to it. */
export function remarkOf({ entry, act, content, before, after }: Step, steps: readonly Step[], names: Names) {
  const lifted = before.measures.filter(
    (measure, index) => measure.state === 'in_force' && after.measures[index]?.state === 'lifted',
  );
  const corrected = steps.find((each) => each.entry.id === content.corrects)?.entry.sequence;
  const photos = after.photos.length - before.photos.length;
  const line = after.dispositions.find(({ id }) => id === content.disposition)?.line;
  return [
    before.sequence === 0 && after.imported && unwitnessedOf(after.imported),
    act === 'correct' && `更正第 ${corrected} 条所记${FIELD_NAMES[content.field ?? ''] ?? ''}`,
    act === 'void' && `与 ${names.codes.get(content.duplicate_of ?? '') ?? ''} 重复`,
    act === 'reassign_case' && `并入 ${names.propertyCase.code}`,
    weightText(content.effect.weight),
    content.second && `在场 ${names.person(content.second)}`,
    photos > 0 && `照片 ${photos} 张`,
    act === 'order' && line && `判项第 ${line} 项`,
    newsOf({ act, content, after }, names),
    lifted.length > 0 && `${lifted.map(({ kind }) => MEASURE_NAMES[kind]).join('、')}措施终止`,
    act !== 'correct' && textOf(entry.confidential.reason) && `理由 ${textOf(entry.confidential.reason)}`,
    textOf(entry.confidential.note),
  ]
    .filter(Boolean)
    .join('；');
}

/** What the scale showed, in grams. */
function weightText(weight: Weight | undefined): string | undefined {
  if (!weight) return undefined;
  const { gross, net, division } = weight;
  const told = [gross && `毛重 ${gross} 克`, net && `净重 ${net} 克`].filter(Boolean).join('、');
  return `${told}（分度值 ${division} 克）`;
}

const unwitnessedOf = ({ row }: NonNullable<Step['after']['imported']>): string =>
  `${UNWITNESSED}（原表第 ${row} 行）`;

export function correctionsOf(steps: readonly Step[], names: Names): Map<string, Correction[]> {
  const found = new Map<string, Correction[]>();
  for (const step of steps) {
    const { act, content, entry, before, after } = step;
    if (act !== 'correct' || !content.corrects) continue;
    const approval = names.instruments.get(content.instrument?.id ?? '')?.approvals[0];
    const agency = names.agency(content.instrument?.agency ?? '');
    const field = content.field ?? '';
    const correction: Correction = {
      field: FIELD_NAMES[field] ?? field,
      was: fieldOf(before, field),
      becomes: fieldOf(after, field),
      reason: textOf(entry.confidential.reason),
      correctedBy: names.actor(content.actor),
      approvedBy: approval ? { name: approval.name, post: approval.post, agency } : {},
      sequence: entry.sequence,
    };
    found.set(content.corrects, [...(found.get(content.corrects) ?? []), correction]);
  }
  return found;
}

function fieldOf(item: Step['after'], field: string): string {
  if (field === 'unit') return item.quantity.unit;
  if (field === 'quantity') return `${item.quantity.registered} ${item.quantity.unit}`;
  if (field === 'category') return item.category;
  return (field === 'features' ? item.features : item.name) ?? NONE;
}

/** Text where a value is text. */
export const textOf = (value: unknown, otherwise = ''): string =>
  typeof value === 'string' && value !== '' ? value : otherwise;
