import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { closeBrowser, seriousFaults, visitAs } from '../support/browser.js';
import { jpeg } from '../support/photos.js';
import { pick } from '../support/screen.js';
import { World } from '../support/world.js';

let world: World;
let itemId: string;

beforeAll(async () => {
  world = await World.open();
  const { id: caseId } = await world.case({ title: '堃某盗窃案' });
  const items = await world.seized(caseId, [
    { name: '手机', category: '电子设备', quantity: '1', unit: '部', seal: '封 1' },
  ]);
  itemId = items[0]?.id as string;
  await world.stored(caseId, items);
}, 120_000);

afterAll(async () => {
  await closeBrowser();
  await world?.close();
});

test('a keeper opens a package with an officer and photos, seals it again, and sees every number that it has had', async () => {
  const { page, mishaps, context } = await visitAs(world, world.keeper);
  const filled = async (act: string, seal?: string) => {
    await page.getByRole('button', { name: act, exact: true }).click();
    const dialog = page.getByRole('dialog');
    if (seal) await dialog.getByLabel('新封条号').fill(seal);
    await pick(page, '* 在场的另一人', world.officer.name);
    for (const when of ['之前', '之后'])
      await dialog
        .locator(`input[type=file][aria-label="启封、封存${when}的照片"]`)
        .setInputFiles({ name: `${when}.jpg`, mimeType: 'image/jpeg', buffer: jpeg(`${act}${when}`) });
    await dialog.getByText('1 张').nth(1).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await dialog
      .getByRole('button', { name: '确 定' })
      .or(dialog.getByRole('button', { name: '确定' }))
      .click();
    await dialog.waitFor({ state: 'hidden' });
  };
  await page.goto(`/items/${itemId}?tab=seals`);
  await page.getByRole('cell', { name: '封 1' }).waitFor();
  await filled('启封');
  await page.getByRole('cell', { name: '无封条' }).waitFor();
  await filled('封存', '封 2');
  await page.getByRole('cell', { name: '封 2' }).waitFor();
  await page
    .getByRole('cell', { name: new RegExp(`在场 ${world.officer.name}`) })
    .first()
    .waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  expect(mishaps).toEqual({ errors: [], elsewhere: [] });
  await context.close();
});
