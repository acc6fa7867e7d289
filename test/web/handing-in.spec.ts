import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { closeBrowser, seriousFaults, visitAs } from '../support/browser.js';
import { type Json, World } from '../support/world.js';

let world: World;
let things: { id: string; code: string }[];
let offer: Json;

const THINGS = 50;

beforeAll(async () => {
  world = await World.open();
  const { id: caseId } = await world.case({ title: '堃某盗窃案' });
  things = await world.seized(
    caseId,
    Array.from({ length: THINGS }, (_, index) => ({
      name: `香烟 ${index + 1}`,
      category: '烟酒',
      quantity: '1',
      unit: '条',
    })),
  );
  await world.keeper.post('places', { level: 'store', kind: 'centre', code: 'ZX', name: '中心库' });
  offer = await world.officer.post('handovers', {
    caseId,
    purpose: 'store_in',
    mode: 'physical',
    toAgencyId: world.police.id,
    toPersonId: world.keeper.id,
    lines: things.map(({ id }) => ({ itemId: id })),
  });
}, 120_000);
afterAll(async () => {
  await closeBrowser();
  await world?.close();
});

/** Does one thing with mouse or keyboard, and counts it. */
class Hand {
  actions = 0;

  async do(action: () => Promise<unknown>): Promise<void> {
    this.actions += 1;
    await action();
  }
}

/** What the scanner types is no action: it types a label and presses Enter. */
async function scanAll(page: Page): Promise<void> {
  const scan = page.getByLabel('扫描或输入财物编号，回车即核对该行');
  for (const [index, { code }] of things.entries()) {
    await scan.fill(code);
    await scan.press('Enter');
    await page
      .getByText(`已核对 ${index + 1} / ${THINGS} 行`)
      .first()
      .waitFor();
  }
}

describe('a hand-in', () => {
  test('of fifty things takes at most five actions besides scanning, the signature of the officer apart', async () => {
    const { page, mishaps, context } = await visitAs(world, world.keeper);
    const hand = new Hand();
    await hand.do(() => page.getByRole('link', { name: '待接收' }).click());
    await hand.do(() => page.getByRole('link', { name: /入库/ }).first().click());
    await page.getByRole('heading', { name: /入库/ }).waitFor();
    await scanAll(page);
    await hand.do(() => page.getByLabel('库位码').fill('ZX'));
    expect(await seriousFaults(page)).toEqual([]);
    await hand.do(() => page.getByRole('button', { name: '提交答复' }).click());
    await page.getByText(`接收 ${THINGS} 行，有异议接收 0 行，拒收 0 行，待答复 0 行`).first().waitFor();
    expect(hand.actions).toBeLessThanOrEqual(5);
    const answered = await world.officer.get(`handovers/${offer.id}`);
    expect(answered.acceptedCount).toBe(THINGS);
    const kept = await world.keeper.get(`items/${things[49]?.id}`);
    expect([kept.custody.kind, kept.place]).toEqual(['keeper', '中心库']);
    expect(mishaps).toEqual({ errors: [], elsewhere: [] });
    await context.close();
  }, 240_000);
});
