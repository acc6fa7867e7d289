import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { closeBrowser, seriousFaults, visitAs } from '../support/browser.js';
import { World } from '../support/world.js';

let world: World;
let caseId: string;
let things: { id: string; code: string }[];

const LINES = [
  { name: '黑色手机', category: '电子设备', quantity: '1', unit: '部' },
  { name: '撬棍', category: '作案工具/其他物品', quantity: '2', unit: '根' },
  { name: '汽油', category: '危险物品', quantity: '20', unit: '升' },
];

beforeAll(async () => {
  world = await World.open();
  ({ id: caseId } = await world.case({ title: '堃某盗窃案' }));
  things = await world.seized(caseId, LINES);
  await world.stored(caseId, things);
}, 120_000);

afterAll(async () => {
  await closeBrowser();
  await world?.close();
});

describe('the store', () => {
  test('a keeper makes a store with its racks and slots, and sees them on a map', async () => {
    const { page, mishaps, context } = await visitAs(world, world.keeper);
    await page.getByRole('link', { name: '库房' }).click();
    await page.getByText('还没有库位').waitFor();
    await page.getByRole('button', { name: '新建库' }).click();
    await page.getByLabel('名称').fill('中心库');
    await page.getByLabel('本级代码').fill('ZX');
    await page.getByLabel('种类', { exact: true }).click();
    await page.getByTitle('中心库').click();
    await page.getByRole('button', { name: '确定' }).click();
    await page.getByRole('link', { name: '中心库' }).click();
    for (const [level, name, code, last] of [
      ['架', 'A 架', 'A', null],
      ['位', '', 'P', '6'],
    ] as const) {
      await page.getByRole('button', { name: '新建下级' }).click();
      await page.getByLabel('层级').click();
      await page.getByTitle(level, { exact: true }).last().click();
      await page.getByLabel('名称').fill(name || '位');
      await page.getByLabel('本级代码').fill(code);
      if (last) {
        await page.getByLabel('从', { exact: true }).fill('1');
        await page.getByLabel('到', { exact: true }).fill(last);
        await page.getByLabel('每位最多几件').fill('2');
      }
      await page.getByRole('button', { name: '确定' }).click();
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      if (!last) await page.getByRole('button', { name: /A 架/ }).click();
      if (!last) await page.getByRole('link', { name: 'ZX-A' }).click();
    }
    await page.getByRole('button', { name: /位06/ }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    expect(mishaps).toEqual({ errors: [], elsewhere: [] });
    await context.close();
  }, 120_000);

  test('a keeper scans a slot and things into it; what may not lie there is refused with its rule, the rest goes in', async () => {
    const { page, mishaps, context } = await visitAs(world, world.keeper);
    await page.goto('/storage/put-away');
    const scan = page.getByLabel('扫描库位码，再逐件扫描财物；换库位再扫一次库位码');
    const scanned = async (text: string, says: RegExp) => {
      await scan.fill(text);
      await scan.press('Enter');
      await page.getByText(says).first().waitFor();
    };
    await scanned(things[0]?.code ?? '', /请先扫描库位码/);
    await scanned('KW:zx-a-p01', /放入 中心库 \/ A 架 \/ 位01/);
    for (const { code } of things) await scanned(code.toLowerCase(), /→ ZX-A-P01/);
    await scanned('AJ-no-such-thing', /没有编号为/);
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '记入台账（3 件）' }).click();
    await page.locator('[data-code=place_may_hold_the_category]').waitFor();
    await page.getByRole('button', { name: '去掉 汽油' }).click();
    await page.getByRole('button', { name: '记入台账（2 件）' }).click();
    await page.getByText(/2 件已上架/).waitFor();
    await page.getByRole('link', { name: '中心库' }).click();
    const slot = page.getByRole('button', { name: /位01 2 \/ 2 件/ });
    await slot.click();
    await page.getByRole('region', { name: '中心库 / A 架 / 位01 在放财物' }).getByText('撬棍').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    expect(mishaps).toEqual({ errors: [], elsewhere: [] });
    await context.close();
  }, 120_000);

  test('a borrower takes what was approved from the counter, and the keeper scans it back with what is wrong with it', async () => {
    const loan = await world.officer.post('loans', {
      caseId,
      purpose: 'identification',
      dueAt: '2024-03-02T01:00:00Z',
      itemIds: things.slice(0, 2).map(({ id }) => id),
      reason: '组织辨认',
    });
    await world.unitHead.post(`approvals/${loan.approvalId}/decision`, { decision: 'given' });
    const keeper = await visitAs(world, world.keeper);
    await keeper.page.getByRole('link', { name: '调用' }).click();
    await keeper.page.getByRole('link', { name: '辨认' }).click();
    await keeper.page.getByRole('button', { name: '出库' }).click();
    await keeper.page.getByText('已出库，待领取').waitFor();
    const officer = await visitAs(world, world.officer);
    await officer.page.goto(`/loans/${loan.id}`);
    await officer.page.getByRole('button', { name: '领取' }).click();
    await officer.page.getByText('在外 2 / 2').waitFor();
    expect(await seriousFaults(officer.page)).toEqual([]);
    expect(officer.mishaps).toEqual({ errors: [], elsewhere: [] });
    await officer.context.close();
    await keeper.page.reload();
    const scan = keeper.page.getByLabel('扫描或输入财物编号，回车即勾选该件');
    for (const { code } of things.slice(0, 2)) {
      await scan.fill(code);
      await scan.press('Enter');
    }
    await keeper.page.getByText('撬棍：归还').waitFor();
    await keeper.page.getByLabel('归还情况 撬棍').click();
    await keeper.page.getByTitle('短少').click();
    await keeper.page.getByLabel('情况说明 撬棍').fill('少一根');
    expect(await seriousFaults(keeper.page)).toEqual([]);
    await keeper.page.getByRole('button', { name: '归还（2 件）' }).click();
    await keeper.page.getByText('已全部归还').waitFor();
    await keeper.page.getByRole('link', { name: /撬棍/ }).click();
    await keeper.page.getByText('异常：短少。查明、了结之前，不能办理其他事项').waitFor();
    expect(await seriousFaults(keeper.page)).toEqual([]);
    expect(keeper.mishaps).toEqual({ errors: [], elsewhere: [] });
    await keeper.context.close();
  }, 120_000);

  test('a keeper counts a store scan by scan, and what was not seen is frozen when the count ends', async () => {
    const { page, mishaps, context } = await visitAs(world, world.keeper);
    const { items } = await world.keeper.get('places');
    await world.officer.post(`items/${things[1]?.id}/resolution`, {
      reason: '已查明',
      instrument: { approverId: world.unitHead.id },
    });
    await world.keeper.post('placements', {
      lines: things.slice(0, 2).map(({ id }) => ({ itemId: id, place: 'ZX-A-P02' })),
    });
    await page.goto(`/storage/places/${items[0].id}`);
    await page.getByRole('button', { name: '盘点这里' }).click();
    await page.getByLabel('共同盘点人（不保管财物）').click();
    await page.getByLabel('共同盘点人（不保管财物）').fill('孙');
    await page.getByTitle(/孙队长/).click();
    await page.getByRole('button', { name: '确定' }).click();
    const scan = page.getByLabel('扫描库位码，再逐件扫描其中的财物');
    for (const [text, says] of [
      ['KW:ZX-A-P02', /正在盘点 ZX-A-P02/],
      [things[0]?.code ?? '', /黑色手机：正常/],
      ['AJ-no-such-thing', /没有财物/],
    ] as const) {
      await scan.fill(text);
      await scan.press('Enter');
      await page.getByText(says).first().waitFor();
    }
    await page.getByText('已见 1 / 2 件').waitFor();
    await page.getByLabel('黑色手机 的封条号').fill('封 99');
    await page.getByRole('button', { name: '核对封条' }).click();
    await page.getByText('封条不符 1').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '结束盘点，出具盘点表' }).click();
    await page.getByRole('button', { name: /^确\s*定$/ }).click();
    await page.getByText(/盘点表 坛公\(盘点\)/).waitFor();
    expect(await world.keeper.get(`items/${things[1]?.id}`)).toMatchObject({
      frozen: { code: 'not_located' },
    });
    expect(mishaps.elsewhere).toEqual([]);
    await context.close();
  }, 120_000);
});
