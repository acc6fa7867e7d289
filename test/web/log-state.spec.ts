import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { withConnection } from '../../src/platform/postgres/postgres-connection.js';
import { closeBrowser, seriousFaults, visitAs } from '../support/browser.js';
import { Signing } from '../support/checkpoint.js';
import { World } from '../support/world.js';

let world: World;
let signing: Signing;

const seize = async (name: string): Promise<void> => {
  const { id } = await world.case();
  await world.seized(id, [{ name, category: '烟酒', quantity: '2', unit: '瓶' }]);
};

beforeAll(async () => {
  world = await World.open();
  signing = new Signing(world);
  await seize('酒');
}, 120_000);

afterAll(async () => {
  await closeBrowser();
  await world?.close();
});

describe('the state of the log on the screen', () => {
  test('says before the first checkpoint that there is none', async () => {
    const { page, mishaps, context } = await visitAs(world, world.officer);
    await page.getByRole('link', { name: '台账状态' }).click();
    await page.getByRole('heading', { name: '台账状态' }).waitFor();
    await page.getByText('尚无检查点').first().waitFor();
    await page.getByText('还没有时间戳').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    expect(mishaps).toEqual({ errors: [], elsewhere: [] });
    await context.close();
  }, 120_000);

  test('shows what is witnessed, whole keys to compare, and the note to take along', async () => {
    await signing.sign([]);
    await seize('茶');
    await signing.sign();
    const stamped = await signing.stamp();
    const { page, mishaps, context } = await visitAs(world, world.auditor);
    await page.goto('/log');
    await page.getByRole('link', { name: `下载树大小 ${stamped} 的时间戳` }).waitFor();
    await page.getByText('已见证').first().waitFor();
    for (const key of [signing.log, ...signing.witnesses])
      expect(await page.getByText(key.verifier, { exact: true }).count()).toBe(1);
    await page.getByText(signing.second.verifier, { exact: true }).waitFor();
    const { size, root } = (await world.auditor.get('log')).checkpoint;
    await page.getByText(root.match(/.{8}/g).join(' ')).waitFor();
    await page.getByRole('row', { name: new RegExp(`${size} 已见证`) }).waitFor();
    await page.getByRole('row', { name: /由更大的检查点涵盖/ }).waitFor();
    const saving = page.waitForEvent('download');
    await page.getByRole('link', { name: '下载检查点' }).click();
    expect((await saving).suggestedFilename()).toBe('checkpoint.txt');
    expect(await seriousFaults(page)).toEqual([]);
    expect(mishaps).toEqual({ errors: [], elsewhere: [] });
    await context.close();
  }, 120_000);

  test.each([
    ['浅色', false],
    ['深色', true],
  ] as const)(
    'says 未见证 since when, and every alarm, %s',
    async (_, dark) => {
      await seize('烟');
      await signing.sign(signing.witnesses.slice(1));
      await withConnection(world.database.superuserUrl, (client) =>
        client.query(
          `SELECT ledger.record_notice('witness:w1', 'unreachable', '连不上见证方 w1', '2024-03-01T00:00:00Z')`,
        ),
      );
      world.clock.advance({ minutes: 2 });
      const { page, mishaps, context } = await visitAs(world, world.auditor, { dark });
      await page.goto('/log');
      await page.getByText(/^未见证，自 \d{4}-\d\d-\d\d \d\d:\d\d$/).waitFor();
      const alarms = page.getByRole('alert');
      await alarms.filter({ hasText: '见证方不足' }).waitFor();
      await alarms
        .filter({ hasText: '连不上见证方 w1' })
        .filter({ hasText: '自 2024-03-01 08:00' })
        .waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      expect(mishaps).toEqual({ errors: [], elsewhere: [] });
      await context.close();
    },
    120_000,
  );
});
