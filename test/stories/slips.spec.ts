import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { solidTextOf } from '../documents/paper-text.js';
import { type Json, type Person, World } from '../support/world.js';

let world: World;
let caseId: string;
let things: { id: string; code: string }[];
let handover: Json;

const LINES = [
  { name: '黑色手机', category: '电子设备', quantity: '1', unit: '部', features: '屏幕有裂纹' },
  { name: '撬棍', category: '作案工具/其他物品', quantity: '2', unit: '根' },
  { name: '白酒', category: '烟酒', quantity: '6', unit: '瓶' },
];

beforeAll(async () => {
  world = await World.open();
  ({ id: caseId } = await world.case());
  things = await world.seized(caseId, LINES);
  handover = await world.officer.post('handovers', {
    caseId,
    purpose: 'store_in',
    mode: 'physical',
    toAgencyId: world.police.id,
    toPersonId: world.keeper.id,
    lines: things.map(({ id }) => ({ itemId: id })),
  });
  await world.keeper.post(`handovers/${handover.id}/receipt`, {
    answers: [{ lineNumber: 3, outcome: 'refused', reason: 'papers_missing' }],
    rest: 'accepted',
    place: '中心库 1 号架',
  });
}, 120_000);
afterAll(() => world.close());

/** Prints, and answers the paper with everything that it says. */
async function printed(
  person: Person,
  kind: string,
  subjectId: string,
  copy?: string,
): Promise<{ paper: Json; text: string }> {
  const paper = await person.post('papers', { kind, subjectId, copy });
  const { bytes } = await person.file(`papers/${paper.id}`);
  return { paper, text: await solidTextOf(bytes) };
}

const says = (text: string, words: readonly string[]) => {
  for (const each of words) expect(text).toContain(each);
};

describe('入库单', () => {
  test('sets what the list has beside what came in, and says which line was refused and why', async () => {
    const { paper, text } = await printed(world.keeper, 'store_in_slip', handover.id, '保管场所');
    expect(paper.number).toBe(handover.instrument.number);
    says(text, [
      '涉案财物入库单',
      handover.instrument.number,
      '扣押应入库数量本次入库数量',
      '1部1部',
      '6瓶0',
      '拒收：法律文书缺失或不全',
      '扣押决定书坛公(扣押)字〔2024〕1号第3项',
      '中心库1号架',
      '物品提交人：王民警',
      '入库办理人（保管人员）：钱保管',
      '联别：保管场所',
      '一式两份',
      '（共3项，以下空白）',
    ]);
  });

  test('bears the number of the slip on every print, and says how often it was printed', async () => {
    const again = await printed(world.officer, 'store_in_slip', handover.id, '提交单位');
    expect(again.paper.number).toBe(handover.instrument.number);
    expect(again.text).toContain('第2次打印');
  });

  test('is printed of a handing in only', async () => {
    const refused = await world.officer.refused('papers', {
      kind: 'relocation_slip',
      subjectId: handover.id,
    });
    expect(refused.code).toBe('paper_fits_subject');
  });
});

describe('a loan', () => {
  let loan: Json;

  test('has no 出库单 before it was handed out', async () => {
    loan = await world.officer.post('loans', {
      caseId,
      purpose: 'identification',
      dueAt: '2024-03-20T01:00:00Z',
      itemIds: [things[0]?.id, things[1]?.id],
      reason: '组织辨认',
    });
    const refused = await world.keeper.refused('papers', { kind: 'loan_out_slip', subjectId: loan.id });
    expect(refused.code).toBe('loan_is_so_far');
  });

  test('has a 出库单 with who handed out, who took it, until when and on whose approval', async () => {
    await world.unitHead.post(`approvals/${loan.approvalId}/decision`, { decision: 'given' });
    await world.keeper.post(`loans/${loan.id}/handing-out`);
    const waiting = await printed(world.keeper, 'loan_out_slip', loan.id);
    expect(waiting.text).toContain('涉案财物出库单（调用）');
    const out = await world.officer.post(`loans/${loan.id}/receipt`);
    const { text } = await printed(world.officer, 'loan_out_slip', loan.id);
    says(text, [
      '黑色手机',
      '2根',
      '中心库1号架',
      `涉案财物调用审批表${out.instrument.number}`,
      '孙队长，大队长（本人账号批准）',
      '归还期限2024-03-2009:00:00',
      '领用人常州市公安局金坛分局王民警',
      '出库办理人（保管人员）：钱保管',
      '物品领取人：王民警',
    ]);
  });

  test('comes back on a 再入库单 that names its 出库 paper, the state of each thing and what is still outside', async () => {
    const back = await world.keeper.post(`loans/${loan.id}/returns`, {
      lines: [{ lineNumber: 2, condition: 'short', note: '只还一根' }],
    });
    const [slip] = back.returns;
    expect(slip.kind).toBe('re_entry_slip');
    const { paper, text } = await printed(world.keeper, 're_entry_slip', slip.id);
    expect(paper.number).toBe(slip.number);
    says(text, [
      '涉案财物再入库单',
      '是否全部再入库',
      '2根2根2根否短少（只还一根）',
      '共借出2项，已归还1项，尚在外1项',
      '调用依据涉案财物调用审批表',
      '归还人：王民警',
      '入库接收人（保管人员）：钱保管',
    ]);
  });
});

describe('位置调整单', () => {
  test('is of the store, tells from where to where things of any case were put, and is seen by its own agency', async () => {
    const [store] = (
      await world.keeper.post('places', { level: 'store', kind: 'centre', code: 'ZX', name: '中心库' })
    ).items;
    await world.keeper.post('places', { level: 'slot', parentId: store.id, code: 'A1', name: 'A1 位' });
    const { items } = await world.keeper.get('loans?of=store&open=true');
    await world.keeper.post(`loans/${items[0].id}/returns`, {
      lines: [{ lineNumber: 1, condition: 'intact' }],
    });
    const { instrument } = await world.keeper.post('placements', {
      lines: [{ itemId: things[0]?.id, place: 'ZX-A1' }],
    });
    const { paper, text } = await printed(world.keeper, 'placement_slip', instrument.id);
    expect(paper).toMatchObject({ caseId: null, case: null, number: instrument.number });
    says(text, [
      '涉案财物位置调整单',
      '原位置新位置',
      '中心库/A1位',
      '李某盗窃案',
      '办理人（保管人员）：钱保管',
    ]);
    const foreign = await world.prosecutor.send('GET', `papers/${paper.id}`);
    expect(foreign.body.code).toBe('paper_not_found');
    expect((await world.auditor.send('GET', `papers/${paper.id}`)).status).toBe(200);
  });
});
