import { describe, expect, test } from '@jest/globals';
import { inTurn, median, resultOf } from '../../src/bench/comparison.js';
import { jsonOf, tableOf } from '../../src/bench/table.js';

const measured = { id: 'item_history', what: '流转史', ours: '3 ms', plain: '2 ms', ratio: 1.5 };

describe('the benchmark', () => {
  test('a promise holds up to its limit and not beyond, and what is not promised holds', () => {
    expect(resultOf({ ...measured, limit: 1.5 }).holds).toBe(true);
    expect(resultOf({ ...measured, ratio: 1.5001, limit: 1.5 }).holds).toBe(false);
    expect(resultOf({ ...measured, ratio: 100, limit: null }).holds).toBe(true);
  });

  test('the ways are measured in turn, round after round, and the middle one of each counts', async () => {
    const order: string[] = [];
    const way = (name: string, seconds: number[]) => async (round: number) => {
      order.push(`${name}${round}`);
      return seconds[round] as number;
    };
    const medians = await inTurn(3, { ours: way('ours', [9, 1, 2]), plain: way('plain', [5, 3, 4]) });
    expect(order).toEqual(['ours0', 'plain0', 'ours1', 'plain1', 'ours2', 'plain2']);
    expect(medians).toEqual({ ours: 2, plain: 4 });
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });

  test('the JSON names id, ratio, limit and whether it holds, and nothing else', () => {
    const results = [
      resultOf({ ...measured, limit: 1.5 }),
      resultOf({ ...measured, id: 'verify', limit: null }),
    ];
    expect(JSON.parse(jsonOf(results))).toEqual({
      results: [
        { id: 'item_history', ratio: 1.5, limit: 1.5, holds: true },
        { id: 'verify', ratio: 1.5, limit: null, holds: true },
      ],
    });
  });

  test('the table has a line for each result, and says 否 where a promise is broken', () => {
    const [head, kept, broken] = tableOf([
      resultOf({ ...measured, limit: 2 }),
      resultOf({ ...measured, limit: 1 }),
    ]).split('\n');
    expect(head).toMatch(/^id +项目 +本系统 +对照 +比 +上限 +守诺$/);
    expect(kept).toMatch(/^item_history +流转史 +3 ms +2 ms +1\.50 +≤ 2 +是$/);
    expect(broken).toMatch(/≤ 1 +否$/);
  });
});
