import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { readPdf, solid } from '../documents/paper-text.js';
import { closeBrowser, seriousFaults, visitAs } from '../support/browser.js';
import { type Person, World } from '../support/world.js';

let world: World;
let caseId: string;

beforeAll(async () => {
  world = await World.open();
  caseId = (await world.case({ title: '清单一案' })).id;
  const items = await world.seized(caseId, [
    {
      name: '苹果6手机',
      category: '电子设备',
      quantity: '1',
      unit: '部',
      features: '银色，屏幕右上角有裂纹',
      details: { 品牌: '苹果', IMEI: '490154203237518' },
    },
    { name: '人民币现金', category: '现金/货币', quantity: '12100.50', unit: '元' },
    { name: '弹簧刀', category: '管制刀具/凶器', quantity: '若干', unit: '把', seal: 'F2024-00072' },
  ]);
  await world.seized(caseId, [{ name: '商品房一套', category: '不动产', quantity: '1', unit: '套' }], {
    measure: 'sealing',
    instrument: { approverId: world.policeHead.id },
  });
  await world.officer.post(`items/${items[0]?.id}/correction`, {
    field: 'name',
    value: '苹果 6s 手机',
    reason: '型号看错',
    instrument: { approverId: world.unitHead.id },
  });
  await world.officer.post(`items/${items[1]?.id}/split`, { parts: [{ quantity: '100.50' }] });
  const transfer = await world.officer.post('prosecution-transfers', {
    caseId,
    mode: 'paper',
    toAgencyId: world.procuratorate.id,
    lines: items.map(({ id }) => ({ itemId: id, recommendation: 'confiscation' })),
    instrument: { approverId: world.policeHead.id },
  });
  await world.caseManager.post(`handovers/${transfer.id}/receipt`, { answers: [], rest: 'accepted' });
}, 120_000);

afterAll(async () => {
  await closeBrowser();
  await world?.close();
});

async function sheetAs(person: Person, options: Parameters<typeof visitAs>[2] = {}) {
  const visitor = await visitAs(world, person, options);
  visitor.page.setDefaultTimeout(60_000);
  await visitor.page.goto(`/cases/${caseId}/sheet`);
  await visitor.page.getByRole('article').first().waitFor();
  return visitor;
}

/** The words of a table: its headings, and each line with the small one below it. */
const wordsOf = (table: Locator): Promise<string[]> =>
  table.evaluate((found) =>
    [...found.querySelectorAll('thead, tbody')].map((part) => part.textContent ?? ''),
  );

/** The text of the server's PDF, which opens in a tab of its own. */
async function printed(page: Page, name: string): Promise<string> {
  const issued = page.waitForResponse(
    (answer) => answer.url().endsWith('/api/papers') && answer.request().method() === 'POST',
  );
  const opened = page.context().waitForEvent('page');
  await page.getByRole('button', { name: new RegExp(`${name}$`) }).click();
  const { id } = (await (await issued).json()) as { id: string };
  await (await opened).close();
  const { bytes } = await world.officer.file(`papers/${id}`);
  return solid((await readPdf(bytes)).pages.join(''));
}

describe('the property of a case as one sheet', () => {
  test.each(['扣押清单', '查封清单'])(
    '%s has on the screen the columns, order and words of the PDF that the server prints',
    async (title) => {
      const { page, context, mishaps } = await sheetAs(world.officer);
      const article = page.getByRole('article', { name: title });
      const pdf = await printed(page, title);
      const words = await wordsOf(article.getByRole('table', { name: title }));
      expect(words.length).toBeGreaterThan(2);
      let from = 0;
      for (const each of words) {
        const found = pdf.indexOf(solid(each), from);
        expect([each, found >= from]).toEqual([each, true]);
        from = found + solid(each).length;
      }
      for (const each of await article.locator('dt, dd, h2, p:not(.printed-date)').allTextContents())
        expect(pdf).toContain(solid(each));
      await page
        .getByRole('link', { name: /清\)字/ })
        .first()
        .waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      expect(mishaps).toEqual({ errors: [], elsewhere: [] });
      await context.close();
    },
    180_000,
  );

  test('is read by the procuratorate too, which cannot have it printed', async () => {
    const { page, context, mishaps } = await sheetAs(world.prosecutor, { dark: true, width: 1024 });
    await page.getByRole('article', { name: '扣押清单' }).getByText('更正为 苹果 6s 手机').waitFor();
    expect(await page.getByRole('button', { name: /清单$/ }).count()).toBe(0);
    await page.getByText('另有 1 件（拆分所得、变价款）不在清单上').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    expect(mishaps).toEqual({ errors: [], elsewhere: [] });
    await context.close();
  }, 180_000);

  test('prints from the browser without navigation, each list on a page of its own', async () => {
    const { page, context } = await sheetAs(world.officer);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation').count()).toBe(0);
    expect(await page.getByRole('button').count()).toBe(0);
    const { pages } = await readPdf(await page.pdf({ preferCSSPageSize: true }));
    expect(pages).toHaveLength(2);
    expect(solid(pages[0] ?? '')).toContain('扣押清单');
    expect(solid(pages[1] ?? '')).toContain('查封清单');
    await context.close();
  }, 180_000);
});
