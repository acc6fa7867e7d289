import type { Entry } from '../../ledger/ledger.js';
import type { Act } from './acts.js';
import { CLEAR, CONFIDENTIAL, type Effect } from './effect.js';
import type { Disposition, ItemState } from './item-state.js';

/** Shown where a confidential field was erased by law: the commitment stays, the words are gone. */
export const ERASED = '〔已依法删除〕';

/** What is shown of photos is a list: of erased ones, the empty one. */
const erased = (key: (typeof CONFIDENTIAL)[number]) => (key === 'photos' ? [] : ERASED);

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
    exceptions: [],
    voided: false,
    name: '',
    features: null,
    details: {},
    contents: [],
    quantityText: null,
    place: null,
    photos: [],
    chain: [],
    sequence: 0,
    lastEntryId: '',
  };
}

/** The state after one effect; pure. */
export function applied(
  item: ItemState,
  effect: Effect,
  personId: string,
  entryId: string,
  act: { exception?: string | null } | Act,
): ItemState {
  const exception = 'exception' in act ? act.exception : null;
  const { dispositions, droppedDispositions, ...replaced } = effect;
  return {
    ...item,
    ...replaced,
    dispositions: disposed(item.dispositions, dispositions ?? [], droppedDispositions ?? []),
    exceptions: exception ? [...item.exceptions, { code: exception, entryId }] : item.exceptions,
    chain: item.chain.includes(personId) ? item.chain : [...item.chain, personId],
    sequence: item.sequence + 1,
    lastEntryId: entryId,
  };
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
    if (key in entry.commitments)
      effect[key] = key in entry.confidential ? entry.confidential[key] : erased(key);
  }
  const actor = entry.content.actor as { person: string };
  const exception = (entry.content.exception ?? null) as string | null;
  return applied(item, effect as Effect, actor.person, entry.id, { exception });
}

/** An item from nothing but its entries, in their order. */
export function projected(entries: readonly Entry[]): ItemState | null {
  const [first] = entries;
  return first ? entries.reduce(project, blankItem(first.subject.id)) : null;
}
