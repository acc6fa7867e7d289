import type { InstrumentKind } from '../../instruments/instruments.js';
import { INSTRUMENTS } from '../../instruments/instruments.js';
import type { Entry } from '../../ledger/ledger.js';
import {
  type ActName,
  blankItem,
  type ItemState,
  type MeasureKind,
  type Purpose,
  project,
  type Weight,
} from '../../registry/registry.js';

/** A person as an entry names one: by number, with post, agency and unit at that time. */
export interface ActorMark {
  person: string;
  number: string;
  post: string;
  agency: string;
  unit: string;
}

export interface InstrumentMark {
  id: string;
  kind: InstrumentKind;
  number: string;
  agency: string;
}

/** What the entries of an item say, as the registry writes them. */
interface ItemContent {
  effect: Partial<ItemState> & { weight?: Weight };
  actor: ActorMark;
  instrument: InstrumentMark | null;
  occurred_at: string;
  handover?: string;
  purpose?: Purpose;
  mode?: 'physical' | 'paper';
  quantity?: string;
  to_agency?: string;
  to_person?: string | null;
  from_person?: string;
  exception?: string | null;
  reason?: string;
  corrects?: string;
  field?: string;
  duplicate_of?: string;
  disposition?: string;
  claim?: string;
  answer?: string;
  loan?: string;
  condition?: string;
  abnormality?: string;
  measure?: MeasureKind;
  effective_on?: string;
  executors?: string[];
  witnesses?: string[];
  second?: string;
}

/** One entry of an item, between the state before it and the state after it. */
export interface Step {
  entry: Entry;
  act: ActName;
  content: ItemContent;
  before: ItemState;
  after: ItemState;
}

/** The steps of one item from nothing but its entries. */
export function stepsOf(entries: readonly Entry[]): Step[] {
  let state = blankItem(entries[0]?.subject.id ?? '');
  return entries.map((entry) => {
    const before = state;
    state = project(before, entry);
    const content = entry.content as unknown as ItemContent;
    return { entry, act: entry.type as ActName, content, before, after: state };
  });
}

/** The item as its last entry left it. */
export const presentOf = (steps: readonly Step[]): ItemState => (steps.at(-1) as Step).after;

/** The entry that brought the item into being. */
export const firstOf = (steps: readonly Step[]): Step => steps[0] as Step;

export const hashOf = ({ entry }: Step): string => entry.leafHash.toString('hex');

/** An instrument as a paper names it: kind and number. */
export const instrumentText = (mark: Pick<InstrumentMark, 'kind' | 'number'> | null | undefined): string =>
  mark ? `${INSTRUMENTS[mark.kind].name} ${mark.number}` : '';

/** Milliseconds from happening to being recorded. */
export const latenessOf = ({ entry, content }: Step): number =>
  entry.recordedAt.getTime() - Date.parse(content.occurred_at);

const MINUTE = 60_000;

/** Recorded afterwards: a minute or more after it happened. */
export const isLate = (step: Step): boolean => latenessOf(step) >= MINUTE;
