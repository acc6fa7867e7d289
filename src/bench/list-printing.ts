import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { Caller } from './caller.js';
import { inTurn, milliseconds, type Result, resultOf, secondsOf } from './comparison.js';
import type { Place, Site } from './place.js';
import { seizureList } from './seizure-list.js';

const LIMIT = 0.2;
const LINES = 500;

export const LIST_PRINTING_ID = `list_paper_${LINES}`;

interface PrintedList {
  title: string;
  columns: { title: string; share: number }[];
  lines: { cells: string[]; mark: string }[];
}

interface Extent {
  rounds: number;
  report: (message: string) => void;
}

/**
 * A list of 500 lines issued and read as PDF through HTTP, against the same words printed from HTML by a headless Chromium that is
 * open already. No row where no Chromium is found.
 */
export async function measureListPrinting(
  _: Place,
  site: Site,
  { rounds, report }: Extent,
): Promise<Result[]> {
  const browser = await openBrowser();
  if (!browser) {
    report('没有 Chromium（开发依赖），不量清单打印');
    return [];
  }
  const folder = await mkdtemp(path.join(os.tmpdir(), 'case-property-printing-'));
  try {
    const officer = new Caller(site.origin, site.county.officer.token);
    const { instrument } = await officer.post<{ instrument: { id: string } }>(
      'seizures',
      seizureList(site, LINES),
    );
    const { items } = await officer.get<{ items: (PrintedList & { instrumentId: string })[] }>(
      `cases/${site.county.caseId}/lists`,
    );
    const list = items.find(({ instrumentId }) => instrumentId === instrument.id) as PrintedList;
    const page = path.join(folder, 'list.html');
    await writeFile(page, htmlOf(list));
    const ways = {
      ours: () =>
        secondsOf(async () => {
          const { id } = await officer.post<{ id: string }>('papers', {
            kind: 'seizure_list',
            subjectId: instrument.id,
          });
          await officer.send('GET', `papers/${id}`);
        }),
      plain: () => secondsOf(() => printed(browser, page)),
    };
    await inTurn(1, ways);
    const { ours, plain } = await inTurn(rounds, ways);
    return [
      resultOf({
        id: LIST_PRINTING_ID,
        what: `${LINES} 项的扣押清单出具为 PDF（对照：同样文字的 HTML 由已打开的无界面 Chromium 打印）`,
        ours: milliseconds(ours),
        plain: milliseconds(plain),
        ratio: ours / plain,
        limit: LIMIT,
      }),
    ];
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The browser of the development packages; null where there is none. */
async function openBrowser(): Promise<Browser | null> {
  try {
    const { chromium } = await import('playwright-core');
    const packaged = (await import('@sparticuz/chromium')).default;
    const executablePath = await packaged.executablePath();
    return await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  } catch {
    return null;
  }
}

async function printed(browser: Browser, page: string): Promise<void> {
  const tab = await browser.newPage();
  await tab.goto(pathToFileURL(page).href);
  await tab.evaluate('document.fonts.ready');
  await tab.pdf({ format: 'A4', displayHeaderFooter: true });
  await tab.close();
}

/** In the same typeface; names and marks here hold no character that HTML reads. */
function htmlOf({ title, columns, lines }: PrintedList): string {
  const font = createRequire(import.meta.url).resolve(
    '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  );
  const head = columns.map((column) => `<th style="width:${column.share}%">${column.title}</th>`).join('');
  const rows = lines.map(
    ({ cells, mark }) =>
      `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>
       <tr><td class="mark" colspan="${columns.length}">${mark}</td></tr>`,
  );
  return `<!doctype html><meta charset="utf-8"><style>
    @font-face { font-family: list; src: url('${pathToFileURL(font).href}') }
    body { font: 10.5pt list } table { width: 100%; border-collapse: collapse } thead { display: table-header-group }
    td, th { border: 0.5pt solid; padding: 2pt } .mark { font-size: 7pt }
    </style><h1>${title}</h1><table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}
