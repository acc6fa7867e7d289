import { type Entry, ERASED } from '../../ledger/ledger.js';
import { CLEAR, CONFIDENTIAL, type Effect } from './effect.js';
import type { Beginning, Disposition, Ending, ItemState, SealChange } from './item-state.js';
import type { Weighing } from './weights.js';

/** What is shown where words were erased that are no plain text. */
const ERASED_PARTS: Partial<Pick<ItemState, (typeof CONFIDENTIAL)[number]>> = {
  details: { 类别字段: ERASED },
  contents: [{ name: ERASED, quantity: null, unit: null }],
  photos: [],
};

/** An item before its first entry. */
export function blankItem(id: string): ItemState {
  return {
    id,
    caseId: '',
    code: '',
    list: null,
    origin: { kind: 'registered' },
    category: '',
    value: null,
    approximate: false,
    officers: [],
    quantity: { counted: true, unit: '', registered: '0', onHand: '0', splitOff: '0', disposed: '0' },
    measures: [],
    custody: { kind: 'officer', agencyId: '', unitId: null, personId: null, seal: null },
    responsibility: { agencyId: '', stage: 'investigation' },
    dispositions: [],
    offeredIn: null,
    slot: null,
    loan: null,
    frozen: null,
    exceptions: [],
    voided: false,
    name: '',
    features: null,
    details: {},
    contents: [],
    quantityText: null,
    place: null,
    photos: [],
    beginning: { recordedAt: '', occurredAt: '', agencyId: '' },
    ending: null,
    chain: [],
    sequence: 0,
    lastEntryId: '',
  };
}

/** What an entry says beside its effect: who did it and when, and the difference that a receiver found. */
export interface Told {
  entryId: string;
  act: string;
  personId: string;
  recordedAt: string;
  occurredAt: string;
  exception: string | null;
}

/** The state after one effect; pure. */
export function applied(item: ItemState, effect: Effect, told: Told): ItemState {
  const { entryId, personId, exception } = told;
  const { dispositions, droppedDispositions, weight: _, ...replaced } = effect;
  const after: ItemState = {
    ...item,
    ...replaced,
    dispositions: disposed(item.dispositions, dispositions ?? [], droppedDispositions ?? []),
    exceptions: exception ? [...item.exceptions, { code: exception, entryId }] : item.exceptions,
    chain: item.chain.includes(personId) ? item.chain : [...item.chain, personId],
    sequence: item.sequence + 1,
    lastEntryId: entryId,
    ...sealed(item, effect, told),
    ...weighed(item, effect, told),
  };
  if (item.sequence === 0) return { ...after, beginning: beginningOf(after, told) };
  const ends = item.quantity.onHand !== '0' && after.quantity.onHand === '0';
  return ends ? { ...after, ending: endingOf(item, after, told) } : after;
}

function sealed(item: ItemState, { custody }: Effect, { act, occurredAt }: Told): { seals?: SealChange[] } {
  if (!custody || custody.seal === item.custody.seal) return {};
  const change = { seal: custody.seal, act, sequence: item.sequence + 1, since: occurredAt };
  return { seals: [...(item.seals ?? []), change] };
}

function weighed(item: ItemState, { weight }: Effect, { act, occurredAt }: Told): { weights?: Weighing[] } {
  if (!weight) return {};
  const { onHand } = item.quantity;
  const weighing = { ...weight, onHand, act, sequence: item.sequence + 1, since: occurredAt };
  return { weights: [...(item.weights ?? []), weighing] };
}

const beginningOf = ({ responsibility }: ItemState, { recordedAt, occurredAt }: Told): Beginning => ({
  recordedAt,
  occurredAt,
  agencyId: responsibility.agencyId,
});

function endingOf(before: ItemState, after: ItemState, { recordedAt, occurredAt }: Told): Ending {
  const done = new Map(before.dispositions.map((each) => [each.id, each.done]));
  const last = after.dispositions.find((each) => each.done !== (done.get(each.id) ?? '0'));
  return { recordedAt, occurredAt, stage: before.responsibility.stage, outcome: last?.outcome ?? null };
}

/** The list without the dropped ones, with the changed in their places and the new at the end. */
function disposed(
  before: Disposition[],
  put: readonly Disposition[],
  dropped: readonly string[],
): Disposition[] {
  if (put.length === 0 && dropped.length === 0) return before;
  const changed = new Map(put.map((each) => [each.id, each]));
  const known = new Set(before.map(({ id }) => id));
  return [
    ...before.filter(({ id }) => !dropped.includes(id)).map((each) => changed.get(each.id) ?? each),
    ...put.filter(({ id }) => !known.has(id)),
  ];
}

/** The state after one ledger entry: what was decided, read back from what is remembered. */
export function project(item: ItemState, entry: Entry): ItemState {
  const clear = entry.content.effect as Record<string, unknown>;
  const effect: Record<string, unknown> = {};
  for (const key of CLEAR) if (key in clear) effect[key] = clear[key];
  for (const key of CONFIDENTIAL) {
    if (!(key in entry.commitments)) continue;
    const said = entry.confidential[key];
    effect[key] = said === undefined ? (ERASED_PARTS[key] ?? ERASED) : said;
  }
  const {
    actor,
    occurred_at,
    exception = null,
  } = entry.content as {
    actor: { person: string };
    occurred_at: string;
    exception?: string | null;
  };
  return applied(item, effect as Effect, {
    entryId: entry.id,
    act: entry.type,
    personId: actor.person,
    recordedAt: entry.recordedAt.toISOString(),
    occurredAt: occurred_at,
    exception,
  });
}

/** An item from nothing but its entries, in their order. */
export function projected(entries: readonly Entry[]): ItemState | null {
  const [first] = entries;
  return first ? entries.reduce(project, blankItem(first.subject.id)) : null;
}
