import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Json, World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

const phone = {
  name: '苹果6S手机',
  category: '电子设备',
  quantity: '1',
  unit: '部',
  details: { IMEI: '490154203237518' },
};
const cash = { name: '扣押款', category: '现金/货币', quantity: '12100', unit: '元' };
const knives = { name: '管制刀具', category: '管制刀具/凶器', quantity: '若干', unit: '把' };

describe('the straight road', () => {
  test('what is seized is stored, prosecuted, judged line by line and disposed of, and its case stays open for what the judgment forgot', async () => {
    const { keeper, judge, enforcer } = world;
    const { id: caseId } = await world.case();
    const items = await world.seized(caseId, [phone, cash, knives]);
    const [phoneId, cashId, knivesId] = items.map(({ id }) => id);
    await world.stored(caseId, items);
    await world.broughtToCourt(caseId, items);

    const held = await keeper.get(`items/${cashId}`);
    expect(held.custody.agencyId).toBe(world.police.id);
    expect(held.responsibility).toMatchObject({ agencyId: world.court.id, stage: 'first_instance' });

    const { items: parties } = await judge.post(`cases/${caseId}/parties`, {
      parties: [{ kind: 'victim', name: '被害人甲' }],
    });
    const judged = await judge.post('judgments', {
      caseId,
      inForceOn: '2024-03-01',
      lines: [
        { lineNumber: 1, itemId: phoneId, description: '苹果手机一部予以没收', outcome: 'confiscation' },
        {
          lineNumber: 2,
          itemId: cashId,
          description: '10237元发还被害人',
          outcome: 'return_to_victim',
          quantity: '10237',
          recipientId: parties[0].id,
        },
        {
          lineNumber: 3,
          itemId: cashId,
          description: '余款1863元折抵罚金',
          outcome: 'fine_offset',
          quantity: '1863',
        },
      ],
      obligations: [{ kind: 'restitution', description: '责令退赔被害人损失', quantity: '500', unit: '元' }],
    });
    expect(judged.coverage.text).toBe('3 项财物中判决列明 2 项，未提及 1 项');
    expect(judged.coverage.notMentioned.map((each: Json) => each.id)).toEqual([knivesId]);

    const tooEarly = await keeper.refused('disposals', {
      caseId,
      lines: [{ itemId: phoneId, dispositionId: judged.judgment.lines[0].dispositionId }],
    });
    expect(tooEarly.code).toBe('executor_is_entrusted');
    const order = await enforcer.post('execution-orders', {
      judgmentId: judged.judgment.id,
      agencyId: world.police.id,
    });
    expect(order.lines).toHaveLength(3);

    const [confiscated, returned, offset] = judged.judgment.lines.map((line: Json) => line.dispositionId);
    await keeper.post('disposals', { caseId, lines: [{ itemId: phoneId, dispositionId: confiscated }] });
    await keeper.post('disposals', {
      caseId,
      lines: [{ itemId: cashId, dispositionId: returned, quantity: '237' }],
    });
    await keeper.post('disposals', { caseId, lines: [{ itemId: cashId, dispositionId: returned }] });
    const partly = await keeper.refused(`execution-orders/${order.id}/receipt`);
    expect(partly.code).toBe('open_lines_are_explained');
    await keeper.post('disposals', { caseId, lines: [{ itemId: cashId, dispositionId: offset }] });
    const answered = await keeper.post(`execution-orders/${order.id}/receipt`);
    expect(answered.receiptInstrumentId).not.toBeNull();

    const done = await keeper.get(`items/${cashId}`);
    expect(done.quantity).toEqual({
      counted: true,
      unit: '元',
      registered: '12100',
      onHand: '0',
      splitOff: '0',
      disposed: '12100',
    });
    expect(done.responsibility.stage).toBe('concluded');
    expect(
      (await judge.refused(`cases/${caseId}/closure`, { instrument: { approverId: world.president.id } }))
        .code,
    ).toBe('case_has_open_items');
  });
});
