import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { withConnection } from '../../src/platform/postgres/postgres-connection.js';
import { verifyDatabase } from '../../src/verification/verification.js';
import { solidTextOf } from '../documents/paper-text.js';
import { type Json, type Person, World } from '../support/world.js';

let world: World;
let reviewer: Person;
let caseId: string;
let things: { id: string; code: string }[];
let handoverId: string;
let listId: string;

const DRAWING = 'M40 150L80 30L120 150M60 100L100 100M160 40L160 150L220 150';
const PASSWORD = 'a long enough password';

beforeAll(async () => {
  world = await World.open();
  reviewer = await world.person(world.police, '施法制', ['legal_reviewer']);
  ({ id: caseId } = await world.case());
  things = await world.seized(caseId, [
    { name: '手机', category: '电子设备', quantity: '1', unit: '部' },
    { name: '现金', category: '现金/货币', quantity: '1000', unit: '元' },
  ]);
  ({ id: handoverId } = await world.stored(caseId, things));
  const item = await world.officer.get(`items/${things[0]?.id}`);
  listId = item.list.instrumentId;
}, 120_000);
afterAll(() => world.close());

const signing = async (address: string, given: object, by = world.keeper): Promise<Json> => {
  const { textHash } = await by.get(`${address}/signatures`);
  return { textHash, ...given };
};
const sign = async (address: string, given: object, by = world.keeper): Promise<Json> =>
  by.post(`${address}/signatures`, await signing(address, given, by));
const refused = async (address: string, given: object): Promise<Json> =>
  world.keeper.refused(`${address}/signatures`, await signing(address, given));
const asSuperuser = (text: string, values: unknown[] = []): Promise<{ rows: Json[] }> =>
  withConnection(world.database.superuserUrl, (client) => client.query(text, values));

describe('a signature at the counter', () => {
  test('stands once under all lines, in the words that were shown', async () => {
    const { text, roles } = await world.keeper.get(`handovers/${handoverId}/signatures`);
    for (const { code } of things) expect(text).toContain(code);
    expect(text).toContain('以上共 2 行');
    expect(roles.map(({ code }: Json) => code)).toEqual(['sender', 'receiver', 'courier']);
    const { items } = await sign(`handovers/${handoverId}`, {
      role: 'sender',
      way: 'drawn',
      name: '王民警',
      drawing: DRAWING,
    });
    expect(items).toMatchObject([
      { role: 'sender', name: '王民警', drawing: DRAWING, isCurrent: true, takenByName: '钱保管' },
    ]);
    expect((await world.officer.get(`signatures/${items[0].id}`)).text).toBe(text);
  });

  test('is given under the own login at the screen of somebody else, who stays signed in', async () => {
    const login = { way: 'login', loginName: world.officer.loginName, password: PASSWORD };
    const wrong = await refused(`handovers/${handoverId}`, {
      role: 'sender',
      ...login,
      password: 'not the password',
    });
    expect(wrong.code).toBe('signer_not_known');
    const { items } = await sign(`handovers/${handoverId}`, { role: 'sender', ...login });
    expect(items[1]).toMatchObject({ name: '王民警', way: 'login', takenByName: '钱保管' });
    expect((await world.keeper.get('me')).person.id).toBe(world.keeper.id);
    const stranger = { ...login, loginName: world.caseManager.loginName };
    expect((await refused(`handovers/${handoverId}`, { role: 'sender', ...stranger })).code).toBe(
      'signer_is_of_the_side',
    );
  });

  test('is refused under other words than those that were shown', async () => {
    const given = { role: 'receiver', way: 'typed', name: '钱保管', textHash: '0'.repeat(64) };
    expect((await world.keeper.refused(`handovers/${handoverId}/signatures`, given)).code).toBe(
      'text_is_as_shown',
    );
    expect(
      (await refused(`handovers/${handoverId}`, { role: 'recipient', way: 'typed', name: '甲' })).code,
    ).toBe('signer_fits_the_paper');
    expect(
      (await refused(`handovers/${handoverId}`, { role: 'receiver', way: 'drawn', name: '甲' })).code,
    ).toBe('signer_is_named');
  });

  test('of a party is recorded in sound and picture, and given by nobody else', async () => {
    const holder = { role: 'holder', way: 'drawn', name: '持有人李某', drawing: DRAWING };
    expect(await refused(`instruments/${listId}`, holder)).toMatchObject({
      code: 'party_signature_is_recorded',
      law: '刑诉规定 387',
    });
    const login = { role: 'holder', way: 'login', loginName: world.partner.loginName, password: PASSWORD };
    expect((await refused(`instruments/${listId}`, login)).code).toBe('party_signs_himself');
    const { items } = await sign(`instruments/${listId}`, {
      ...holder,
      identityNumber: '320413199001011234',
      recording: '执法记录仪 0387',
    });
    expect(items).toMatchObject([{ recording: '执法记录仪 0387', version: '1.0' }]);
  });

  test('is printed in its box on the list, with its hash, and in the self-check of the certificate', async () => {
    const { items } = await world.officer.get(`instruments/${listId}/signatures`);
    const list = await world.officer.post('papers', { kind: 'seizure_list', subjectId: listId });
    const text = (await solidTextOf((await world.officer.file(`papers/${list.id}`)).bytes)).replace(
      /\s/g,
      '',
    );
    expect(text).toContain('持有人李某（手写签名）');
    expect(text).toContain(items[0].entryHash);
    const certificate = await world.officer.post('papers', {
      kind: 'custody_item',
      subjectId: things[0]?.id,
    });
    const told = (await solidTextOf((await world.officer.file(`papers/${certificate.id}`)).bytes)).replace(
      /\s/g,
      '',
    );
    expect(told).toContain('电子签名3');
    expect(told).toContain(items[0].entryHash);
  });

  test('shows that the list has changed since', async () => {
    const offer = await world.keeper.post('handovers', {
      caseId,
      purpose: 'relocation',
      mode: 'physical',
      toAgencyId: world.centre.id,
      lines: [{ itemId: things[1]?.id }],
    });
    await sign(`handovers/${offer.id}`, { role: 'sender', way: 'typed', name: '钱保管' });
    await world.centreKeeper.post(`handovers/${offer.id}/receipt`, {
      answers: [],
      rest: 'accepted',
      place: '库',
    });
    const { items } = await world.keeper.get(`handovers/${offer.id}/signatures`);
    expect(items).toMatchObject([{ isCurrent: false }]);
    const signed = await world.keeper.get(`signatures/${items[0].id}`);
    expect(signed.text).toContain('待答复');
  });

  test('whose words or place are tampered with is found', async () => {
    const { items } = await world.officer.get(`instruments/${listId}/signatures`);
    const [{ id }] = items;
    expect(await verifyDatabase(world.database.superuserUrl)).toMatchObject({
      passed: true,
      signatures: { signatures: 4, faultCount: 0 },
    });
    await asSuperuser('UPDATE signatures.signature SET role = $2 WHERE id = $1', [id, 'witness']);
    expect(await verifyDatabase(world.database.superuserUrl)).toMatchObject({
      passed: false,
      signatures: { faults: [{ rule: 'signature_equals_its_entry', signatureId: id }] },
    });
    await asSuperuser('UPDATE signatures.signature SET role = $2 WHERE id = $1', [id, 'holder']);
    const words = (change: string) =>
      asSuperuser(
        `UPDATE vault.opening SET value = ${change} WHERE field = 'text' AND entry_id = (SELECT entry_id
           FROM signatures.signature WHERE id = $1)`,
        [id],
      );
    await asSuperuser('ALTER TABLE vault.opening DISABLE TRIGGER ALL');
    await words(`replace(value, '1000', '1')`);
    const verdict = await world.auditor.post(`cases/${caseId}/verification`);
    expect(verdict.log.faults).toMatchObject([{ rule: 'opening_matches_commitment', subjectId: id }]);
    await words(`replace(value, '1 元', '1000 元')`);
  });

  test('is erased by law; its hash stays', async () => {
    const { items } = await world.officer.get(`instruments/${listId}/signatures`);
    const [{ id, entryHash }] = items;
    const erased = await reviewer.post(`signatures/${id}/erasure`, {
      basis: 'unlawful',
      instrument: { approverId: world.policeHead.id },
    });
    expect(erased).toMatchObject({ erased: 4, law: '个人信息保护法 47(4)' });
    const after = await world.officer.get(`signatures/${id}`);
    expect(after).toMatchObject({ entryHash, name: '〔已依法删除〕', drawing: null, isErased: true });
  });
});
