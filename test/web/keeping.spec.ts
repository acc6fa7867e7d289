import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { closeBrowser, seriousFaults, visitAs } from '../support/browser.js';
import { type Json, World } from '../support/world.js';

let world: World;
let seized: { id: string; code: string }[];
let offer: Json;

const LINES = [
  { name: '黑色手机', category: '电子设备', quantity: '1', unit: '部', details: { IMEI: '356938035643809' } },
  { name: '现金', category: '现金/货币', quantity: '1200.50', unit: '元' },
  { name: '中华牌香烟', category: '烟酒', quantity: '53', unit: '条' },
];

beforeAll(async () => {
  world = await World.open();
  const { id: caseId } = await world.case({ title: '堃某盗窃案' });
  seized = await world.seized(caseId, LINES);
  offer = await world.officer.post('handovers', {
    caseId,
    purpose: 'store_in',
    mode: 'physical',
    toAgencyId: world.police.id,
    toPersonId: world.keeper.id,
    lines: seized.map(({ id }) => ({ itemId: id })),
  });
}, 120_000);

afterAll(async () => {
  await closeBrowser();
  await world?.close();
});

describe('keeping', () => {
  test('a keeper scans two things, takes a third with an exception, and the sender sees what was said', async () => {
    const { page, mishaps, context } = await visitAs(world, world.keeper);
    await page
      .getByRole('heading', { name: /指定由我接收/ })
      .first()
      .waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('link', { name: '待接收' }).click();
    await page.getByRole('link', { name: /入库/ }).first().click();
    await page.getByRole('heading', { name: /入库/ }).waitFor();
    const scan = page.getByLabel('扫描或输入财物编号，回车即核对该行');
    for (const { code } of seized.slice(0, 2)) {
      await scan.fill(code.toLowerCase());
      await scan.press('Enter');
    }
    await page.getByText('已核对 2 / 3 行').waitFor();
    await scan.fill('AJ-no-such-thing');
    await scan.press('Enter');
    await page.getByText('“AJ-no-such-thing”不在这份清单的待答复行中').waitFor();
    await page.getByRole('radiogroup', { name: '答复 行 3' }).getByText('有异议').click();
    await page.getByRole('button', { name: '提交答复' }).click();
    await page.getByText('请选择原因').last().waitFor();
    await page.getByLabel('原因 行 3').click();
    await page.getByTitle('短少').click();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '提交答复' }).click();
    await page.getByText('接收 2 行，有异议接收 1 行，拒收 0 行，待答复 0 行').first().waitFor();
    const answered = await world.officer.get(`handovers/${offer.id}`);
    expect(answered.lines.map((line: Json) => [line.outcome, line.reason])).toEqual([
      ['accepted', null],
      ['accepted', null],
      ['accepted_with_exception', 'short'],
    ]);
    expect(mishaps).toEqual({ errors: [], elsewhere: [] });
    await context.close();
  });

  test('an item page shows the four axes, every entry, both lanes, and verifies the log and the state apart', async () => {
    const { page, mishaps, context } = await visitAs(world, world.keeper);
    const search = page.getByRole('searchbox', { name: '搜索' });
    await search.fill('356938035643809');
    await search.press('Enter');
    await page.getByRole('link', { name: /黑色手机/ }).click();
    await page.getByRole('heading', { name: /黑色手机/ }).waitFor();
    for (const axis of ['强制性措施', '保管', '责任机关与阶段', '处理'])
      await page.getByRole('heading', { name: axis, exact: true }).waitFor();
    await page.getByRole('article', { name: '第 3 条' }).waitFor();
    expect(await page.getByRole('article').count()).toBe(3);
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('tab', { name: '保管与责任' }).click();
    await page.getByRole('region', { name: '保管', exact: true }).getByText('现在').waitFor();
    await page.getByRole('tab', { name: '核验' }).click();
    await page.getByRole('button', { name: '现在核验' }).click();
    await page.getByText('台账记录：相符').waitFor();
    await page.getByText('财物现状：与记录推得的相符').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    expect(mishaps).toEqual({ errors: [], elsewhere: [] });
    await context.close();
  });

  test('a case is verified with all that was seized in it, and a verification that takes long can be cancelled', async () => {
    const { page, mishaps, context } = await visitAs(world, world.keeper);
    const { caseId } = await world.keeper.get(`items/${seized[0]?.id}`);
    await page.goto(`/cases/${caseId}?tab=verification`);
    let go = () => {};
    const held = new Promise<void>((resolve) => {
      go = resolve;
    });
    await page.route('**/verification', async (route) => {
      await held;
      await route.continue().catch(() => undefined);
    });
    await page.getByRole('button', { name: '现在核验' }).click();
    await page.getByRole('button', { name: /^取\s*消$/ }).click();
    go();
    await page.unroute('**/verification');
    await page.getByRole('button', { name: '现在核验' }).click();
    await page.getByText('台账记录：相符').waitFor();
    await page.getByText('财物现状：与记录推得的相符').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    expect(mishaps).toEqual({ errors: [], elsewhere: [] });
    await context.close();
  }, 120_000);

  test('an act that is not possible now tells its reason when asked by keyboard', async () => {
    const { page, mishaps, context } = await visitAs(world, world.keeper);
    await page.goto(`/items/${seized[0]?.id}`);
    const count = page.getByRole('button', { name: '清点' });
    await count.waitFor();
    expect(await count.getAttribute('aria-disabled')).toBe('true');
    await count.focus();
    await page.getByText('现在不能办理').waitFor();
    await page.locator('[data-code=lot_is_uncounted]').waitFor();
    expect(mishaps).toEqual({ errors: [], elsewhere: [] });
    await context.close();
  });
});
