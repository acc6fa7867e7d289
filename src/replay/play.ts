import type { Holding, Part, Plan } from '../case-files/case-files.js';
import { keyOf } from '../case-files/case-files.js';
import { type Answer, type Api, Refused } from './api.js';
import type { Desk, Office, Offices } from './offices.js';
import type { Post } from './posts.js';

/** A part of a thing on the stage: the item that stands for it, and how much of it is left as far as was answered. */
export interface Piece {
  itemId: string;
  onHand: string;
  /** Null for the proceeds of a sale, which come from another item. */
  holding: Holding | null;
  from: string | null;
  mode: 'physical' | 'paper';
}

/** Told of each act, for those who want to watch. */
export type Watcher = (act: string, what: string) => void;

/** One case being played: who plays in it, what is there, and how its acts are sent. */
export class Play {
  readonly pieces: Piece[] = [];
  caseId = '';
  caseCode = '';
  /** The day on which the case was first played; later runs repeat it. */
  day = '';
  isKnown = false;
  /** The ledger entries that the case had before this run. */
  entriesBefore = 0;
  readonly parties = new Map<string, string>();
  /** What can be printed: a kind of paper, what it is about, and who prints it. */
  readonly papers: { kind: string; subjectId: string; by: Post }[] = [];
  /** Lines that the server refused to register. */
  readonly notTaken = new Set<Holding>();

  private constructor(
    readonly plan: Plan,
    private readonly api: Api,
    readonly police: Office,
    readonly procuratorate: Office,
    readonly court: Office,
    readonly watch: Watcher,
  ) {}

  static async of(plan: Plan, api: Api, offices: Offices, watch: Watcher): Promise<Play> {
    const { agencies, region } = plan.file;
    const [police, procuratorate, court] = await Promise.all([
      offices.office('police', agencies.police, region),
      offices.office('procuratorate', agencies.procuratorate, region),
      offices.office('court', agencies.court, region),
    ]);
    return new Play(plan, api, police, procuratorate, court, watch);
  }

  /** Sends an act under the key of its step, so that it counts once however often it is played. */
  async act(desk: Desk, path: string, step: string, body?: object): Promise<Answer> {
    return this.api.post(path, {
      token: desk.token,
      key: keyOf(this.plan.file.caseId, step),
      ...(body && { body }),
    });
  }

  read(desk: Desk, path: string): Promise<Answer> {
    return this.api.get(path, desk.token);
  }

  desk(post: Post): Promise<Desk> {
    return this.officeOf(post).desk(post);
  }

  person(post: Post): Promise<string> {
    return this.officeOf(post).person(post);
  }

  private officeOf(post: Post): Office {
    if (POLICE.has(post)) return this.police;
    return PROCURATORATE.has(post) ? this.procuratorate : this.court;
  }

  /** Takes over what an act answered of items: what is left of them, and the money that became of them. */
  learn(items: Answer[], holder: 'police' | 'court'): void {
    for (const item of items) {
      const { id: itemId, quantity, origin } = item;
      const piece = this.pieces.find((each) => each.itemId === itemId);
      if (piece) piece.onHand = quantity.onHand;
      else if (origin.kind === 'proceeds') {
        const mode = holder === 'police' ? 'paper' : 'physical';
        this.pieces.push({ itemId, onHand: quantity.onHand, holding: null, from: origin.itemId, mode });
      }
    }
  }

  /** The ledger entries of the case and of everything in it. */
  async countEntries(): Promise<number> {
    const officer = await this.desk('officer');
    const { items } = await this.read(officer, `cases/${this.caseId}/items`);
    const history = await this.read(officer, `cases/${this.caseId}/history`);
    return items.reduce((sum: number, item: Answer) => sum + item.sequence, history.items.length);
  }

  recipientOf(part: Part): string | undefined {
    return part.recipient ? this.parties.get(partyKey(part.recipient)) : undefined;
  }
}

const POLICE = new Set<Post>(['officer', 'partner', 'keeper', 'head', 'inspector']);
const PROCURATORATE = new Set<Post>(['manager', 'prosecutor', 'chief']);

export const partyKey = ({ kind, name }: { kind: string; name: string }): string => `${kind} ${name}`;

export const isRefused = (error: unknown, code: string): error is Refused =>
  error instanceof Refused && error.code === code;

/** Things in groups by one of their marks, in the order of first appearance. */
export function grouped<T, K>(things: readonly T[], mark: (thing: T) => K): [K, T[]][] {
  const groups = new Map<K, T[]>();
  for (const thing of things) {
    const key = mark(thing);
    groups.set(key, [...(groups.get(key) ?? []), thing]);
  }
  return [...groups];
}
