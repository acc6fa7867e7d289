import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { verifyDatabase } from '../../src/verification/verification.js';
import { type Json, World } from '../support/world.js';

let world: World;
let caseId: string;
beforeAll(async () => {
  world = await World.open();
  caseId = (await world.case()).id;
});
afterAll(() => world.close());

const TAKEN = '2024-03-01T01:00:00.000Z';
const frozen = async (until = '2024-08-31', category = '账户资金'): Promise<string> => {
  world.clock.set(TAKEN);
  const items = await world.seized(caseId, [{ name: '存款', category, quantity: '8000', unit: '元' }], {
    measure: 'freezing',
    until,
    instrument: { approverId: world.policeHead.id },
  });
  return items[0]?.id as string;
};
const renewal = (itemId: string, until: string) => ({
  caseId,
  lines: [{ itemId }],
  until,
  instrument: { approverId: world.policeHead.id },
});
const at = (day: string) => world.clock.set(`${day}T01:00:00.000Z`);
const measure = async (id: string): Promise<Json> => (await world.officer.get(`items/${id}`)).measures[0];

describe('a freeze', () => {
  test('renewed before its last day goes on to the new one, under its own notice', async () => {
    const id = await frozen();
    at('2024-08-20');
    const { instrument } = await world.officer.post('renewals', renewal(id, '2025-02-28'));
    expect(instrument.kindName).toBe('续行查封、冻结通知书');
    expect(await measure(id)).toMatchObject({
      state: 'in_force',
      since: '2024-03-01',
      until: '2025-02-28',
      renewedFrom: '2024-08-31',
      renewals: [instrument.id],
    });
    at('2025-02-28');
    expect((await measure(id)).state).toBe('in_force');
    at('2025-03-01');
    expect((await measure(id)).state).toBe('lapsed');
  });

  test('that has lapsed is not renewed: it is frozen anew (刑诉规定 240)', async () => {
    const id = await frozen();
    at('2024-08-31');
    await world.officer.post('renewals', renewal(id, '2024-12-31'));
    const late = await frozen();
    at('2024-09-01');
    expect(await world.officer.refused('renewals', renewal(late, '2025-02-28'))).toMatchObject({
      code: 'renewed_before_it_ends',
      law: '刑诉规定 240',
    });
  });

  test('of deposits is renewed by a year at the most, of shares by six months (刑诉规定 243、245)', async () => {
    const deposit = await frozen();
    const shares = await frozen('2024-08-31', '作案工具/其他物品');
    at('2024-08-20');
    const refused = async (id: string, until: string) =>
      (await world.officer.refused('renewals', renewal(id, until))).code;
    expect(await refused(deposit, '2025-09-01')).toBe('renewal_is_within_the_law');
    expect(await refused(shares, '2025-03-01')).toBe('renewal_is_within_the_law');
    await world.officer.post('renewals', renewal(deposit, '2025-08-31'));
    await world.officer.post('renewals', renewal(shares, '2025-02-28'));
  });

  test('is renewed by who holds or answers for it, with a head’s approval', async () => {
    const id = await frozen();
    at('2024-08-20');
    const { instrument: _, ...unapproved } = renewal(id, '2025-02-28');
    expect((await world.officer.refused('renewals', unapproved)).code).toBe('approval_missing');
    expect((await world.keeper.send('POST', 'renewals', renewal(id, '2025-02-28'))).status).toBe(403);
  });

  test('about to end is a task, and no more once it is renewed; its clock starts again', async () => {
    const id = await frozen();
    at('2024-08-28');
    const waiting = async () =>
      (await world.officer.get('tasks/measure_ending')).items.map(({ subjectId }: Json) => subjectId);
    expect(await waiting()).toContain(id);
    await world.officer.post('renewals', renewal(id, '2025-02-28'));
    expect(await waiting()).not.toContain(id);
    const { items } = await world.officer.get(`clocks?of=agency&clock=T06&caseId=${caseId}`);
    const clock = items.find(({ subjectId }: Json) => subjectId === id);
    expect(clock.dueAt.slice(0, 10)).toBe('2025-02-28');
  });

  test('a seizure has no last day and needs no renewal', async () => {
    world.clock.set(TAKEN);
    const [item] = await world.seized(caseId, [
      { name: '刀', category: '管制刀具/凶器', quantity: '1', unit: '把' },
    ]);
    const problem = await world.officer.refused('renewals', renewal(item?.id as string, '2025-02-28'));
    expect(problem.code).toBe('measure_has_a_last_day');
    expect((await verifyDatabase(world.database.superuserUrl)).passed).toBe(true);
  });
});
