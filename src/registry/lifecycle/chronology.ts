import type { Entry } from '../../ledger/ledger.js';
import type { ItemState } from './item-state.js';
import { blankItem, project } from './projection.js';

/** What an item was from an instant on, in the order in which things happened. */
export interface Moment {
  since: Date;
  state: ItemState;
  /** The entries that happened at this instant, in their order. */
  entries: Entry[];
}

/**
 * When an entry counts as having happened: as it says itself, and never before the item came into being. What was
 * recorded late stands where it happened.
 */
export const happenedAt = (entry: Entry, first: Entry): number =>
  Math.max(Date.parse(entry.content.occurred_at as string), Date.parse(first.content.occurred_at as string));

/** The item at an instant: everything that had happened by then, whenever it was recorded; null before it came into being. */
export function stateAt(entries: readonly Entry[], at: Date): ItemState | null {
  const happened = happenedBy(entries, at);
  const [first] = happened;
  return first ? happened.reduce(project, blankItem(first.subject.id)) : null;
}

/** The entries that had happened by an instant, in their own order. */
export function happenedBy(entries: readonly Entry[], at: Date): Entry[] {
  const [first] = entries;
  return first ? entries.filter((entry) => happenedAt(entry, first) <= at.getTime()) : [];
}

/**
 * Every moment at which something happened to the item, earliest first, each with what the item was from then on.
 * `entries` are all of the item in their own order.
 */
export function chronology(entries: readonly Entry[]): Moment[] {
  const [first] = entries;
  if (!first) return [];
  const moments: Moment[] = [];
  let state = blankItem(first.subject.id);
  let latest = 0;
  for (const [at, together] of byInstant(entries, first)) {
    // What happened before others that were recorded earlier: all is told again in the order of the record.
    const late = together.some((entry) => entry.sequence < latest);
    state = late ? (stateAt(entries, new Date(at)) as ItemState) : together.reduce(project, state);
    latest = Math.max(latest, ...together.map((entry) => entry.sequence));
    moments.push({ since: new Date(at), state, entries: together });
  }
  return moments;
}

/** The entries that happened at one instant, by instants in their order. */
function byInstant(entries: readonly Entry[], first: Entry): [number, Entry[]][] {
  const instants = new Map<number, Entry[]>();
  for (const entry of entries) {
    const at = happenedAt(entry, first);
    instants.set(at, [...(instants.get(at) ?? []), entry]);
  }
  return [...instants].sort(([one], [other]) => one - other);
}
