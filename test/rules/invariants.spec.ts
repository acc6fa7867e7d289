import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Actor } from '../../src/identity/actor.js';
import type { Entry } from '../../src/ledger/ledger.js';
import { Problem } from '../../src/platform/errors.js';
import { decide } from '../../src/registry/lifecycle/decide.js';
import type { ItemState } from '../../src/registry/lifecycle/item-state.js';
import { projected } from '../../src/registry/lifecycle/projection.js';
import { faultsOfItems, faultsOfLedger, faultsOfStep } from './invariants.js';
import { actorWith, after, context, remembered } from './property.js';
import { type Attempt, attempts, type OpenOffer, type Tried, tried } from './random-acts.js';

Error.stackTraceLimit = 0;

const POLICE = { agencyId: 'police', agencyKind: 'police' } as const;
const PROCURATORATE = { agencyId: 'procuratorate', agencyKind: 'procuratorate' } as const;
const COURT = { agencyId: 'court', agencyKind: 'court' } as const;
const CENTRE = { agencyId: 'centre', agencyKind: 'custody_centre' } as const;
const PEOPLE: Actor[] = [
  actorWith('case_officer', { ...POLICE, personId: 'officer' }),
  actorWith('case_officer', { ...POLICE, personId: 'partner' }),
  actorWith('keeper', { ...POLICE, personId: 'keeper' }),
  actorWith('keeper', { ...POLICE, personId: 'second keeper' }),
  actorWith('finance_officer', { ...POLICE, personId: 'finance' }),
  actorWith('prosecutor', { ...PROCURATORATE, personId: 'prosecutor' }),
  actorWith('case_manager', { ...PROCURATORATE, personId: 'manager' }),
  actorWith('judge', { ...COURT, personId: 'judge' }),
  actorWith('court_registrar', { ...COURT, personId: 'registrar' }),
  actorWith('enforcement_officer', { ...COURT, personId: 'enforcer' }),
  actorWith('centre_keeper', { ...CENTRE, personId: 'centre keeper' }),
  actorWith('auditor', { ...POLICE, personId: 'auditor' }),
];

/** What has become of property after a sequence of attempts, and everything that was ever remembered of it. */
interface History {
  items: Map<string, ItemState>;
  entries: Map<string, Entry[]>;
  offers: Map<string, OpenOffer>;
  done: string[];
  refused: Map<string, number>;
}

function play(
  sequence: readonly Attempt[],
  check: (history: History, before: Map<string, ItemState>, step: Entry[]) => void,
): History {
  const history: History = {
    items: new Map(),
    entries: new Map(),
    offers: new Map(),
    done: [],
    refused: new Map(),
  };
  let made = 0;
  const newId = () => `id ${++made}`;
  for (const attempt of sequence) {
    const situation = {
      items: [...history.items.values()],
      actors: PEOPLE,
      offers: history.offers,
      cases: ['case', 'other case'],
      newId,
    };
    const { act, actor, paper } = tried(attempt, situation);
    const before = history.items;
    try {
      const facts = decide(before, [act], context(actor, paper));
      history.items = after(before, facts);
      const step = remembered(facts);
      for (const entry of step)
        history.entries.set(entry.subject.id, [...(history.entries.get(entry.subject.id) ?? []), entry]);
      if (act.act === 'offer') history.offers.set(act.handoverId, { ...act, from: actor });
      history.done.push(act.act);
      check(history, before, step);
    } catch (thrown) {
      if (!(thrown instanceof Problem)) throw thrown;
      expect(history.items).toBe(before);
      history.refused.set(thrown.code, (history.refused.get(thrown.code) ?? 0) + 1);
    }
  }
  return history;
}

describe('whatever is tried in whatever order', () => {
  test('nothing is lost or owed, everything is held by one and answered for by one, and is what its entries make of it', () => {
    fc.assert(
      fc.property(attempts(60), (sequence) => {
        const { items, entries } = play(sequence, (history, before, step) => {
          expect([
            ...faultsOfItems([...history.items.values()]),
            ...faultsOfStep(before, history.items, step),
          ]).toEqual([]);
        });
        expect(faultsOfLedger(entries, items)).toEqual([]);
        for (const item of items.values()) expect(projected(entries.get(item.id) as Entry[])).toEqual(item);
      }),
      { numRuns: 1500 },
    );
  });

  test('acts decided together do what they do one by one', () => {
    fc.assert(
      fc.property(attempts(30), (sequence) => {
        const steps: Tried[] = [];
        const alone = playSteps(sequence, steps);
        const byActor = steps.reduce<Tried[][]>((groups, step) => {
          const last = groups.at(-1);
          if (last?.[0]?.actor === step.actor && last[0].paper === step.paper) last.push(step);
          else groups.push([step]);
          return groups;
        }, []);
        let items = new Map<string, ItemState>();
        for (const group of byActor) {
          const [first] = group as [Tried];
          items = after(
            items,
            decide(
              items,
              group.map(({ act }) => act),
              context(first.actor, first.paper, { id: first.paper }),
            ),
          );
        }
        expect([...items.values()].map(withoutEntry)).toEqual([...alone.values()].map(withoutEntry));
      }),
      { numRuns: 200 },
    );
  });

  test('the sequences reach every act and every rule that two people can meet', () => {
    const done = new Set<string>();
    const refused = new Set<string>();
    fc.assert(
      fc.property(attempts(60), (sequence) => {
        const history = play(sequence, () => {});
        for (const act of history.done) done.add(act);
        for (const code of history.refused.keys()) refused.add(code);
      }),
      { numRuns: 2400, seed: 20240301 },
    );
    expect([...done].sort()).toEqual(EVERY_ACT);
    expect(refused.size).toBeGreaterThan(30);
  });
});

const EVERY_ACT = [
  'accept',
  'accrue',
  'announce',
  'answer_claim',
  'carry_out',
  'claim',
  'convert',
  'correct',
  'count',
  'deposit',
  'entrust',
  'freeze',
  'import_stock',
  'lend',
  'offer',
  'order',
  'photograph',
  'preserve',
  'put_away',
  'reassign_case',
  'receive',
  'receive_with_exception',
  'refund',
  'refuse',
  'release',
  'renew',
  'report',
  'reseal',
  'resolve',
  'seal',
  'seize',
  'split',
  'take_back',
  'take_effect',
  'take_over',
  'take_unclaimed',
  'unseal',
  'void',
  'withdraw_offer',
];

const withoutEntry = ({ lastEntryId: _, exceptions, ...item }: ItemState) => ({
  ...item,
  exceptions: exceptions.map(({ code }) => code),
});

/** Plays with papers that are one of each kind, and notes what was allowed. */
function playSteps(sequence: readonly Attempt[], steps: Tried[]): Map<string, ItemState> {
  let items = new Map<string, ItemState>();
  const offers = new Map<string, OpenOffer>();
  let made = 0;
  for (const attempt of sequence) {
    const step = tried(attempt, {
      items: [...items.values()],
      actors: PEOPLE,
      offers,
      cases: ['case'],
      newId: () => `id ${++made}`,
    });
    try {
      items = after(items, decide(items, [step.act], context(step.actor, step.paper, { id: step.paper })));
    } catch (thrown) {
      if (thrown instanceof Problem) continue;
      throw thrown;
    }
    if (step.act.act === 'offer') offers.set(step.act.handoverId, { ...step.act, from: step.actor });
    steps.push(step);
  }
  return items;
}
