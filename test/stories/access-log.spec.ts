import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { withConnection } from '../../src/platform/postgres/postgres-connection.js';
import { type Json, type Person, World } from '../support/world.js';

let world: World;
let caseId: string;
let code: string;
let item: { id: string; code: string };
let foreigner: Person;

beforeAll(async () => {
  world = await World.open();
  ({ id: caseId, code } = await world.case());
  [item] = (await world.seized(caseId, [
    { name: '刀', category: '管制刀具/凶器', quantity: '1', unit: '把' },
  ])) as [typeof item];
  foreigner = await world.person(await world.agency('police', '邻县公安局', '邻公'), '邻民警', [
    'case_officer',
  ]);
}, 60_000);
afterAll(() => world.close());

const logged = async (query: string): Promise<Json[]> =>
  (await world.auditor.get(`access-log?${query}`)).items;

describe('the access log', () => {
  test('says who read what, in which post, when and from where', async () => {
    await world.keeper.get(`items/${item.id}/history`);
    await world.officer.get(`cases/${caseId}/parties`);
    expect(await logged(`subjectId=${item.id}`)).toEqual([
      {
        id: expect.any(String),
        at: world.clock.now().toISOString(),
        reading: 'item_history',
        readingName: '财物流转记录',
        subjectId: item.id,
        subjectHash: null,
        subjectCode: item.code,
        personId: world.keeper.id,
        personName: '钱保管',
        personNumber: expect.any(String),
        agencyId: world.police.id,
        agencyName: '常州市公安局金坛分局',
        post: '涉案财物保管员',
        address: expect.stringMatching(/127\.0\.0\.1$/),
        answered: true,
        refusal: null,
        lines: 1,
      },
    ]);
    expect(await logged(`subjectId=${caseId}`)).toMatchObject([
      { reading: 'parties', readingName: '当事人信息', subjectCode: code, personName: '王民警', lines: 2 },
    ]);
  });

  test('says of another agency that it asked and was refused, and of what', async () => {
    expect((await foreigner.send('GET', `items/${item.id}`)).status).toBe(404);
    expect(await logged(`personId=${foreigner.id}`)).toMatchObject([
      {
        reading: 'item',
        subjectId: item.id,
        subjectCode: item.code,
        answered: false,
        refusal: 'item_not_found',
        lines: null,
      },
    ]);
  });

  test('knows that a search was made and how many lines it told, never the words', async () => {
    await world.officer.get(`items?text=${encodeURIComponent('张三丰的刀')}`);
    await world.officer.get('cases?text=110105199001011234');
    await world.officer.get(`search?text=${encodeURIComponent('持有人李某')}`);
    expect(await logged(`personId=${world.officer.id}`)).toMatchObject([
      { reading: 'list', readingName: '检索、列表', subjectId: null, lines: 1 },
      { reading: 'list', subjectId: null, lines: 0 },
      { reading: 'list', subjectId: null, lines: 0 },
      { reading: 'parties' },
    ]);
    await withConnection(world.database.superuserUrl, async (client) => {
      const { rows } = await client.query(
        'SELECT string_agg(r::text, chr(10)) AS text FROM access_log.reading r',
      );
      expect(rows[0].text).toContain('list');
      expect(rows[0].text).not.toMatch(/张三丰|110105199001011234|李某/);
    });
  });

  test("leaves out lists of one's own work, but not those of who watches over all", async () => {
    await world.keeper.get('items');
    await world.keeper.get(`handovers?waiting=true&toAgencyId=${world.police.id}`);
    expect(await logged(`personId=${world.keeper.id}`)).toMatchObject([{ reading: 'item_history' }]);
    await world.auditor.get('cases');
    expect((await logged(`personId=${world.auditor.id}`))[0]).toMatchObject({ reading: 'list', lines: 1 });
  });

  test('says that it was itself looked at', async () => {
    await logged(`subjectId=${item.id}`);
    const [latest] = await logged(`personId=${world.auditor.id}`);
    expect(latest).toMatchObject({
      reading: 'access_log',
      readingName: '查阅记录',
      subjectId: item.id,
      personName: '杨审计',
    });
  });

  test('says who printed and who printed again', async () => {
    const paper = await world.officer.post('papers', { kind: 'custody_item', subjectId: item.id });
    await world.keeper.file(`papers/${paper.id}`);
    expect((await logged(`subjectId=${item.id}`))[0]).toMatchObject({
      reading: 'print',
      personName: '王民警',
    });
    expect(await logged(`subjectId=${paper.id}`)).toMatchObject([
      { reading: 'paper', readingName: '文书', subjectCode: paper.number, personName: '钱保管' },
    ]);
  });

  test('is read by days of China and page by page, the latest first', async () => {
    world.clock.set('2024-04-10T15:30:00.000Z');
    for (const _ of [1, 2, 3]) await world.keeper.get(`items/${item.id}`);
    world.clock.set('2024-04-10T16:30:00.000Z');
    await world.keeper.get(`items/${item.id}`);
    const of = `personId=${world.keeper.id}`;
    expect(await logged(`${of}&from=2024-04-10&until=2024-04-10`)).toHaveLength(3);
    expect(await logged(`${of}&from=2024-04-11`)).toHaveLength(1);
    expect(await logged(`${of}&until=2024-04-09`)).toHaveLength(2);
    const all = await logged(of);
    const paged: Json[] = [];
    let next: string | null = '';
    while (next !== null) {
      const page: Json = await world.auditor.get(`access-log?${of}&limit=2${next && `&after=${next}`}`);
      paged.push(...page.items);
      next = page.next;
    }
    expect(paged).toEqual(all);
    expect(all).toHaveLength(6);
  });

  test('is open to auditor and inspector alone', async () => {
    for (const person of [world.officer, world.keeper, world.policeHead, world.judge]) {
      expect(await person.send('GET', 'access-log')).toMatchObject({
        status: 403,
        body: { code: 'permission_missing' },
      });
    }
    await withConnection(world.database.applicationUrl, async (client) => {
      await client.query(
        "SELECT set_config('custody.agency', $1, false), set_config('custody.reach', 'agency', false)",
        [world.police.id],
      );
      expect((await client.query('SELECT FROM access_log.reading')).rowCount).toBe(0);
    });
  });

  test('can be changed by nobody, the owner of the table included', async () => {
    const changes = [
      "UPDATE access_log.reading SET address = 'x'",
      'DELETE FROM access_log.reading',
      'TRUNCATE access_log.reading',
    ];
    for (const [url, message] of [
      [world.database.applicationUrl, /permission denied/],
      [world.database.superuserUrl, /append-only/],
    ] as const) {
      await withConnection(url, async (client) => {
        for (const change of changes) await expect(client.query(change)).rejects.toThrow(message);
      });
    }
  });

  test('stands before the answer: what cannot be recorded is not told', async () => {
    await withConnection(world.database.superuserUrl, (client) =>
      client.query('REVOKE INSERT ON access_log.reading FROM case_property_application'),
    );
    expect(await world.officer.send('GET', `items/${item.id}`)).toMatchObject({
      status: 500,
      body: { code: 'internal_error' },
    });
    expect((await world.officer.send('GET', 'tasks')).status).toBe(200);
  });
});
