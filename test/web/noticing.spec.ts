import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { closeBrowser, seriousFaults, visitAs } from '../support/browser.js';
import { pick } from '../support/screen.js';
import { type Json, World } from '../support/world.js';

let world: World;
let caseId: string;
let itemId: string;

beforeAll(async () => {
  world = await World.open();
  caseId = (await world.case({ title: '堃某盗窃案' })).id;
  const items = await world.seized(caseId, [
    { name: '现金', category: '现金/货币', quantity: '500', unit: '元' },
  ]);
  itemId = items[0]?.id as string;
  await world.stored(caseId, items);
  await world.officer.post('releases', {
    caseId,
    reason: 'unrelated',
    lines: [{ itemId }],
    instrument: { approverId: world.unitHead.id },
  });
}, 120_000);

afterAll(async () => {
  await closeBrowser();
  await world?.close();
});

test('an officer calls for the owner, sees until when, takes it as unclaimed after that, and asks for a refund when he comes', async () => {
  const { page, mishaps, context } = await visitAs(world, world.officer);
  await page.goto(`/cases/${caseId}?tab=notices`);
  await page.getByText('本案没有通知、公告认领的财物').waitFor();

  await page.goto(`/cases/${caseId}/notice`);
  await page.getByLabel('公告的方式和场所').fill('本局公告栏');
  await page.getByRole('row', { name: /现金/ }).getByRole('checkbox').check();
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole('button', { name: '提交（1 件）' }).click();
  await page.getByText('已出具，涉及 1 件').waitFor();
  await page.goto(`/cases/${caseId}?tab=notices`);
  await page.getByRole('cell', { name: '认领期内' }).waitFor();
  expect(await seriousFaults(page)).toEqual([]);

  world.clock.advance({ days: 200 });
  await world.officer.post(`cases/${caseId}/unclaimed`, {
    outcome: 'unclaimed_to_treasury',
    lines: [{ itemId }],
    instrument: { approverId: world.policeHead.id },
  });
  const item: Json = await world.keeper.get(`items/${itemId}`);
  await world.keeper.post('disposals', {
    caseId,
    lines: [{ itemId, dispositionId: item.dispositions.find((each: Json) => each.state === 'ordered').id }],
  });
  await context.close();

  const later = await visitAs(world, world.officer);
  await later.page.goto(`/cases/${caseId}?tab=notices`);
  await later.page.getByRole('button', { name: '退库' }).click();
  const dialog = later.page.getByRole('dialog');
  await dialog.getByLabel('权利人').fill('失主丁');
  await dialog.getByLabel('查证属实的依据').fill('取款记录相符');
  await pick(later.page, '批准人', world.policeHead.name);
  expect(await seriousFaults(later.page)).toEqual([]);
  await dialog.getByRole('button', { name: '退库' }).click();
  await later.page.getByText('退还 失主丁 500 元').waitFor();
  expect((await world.officer.get(`items/${itemId}`)).refunds).toMatchObject([{ quantity: '500' }]);
  expect([mishaps, later.mishaps]).toEqual(Array(2).fill({ errors: [], elsewhere: [] }));
  await later.context.close();
});
