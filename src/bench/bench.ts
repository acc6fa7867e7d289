import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { Invalid } from '../platform/errors.js';
import { measureAppend } from './append-speed.js';
import type { Result } from './comparison.js';
import { filledSite, measureItemHistory } from './item-history.js';
import { LIST_PRINTING_ID, measureListPrinting } from './list-printing.js';
import { Place, type Site } from './place.js';
import { measureReceipts } from './receipts.js';
import { measureRegister, READING_IDS } from './register-reading.js';
import { measureScans, SCAN_IDS } from './scan-speed.js';
import { measureSeizureList } from './seizure-list.js';
import { measureSigningDelay } from './signing-delay.js';
import { jsonOf, tableOf } from './table.js';
import { measureProofs, measureVerification } from './verification-speed.js';

/** How much is measured: enough to trust, or enough for a look. */
interface Extent {
  listRounds: number;
  receipts: number;
  receiptRounds: number;
  appends: number;
  appendRounds: number;
  signedWrites: number;
  manyEntries: number;
  reads: number;
  verifyRounds: number;
  registerItems: number;
  pages: number;
}

const FULL: Extent = {
  listRounds: 5,
  receipts: 100,
  receiptRounds: 5,
  appends: 4_000,
  appendRounds: 5,
  signedWrites: 100,
  manyEntries: 1_000_000,
  reads: 400,
  verifyRounds: 3,
  registerItems: 1_000_000,
  pages: 60,
};
const QUICK: Extent = {
  listRounds: 2,
  receipts: 80,
  receiptRounds: 2,
  appends: 1_000,
  appendRounds: 3,
  signedWrites: 20,
  manyEntries: 100_000,
  reads: 200,
  verifyRounds: 1,
  registerItems: 100_000,
  pages: 40,
};

const LIST_LINES = 10_000;

interface Measurement {
  /** The ids of the rows that it gives. */
  ids: readonly string[];
  run(place: Place, site: Site, extent: Extent): Promise<Result[]>;
}

const MEASUREMENTS: readonly Measurement[] = [
  {
    ids: [`seizure_list_${LIST_LINES}`],
    run: async (place, site, { listRounds }) => [
      await measureSeizureList(place, site, { lines: LIST_LINES, rounds: listRounds }),
    ],
  },
  {
    ids: [LIST_PRINTING_ID],
    run: (place, site, { listRounds }) => measureListPrinting(place, site, { rounds: listRounds, report }),
  },
  {
    ids: ['handover_receipts_8_clients', 'handover_receipts_8_clients_raw_insert'],
    run: (place, site, { receipts, receiptRounds }) =>
      measureReceipts(place, site, { receipts, rounds: receiptRounds }),
  },
  {
    ids: ['append_8_clients_raw_insert', 'append_8_clients_global_order'],
    run: (place, site, { appends, appendRounds }) =>
      measureAppend(place, site, { entries: appends, rounds: appendRounds }),
  },
  {
    ids: ['signing_delay'],
    run: async (place, site, { signedWrites }) => [
      await measureSigningDelay(place, site, { writes: signedWrites }),
    ],
  },
  {
    ids: ['item_history', 'verify_tree', 'verify_log', 'verify', 'verify_memory', 'inclusion_proofs'],
    run: async (place, _, { manyEntries, reads, verifyRounds }) => {
      const many = await filledSite(place, 'many', manyEntries, report);
      return [
        await measureItemHistory(place, many, { reads, report }),
        ...(await measureVerification(many.site, { rounds: verifyRounds })),
        await measureProofs(many.site, { rounds: reads }),
      ];
    },
  },
  {
    ids: READING_IDS,
    run: (place, _, { registerItems, pages }) =>
      measureRegister(place, { items: registerItems, rounds: pages, report }),
  },
  {
    ids: SCAN_IDS,
    run: (place, _, { registerItems, pages }) =>
      measureScans(place, { items: registerItems, rounds: pages, report }),
  },
];

/**
 * Measures the promises about speed on a private database and prints them: `[--json OUT|-] [--only ID] [--quick]`. Answers 0 when
 * all hold, 1 when one does not, 130 when interrupted; Invalid `bench_arguments` for arguments that it does not know.
 */
export async function bench(words: string[]): Promise<number> {
  const { json, only, quick } = argumentsOf(words);
  const wanted = MEASUREMENTS.filter(({ ids }) => only === undefined || ids.includes(only));
  const interruption = untilInterrupted();
  const opening = Place.open();
  try {
    const results = await Promise.race([measure(opening, wanted, quick ? QUICK : FULL), interruption]);
    if (results === 'interrupted') return 130;
    const shown = results.filter(({ id }) => only === undefined || id === only);
    (json === '-' ? process.stderr : process.stdout).write(tableOf(shown));
    if (json === '-') process.stdout.write(jsonOf(shown));
    else if (json !== undefined) await writeFile(json, jsonOf(shown));
    return shown.every(({ holds }) => holds) ? 0 : 1;
  } finally {
    report('收拾临时数据库');
    await opening.then((place) => place.close()).catch(() => {});
  }
}

function argumentsOf(words: string[]): { json?: string; only?: string; quick: boolean } {
  const options = { json: { type: 'string' }, only: { type: 'string' }, quick: { type: 'boolean' } } as const;
  const ids = MEASUREMENTS.flatMap((each) => each.ids);
  try {
    const { json, only, quick = false } = parseArgs({ args: words, options }).values;
    if (only === undefined || ids.includes(only)) return { json, only, quick };
  } catch (error) {
    throw new Invalid('bench_arguments', (error as Error).message);
  }
  throw new Invalid('bench_arguments', `--only 可用：${ids.join('、')}`);
}

async function measure(
  opening: Promise<Place>,
  wanted: readonly Measurement[],
  extent: Extent,
): Promise<Result[]> {
  const place = await opening;
  report('设立单位和人员');
  await place.settle();
  const site = await place.site('main');
  const results: Result[] = [];
  for (const { ids, run } of wanted) {
    report(ids.join('、'));
    results.push(...(await run(place, site, extent)));
  }
  return results;
}

/** A second Ctrl-C must not kill the clearing up either, so the handlers stay. */
const untilInterrupted = (): Promise<'interrupted'> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve('interrupted'));
  });

/** What is being done, for whoever waits; never mixed with the results. */
function report(message: string): void {
  const seconds = (performance.now() / 1000).toFixed(0).padStart(4);
  process.stderr.write(`${seconds} s  ${message}\n`);
}
