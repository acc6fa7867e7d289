import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { readPdf, solid } from '../documents/paper-text.js';
import { closeBrowser, seriousFaults, visitAs } from '../support/browser.js';
import { type Json, type Person, World } from '../support/world.js';

let world: World;
let leader: Person;
let campaign: Json;
let seized: { id: string; code: string }[];

const LINES = [
  { name: '赃款现金', category: '现金/货币', quantity: '12000.50', unit: '元' },
  { name: '美钞', category: '现金/货币', quantity: '100', unit: '美元' },
  { name: '冻牛肉', category: '食品药品/易腐', quantity: '5', unit: '斤', value: '250' },
  { name: '账本', category: '文件票据', quantity: '若干' },
];

beforeAll(async () => {
  world = await World.open();
  const committee = await world.agency('political_legal_committee', '金坛区委政法委', '坛政');
  leader = await world.person(committee, '许书记', ['committee_member'], { post: '书记' });
  campaign = await leader.post('campaigns', { name: '夏季行动', since: '2024-01-01' });
  const { id: caseId } = await world.case({ title: '堃某盗窃案', campaignIds: [campaign.id] });
  seized = await world.seized(caseId, LINES);
  await world.stored(caseId, seized);
  const meat = seized[2]?.id;
  const sale = await world.officer.post('early-disposals', {
    caseId,
    outcome: 'sale',
    reason: 'perishable',
    lines: [{ itemId: meat }],
    instrument: { approverId: world.principalHead.id },
  });
  await world.keeper.post('disposals', {
    caseId,
    lines: [
      {
        itemId: meat,
        dispositionId: sale.dispositionIds[0],
        proceeds: { quantity: '200.50', unit: '元' },
      },
    ],
  });
  const other = await world.case({ title: '鑫某抢劫案' });
  await world.seized(other.id, [
    { name: '轿车', category: '机动车', quantity: '1', unit: '辆', value: '50000' },
  ]);
}, 120_000);

afterAll(async () => {
  await closeBrowser();
  await world?.close();
});

const money = (values: Json[]): string =>
  values.map(({ amount, currency }) => `${Number(amount).toLocaleString('en-US')} ${currency}`).join('\n') ||
  '—';
const count = (figure: number | null): string => (figure === null ? '—' : String(figure));

const flowCells = ({ in: intake, out, received, sent }: Json): string[] => [
  ...[count(intake.items), count(intake.lots), money(intake.values), count(intake.parts)],
  ...[money(intake.proceeds.values), count(out.items), count(out.lots), money(out.values)],
  ...(received === null ? [] : [count(received), count(sent)]),
];
const amountCells = ({ items, lots, unvalued, values }: Json): string[] => [
  ...[count(items), count(lots), count(unvalued), money(values)],
];
const durationCells = ({ ended, median, p90, max, open }: Json): string[] =>
  [ended, median, p90, max, open].map(count);
const valueCells = (figures: Json): string[] =>
  [
    'seized',
    'returnedToVictims',
    'returnedToOwners',
    'confiscated',
    'sold',
    'proceeds',
    'destroyed',
    'offset',
    'handled',
  ].map((fate) => money(figures[fate]));

const rowsOf = (groups: Json[], total: Json, cells: (figures: Json) => string[]): string[][] => [
  ...groups.map((group) => [group.name, ...cells(group)]),
  ['合计', ...cells(total)],
];

/** The cells of a table as somebody reads them, row by row. */
const readTable = (name: string): string => `JSON.stringify(
  [...document.querySelectorAll('section[aria-label="${name}表"] :is(tbody, tfoot) tr')].map((row) =>
    [...row.children].map((cell) => cell.innerText.trim()),
  ),
)`;

const PATIENCE_MILLISECONDS = 20_000;

/** Reads a table until it shows what is expected, and tells the difference when it never does. */
async function expectTable(page: Page, name: string, expected: string[][]): Promise<void> {
  const wanted = JSON.stringify(expected);
  const until = Date.now() + PATIENCE_MILLISECONDS;
  let shown: string;
  do shown = await page.evaluate<string>(readTable(name));
  while (shown !== wanted && Date.now() < until);
  expect(JSON.parse(shown)).toEqual(expected);
}

const group = (page: Page, section: string, way: string) =>
  page
    .getByRole('region', { name: section, exact: true })
    .getByRole('radiogroup')
    .getByText(way, { exact: true })
    .click();

describe('figures for those who lead', () => {
  test('a leader sees in charts and tables the figures of the server, by each way to group them', async () => {
    const { page, mishaps, context } = await visitAs(world, leader);
    await page.getByRole('link', { name: '统计' }).click();
    await page.getByRole('heading', { name: '统计', level: 1 }).waitFor();
    for (const [way, groupBy] of [
      ['月份', 'month'],
      ['机关', 'agency'],
      ['阶段', 'stage'],
      ['类别', 'category'],
      ['专项行动', 'campaign'],
    ] as const) {
      await group(page, '进出', way);
      const view = await leader.get(`statistics/flow?groupBy=${groupBy}`);
      await expectTable(page, '进出', rowsOf(view.groups, view.total, flowCells));
      const last = view.groups.at(-1);
      const label = await page
        .getByRole('img', { name: /^数量（件、批）: .*处理完毕/ })
        .getAttribute('aria-label');
      expect(label).toContain(
        `${last.name} 登记 ${last.in.items + last.in.lots}, 处理完毕 ${last.out.items + last.out.lots}`,
      );
    }
    const stock = await leader.get('statistics/stock');
    for (const [way, groups] of [
      ['在库时间', stock.byAge],
      ['机关', stock.byAgency],
      ['阶段', stock.byStage],
      ['类别', stock.byCategory],
    ] as const) {
      await group(page, '现存', way);
      await expectTable(page, '现存', rowsOf(groups, stock.total, amountCells));
    }
    for (const [way, groupBy] of [
      ['月份', 'month'],
      ['机关', 'agency'],
    ] as const) {
      await group(page, '价值去向', way);
      const view = await leader.get(`statistics/values?groupBy=${groupBy}`);
      await expectTable(page, '价值去向', rowsOf(view.groups, view.total, valueCells));
    }
    for (const [way, groupBy] of [
      ['月份', 'month'],
      ['类别', 'category'],
      ['处理方式', 'outcome'],
    ] as const) {
      await group(page, '处理用时', way);
      const view = await leader.get(`statistics/durations?groupBy=${groupBy}`);
      await expectTable(page, '处理用时', rowsOf(view.groups, view.total, durationCells));
    }
    expect(await page.locator('.figure-chart canvas').count()).toBe(9);
    expect(await seriousFaults(page)).toEqual([]);
    expect(mishaps).toEqual({ errors: [], elsewhere: [] });
    await context.close();
  }, 120_000);

  test('narrows them to one campaign in the address, and takes the table along as the server writes it', async () => {
    const { page, mishaps, context } = await visitAs(world, leader, { dark: true, width: 1024 });
    await page.goto('/figures');
    await page.getByRole('combobox', { name: '专项行动' }).click();
    await page.getByTitle('夏季行动').click();
    await page.waitForURL(`**/figures?campaignId=${campaign.id}`);
    const query = `groupBy=month&campaignId=${campaign.id}`;
    const view = await leader.get(`statistics/flow?${query}`);
    expect(view.total.in.items).toBe(3);
    await expectTable(page, '进出', rowsOf(view.groups, view.total, flowCells));
    await page.getByRole('status').filter({ hasText: '全部机关 · 夏季行动' }).waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: '下载表格：进出' }).click();
    const file = await (await download).path();
    const { bytes } = await leader.file(`statistics/flow?${query}&format=csv`);
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(await seriousFaults(page)).toEqual([]);
    expect(mishaps).toEqual({ errors: [], elsewhere: [] });
    await context.close();
  }, 120_000);

  test('tell no name of a person, a thing or a case', async () => {
    const { page, mishaps, context } = await visitAs(world, leader);
    await page.goto('/figures?flow=category&stock=category&values=agency&durations=category');
    await page.getByRole('region', { name: '处理用时表' }).getByText('合计').waitFor();
    const told = await page.content();
    const words = [
      ...LINES.map(({ name }) => name).filter((name) => name !== '账本'),
      ...seized.flatMap(({ id, code }) => [id, code]),
      ...['轿车', '堃某', '鑫某', '持有人李某', '见证人张某', '王民警', '钱保管', 'A3204'],
    ];
    expect(words.filter((word) => told.includes(word))).toEqual([]);
    expect(mishaps).toEqual({ errors: [], elsewhere: [] });
    await context.close();
  }, 120_000);

  test('print on light paper with their tables whole, and without what can only be pressed', async () => {
    const { page, mishaps, context } = await visitAs(world, leader, { dark: true });
    await page.goto(`/figures?flow=agency&campaignId=${campaign.id}`);
    const view = await leader.get(`statistics/flow?groupBy=agency&campaignId=${campaign.id}`);
    await expectTable(page, '进出', rowsOf(view.groups, view.total, flowCells));
    const paper = solid((await readPdf(await page.pdf({ preferCSSPageSize: true }))).pages.join(''));
    for (const word of [
      `${view.from}至${view.to}·全部机关·夏季行动`,
      '常州市公安局金坛分局',
      '12,250.5元',
      '200.5元',
    ])
      expect(paper).toContain(word);
    expect(paper).not.toContain('下载表格');
    await page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
    const background = () =>
      page.evaluate<string>(
        "getComputedStyle(document.querySelector('.figure-section .ant-card')).backgroundColor",
      );
    expect(await background()).toBe('rgb(255, 255, 255)');
    await page.evaluate("window.dispatchEvent(new Event('afterprint'))");
    expect(mishaps).toEqual({ errors: [], elsewhere: [] });
    await context.close();
  }, 120_000);

  test('say when there are none, and why a period cannot be counted', async () => {
    const { page, mishaps, context } = await visitAs(world, leader);
    await page.goto('/figures?from=2020-01-01&to=2020-02-01');
    await page.getByRole('region', { name: '进出', exact: true }).getByText('所选范围内没有数字').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.goto('/figures?from=2024-03-02&to=2024-03-01');
    await page.getByRole('region', { name: '进出', exact: true }).getByText('开始日期晚于结束日期').waitFor();
    expect(mishaps).toEqual({ errors: [], elsewhere: [] });
    await context.close();
  }, 120_000);

  test('who leads one agency sees its figures alone, and who leads none has no place for them', async () => {
    const head = await visitAs(world, world.policeHead);
    await head.page.getByRole('link', { name: '统计' }).click();
    await head.page.getByRole('status').filter({ hasText: '常州市公安局金坛分局' }).waitFor();
    const view = await world.policeHead.get('statistics/flow?groupBy=month');
    await expectTable(head.page, '进出', rowsOf(view.groups, view.total, flowCells));
    expect(await head.page.getByRole('combobox', { name: '机关' }).count()).toBe(0);
    await head.context.close();
    const officer = await visitAs(world, world.officer);
    await officer.page.getByRole('link', { name: '案件', exact: true }).waitFor();
    expect(await officer.page.getByRole('link', { name: '统计' }).count()).toBe(0);
    await officer.page.goto('/figures');
    await officer.page.getByText('您的角色不能查看这里').first().waitFor();
    expect([head.mishaps, officer.mishaps]).toEqual([
      { errors: [], elsewhere: [] },
      { errors: [], elsewhere: [] },
    ]);
    await officer.context.close();
  }, 120_000);
});
