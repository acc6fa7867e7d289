import { v7 } from 'uuid';
import { type Actor, namedInEntry } from '../../identity/identity.js';
import { INSTRUMENTS } from '../../instruments/instruments.js';
import type { Fact, JsonValue } from '../../ledger/ledger.js';
import { type Fault, NotAllowed, NotFound, type Problem, RuleBroken } from '../../platform/errors.js';
import type { Act, ActName } from './acts.js';
import { CLEAR, CONFIDENTIAL, type Effect } from './effect.js';
import type { ItemState } from './item-state.js';
import { ALWAYS, LIFECYCLE } from './lifecycle.js';
import { applied, blankItem, type Told } from './projection.js';
import type { Context, Rule } from './rules.js';
import { type Broken, broken, brokenBy, roleForbids, tableForbids } from './table-check.js';
import type { Axis, Transition } from './transition.js';

/** The acts that bring an item into being. */
export const REGISTERING: ReadonlySet<ActName> = new Set<ActName>([
  'seize',
  'seal',
  'freeze',
  'preserve',
  'accept',
  'import_stock',
]);

/**
 * Decides acts in their order over the items as they stand, without reading or writing anything. Each
 * act sees what the ones before it did. Returns the facts to remember; throws one problem that names
 * every line at fault, so that the others can be sent again without them.
 */
export function decide(items: Map<string, ItemState>, acts: readonly Act[], context: Context): Fact[] {
  const states = new Map(items);
  const facts: Fact[] = [];
  const faults: (Fault & Broken)[] = [];
  for (const [index, act] of acts.entries()) {
    const item = states.get(act.itemId);
    const broken = firstBroken(item, act, context);
    if (broken) {
      faults.push({ ...broken, line: act.line ?? index + 1 });
      continue;
    }
    for (const { itemId, effect } of LIFECYCLE[act.act].effect(item as ItemState, act as never, context)) {
      changesOnlyItsAxes(act, itemId, effect);
      const id = v7();
      facts.push(factOf(id, act, itemId, effect, context));
      states.set(itemId, applied(states.get(itemId) ?? blankItem(itemId), effect, told(id, act, context)));
    }
  }
  if (faults.length > 0) throw problemOf(faults);
  return facts;
}

/** Which of these acts that bring things into being would be refused, and why, by their lines; nothing is decided. */
export const refusedRegistrations = (acts: readonly Act[], context: Context): (Fault & { line: number })[] =>
  acts.flatMap((act, index) => {
    const found = firstBroken(undefined, act, context);
    return found
      ? [{ line: act.line ?? index + 1, field: found.field, code: found.code, message: found.message }]
      : [];
  });

/** The acts that this actor could do to the item now, as far as the table alone can tell (its rules look at the act itself). */
export function possibleActs(item: ItemState, actor: Actor): ActName[] {
  return (Object.keys(LIFECYCLE) as ActName[]).filter(
    (name) =>
      !REGISTERING.has(name) && tableForbids(name, LIFECYCLE[name] as Transition<Act>, item, actor) === null,
  );
}

function firstBroken(item: ItemState | undefined, act: Act, context: Context): Broken | null {
  const row = LIFECYCLE[act.act] as Transition<Act>;
  const registering = REGISTERING.has(act.act);
  if (!registering && !item) return { code: 'item_not_found', message: '没有这件财物', kind: 'found' };
  if (registering && item) return broken('item_already_registered', '该财物已经登记', row.law);
  const forbidden = item ? tableForbids(act.act, row, item, context.actor) : roleForbids(row, context.actor);
  if (forbidden) return forbidden;
  const kind = context.instrument?.kind;
  if (!kind || !row.instruments.includes(kind)) {
    const wanted = row.instruments.map((each) => INSTRUMENTS[each].name).join('、');
    return broken('instrument_does_not_authorise', `${row.name}须凭${wanted}`, row.law, '请出具相应文书');
  }
  const rule = [...ALWAYS, ...row.rules].find((each) => !each.holds(item as ItemState, act, context));
  return rule ? brokenBy(rule as Rule) : null;
}

const AXIS_OF: Record<keyof Effect, Axis> = {
  caseId: 'identity',
  code: 'identity',
  list: 'identity',
  origin: 'identity',
  imported: 'identity',
  category: 'identity',
  value: 'identity',
  approximate: 'identity',
  officers: 'identity',
  name: 'identity',
  features: 'identity',
  details: 'identity',
  contents: 'identity',
  quantityText: 'identity',
  photos: 'identity',
  voided: 'identity',
  quantity: 'quantity',
  measures: 'measure',
  custody: 'custody',
  place: 'custody',
  responsibility: 'responsibility',
  dispositions: 'disposition',
  droppedDispositions: 'disposition',
  offeredIn: 'offer',
  slot: 'custody',
  weight: 'custody',
  loan: 'custody',
  frozen: 'abnormality',
  claims: 'claim',
  notice: 'claim',
  refunds: 'claim',
  deposit: 'custody',
};

function changesOnlyItsAxes(act: Act, itemId: string, effect: Effect): void {
  if (itemId !== act.itemId) return;
  const stray = (Object.keys(effect) as (keyof Effect)[]).find(
    (key) => !LIFECYCLE[act.act].changes.includes(AXIS_OF[key]),
  );
  if (stray) throw new Error(`${act.act} changes ${stray}, which its row does not name`);
}

const told = (entryId: string, act: Act, { actor, now }: Context): Told => ({
  entryId,
  act: act.act,
  personId: actor.personId,
  recordedAt: now.toISOString(),
  occurredAt: (act.occurredAt ?? now).toISOString(),
  exception: 'exception' in act ? act.exception : null,
});

function factOf(
  id: string,
  act: Act,
  itemId: string,
  effect: Effect,
  { actor, instrument, now }: Context,
): Fact {
  const clear: Record<string, JsonValue> = {};
  for (const key of CLEAR) if (effect[key] !== undefined) clear[key] = effect[key] as unknown as JsonValue;
  const confidential: Record<string, JsonValue> = {};
  for (const key of CONFIDENTIAL)
    if (effect[key] !== undefined) confidential[key] = effect[key] as unknown as JsonValue;
  if (act.note) confidential.note = act.note;
  if (act.lateReason) confidential.lateReason = act.lateReason;
  if ('photosBefore' in act) {
    confidential.photosBefore = act.photosBefore.map(({ sha256 }) => sha256);
    confidential.photosAfter = act.photosAfter.map(({ sha256 }) => sha256);
  }
  if ('reason' in act && act.act !== 'refuse') confidential.reason = act.reason;
  return {
    id,
    subject: { kind: 'item', id: itemId },
    type: act.act,
    content: {
      effect: clear,
      actor: namedInEntry(actor),
      instrument: instrument
        ? { id: instrument.id, kind: instrument.kind, number: instrument.number, agency: instrument.agencyId }
        : null,
      occurred_at: (act.occurredAt ?? now).toISOString(),
      ...particulars(act),
    },
    confidential,
  };
}

/** What an entry says of its act beyond the effect, by act. */
function particulars(act: Act): Record<string, JsonValue> {
  switch (act.act) {
    case 'import_stock':
      return { stock_import: act.importId, row: act.row };
    case 'offer':
      return {
        handover: act.handoverId,
        purpose: act.purpose,
        mode: act.mode,
        quantity: act.quantity,
        to_agency: act.toAgencyId,
        to_person: act.toPersonId,
      };
    case 'receive':
    case 'receive_with_exception':
      return {
        handover: act.handoverId,
        purpose: act.purpose,
        mode: act.mode,
        from_person: act.senderId,
        exception: act.exception,
      };
    case 'refuse':
      return { handover: act.handoverId, mode: act.mode, from_person: act.senderId, reason: act.reason };
    case 'withdraw_offer':
      return { handover: act.handoverId };
    case 'lend':
      return { loan: act.loanId, purpose_of_loan: act.purpose, due_at: act.dueAt, from_person: act.keeperId };
    case 'take_back':
      return { loan: act.loanId, condition: act.condition };
    case 'unseal':
    case 'reseal':
      return { second: act.second.personId };
    case 'report':
      return { abnormality: act.code };
    case 'correct':
      return { corrects: act.corrects, field: act.field };
    case 'void':
      return { duplicate_of: act.duplicateOf };
    case 'carry_out':
      return {
        disposition: act.dispositionId,
        quantity: act.quantity,
        executors: act.executors,
        witnesses: act.witnesses,
      };
    case 'convert':
      return { measure: act.kind, officers: act.officers };
    case 'take_effect':
      return { effective_on: act.effectiveOn };
    case 'order':
      return { disposition: act.disposition.id };
    case 'claim':
      return { claim: act.claim.id };
    case 'answer_claim':
      return { claim: act.claimId, answer: act.answer };
    case 'refund':
      return { recipient: act.partyId, quantity: act.quantity };
    case 'deposit':
      return { account: act.account.id, counting: act.counting as unknown as JsonValue };
    case 'accrue':
      return { fruits: act.fruits.itemId };
    case 'release':
    case 'take_unclaimed':
    case 'entrust':
      return { disposition: act.dispositionId };
    default:
      return {};
  }
}

function problemOf(faults: (Fault & Broken)[]): Problem {
  const [first] = faults as [Fault & Broken];
  const message =
    faults.length === 1 ? first.message : `${faults.length} 行不能办理；第一处：${first.message}`;
  const plain = faults.map(
    ({ line, field, code, message: says }): Fault => ({ line, field, code, message: says }),
  );
  const details = { faults: plain, law: first.law, remedy: first.remedy };
  if (first.kind === 'found') return new NotFound(first.code, message, details);
  if (first.kind === 'allowed') return new NotAllowed(first.code, message, details);
  return new RuleBroken(first.code, message, details);
}
