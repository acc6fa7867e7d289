import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { verifyDatabase } from '../../src/verification/verification.js';
import { type Json, World } from '../support/world.js';

const VICTIMS = 600;

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

test('one fund is judged to hundreds of victims line by line, paid out in one go, and each fen is accounted for', async () => {
  const { id: caseId } = await world.case();
  const [fund] = await world.seized(caseId, [
    { name: '集资款', category: '现金/货币', quantity: '60000.06', unit: '元' },
  ]);
  const itemId = fund?.id as string;
  await world.stored(caseId, [{ id: itemId }]);
  await world.broughtToCourt(caseId, [{ id: itemId }]);
  const { items: victims } = await world.judge.post(`cases/${caseId}/parties`, {
    parties: Array.from({ length: VICTIMS }, (_, number) => ({
      kind: 'victim',
      name: `集资参与人${number + 1}`,
    })),
  });
  const judged = await world.judge.post('judgments', {
    caseId,
    inForceOn: '2024-03-01',
    lines: victims.map((victim: Json, index: number) => ({
      lineNumber: index + 1,
      itemId,
      description: `发还第 ${index + 1} 人`,
      outcome: 'return_to_victim',
      quantity: '100.0001',
      recipientId: victim.id,
    })),
    obligations: Array.from({ length: 700 }, (_, number) => ({
      kind: 'restitution',
      description: `继续退赔第 ${number + 1} 人`,
      quantity: '1',
      unit: '元',
    })),
  });
  await world.enforcer.post('execution-orders', {
    judgmentId: judged.judgment.id,
    agencyId: world.police.id,
  });
  const paid = await world.keeper.post('disposals', {
    caseId,
    lines: judged.judgment.lines.map(({ dispositionId }: Json) => ({ itemId, dispositionId })),
  });
  expect(paid.executions).toHaveLength(VICTIMS);
  const { quantity } = await world.keeper.get(`items/${itemId}`);
  expect(quantity).toMatchObject({ registered: '60000.06', disposed: '60000.06', onHand: '0' });
  expect((await verifyDatabase(world.database.applicationUrl)).passed).toBe(true);
}, 120_000);

test('at the court, the registrar corrects with the approval of the court, and the old value stays readable', async () => {
  const { id: caseId } = await world.case();
  const items = await world.seized(caseId, [
    { name: '黄金项链', category: '贵金属珠宝', quantity: '1', unit: '条' },
  ]);
  await world.stored(caseId, items);
  await world.broughtToCourt(caseId, items, 'physical');
  const id = items[0]?.id;
  const body = {
    field: 'name',
    value: '黄色金属项链',
    reason: '鉴定前不得写材质',
    instrument: { approverId: world.president.id },
  };
  expect(
    (
      await world.officer.refused(`items/${id}/correction`, {
        ...body,
        instrument: { approverId: world.unitHead.id },
      })
    ).code,
  ).toBe('no_standing');
  await world.registrar.post(`items/${id}/correction`, body);
  const { items: entries } = await world.auditor.get(`items/${id}/history`);
  expect((await world.auditor.get(`items/${id}`)).name).toBe('黄色金属项链');
  expect(entries[0].confidential.name).toBe('黄金项链');
});
