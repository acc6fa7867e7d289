import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { closeBrowser, seriousFaults, visitAs } from '../support/browser.js';
import { type Json, type Person, World } from '../support/world.js';

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
  { name: '现金', category: '现金/货币', quantity: '1200.50', unit: '元' },
  { name: '砍刀', category: '作案工具/其他物品', quantity: '1', unit: '把' },
];

interface Reviewed {
  caseId: string;
  items: { id: string; code: string }[];
  transfer: Json;
}

/** A case whose property lies in the police store and is offered to the procuratorate by paper. */
async function transferred(title: string): Promise<Reviewed> {
  const { id: caseId } = await world.case({ title });
  const items = await world.seized(caseId, LINES);
  await world.stored(caseId, items);
  const transfer = await world.officer.post('prosecution-transfers', {
    caseId,
    mode: 'paper',
    toAgencyId: world.procuratorate.id,
    lines: items.map(({ id }, index) => ({
      itemId: id,
      recommendation: index === 2 ? 'destruction' : 'confiscation',
    })),
    instrument: { approverId: world.policeHead.id },
  });
  return { caseId, items, transfer };
}

/** The same, received by the procuratorate. */
async function underReview(title: string): Promise<Reviewed> {
  const reviewed = await transferred(title);
  await world.caseManager.post(`handovers/${reviewed.transfer.id}/receipt`, {
    answers: [],
    rest: 'accepted',
  });
  return reviewed;
}

/** The first thing was received into the procuratorate's store, the others by paper. */
async function halfInOwnStore(title: string): Promise<Omit<Reviewed, 'transfer'>> {
  const { id: caseId } = await world.case({ title });
  const items = await world.seized(caseId, LINES);
  await world.stored(caseId, items.slice(1));
  for (const [mode, lines] of [
    ['physical', items.slice(0, 1)],
    ['paper', items.slice(1)],
  ] as const) {
    const { id } = await world.officer.post('prosecution-transfers', {
      caseId,
      mode,
      toAgencyId: world.procuratorate.id,
      lines: lines.map((item) => ({ itemId: item.id, recommendation: 'confiscation' })),
      instrument: { approverId: world.policeHead.id },
    });
    await world.caseManager.post(`handovers/${id}/receipt`, {
      answers: [],
      rest: 'accepted',
      place: '检察院库',
    });
  }
  return { caseId, items };
}

/** Opens the page at an address as somebody; the server's clock goes ahead a little, so that nothing on the screen is in its future. */
async function at(person: Person, path: string) {
  const visitor = await visitAs(world, person);
  visitor.page.setDefaultTimeout(60_000);
  world.clock.advance({ minutes: 5 });
  await visitor.page.goto(path);
  return visitor;
}

async function choose(page: Page, label: string | RegExp, text: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: text }).click();
}

const NONE = { errors: [], elsewhere: [] };

describe('a prosecutor on the screen', () => {
  test('gets a case by paper through 案管, and returns it for supplementary investigation to those who sent it', async () => {
    const { caseId, transfer } = await transferred('退查一案');
    const manager = await at(world.caseManager, `/handovers/${transfer.id}`);
    await manager.page.getByRole('button', { name: '全部接收' }).click();
    await manager.page
      .getByRole('tooltip')
      .getByRole('button', { name: /^确\s?定$/ })
      .click();
    await manager.page
      .getByText(/接收 3 行/)
      .first()
      .waitFor();
    expect(manager.mishaps).toEqual(NONE);
    await manager.context.close();

    const { page, context, mishaps } = await at(world.prosecutor, `/cases/${caseId}`);
    await page.getByRole('button', { name: '退回补充侦查' }).click();
    await page.getByRole('heading', { name: '退回补充侦查', level: 1 }).waitFor();
    await page.getByText('常州市公安局金坛分局').waitFor();
    await choose(page, '批准人', world.prosecutionHead.name);
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '退回补充侦查（3 件）' }).click();
    await page.getByText('移交已提交，等待对方接收').waitFor();
    await page
      .getByText(/退回补充侦查决定书 坛检\(补侦\)字〔2024〕\d+号 已出具，交 常州市公安局金坛分局/)
      .waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('link', { name: /3 件：查看移交/ }).click();
    await page.getByRole('heading', { name: /退回补充侦查/, level: 1 }).waitFor();
    const [sent] = (await world.officer.get(`handovers?caseId=${caseId}&waiting=true`)).items;
    expect(sent).toMatchObject({ purpose: 'supplementary_investigation', mode: 'paper', lineCount: 3 });
    expect(mishaps).toEqual(NONE);
    await context.close();
  }, 180_000);

  test('decides not to prosecute, says of each line to whom it goes back, and keeps under its measure what should be destroyed', async () => {
    const { caseId, items } = await underReview('不诉一案');
    const { page, context, mishaps } = await at(world.prosecutor, `/cases/${caseId}`);
    await page.getByRole('button', { name: '不起诉' }).click();
    await page.getByRole('heading', { name: '不起诉', level: 1 }).waitFor();
    await choose(page, '批准人', world.prosecutionHead.name);
    expect(await page.getByLabel(`${items[2]?.code} 砍刀`).isChecked()).toBe(false);
    await page.getByText('不解除，措施继续').waitFor();
    await choose(page, `解除后退还 ${items[0]?.code}`, '持有人李某');
    await page.getByLabel(`解除后退还 ${items[1]?.code}`, { exact: true }).click();
    await page.getByRole('button', { name: '新增当事人' }).click();
    const party = page.getByRole('dialog', { name: '新增当事人' });
    await party.getByLabel('姓名或名称').fill('权利人赵某');
    await party.getByRole('button', { name: /^登\s?记$/ }).click();
    await party.waitFor({ state: 'hidden' });
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '提交（2 件）' }).click();
    await page.getByText(/坛检\(刑不诉\)字〔2024〕\d+号 已批准，涉及 2 件/).waitFor();
    const becomes = page.getByRole('table').getByRole('row');
    await becomes.filter({ hasText: '黑色手机' }).getByText('解除，退还持有人李某').waitFor();
    await becomes.filter({ hasText: '现金' }).getByText('解除，退还权利人赵某').waitFor();
    await becomes.filter({ hasText: '现金' }).getByText('常州市公安局金坛分局').waitFor();
    await becomes.filter({ hasText: '砍刀' }).getByText('措施继续，尚未处理').waitFor();
    await page.getByRole('button', { name: /证明书/ }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    const states = await Promise.all(items.map(({ id }) => world.prosecutor.get(`items/${id}`)));
    expect(states.map(({ measures, disposition }: Json) => [measures[0].state, disposition])).toEqual([
      ['lifted', 'ordered'],
      ['lifted', 'ordered'],
      ['in_force', 'recommended'],
    ]);
    expect(mishaps).toEqual(NONE);
    await context.close();
  }, 180_000);

  test('indicts with a recommendation on each line, begun with what the police proposed, and the court sees it waiting', async () => {
    const { caseId, items } = await underReview('起诉一案');
    const { page, context, mishaps } = await at(world.prosecutor, `/cases/${caseId}`);
    await page.getByRole('button', { name: '提起公诉' }).click();
    await page.getByRole('heading', { name: '提起公诉', level: 1 }).waitFor();
    await choose(page, '接收单位', '常州市金坛区人民法院');
    await choose(page, '批准人', world.prosecutionHead.name);
    await choose(page, `处理建议 ${items[0]?.code}`, '发还被害人');
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '提起公诉（3 件）' }).click();
    await page.getByText(/起诉书 坛检\(刑诉\)字〔2024〕\d+号 已出具，交 常州市金坛区人民法院/).waitFor();
    const opened = context.waitForEvent('page');
    await page.getByRole('button', { name: /随案移送清单$/ }).click();
    await page.getByText(/已出具 坛检\(移法清\)字〔2024〕\d+号/).waitFor();
    await (await opened).close();
    expect(await seriousFaults(page)).toEqual([]);
    expect(mishaps).toEqual(NONE);
    await context.close();

    const court = await at(world.registrar, '/receipts');
    await court.page
      .getByRole('link', { name: /提起公诉/ })
      .first()
      .click();
    await court.page.getByRole('heading', { name: /提起公诉/, level: 1 }).waitFor();
    await court.page.getByText('发还被害人').first().waitFor();
    expect(await seriousFaults(court.page)).toEqual([]);
    const [offered] = (await world.registrar.get(`handovers?caseId=${caseId}&waiting=true`)).items;
    const { lines } = await world.registrar.get(`handovers/${offered.id}`);
    expect(lines.map(({ recommendation }: Json) => recommendation)).toEqual([
      'return_to_victim',
      'confiscation',
      'destruction',
    ]);
    expect(court.mishaps).toEqual(NONE);
    await court.context.close();
  }, 180_000);

  test('indicts with the things in its own store and by paper with those that are elsewhere, in two handovers', async () => {
    const { caseId, items } = await halfInOwnStore('两地一案');
    const { page, context, mishaps } = await at(world.prosecutor, `/cases/${caseId}`);
    await page.getByRole('button', { name: '提起公诉' }).click();
    await choose(page, '接收单位', '常州市金坛区人民法院');
    await choose(page, '批准人', world.prosecutionHead.name);
    await choose(page, '方式 全部填为', '实物移交');
    await page.getByText(/实物移交 1 件、单据移交（换押）2 件/).waitFor();
    await page.getByRole('button', { name: '提起公诉（3 件）' }).click();
    await page.getByRole('link', { name: '实物移交 1 件：查看移交' }).waitFor();
    await page.getByRole('link', { name: /单据移交（换押） 2 件：查看移交/ }).waitFor();
    expect(await page.getByRole('button', { name: /随案移送清单$/ }).count()).toBe(2);
    expect(await seriousFaults(page)).toEqual([]);
    const states = await Promise.all(items.map(({ id }) => world.registrar.get(`items/${id}`)));
    expect(states.map(({ offer }: Json) => offer.mode)).toEqual(['physical', 'paper', 'paper']);
    expect(mishaps).toEqual(NONE);
    await context.close();
  }, 180_000);

  test('refers a case without property, and the court can read it from then on', async () => {
    const { id: caseId } = await world.case({ title: '无物一案' });
    await world.officer.post(`cases/${caseId}/referrals`, { toAgencyId: world.procuratorate.id });
    const { page, context, mishaps } = await at(world.prosecutor, `/cases/${caseId}`);
    await page.getByRole('button', { name: '其他办理' }).click();
    await page.getByRole('link', { name: '移送案件' }).click();
    await choose(page, '接收单位', '常州市金坛区人民法院');
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '移送案件' }).click();
    await page.getByText('案件已移送').waitFor();
    expect((await world.registrar.get(`cases/${caseId}`)).title).toBe('无物一案');
    expect(mishaps).toEqual(NONE);
    await context.close();
  }, 180_000);
});
