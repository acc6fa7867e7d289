import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { solidTextOf } from '../documents/paper-text.js';
import { closeBrowser, seriousFaults, visitAs } from '../support/browser.js';
import { cell, choose, paste } from '../support/screen.js';
import { type Person, World } from '../support/world.js';

let world: World;
/** The address of the case, known once the officer has registered it. */
let caseAddress: string;
/** A step that fails ends the road: the next ones cannot be walked. */
let stopped = false;

beforeAll(async () => {
  world = await World.open();
}, 60_000);

afterAll(async () => {
  await closeBrowser();
  await world?.close();
});

/** Somebody does a part of the road on the screen, some time after the one before; nothing may go wrong meanwhile. */
async function onScreen(person: Person, work: (page: Page) => Promise<void>): Promise<void> {
  if (stopped) throw new Error('the road ended at a step before this one');
  stopped = true;
  world.clock.advance({ minutes: 30 });
  const { page, context, mishaps } = await visitAs(world, person);
  page.setDefaultTimeout(60_000);
  // The server's clock stands; what happens on the screen must never be in its future.
  world.clock.advance({ minutes: 5 });
  await work(page);
  expect(mishaps).toEqual({ errors: [], elsewhere: [] });
  await context.close();
  stopped = false;
}

/** Prints with a button and answers what the paper says. */
async function printed(page: Page, button: string | RegExp): Promise<string> {
  const answered = page.waitForResponse((answer) => answer.url().endsWith('/api/papers'));
  await page.getByRole('button', { name: button }).click();
  const { id } = (await (await answered).json()) as { id: string };
  const bytes = await page.evaluate<number[]>(
    `fetch('/api/papers/${id}').then((answer) => answer.arrayBuffer()).then((bytes) => [...new Uint8Array(bytes)])`,
  );
  return solidTextOf(Buffer.from(bytes));
}

const SPREADSHEET = [
  ['序号', '物品名称', '类别', '数量', '特征描述', '备注'],
  ['1', '人民币现金', '现金/货币', '12100元', '百元面值', '客厅'],
  ['2', '弹簧刀', '管制刀具/凶器', '1把', '刃长 12 厘米', '客厅'],
  ...Array.from({ length: 18 }, (_, index) => [
    String(index + 3),
    `手机${index + 1}`,
    '电子设备',
    '1部',
    '黑色',
    '卧室',
  ]),
]
  .map((row) => row.join('\t'))
  .join('\r\n');

const LINES = 20;

describe('twenty things on the whole road, with the screen alone', () => {
  test(
    'an officer registers the case and the list, prints it, and hands all to the keeper',
    () =>
      onScreen(world.officer, async (page) => {
        await page.getByRole('link', { name: '案件', exact: true }).click();
        await page.getByRole('button', { name: '登记案件' }).click();
        await page.getByLabel('案件名称').fill('周某盗窃案');
        await page.getByLabel('案由').fill('盗窃罪');
        await page.getByLabel('案号').fill('A3204130000002024021999');
        await page.getByLabel('行政区划代码').fill('320413');
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { name: '周某盗窃案' }).waitFor();
        caseAddress = new URL(page.url()).pathname;

        await page.getByRole('button', { name: '采取措施' }).click();
        await cell(page, 1, 2).click();
        await paste(page, SPREADSHEET);
        await page.getByText(`共 ${LINES} 行`).waitFor();
        await choose(page, '侦查人员（二人以上）', world.partner.name);
        await page.getByRole('textbox', { name: '持有人', exact: true }).fill('周某');
        await page.getByRole('textbox', { name: '见证人', exact: true }).fill('见证人张某');
        await choose(page, '批准人', world.unitHead.name);
        await page.getByRole('button', { name: `提交登记（${LINES} 行）` }).click();
        await page.getByRole('heading', { name: `已登记 ${LINES} 件`, level: 1 }).waitFor();
        expect(await printed(page, '打印清单：扣押清单')).toContain('弹簧刀');

        await page.getByRole('button', { name: '交保管员入库' }).click();
        await choose(page, '保管员', world.keeper.name);
        await page.getByRole('button', { name: `提交移交（${LINES} 件）` }).click();
        await page.waitForURL(/\/handovers\/[0-9a-f-]{36}$/);
      }),
    240_000,
  );

  test(
    'the keeper takes them in with one answer',
    () =>
      onScreen(world.keeper, async (page) => {
        await acceptAll(page, /入库/, '一号架');
      }),
    120_000,
  );

  test(
    'the officer transfers them to the procuratorate by paper, with what should become of each',
    () =>
      onScreen(world.officer, async (page) => {
        await page.goto(caseAddress);
        await page.getByRole('button', { name: '移送审查起诉' }).click();
        await choose(page, '接收单位', '常州市金坛区人民检察院');
        await choose(page, '批准人', world.policeHead.name);
        await choose(page, '处理建议 全部填为', '没收上缴国库');
        await page.getByText(`单据移交（换押） ${LINES} 件`).waitFor();
        await page.getByRole('button', { name: `移送（${LINES} 件）` }).click();
        await page.getByText('移交已提交，等待对方接收').waitFor();
      }),
    120_000,
  );

  test(
    'the procuratorate takes the responsibility over, and the things stay on their shelf',
    () =>
      onScreen(world.caseManager, async (page) => {
        await acceptAll(page, /移送审查起诉/);
      }),
    120_000,
  );

  test(
    'the prosecutor indicts, and transfers them to the court by paper',
    () =>
      onScreen(world.prosecutor, async (page) => {
        await page.goto(caseAddress);
        await page.getByRole('button', { name: '提起公诉' }).click();
        await choose(page, '接收单位', '常州市金坛区人民法院');
        await choose(page, '批准人', world.prosecutionHead.name);
        await page.getByRole('button', { name: new RegExp(`（${LINES} 件）`) }).click();
        await page.getByText('移交已提交，等待对方接收').waitFor();
      }),
    120_000,
  );

  test(
    'the court takes the responsibility over',
    () =>
      onScreen(world.registrar, async (page) => {
        await acceptAll(page, /提起公诉/);
      }),
    120_000,
  );

  test(
    'the judge disposes of all twenty in a judgment that has entered into force, and entrusts its execution',
    () =>
      onScreen(world.judge, async (page) => {
        await page.goto(caseAddress);
        await page.getByRole('button', { name: '判决', exact: true }).click();
        await page.getByText(`${LINES} 项财物中判决列明 0 项，未提及 ${LINES} 项`).waitFor();
        await page.getByRole('button', { name: '选中全部未提及的' }).click();
        await fill(page, '没收上缴国库');
        await page.getByText(`${LINES} 项财物中判决列明 ${LINES} 项，未提及 0 项`).waitFor();
        await line(page, 1).check();
        await page.getByRole('combobox', { name: '处理方式' }).click();
        await option(page, '发还被害人').click();
        await page.getByRole('combobox', { name: '受领人' }).click();
        await page.getByRole('button', { name: '新增当事人' }).click();
        const party = page.getByRole('dialog', { name: '新增当事人' });
        await party.getByLabel('姓名或名称').fill('被害人吴某');
        await party.getByLabel('姓名或名称').press('Enter');
        await party.waitFor({ state: 'hidden' });
        await page.getByRole('button', { name: '填入' }).click();
        await line(page, 2).check();
        await fill(page, '销毁');
        await page.getByLabel('生效日期').fill('2024-03-01');
        await page.keyboard.press('Enter');
        expect(await seriousFaults(page)).toEqual([]);
        await page.getByRole('button', { name: '登记判决' }).click();
        await page.waitForURL(/\/judgments\/[0-9a-f-]{36}$/);
        await page.getByText('2024-03-01 生效').waitFor();
        expect(await seriousFaults(page)).toEqual([]);
      }),
    180_000,
  );

  test(
    'the court entrusts the execution to the police, who hold them',
    () =>
      onScreen(world.enforcer, async (page) => {
        await page.getByRole('link', { name: `${LINES} 件财物` }).click();
        await page.getByRole('button', { name: '委托执行' }).click();
        await page.getByRole('tabpanel').getByRole('link').first().click();
        await page.getByRole('button', { name: '委托常州市公安局金坛分局执行' }).click();
        await page
          .getByRole('dialog')
          .getByRole('button', { name: /^发\s*出$/ })
          .click();
        await page.getByText(`已发出`).first().waitFor();
        await page.getByText(`已执行 0 / ${LINES} 项`).waitFor();
      }),
    120_000,
  );

  test(
    'the keeper carries it out, with the lists that parties sign, and answers the court',
    () =>
      onScreen(world.keeper, async (page) => {
        await page.getByRole('link', { name: '执行', exact: true }).click();
        await page.getByRole('tab', { name: '收到的协助执行通知' }).waitFor();
        expect(await seriousFaults(page)).toEqual([]);
        await page
          .getByRole('row', { name: /周某盗窃案/ })
          .getByRole('link')
          .first()
          .click();
        await page.getByRole('button', { name: '执行', exact: true }).click();

        await page.getByText('没收上缴国库 18').click();
        expect(await seriousFaults(page)).toEqual([]);
        await page.getByRole('button', { name: '登记执行 18 项' }).click();
        await page.getByText(/已登记执行 18 项/).waitFor();
        await page.getByRole('button', { name: '继续执行其余 2 项' }).click();

        await page.getByText('发还被害人 1').click();
        expect(await seriousFaults(page)).toEqual([]);
        await page.getByRole('button', { name: '登记执行 1 项' }).click();
        await page.getByText(/已登记执行 1 项/).waitFor();
        expect(await printed(page, /清单$/)).toContain('被害人吴某');
        await page.getByRole('button', { name: '继续执行其余 1 项' }).click();

        await choose(page, '执行人', world.officer.name);
        await choose(page, '执行人', world.keeper.name);
        await choose(page, '监销人', world.unitHead.name);
        await page.getByRole('button', { name: '登记执行 1 项' }).click();
        await page.getByText(/已登记执行 1 项/).waitFor();
        expect(await printed(page, /清单$/)).toContain('弹簧刀');
        await page.getByRole('button', { name: '出具执行回单' }).click();
        await page.getByRole('dialog').getByRole('button', { name: '出具执行回单' }).click();
        await page.getByText(/已出具执行回单/).waitFor();
        expect(await seriousFaults(page)).toEqual([]);
      }),
    240_000,
  );

  test(
    'an auditor prints the history of the money, which names every hand it went through',
    () =>
      onScreen(world.auditor, async (page) => {
        const search = page.getByRole('searchbox', { name: '搜索' });
        await search.fill('人民币现金');
        await search.press('Enter');
        await page.getByRole('link', { name: /人民币现金/ }).click();
        const history = await printed(page, '打印保管链证明书');
        for (const word of [
          '王民警',
          '钱保管',
          '常州市金坛区人民检察院',
          '常州市金坛区人民法院',
          '被害人吴某',
        ])
          expect(history).toContain(word);
        await page.goto(caseAddress);
        await page.getByText(`财物 ${LINES} 件，现存 0 件`).waitFor();
      }),
    120_000,
  );
});

/** The box that chooses a line of the judgment. */
const line = (page: Page, number: number) =>
  page.getByRole('checkbox', { name: new RegExp(`-1-${number}$`) });

/** Opens what waits for this receiver and accepts every line. */
async function acceptAll(page: Page, purpose: RegExp, place?: string): Promise<void> {
  await page.getByRole('link', { name: '待接收' }).click();
  await page.getByRole('link', { name: purpose }).first().click();
  await page.getByRole('heading', { name: purpose, level: 1 }).waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  if (place) await page.getByLabel('存放位置').fill(place);
  await page.getByRole('button', { name: `全部接收（${LINES} 行）` }).click();
  await page.getByRole('button', { name: /^确\s*定$/ }).click();
  await page.getByText(`接收 ${LINES} 行，有异议接收 0 行，拒收 0 行，待答复 0 行`).first().waitFor();
}

const option = (page: Page, text: string) =>
  page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: text });

/** Says one thing of the chosen lines of a judgment. */
async function fill(page: Page, outcome: string): Promise<void> {
  await page.getByRole('combobox', { name: '处理方式' }).click();
  await option(page, outcome).click();
  await page.getByRole('button', { name: '填入' }).click();
}
