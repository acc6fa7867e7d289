import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Json, World } from '../support/world.js';

let world: World;
let caseId: string;
beforeAll(async () => {
  world = await World.open();
  caseId = (await world.case()).id;
});
afterAll(() => world.close());

const line = { name: '书', category: '文件票据', quantity: '1', unit: '本' };
const seized = async (more: object): Promise<Json> => {
  const [item] = await world.seized(caseId, [{ ...line, ...more }]);
  return world.officer.get(`items/${item?.id}`);
};

describe('text that is hard to keep', () => {
  test.each([
    ['emoji', '手机👨‍👩‍👧📱'],
    ['characters beyond the basic plane', '𠮷𩸽'],
    ['a rare character of names', '䶮'],
    ['right-to-left marks', '书\u200F\u202Eabc\u202C'],
    ['a backslash, quotes and SQL', `'; DROP TABLE registry.item; -- "\\`],
    ['a percent sign and an underscore', '100%_折'],
  ])('%s is kept as it is, and found again', async (_, name) => {
    expect((await seized({ name })).name).toBe(name);
    const found = await world.officer.get(`items?text=${encodeURIComponent(name)}`);
    expect(found.items.map((item: Json) => item.name)).toEqual([name]);
  });

  test('decomposed characters are kept composed', async () => {
    expect((await seized({ name: 'cafe\u0301' })).name).toBe('caf\u00E9');
  });

  test('ten thousand characters of features are kept, and one more is refused', async () => {
    const features = '纹'.repeat(10_000);
    expect((await seized({ features })).features).toBe(features);
    const problem = await world.officer.refused(
      'seizures',
      world.seizure(caseId, [{ ...line, features: `${features}纹` }]),
    );
    expect(problem.errors[0]).toMatchObject({ line: 1, field: 'features', code: 'text_too_long' });
  });

  test('the text of an item stands in its history word for word', async () => {
    const { id } = await seized({ name: '𠮷字账本', features: '封面有 emoji 🐉' });
    const [entry] = (await world.officer.get(`items/${id}/history`)).items;
    expect(entry.confidential).toMatchObject({ name: '𠮷字账本', features: '封面有 emoji 🐉' });
    expect(JSON.stringify(entry.content)).not.toContain('𠮷字账本');
  });
});

describe('a body that two readers could read differently', () => {
  const good = () => JSON.stringify(world.seizure(caseId, [{ ...line, name: '坏' }]));
  const sent = (body: string | Uint8Array) => world.officer.send('POST', 'seizures', body);

  test('invalid UTF-8 is refused', async () => {
    const bytes = Buffer.from(good().replace('坏', '\u0001\u0001'));
    bytes[bytes.indexOf(1)] = 0xff;
    bytes[bytes.indexOf(1)] = 0xfe;
    expect(await sent(bytes)).toMatchObject({ status: 422, body: { code: 'invalid_utf8' } });
  });

  test('a key that is said twice is refused with its place', async () => {
    const answer = await sent(good().replace('"quantity":"1"', '"quantity":"1","quantity":"2"'));
    expect(answer).toMatchObject({ status: 422, body: { code: 'duplicate_key' } });
    expect(answer.body.errors[0].field).toBe('lines.0.quantity');
  });

  test.each([
    ['a NUL', '\\u0000', 'nul_character'],
    ['half a character', '\\ud800', 'lone_surrogate'],
  ])('%s is refused', async (_, written, code) => {
    const answer = await sent(good().replace('"坏"', `"坏${written}"`));
    expect(answer).toMatchObject({ status: 422, body: { code } });
    expect(answer.body.errors[0].field).toBe('lines.0.name');
  });

  test('broken JSON, __proto__, an unknown field and too deep a nesting are refused', async () => {
    expect(await sent('{"caseId":')).toMatchObject({ status: 422, body: { code: 'malformed_json' } });
    expect(await sent('{"__proto__":{}}')).toMatchObject({ status: 422, body: { code: 'forbidden_key' } });
    expect(await sent(`${'['.repeat(40)}${']'.repeat(40)}`)).toMatchObject({
      status: 422,
      body: { code: 'too_deep' },
    });
    const unknown = await sent(good().replace('{"caseId"', '{"stolen":true,"caseId"'));
    expect(unknown.body.errors).toEqual([
      { field: 'stolen', code: 'whitelist_validation', message: '不认识的字段' },
    ]);
  });

  test('nothing of all that was saved', async () => {
    const { items } = await world.officer.get(`cases/${caseId}/items`);
    expect(items.filter((item: Json) => item.name.startsWith('坏'))).toEqual([]);
    expect(items.length).toBeGreaterThan(5);
  });
});
