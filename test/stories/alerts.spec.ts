import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Rounds } from '../../src/oversight/rounds.js';
import { type Json, World } from '../support/world.js';

let world: World;
let caseId: string;
beforeAll(async () => {
  world = await World.open();
}, 60_000);
afterAll(() => world.close());

const KNIFE = { name: '刀', category: '管制刀具/凶器', quantity: '1', unit: '把' };
const round = (): Promise<void> => world.application.get(Rounds).go();
const alerts = async (state = 'open'): Promise<Json[]> =>
  (await world.officer.get(`alerts?state=${state}&caseId=${caseId}`)).items;

describe('an alert', () => {
  test('is raised once for each time that a limit began, however often rounds are made, and not before it ran out', async () => {
    caseId = (await world.case()).id;
    const [knife] = await world.seized(caseId, [KNIFE]);
    await round();
    expect(await alerts()).toEqual([]);
    world.clock.advance({ hours: 25 });
    await round();
    await round();
    expect(await alerts()).toMatchObject([
      {
        clock: 'T02',
        name: '扣押财物移交保管',
        subjectId: knife?.id,
        personId: world.officer.id,
        clearedAt: null,
      },
    ]);
    world.clock.advance({ days: 1 });
    await round();
    expect(await alerts()).toHaveLength(1);
  });

  test('is cleared by the agency whose duty it was, with a reason and by name, which the case remembers; and is not raised again', async () => {
    const [alert] = await alerts();
    const said = { reason: '现场偏远，返回单位后移交' };
    expect(await world.caseManager.refused(`alerts/${alert.id}/clearing`, said)).toMatchObject({
      code: 'alert_not_found',
    });
    expect(await world.officer.refused(`alerts/${alert.id}/clearing`, {})).toMatchObject({ status: 422 });
    expect(await world.officer.post(`alerts/${alert.id}/clearing`, said)).toMatchObject({
      clearedByName: '王民警',
      reason: said.reason,
    });
    expect(await world.officer.refused(`alerts/${alert.id}/clearing`, said)).toMatchObject({
      code: 'alert_is_open',
    });
    await round();
    expect(await alerts()).toEqual([]);
    expect(await alerts('cleared')).toMatchObject([{ id: alert.id }]);
    expect(JSON.stringify(await world.officer.get(`cases/${caseId}/history`))).toContain('alert_cleared');
  });

  test('stands beside its limit in the list of limits, so that it can be answered there', async () => {
    caseId = (await world.case()).id;
    await world.seized(caseId, [KNIFE]);
    world.clock.advance({ hours: 30 });
    await round();
    const { items } = await world.officer.get(`clocks?caseId=${caseId}`);
    const [alert] = await alerts();
    expect(items).toMatchObject([{ clock: 'T02', overdue: true, alertId: alert.id, alertCleared: false }]);
  });

  test('a round also looks for flaws, the first of each day', async () => {
    await round();
    const { items } = await world.officer.get(`flaws?rule=F22&caseId=${caseId}`);
    expect(items).toHaveLength(1);
  });
});
