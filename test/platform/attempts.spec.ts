import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { Attempts } from '../../src/platform/attempts.js';
import { Gate } from '../../src/platform/gate.js';

const at = (seconds: number) => new Date(seconds * 1000);

describe('attempts', () => {
  test('are spent within a window that begins with the first, and come back after it', () => {
    const attempts = new Attempts(2, 60_000);
    attempts.count('a', at(0));
    expect(attempts.spent('a', at(0))).toBe(false);
    attempts.count('a', at(59));
    expect(attempts.spent('a', at(59))).toBe(true);
    expect(attempts.spent('b', at(59))).toBe(false);
    expect(attempts.spent('a', at(60))).toBe(false);
  });

  test('remember no more keys than they may, and drop the oldest first', () => {
    const attempts = new Attempts(1, 60_000, 2);
    for (const key of ['a', 'b', 'c']) attempts.count(key, at(0));
    expect(['a', 'b', 'c'].map((key) => attempts.spent(key, at(1)))).toEqual([false, true, true]);
  });
});

describe('a gate', () => {
  test('lets at most so many in at a time, in order, and goes on after a failure', async () => {
    const gate = new Gate(2);
    let inside = 0;
    let most = 0;
    const order: number[] = [];
    const work = (n: number) =>
      gate.run(async () => {
        order.push(n);
        inside += 1;
        most = Math.max(most, inside);
        await pause(5);
        inside -= 1;
        if (n === 0) throw new Error('failed');
        return n;
      });
    const results = await Promise.allSettled([0, 1, 2, 3, 4].map(work));
    expect(results.map((result) => result.status)).toEqual(['rejected', ...Array(4).fill('fulfilled')]);
    expect(order).toEqual([0, 1, 2, 3, 4]);
    expect(most).toBe(2);
  });
});
