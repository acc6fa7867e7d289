import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { Step } from '../../src/documents/facts/entry-content.js';
import { addCheck, emptyCheck, selfCheckOf } from '../../src/documents/facts/self-check.js';
import { blankItem, type ItemState } from '../../src/registry/registry.js';

const POLICE = 'police';
const COURT = 'court';
const hash = (sequence: number) => createHash('sha256').update(String(sequence)).digest();
const custody = (agencyId: string): ItemState['custody'] => ({
  kind: 'keeper',
  agencyId,
  unitId: null,
  personId: null,
  seal: null,
});

interface Made {
  act?: Step['act'];
  /** Who holds the thing after it; null changes nothing. */
  holder?: string | null;
  sender?: string;
  handover?: string;
  occurredAt?: string;
  recordedAt?: string;
  sequence?: number;
  previous?: number;
  onHand?: string;
}

/** Steps that follow one another, one day apart, except where they are said not to. */
function chain(...made: Made[]): Step[] {
  let before = blankItem('item');
  return made.map((each, index) => {
    const day = `2024-03-0${index + 1}T01:00:00.000Z`;
    const sequence = each.sequence ?? index + 1;
    const previous = each.previous ?? sequence - 1;
    const after: ItemState = {
      ...before,
      sequence,
      quantity: { ...before.quantity, registered: '3', onHand: each.onHand ?? '3' },
      ...(each.holder && { custody: custody(each.holder) }),
    };
    const step = {
      act: each.act ?? 'seize',
      entry: {
        id: `entry ${index}`,
        sequence,
        previous: previous === 0 ? null : hash(previous).toString('base64'),
        leafHash: hash(sequence),
        recordedAt: new Date(each.recordedAt ?? each.occurredAt ?? day),
      },
      content: {
        effect: each.holder ? { custody: custody(each.holder) } : {},
        actor: { agency: each.sender ?? POLICE },
        handover: each.handover,
        occurred_at: each.occurredAt ?? day,
      },
      before,
      after,
    } as unknown as Step;
    before = after;
    return step;
  });
}

const seized: Made = { holder: POLICE };
const offered: Made = { act: 'offer', holder: null, handover: 'h' };
const received: Made = { act: 'receive', holder: COURT, sender: COURT, handover: 'h' };

describe('the self-check of a chain', () => {
  test('finds nothing in a chain that is whole', () => {
    expect(selfCheckOf(chain(seized, offered, received))).toEqual({ ...emptyCheck(), entries: 3 });
  });

  test('counts a sequence that skips and an entry that follows another hash as gaps', () => {
    expect(selfCheckOf(chain(seized, { ...offered, sequence: 3, previous: 1 })).gaps).toBe(1);
    expect(selfCheckOf(chain(seized, offered, { ...received, previous: 1 })).gaps).toBe(1);
  });

  test('counts custody that began before what came earlier had happened', () => {
    const early = {
      ...received,
      occurredAt: '2024-02-01T00:00:00.000Z',
      recordedAt: '2024-03-03T00:00:00.000Z',
    };
    expect(selfCheckOf(chain(seized, offered, early)).overlaps).toBe(1);
  });

  test('counts custody taken over from an agency that did not hold the thing', () => {
    expect(selfCheckOf(chain(seized, { ...offered, sender: COURT }, received)).overlaps).toBe(1);
  });

  test('sees that a quantity is not conserved', () => {
    expect(selfCheckOf(chain(seized, { ...offered, onHand: '2' })).conserved).toBe(false);
  });

  test('names exceptions, refusals, corrections and what was recorded late, by how much', () => {
    const check = selfCheckOf(
      chain(
        { ...seized, recordedAt: '2024-03-01T03:10:00.000Z' },
        offered,
        { act: 'refuse', holder: null, handover: 'h' },
        { act: 'receive_with_exception', holder: COURT, sender: COURT, handover: 'h' },
        { act: 'correct', holder: null },
      ),
    );
    expect(check.late).toEqual([{ sequence: '1', lateness: 130 * 60_000 }]);
    expect(check.exceptions).toEqual(['3', '4']);
    expect(check.corrections).toEqual(['5']);
  });

  test('adds up over the items of a case, each entry under its item', () => {
    const total = emptyCheck();
    addCheck(total, selfCheckOf(chain(seized, { act: 'correct', holder: null }), 'A／'));
    addCheck(total, selfCheckOf(chain(seized, { ...offered, onHand: '2' }), 'B／'));
    expect(total).toMatchObject({ entries: 4, conserved: false, corrections: ['A／2'] });
  });
});
