import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Entry } from '../../src/ledger/ledger.js';
import { chronology, stateAt } from '../../src/registry/lifecycle/chronology.js';
import {
  HoldingHistory,
  holdingOf,
  holdingPeriods,
  sameHolding,
} from '../../src/registry/lifecycle/holding.js';
import { blankItem, project } from '../../src/registry/lifecycle/projection.js';
import { ITEM, item } from './property.js';

const START = Date.parse('2024-05-01T00:00:00.000Z');
const MINUTE = 60_000;

/** What an entry changes: the keeper's agency, the answerable one, the amount, or nothing that a holding tells. */
const effects = fc.oneof(
  fc.constantFrom('x', 'y', 'z').map((agencyId) => ({ custody: { ...item().custody, agencyId } })),
  fc.constantFrom('x', 'y').map((agencyId) => ({ responsibility: { ...item().responsibility, agencyId } })),
  fc.constantFrom('0', '4', '10').map((onHand) => ({ quantity: { ...item().quantity, onHand } })),
  fc.constant({ category: '烟酒' }),
);

/** Entries of one item, most of them in the order in which they happened, some recorded late, some at one instant. */
const histories = fc
  .array(fc.tuple(effects, fc.integer({ min: 0, max: 8 })), { minLength: 1, maxLength: 12 })
  .map((said) => said.map(([effect, minute], index) => entryOf(effect, index + 1, minute)));

function entryOf(effect: object, sequence: number, minute: number): Entry {
  const first = sequence === 1 ? item() : {};
  const { custody, responsibility, quantity, dispositions } = first as ReturnType<typeof item>;
  const clear = sequence === 1 ? { custody, responsibility, quantity, dispositions, ...effect } : effect;
  return {
    id: `entry ${sequence}`,
    subject: { kind: 'item', id: ITEM },
    sequence,
    type: 'receive',
    recordedAt: new Date(START + 10 * MINUTE),
    content: {
      effect: clear,
      actor: { person: 'somebody' },
      occurred_at: new Date(START + minute * MINUTE).toISOString(),
    },
    commitments: {},
    confidential: {},
  } as unknown as Entry;
}

const gathered = (entries: readonly Entry[]) => {
  const history = new HoldingHistory();
  let state = blankItem(ITEM);
  for (const entry of entries) {
    state = project(state, entry);
    history.add(entry, state);
  }
  return history.all();
};

describe('who held an item when', () => {
  test('is at every instant what the item was then, told by whatever had happened', () => {
    fc.assert(
      fc.property(histories, (entries) => {
        const periods = holdingPeriods(entries);
        for (let minute = -1; minute <= 9; minute += 0.5) {
          const at = new Date(START + minute * MINUTE);
          const state = stateAt(entries, at);
          const period = periods.filter(({ since, until }) => since <= at && (!until || at < until));
          expect(period.length).toBe(state ? 1 : 0);
          if (state && period[0]) expect(sameHolding(period[0], holdingOf(state))).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('is gathered entry by entry as it is made from all of them', () => {
    fc.assert(
      fc.property(histories, (entries) => {
        expect(gathered(entries)).toEqual(holdingPeriods(entries));
      }),
      { numRuns: 500 },
    );
  });

  test('follows without a gap, and no period is like the one before it', () => {
    fc.assert(
      fc.property(histories, (entries) => {
        const periods = holdingPeriods(entries);
        for (const [index, period] of periods.entries()) {
          const next = periods[index + 1];
          expect(period.until).toEqual(next?.since ?? null);
          if (next) expect(sameHolding(period, next)).toBe(false);
        }
      }),
    );
  });

  test('tells each moment once, with all that happened in it', () => {
    fc.assert(
      fc.property(histories, (entries) => {
        const moments = chronology(entries);
        expect(moments.flatMap((moment) => moment.entries)).toHaveLength(entries.length);
        for (const { since, state } of moments) expect(state).toEqual(stateAt(entries, since));
      }),
    );
  });

  test('was the one before a thing that was recorded late, until the instant at which it happened', () => {
    const keeper = (agencyId: string) => ({ custody: { ...item().custody, agencyId } });
    const entries = [
      entryOf(keeper('officer'), 1, 0),
      entryOf(keeper('store'), 2, 5),
      entryOf({ quantity: { ...item().quantity, onHand: '0', disposed: '10' } }, 3, 3),
    ];
    const told = holdingPeriods(entries).map(({ since, custodyAgencyId, onHand }) => [
      (since.getTime() - START) / MINUTE,
      custodyAgencyId,
      onHand,
    ]);
    expect(told).toEqual([
      [0, 'officer', '10'],
      [3, 'officer', '0'],
      [5, 'store', '0'],
    ]);
  });
});
