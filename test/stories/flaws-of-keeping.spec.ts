import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { withConnection } from '../../src/platform/postgres/postgres-connection.js';
import { type Json, type Person, World } from '../support/world.js';

let world: World;
let caseId: string;
let store: Json;
let slots: Json[];
beforeAll(async () => {
  world = await World.open();
  [store] = (
    await world.keeper.post('places', { level: 'store', kind: 'centre', code: 'ZX', name: '中心库' })
  ).items;
  ({ items: slots } = await world.keeper.post('places', {
    parentId: store.id,
    level: 'slot',
    code: 'P',
    name: '位',
    numbering: { first: 1, last: 6 },
  }));
}, 120_000);
afterAll(() => world.close());

type Item = { id: string; code: string };

const tampered = (statement: string, values: unknown[]): Promise<unknown> =>
  withConnection(world.database.superuserUrl, async (client) => {
    await client.query('SET session_replication_role = replica');
    return client.query(statement, values);
  });
async function found(rule: string): Promise<Json[]> {
  await world.auditor.post('flaw-checks');
  return (await world.auditor.get(`flaws?of=sight&rule=${rule}&caseId=${caseId}`)).items;
}
const few = async (rule: string): Promise<number> => (await found(rule)).length;
const inDays = (days: number): string =>
  new Date(world.clock.now().getTime() + days * 86_400_000).toISOString();

/** A case of its own with things in the store. */
async function kept(count = 1): Promise<Item[]> {
  ({ id: caseId } = await world.case());
  const line = { name: '撬棍', category: '作案工具/其他物品', quantity: '1', unit: '根' };
  const items = await world.seized(caseId, Array(count).fill(line));
  await world.stored(caseId, items);
  return items;
}
const put = (item: Item, place = 'ZX-P01') =>
  world.keeper.post('placements', { lines: [{ itemId: item.id, place }] });
async function lent(items: Item[], borrower: Person = world.officer, more: object = {}): Promise<Json> {
  const loan = await borrower.post('loans', {
    caseId,
    purpose: 'identification',
    dueAt: inDays(2),
    itemIds: items.map(({ id }) => id),
    reason: '组织辨认',
    ...more,
  });
  await world.unitHead.post(`approvals/${loan.approvalId}/decision`, { decision: 'given' });
  await world.keeper.post(`loans/${loan.id}/handing-out`);
  return borrower.post(`loans/${loan.id}/receipt`);
}
const takenBack = (loan: Json, lineNumber: number, more: object = {}) =>
  world.keeper.post(`loans/${loan.id}/returns`, { lines: [{ lineNumber, condition: 'intact', ...more }] });

describe('what left the store for a time', () => {
  test('F27 tells a loan for a hearing to the police, and one that nobody approved', async () => {
    await kept();
    const right = await lent(await kept());
    expect(await few('F27')).toBe(0);
    await tampered(
      `UPDATE instruments.instrument SET approvals = '[]' WHERE id = (SELECT instrument_id FROM storage.loan WHERE id = $1)`,
      [right.id],
    );
    expect(await found('F27')).toMatchObject([
      {
        subjectKind: 'loan',
        subjectId: right.id,
        document: '调用须经批准人本人登录批准',
        subjectName: '辨认',
      },
    ]);
    const items = await kept();
    const hearing = await lent(items, world.officer, { purpose: 'hearing' });
    expect(await found('F27')).toMatchObject([
      { subjectId: hearing.id, document: '当庭出示由检察院、法院进行' },
    ]);
  });

  test('F28 and T04 tell a loan of which something is not back a day after its time, and none that is', async () => {
    const [first, second] = (await kept(2)) as [Item, Item];
    const loan = await lent([first, second]);
    const running = async () => (await world.officer.get(`clocks?of=me&clock=T04&caseId=${caseId}`)).items;
    expect(await running()).toMatchObject([
      { subjectKind: 'loan', subjectId: loan.id, overdue: false, law: '行政规定 190; 公通字〔2015〕21号 15' },
    ]);
    await takenBack(loan, 1);
    world.clock.advance({ days: 2, hours: 1 });
    expect([await few('F28'), (await running())[0].overdue]).toEqual([0, false]);
    world.clock.advance({ days: 1 });
    expect((await running())[0].overdue).toBe(true);
    expect(await found('F28')).toMatchObject([{ subjectKind: 'loan', subjectId: loan.id }]);
    await takenBack(loan, 2);
    expect(await running()).toEqual([]);
  });

  test('F29 tells what came back damaged and was neither frozen nor settled, and what came back with no word', async () => {
    const [first, second] = (await kept(2)) as [Item, Item];
    const loan = await lent([first, second]);
    await takenBack(loan, 1, { condition: 'damaged', note: '握柄断裂' });
    await takenBack(loan, 2);
    expect(await few('F29')).toBe(0);
    await tampered('UPDATE storage.loan_line SET condition = NULL WHERE loan_id = $1 AND line_number = 2', [
      loan.id,
    ]);
    expect(await found('F29')).toMatchObject([{ subjectId: second.id, ledger: '调用已结束，没有归还状况' }]);
    await tampered(`UPDATE registry.item SET state = state || '{"frozen": null}' WHERE id = $1`, [first.id]);
    expect((await found('F29')).map(({ subjectId }) => subjectId).sort()).toEqual(
      [first.id, second.id].sort(),
    );
  });

  test('F30 tells what left on a paper of another kind: a loan, a handover', async () => {
    const loan = await lent(await kept());
    expect(await few('F30')).toBe(0);
    const renamed = (condition: string, id: string) =>
      tampered(`UPDATE instruments.instrument SET kind = 'photo_record' WHERE id = (${condition})`, [id]);
    await renamed('SELECT instrument_id FROM storage.loan WHERE id = $1', loan.id);
    expect(await found('F30')).toMatchObject([{ subjectKind: 'loan', subjectId: loan.id }]);
    const [item] = (await kept()) as [Item];
    expect(await few('F30')).toBe(0);
    await renamed(
      `SELECT h.instrument_id FROM handover.handover h JOIN handover.line l ON l.handover_id = h.id WHERE l.item_id = $1`,
      item.id,
    );
    expect(await found('F30')).toMatchObject([{ subjectKind: 'handover' }]);
  });
});

describe('what lies in the store', () => {
  test('F33 tells a thing that turned out to be of a category which does not lie there', async () => {
    const [item] = (await kept()) as [Item];
    await put(item);
    expect(await few('F33')).toBe(0);
    await world.officer.post(`items/${item.id}/correction`, {
      field: 'category',
      value: '枪支弹药',
      reason: '鉴定为枪支',
      instrument: { approverId: world.unitHead.id },
    });
    expect(await found('F33')).toMatchObject([
      { subjectId: item.id, document: '枪支弹药 应在相应的库区保管', ledger: '存放于 ZX-P01（中心库）' },
    ]);
  });

  test('F32 tells what a count did not find where it should be, and a store that nobody has counted for six months', async () => {
    const [seen, missed] = (await kept(2)) as [Item, Item];
    await put(seen, 'ZX-P02');
    await put(missed, 'ZX-P02');
    const slot = slots.find(({ code }: Json) => code === 'ZX-P02');
    const count = async (codes: Item[]) => {
      const { id } = await world.keeper.post('stocktakes', {
        placeId: slot.id,
        secondId: world.unitHead.id,
      });
      await world.keeper.post(`stocktakes/${id}/sightings`, {
        sightings: codes.map(({ code }) => ({ place: 'ZX-P02', code })),
      });
      await world.keeper.post(`stocktakes/${id}/end`);
    };
    await count([seen, missed]);
    expect(await few('F32')).toBe(0);
    await count([seen]);
    expect(await found('F32')).toMatchObject([{ subjectKind: 'item', subjectId: missed.id }]);
    const stores = async () =>
      (await world.auditor.get('flaws?of=sight&rule=F32')).items.filter(
        ({ subjectKind }: Json) => subjectKind === 'place',
      );
    expect(await stores()).toEqual([]);
    world.clock.advance({ days: 190 });
    await found('F32');
    expect(await stores()).toMatchObject([{ subjectId: store.id, code: 'ZX', subjectName: '中心库' }]);
  });
});

describe('what somebody claims', () => {
  const claimed = async (item: Item, kind: string): Promise<Json> => {
    const { items } = await world.officer.post(`cases/${caseId}/parties`, {
      parties: [{ kind: 'third_party', name: '案外人丙' }],
    });
    return world.officer.post(`cases/${caseId}/claims`, {
      kind,
      partyId: items[0].id,
      lines: [{ itemId: item.id }],
      statement: '请求返还',
    });
  };
  const running = async () => (await world.officer.get(`clocks?of=agency&clock=T29&caseId=${caseId}`)).items;

  test('F64 tells an objection that nobody answered for thirty days; T29 does not run for it', async () => {
    const [item] = (await kept()) as [Item];
    await claimed(item, 'third_party_objection');
    expect([await few('F64'), await running()]).toEqual([0, []]);
    world.clock.advance({ days: 31 });
    expect(await found('F64')).toMatchObject([{ subjectId: item.id, level: 'L1' }]);
  });

  test('T29 gives a complaint about a measure thirty days, and does not hold the disposal up (刑诉规定 196)', async () => {
    const [item] = (await kept()) as [Item];
    const { id } = await claimed(item, 'complaint');
    expect(await running()).toMatchObject([{ subjectId: item.id, overdue: false, law: '刑诉规定 196' }]);
    await world.officer.post('releases', {
      caseId,
      reason: 'unrelated',
      lines: [{ itemId: item.id }],
      instrument: { approverId: world.unitHead.id },
    });
    world.clock.advance({ days: 35 });
    expect((await running())[0].overdue).toBe(true);
    await world.officer.post(`cases/${caseId}/claims/${id}/answer`, {
      answer: 'upheld',
      reasons: '已解除',
      instrument: { approverId: world.unitHead.id },
    });
    expect(await running()).toEqual([]);
  });
});
