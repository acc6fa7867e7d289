import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { closeBrowser, seriousFaults, visitAs } from '../support/browser.js';
import { World } from '../support/world.js';

let world: World;

beforeAll(async () => {
  world = await World.open();
}, 60_000);

afterAll(async () => {
  await closeBrowser();
  await world?.close();
});

/** Opens the page as the officer; the server's clock goes ahead a little, so that what happens on the screen is never in its future. */
async function officerAt(path: string) {
  const visitor = await visitAs(world, world.officer);
  visitor.page.setDefaultTimeout(60_000);
  world.clock.advance({ minutes: 5 });
  await visitor.page.goto(path);
  return visitor;
}

/** Pastes into whatever has the focus, as the keyboard does. */
const paste = (page: Page, text: string): Promise<void> =>
  page.evaluate(`{
    const data = new DataTransfer();
    data.setData('text/plain', ${JSON.stringify(text)});
    const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement.dispatchEvent(paste);
  }`);

const cell = (page: Page, row: number, column: number) =>
  page.locator(`[role=row][aria-rowindex="${row + 1}"] > [aria-colindex="${column}"]`);

async function choose(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label).click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: text }).click();
  await page.keyboard.press('Escape');
}

const COLUMN = { name: 2, category: 3, quantity: 4 };

describe('an officer on the screen', () => {
  test('sees at its cell what only the server knows to be wrong, and loses nothing that was right', async () => {
    const { id } = await world.case();
    const { page, context, mishaps } = await officerAt(`/cases/${id}/seizures/new`);
    await cell(page, 1, COLUMN.name).click();
    await paste(page, `账本\t文件票据\t1\t本\n${'长'.repeat(201)}\t文件票据\t1\t本`);
    await choose(page, '侦查人员（二人以上）', world.partner.name);
    await page.getByRole('textbox', { name: '持有人', exact: true }).fill('持有人李某');
    await page.getByRole('textbox', { name: '见证人', exact: true }).fill('见证人张某');
    await choose(page, '批准人', world.unitHead.name);
    await page.getByRole('button', { name: '提交登记（2 行）' }).click();
    await page.locator('[data-code=lines_at_fault]').waitFor();
    const wrong = cell(page, 2, COLUMN.name);
    expect(await wrong.getAttribute('aria-invalid')).toBe('true');
    expect(await wrong.getAttribute('aria-description')).toContain('不能超过 200 个字');
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: /第 2 行 名称/ }).click();
    await page.keyboard.type('notebook');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '提交登记（2 行）' }).click();
    await page.getByRole('heading', { name: '已登记 2 件', level: 1 }).waitFor();
    expect(mishaps).toEqual({ errors: [], elsewhere: [] });
    await context.close();
  }, 180_000);

  test('pastes 5,000 lines, edits line 4,900 and takes it back, by the keyboard alone', async () => {
    const { id } = await world.case();
    const { page, context, mishaps } = await officerAt(`/cases/${id}/seizures/new`);
    await cell(page, 1, COLUMN.name).click();
    const lines = Array.from({ length: 5_000 }, (_, index) => `票据${index + 1}\t文件票据\t${index + 1}\t张`);
    const began = Date.now();
    await paste(page, lines.join('\n'));
    await page.getByText('共 5000 行').waitFor();
    const pastedAt = Date.now();
    await page.keyboard.press('Control+End');
    const last = Number(await page.getByRole('grid').getAttribute('aria-rowcount')) - 1;
    for (let row = last; row > 4_900; row -= 1) await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    const editing = Date.now();
    await page.keyboard.type('changed');
    await page.keyboard.press('Enter');
    await cell(page, 4_900, COLUMN.name).getByText('changed').waitFor();
    console.info(`5,000 lines pasted in ${pastedAt - began} ms, one edited in ${Date.now() - editing} ms`);
    await page.keyboard.press('Control+z');
    await cell(page, 4_900, COLUMN.name).getByText('票据4900').waitFor();
    expect(mishaps).toEqual({ errors: [], elsewhere: [] });
    await context.close();
  }, 180_000);
});
