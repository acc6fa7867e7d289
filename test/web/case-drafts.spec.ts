import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { closeBrowser, PASSWORD_OF_THE_WORLD, seriousFaults, visitAs } from '../support/browser.js';
import { pick } from '../support/screen.js';
import { type Person, World } from '../support/world.js';

let world: World;

beforeAll(async () => {
  world = await World.open();
}, 120_000);

afterAll(async () => {
  await closeBrowser();
  await world?.close();
});

const LINES = [
  { name: '黑色手机', category: '电子设备', quantity: '1', unit: '部' },
  { name: '砍刀', category: '作案工具/其他物品', quantity: '1', unit: '把' },
];

/** A case whose two things lie in the police store. */
async function stored(title: string) {
  const { id: caseId } = await world.case({ title });
  const items = await world.seized(caseId, LINES);
  await world.stored(caseId, items);
  return {
    caseId: caseId as string,
    items: items as [{ id: string; code: string }, { id: string; code: string }],
  };
}

async function at(person: Person, path: string) {
  const visitor = await visitAs(world, person);
  visitor.page.setDefaultTimeout(60_000);
  world.clock.advance({ minutes: 5 });
  await visitor.page.goto(path);
  return visitor;
}

/** Waits until what is kept in the browser holds the words, and is shown as not sent. */
async function keeps(page: Page, ...words: string[]): Promise<void> {
  await page.getByText(/草稿已存本机 .*尚未提交/).waitFor();
  const read = `new Promise((resolve) => {
    const opening = indexedDB.open('case-property');
    opening.onsuccess = () => {
      const all = opening.result.transaction('drafts').objectStore('drafts').getAll();
      all.onsuccess = () => resolve(JSON.stringify(all.result));
    };
  })`;
  for (let kept = ''; !words.every((word) => kept.includes(word)); ) kept = await page.evaluate<string>(read);
}

const TESTS = { ownershipClear: true, othersUnharmed: true, proceedingsUnaffected: true, recorded: true };

describe('a form upon the property of a case is a draft until it is sent:', () => {
  test('a transfer survives a reload and an ended session, says that it was not sent, and is sent once', async () => {
    const { caseId, items } = await stored('移送草稿案');
    const { page, context } = await at(world.officer, `/cases/${caseId}/prosecution-transfer`);
    await pick(page, '接收单位', '常州市金坛区人民检察院');
    await pick(page, '批准人', world.policeHead.name);
    await pick(page, '处理建议 全部填为', '没收');
    await page.getByLabel(`${items[1].code} 砍刀`).uncheck();
    await keeps(page, `"chosen":["${items[0].id}"]`, 'confiscation');
    expect(await seriousFaults(page)).toEqual([]);
    await page.goto('/');
    await page.getByRole('link', { name: '移送审查起诉 移送草稿案' }).click();
    await page.getByText(/草稿已存本机/).waitFor();
    await page.reload();
    const send = page.getByRole('button', { name: '移送（1 件）' });
    await send.waitFor();
    await context.clearCookies();
    await send.click();
    const dialog = page.getByRole('dialog', { name: '登录已失效，请重新登录' });
    await dialog.getByLabel('登录名').fill(world.officer.loginName);
    await dialog.getByLabel('密码', { exact: true }).fill(PASSWORD_OF_THE_WORLD);
    await dialog.getByRole('button', { name: '登录' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await send.click();
    await page.getByText('移交已提交，等待对方接收').waitFor();
    const sent = (await world.officer.get(`handovers?caseId=${caseId}&waiting=true`)).items;
    expect(sent).toMatchObject([{ purpose: 'prosecution_review', lineCount: 1 }]);
    await page.goto('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByText('移送草稿案').count()).toBe(0);
    await context.close();
  }, 180_000);

  test('a decision not to prosecute keeps its note, its lines and to whom each goes', async () => {
    const { caseId, items } = await stored('不诉草稿案');
    const { id } = await world.officer.post('prosecution-transfers', {
      caseId,
      mode: 'paper',
      toAgencyId: world.procuratorate.id,
      lines: items.map((item) => ({ itemId: item.id, recommendation: 'confiscation' })),
      instrument: { approverId: world.policeHead.id },
    });
    await world.caseManager.post(`handovers/${id}/receipt`, { answers: [], rest: 'accepted' });
    const { page, context } = await at(world.prosecutor, `/cases/${caseId}/non-prosecution`);
    await pick(page, '批准人', world.prosecutionHead.name);
    await page.getByLabel('说明').fill('情节轻微');
    await pick(page, `解除后退还 ${items[0].code}`, '持有人李某');
    await page.getByLabel(`${items[1].code} 砍刀`).uncheck();
    await keeps(page, `"chosen":["${items[0].id}"]`, '情节轻微');
    // As if fifty others stood before the approver.
    await page.route('**/api/people?agency=*', (route) => route.fulfill({ json: { items: [], next: null } }));
    await page.reload();
    await page.getByText(/草稿已存本机/).waitFor();
    await page.getByText(world.prosecutionHead.name).waitFor();
    expect(await page.getByLabel('说明').inputValue()).toBe('情节轻微');
    await page.getByRole('button', { name: '提交（1 件）' }).click();
    await page.getByText(/已批准，涉及 1 件/).waitFor();
    await page.getByText('解除，退还持有人李某').waitFor();
    await context.close();
  }, 180_000);

  test('what was carried out keeps its kind, its lines and its words, and what comes after it begins anew', async () => {
    const { caseId, items } = await stored('执行草稿案');
    const { items: people } = await world.officer.post(`cases/${caseId}/parties`, {
      parties: [{ kind: 'victim', name: '失主周某' }],
    });
    const recipientId = people[0].id;
    await world.officer.post('returns', {
      caseId,
      outcome: 'return_to_owner',
      tests: TESTS,
      lines: items.map((item) => ({ itemId: item.id, recipientId })),
      instrument: { approverId: world.policeHead.id },
    });
    const { page, context } = await at(world.keeper, `/cases/${caseId}/disposals/new`);
    await page.getByLabel(`选择 ${items[1].code} 砍刀`).uncheck();
    await page.getByLabel('说明').fill('当面点清');
    await keeps(page, '当面点清');
    expect(await seriousFaults(page)).toEqual([]);
    await page.reload();
    await page.getByText(/草稿已存本机/).waitFor();
    expect(await page.getByLabel('说明').inputValue()).toBe('当面点清');
    await page.getByRole('button', { name: '登记执行 1 项' }).click();
    await page.getByRole('button', { name: '继续执行其余 1 项' }).click();
    await page.getByText('尚未填写').waitFor();
    expect(await page.getByLabel('说明').inputValue()).toBe('');
    await context.close();
  }, 180_000);
});
