/** One line of the table. */
export interface Result {
  id: string;
  what: string;
  ours: string;
  plain: string;
  /** How many times as long as the plain way: ours ÷ plain in time, plain ÷ ours in rate. */
  ratio: number;
  /** What is promised; null where nothing is. */
  limit: number | null;
  holds: boolean;
}

/** A result whose promise, if there is one, is judged from the ratio. */
export const resultOf = (measured: Omit<Result, 'holds'>): Result => ({
  ...measured,
  holds: measured.limit === null || measured.ratio <= measured.limit,
});

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

/** Seconds that the work takes. */
export async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/** Runs the ways in turn, round after round, so that a slow moment of the machine meets all alike; medians by way. */
export async function inTurn<K extends string>(
  rounds: number,
  ways: Record<K, (round: number) => Promise<number>>,
): Promise<Record<K, number>> {
  const names = Object.keys(ways) as K[];
  const measured = new Map<K, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) measured.get(name)?.push(await ways[name](round));
  }
  return Object.fromEntries(names.map((name) => [name, median(measured.get(name) ?? [])])) as Record<
    K,
    number
  >;
}

/** Per second, with so many clients that each take the next as they are done. */
export async function rateAt<T>(
  clients: number,
  each: readonly T[],
  work: (one: T, client: number) => Promise<unknown>,
): Promise<number> {
  const waiting = each.values();
  const run = async (_: unknown, client: number) => {
    for (const one of waiting) await work(one, client);
  };
  const seconds = await secondsOf(() => Promise.all(Array.from({ length: clients }, run)));
  return each.length / seconds;
}

export const milliseconds = (seconds: number): string =>
  seconds < 0.1 ? `${(seconds * 1000).toFixed(2)} ms` : `${Math.round(seconds * 1000)} ms`;

export const perSecond = (rate: number): string => `${Math.round(rate)} /s`;
