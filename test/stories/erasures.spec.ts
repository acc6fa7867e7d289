import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { withConnection } from '../../src/platform/postgres/postgres-connection.js';
import { verifyDatabase } from '../../src/verification/verification.js';
import { type Json, type Person, World } from '../support/world.js';

let world: World;
let reviewer: Person;
let caseId: string;
let itemId: string;
let partyId: string;

const PHONE = {
  name: '手机',
  category: '电子设备',
  quantity: '1',
  unit: '部',
  features: '锁屏照片为持有人之女',
  details: { IMEI: '490154203237518' },
};

beforeAll(async () => {
  world = await World.open();
  reviewer = await world.person(world.police, '施法制', ['legal_reviewer'], { post: '法制员' });
  caseId = (await world.case()).id;
  itemId = (await world.seized(caseId, [PHONE]))[0]?.id as string;
  const { items } = await world.officer.get(`cases/${caseId}/parties`);
  partyId = items.find(({ kind }: Json) => kind === 'holder').id;
}, 60_000);

afterAll(() => world.close());

const asked = (more: object) => ({ instrument: { approverId: world.policeHead.id }, ...more });
const asSuperuser = (text: string, values: unknown[]): Promise<{ rows: Json[] }> =>
  withConnection(world.database.superuserUrl, (client) => client.query(text, values));
const asApplication = (text: string, values: unknown[]): Promise<{ rows: Json[] }> =>
  withConnection(world.database.applicationUrl, (client) => client.query(text, values));
const verified = () => verifyDatabase(world.database.superuserUrl);

describe('the erasure of personal data', () => {
  test('is refused while the case is open, for its purpose lasts; what was unlawful goes at once', async () => {
    const refused = await reviewer.refused(
      `items/${itemId}/erasure`,
      asked({ fields: ['features'], basis: 'purpose_fulfilled' }),
    );
    expect(refused).toMatchObject({
      code: 'case_is_closed_before_erasure',
      law: '个人信息保护法 47(1)',
    });
    expect((await reviewer.get(`items/${itemId}`)).features).toBe(PHONE.features);
  });

  test('is approved by a head, and asked for by those alone who may', async () => {
    const body = { fields: ['features'], basis: 'unlawful' };
    expect((await reviewer.refused(`items/${itemId}/erasure`, body)).code).toBe('approval_missing');
    const officer = await world.officer.send('POST', `items/${itemId}/erasure`, asked(body));
    expect(officer.status).toBe(403);
  });

  test('destroys salt and words, changes no hash, and is an entry of the case with its legal basis', async () => {
    const before = await asSuperuser(
      'SELECT entry_id, leaf_hash FROM ledger.entry WHERE subject_id = $1 ORDER BY sequence',
      [itemId],
    );
    const erased = await reviewer.post(
      `items/${itemId}/erasure`,
      asked({ fields: ['features', 'details'], basis: 'unlawful', explanation: '超范围收集' }),
    );
    expect(erased).toMatchObject({ erased: 2, law: '个人信息保护法 47(4)' });
    expect(erased.instrument.kindName).toBe('个人信息删除审批表');
    const after = await asSuperuser(
      'SELECT entry_id, leaf_hash FROM ledger.entry WHERE subject_id = $1 ORDER BY sequence',
      [itemId],
    );
    expect(after.rows).toEqual(before.rows);
    const { rows } = await asSuperuser(
      `SELECT field FROM vault.opening WHERE entry_id = $1 AND field IN ('features', 'details')`,
      [before.rows[0].entry_id],
    );
    expect(rows).toEqual([]);
    const item = await reviewer.get(`items/${itemId}`);
    expect([item.name, item.features, item.details]).toEqual([
      '手机',
      '〔已依法删除〕',
      { 类别字段: '〔已依法删除〕' },
    ]);
    const { items: history } = await reviewer.get(`cases/${caseId}/history`);
    expect(history.at(-1)).toMatchObject({ id: erased.entryId, type: 'confidential_erased' });
    expect(history.at(-1).content).toMatchObject({ item: itemId, law: '个人信息保护法 47(4)' });
  });

  test('is told by the verification as erased by law, and fails nothing', async () => {
    const { log, state } = await reviewer.post(`items/${itemId}/verification`);
    expect(log).toMatchObject({ passed: true, checked: { erased: 2 } });
    expect(state.passed).toBe(true);
    expect((await verified()).passed).toBe(true);
  });

  test('finds by search no more what was erased', async () => {
    expect((await world.officer.get('search?text=490154203237518')).items.items).toEqual([]);
  });

  test('leaves it in no answer that was kept for a write repeated', async () => {
    const { rows } = await asSuperuser('SELECT answer FROM platform.write WHERE answer::text LIKE $1', [
      `%${PHONE.features}%`,
    ]);
    expect(rows).toEqual([]);
  });

  test('of what is erased already, or was never there, is refused', async () => {
    const again = await reviewer.refused(
      `items/${itemId}/erasure`,
      asked({ fields: ['features'], basis: 'unlawful' }),
    );
    expect(again.code).toBe('nothing_to_erase');
  });

  test('of a person leaves nothing but the entry that says so', async () => {
    const erased = await reviewer.post(
      `cases/${caseId}/parties/${partyId}/erasure`,
      asked({ basis: 'other_law' }),
    );
    expect(erased).toMatchObject({ erased: 1, law: '个人信息保护法 47(5)' });
    const { items } = await world.officer.get(`cases/${caseId}/parties`);
    expect(items.find(({ id }: Json) => id === partyId)).toMatchObject({
      name: '〔已依法删除〕',
      identityNumber: null,
      telephone: null,
    });
    expect((await world.officer.get('search?text=持有人李某')).parties.items).toEqual([]);
    const { rows } = await asSuperuser('SELECT answer FROM platform.write WHERE answer::text LIKE $1', [
      '%持有人李某%',
    ]);
    expect(rows).toEqual([]);
    const again = await reviewer.refused(
      `cases/${caseId}/parties/${partyId}/erasure`,
      asked({ basis: 'other_law' }),
    );
    expect(again.code).toBe('nothing_to_erase');
    expect((await verified()).passed).toBe(true);
  });

  test('cannot be done without an entry that says so: the application has no way, and what a superuser destroys is found', async () => {
    const [other] = await world.seized(caseId, [{ ...PHONE, name: '另一部' }]);
    const { rows } = await asSuperuser('SELECT entry_id FROM ledger.entry WHERE subject_id = $1', [
      other?.id,
    ]);
    await expect(
      asApplication('DELETE FROM vault.opening WHERE entry_id = $1', [rows[0].entry_id]),
    ).rejects.toMatchObject({ code: '42501' });
    await expect(asApplication('SELECT ledger.erase($1)', [rows[0].entry_id])).rejects.toMatchObject({
      code: 'LG007',
    });
    await asSuperuser(`DELETE FROM vault.opening WHERE entry_id = $1 AND field = 'features'`, [
      rows[0].entry_id,
    ]);
    const { log } = await verified();
    expect(log.faults.map(({ rule, entryId }) => [rule, entryId])).toEqual([
      ['opening_is_there_or_erased_by_law', rows[0].entry_id],
    ]);
  });
});
