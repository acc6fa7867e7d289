import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { closeBrowser, seriousFaults, visitAs } from '../support/browser.js';
import { type Person, World } from '../support/world.js';

let world: World;

beforeAll(async () => {
  world = await World.open();
}, 120_000);

afterAll(async () => {
  await closeBrowser();
  await world?.close();
});

const CASH = { name: '现金', category: '现金/货币', quantity: '1200.50', unit: '元' };
const PORK = { name: '病死猪肉', category: '食品药品/易腐', quantity: '80', unit: '公斤' };
const NONE = { errors: [], elsewhere: [] };

/** Opens a case as somebody; the server's clock goes ahead a little, so that nothing on the screen is in its future. */
async function caseAs(person: Person, caseId: string) {
  const visitor = await visitAs(world, person);
  visitor.page.setDefaultTimeout(60_000);
  world.clock.advance({ minutes: 5 });
  await visitor.page.goto(`/cases/${caseId}`);
  return visitor;
}

async function otherAct(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: '其他办理' }).click();
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { name, level: 1 }).waitFor();
}

async function choose(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: text }).click();
}

describe('an act upon a whole case on the screen', () => {
  test('gives the case the number of each agency, and a number that is taken tells so', async () => {
    const { id: caseId, numbers } = await world.case({ title: '编号一案' });
    const { page, context, mishaps } = await caseAs(world.officer, caseId);
    await otherAct(page, '编立本机关案号');
    const field = page.getByLabel('常州市公安局金坛分局的案号');
    await field.fill(numbers[0].number);
    await page.getByRole('button', { name: '编立本机关案号' }).click();
    await page.locator('[data-code=case_number_taken]').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await field.fill('坛公刑字〔2024〕8号');
    await page.getByRole('button', { name: '编立本机关案号' }).click();
    await page.getByText('已编立案号 坛公刑字〔2024〕8号').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    expect(mishaps).toEqual(NONE);
    await context.close();
    await world.officer.post(`cases/${caseId}/referrals`, { toAgencyId: world.procuratorate.id });
    const manager = await caseAs(world.caseManager, caseId);
    await manager.page.getByRole('button', { name: '编立本机关案号' }).click();
    await manager.page.getByLabel('常州市金坛区人民检察院的案号').fill('坛检刑诉受〔2024〕9号');
    await manager.page.getByRole('button', { name: '编立本机关案号' }).click();
    await manager.page.getByText('已编立案号 坛检刑诉受〔2024〕9号').waitFor();
    await manager.context.close();
  }, 180_000);

  test('shows what stands in the way of closing, and closes once that is disposed of', async () => {
    const { id: caseId } = await world.case({ title: '结清一案' });
    const items = await world.seized(caseId, [PORK]);
    await world.stored(caseId, items);
    const { page, context, mishaps } = await caseAs(world.officer, caseId);
    await otherAct(page, '结清案件');
    await page.locator('[data-code=case_has_open_items]').waitFor();
    await page.getByRole('link', { name: items[0]?.code as string }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await disposedOf(caseId, items);
    await page.goto(`/cases/${caseId}`);
    await page.getByRole('button', { name: '结清案件' }).click();
    await page.getByRole('heading', { name: '结清案件', level: 1 }).waitFor();
    await choose(page, '批准人', world.unitHead.name);
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '结清案件' }).click();
    await page.getByText('案件已结清').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    expect((await world.officer.get(`cases/${caseId}`)).state).toBe('closed');
    expect(mishaps).toEqual(NONE);
    await context.close();
  }, 180_000);

  test('merges a second registration into the case, shown beside it before', async () => {
    const kept = await world.case({ title: '并案一案' });
    const duplicate = await world.case({ title: '并案一案（重复登记）' });
    await world.seized(duplicate.id, [CASH]);
    const { page, context, mishaps } = await caseAs(world.officer, kept.id);
    await otherAct(page, '并案');
    await page.getByLabel('并入本案的另一登记').fill('重复登记');
    await page
      .locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: duplicate.code })
      .click();
    await page.getByRole('table').getByRole('row').filter({ hasText: duplicate.code }).waitFor();
    await choose(page, '批准人', world.unitHead.name);
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: `并入 ${kept.code}` }).click();
    await page.getByText(/坛公\(并案\)字〔2024〕\d+号 已批准，1 件财物转入本案/).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    const [merged, now] = await Promise.all([
      world.officer.get(`cases/${duplicate.id}`),
      world.officer.get(`cases/${kept.id}`),
    ]);
    expect([merged.state, merged.mergedInto, now.itemCount]).toEqual(['merged', kept.id, 1]);
    expect(mishaps).toEqual(NONE);
    await context.close();
  }, 180_000);
});

/** What perishes is handled before the judgment by the police themselves. */
async function disposedOf(caseId: string, items: { id: string }[]): Promise<void> {
  const { dispositionIds } = await world.officer.post('early-disposals', {
    caseId,
    outcome: 'seizing_agency_handles',
    reason: 'perishable',
    lines: items.map(({ id }) => ({ itemId: id })),
    instrument: { approverId: world.principalHead.id },
  });
  await world.keeper.post('disposals', {
    caseId,
    lines: items.map(({ id }, index) => ({ itemId: id, dispositionId: dispositionIds[index] })),
  });
}
