import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { withConnection } from '../../src/platform/postgres/postgres-connection.js';
import { CATEGORIES, lastDayOf, MEASURE_KINDS } from '../../src/registry/registry.js';
import { verifyDatabase } from '../../src/verification/verification.js';
import { type Json, World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

const rowsOf = (sql: string, values: unknown[] = []): Promise<Json[]> =>
  withConnection(world.database.superuserUrl, async (client) => (await client.query(sql, values)).rows);

const TAKEN = '2024-03-01T01:00:00.000Z';
const at = (day: string) => world.clock.set(`${day}T01:00:00.000Z`);
const head = () => ({ instrument: { approverId: world.policeHead.id } });
const seized = async (measure: string, line: object, more: object = {}): Promise<[string, string]> => {
  world.clock.set(TAKEN);
  const caseId = (await world.case()).id;
  const items = await world.seized(
    caseId,
    [{ name: '财物', category: '账户资金', quantity: '8000', unit: '元', ...line }],
    { measure, ...head(), ...more },
  );
  return [caseId, items[0]?.id as string];
};
const account = (number: string) => ({ details: { 账号: number } });
const measures = async (id: string): Promise<Json[]> => (await world.officer.get(`items/${id}`)).measures;
const waiting = async (kind: string): Promise<string[]> =>
  (await world.officer.get(`tasks/${kind}`)).items.map(({ subjectId }: Json) => subjectId);

describe('a measure whose last day nobody wrote', () => {
  test('ends on the day that the law sets: the item says so, and a task appears', async () => {
    const [, id] = await seized('freezing', account('6200 0001'));
    expect((await measures(id))[0]).toMatchObject({
      until: null,
      lastDay: { day: '2024-09-01', basis: 'law', law: '刑诉规定 240、243' },
    });
    at('2024-08-27');
    expect(await waiting('measure_ending')).toContain(id);
    at('2024-09-02');
    expect((await measures(id))[0].state).toBe('lapsed');
    const { items } = await world.officer.get('items?measure=freezing');
    expect(items.find((each: Json) => each.id === id).measures).toMatchObject([
      { state: 'lapsed', until: '2024-09-01' },
    ]);
  });

  test('ends for the database when it ends for the lifecycle, whatever it is and whoever took it', async () => {
    const cases = MEASURE_KINDS.flatMap((kind) =>
      Object.keys(CATEGORIES).flatMap((category) =>
        ([undefined, 'procuratorate', 'court'] as const).flatMap((by) =>
          [
            { until: null },
            { until: '2024-05-31' },
            { until: '2099-01-01' },
            { until: '2025-12-31', renewedFrom: '2024-08-31' },
          ].map((days) => ({
            category,
            measure: {
              kind,
              state: 'in_force',
              instrumentId: '',
              since: '2024-08-31',
              ...(by && { by }),
              ...days,
            },
          })),
        ),
      ),
    );
    const rows: { last: string | null }[] = await rowsOf(
      `SELECT registry.measure_last_day(c->'measure', c->>'category') AS last FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY e(c, n) ORDER BY n`,
      [JSON.stringify(cases)],
    );
    expect(rows.map(({ last }) => last)).toEqual(
      cases.map(({ measure, category }) => lastDayOf(measure as never, category)?.day ?? null),
    );
  });
});

describe('what is frozen already', () => {
  test('is frozen once, though two ask for the same account at the same moment (刑诉规定 242)', async () => {
    const line = { name: '存款', category: '账户资金', quantity: '1', unit: '元', ...account('6222 0009') };
    const asked = await Promise.all(
      [1, 2, 3, 4].map(async () =>
        world.seizure((await world.case()).id, [line], { measure: 'freezing', ...head() }),
      ),
    );
    const answers = await Promise.all(asked.map((body) => world.officer.send('POST', 'seizures', body)));
    expect(answers.map(({ body }) => body.code ?? 'frozen').sort()).toEqual([
      'frozen',
      ...Array(3).fill('measure_is_not_repeated'),
    ]);
  });

  test('is not frozen again but queued for, with its rank, and binds when the earlier freeze has ended (刑诉规定 242)', async () => {
    const [firstCase, first] = await seized('freezing', account('6222 0002'), { until: '2024-08-31' });
    const caseId = (await world.case()).id;
    const again = world.seizure(
      caseId,
      [{ name: '存款', category: '账户资金', quantity: '1', unit: '元', ...account('62220002') }],
      {
        measure: 'freezing',
        ...head(),
      },
    );
    expect(await world.officer.refused('seizures', again)).toMatchObject({
      code: 'measure_is_not_repeated',
      law: '刑诉规定 242',
    });
    const queue = { rank: 2, behind: '某市公安局' };
    const [item] = (await world.officer.post('seizures', { ...again, queue })).items;
    expect((await measures(item.id))[0]).toMatchObject({ state: 'queued', rank: 2, lastDay: null });
    const third = await world.officer.refused('seizures', { ...again, queue });
    expect(third.code).toBe('rank_follows_the_earlier');
    const effect = { caseId, lines: [{ itemId: item.id }], effectiveOn: '2024-03-01' };
    expect((await world.officer.refused('queue-effects', effect)).code).toBe('earlier_measure_has_ended');
    expect(await waiting('queue_to_take_effect')).not.toContain(item.id);

    await world.officer.post('releases', {
      caseId: firstCase,
      reason: 'unrelated',
      lines: [{ itemId: first }],
      instrument: { approverId: world.unitHead.id },
    });
    expect(await waiting('queue_to_take_effect')).toContain(item.id);
    await world.officer.post('queue-effects', effect);
    expect((await measures(item.id))[0]).toMatchObject({
      state: 'in_force',
      rank: 2,
      since: '2024-03-01',
      lastDay: { day: '2024-09-01', basis: 'law' },
    });
    expect(await waiting('queue_to_take_effect')).not.toContain(item.id);
  });

  test('may be queued for with its number written in the paper of a seizure by nobody: only sealings and freezes queue', async () => {
    const caseId = (await world.case()).id;
    const refused = await world.officer.refused(
      'seizures',
      world.seizure(caseId, [{ name: '车', category: '机动车', quantity: '1', unit: '辆' }], {
        queue: { rank: 2, behind: '某局' },
      }),
    );
    expect(refused.code).toBe('only_sealings_and_freezes_queue');
  });
});

describe('a sealing', () => {
  const machine = { name: '机床', category: '作案工具/其他物品', quantity: '1', unit: '台' };
  const conversion = (caseId: string, itemId: string, measure: string) => ({
    caseId,
    lines: [{ itemId }],
    measure,
    officers: [world.officer.id, world.partner.id],
    ...head(),
  });

  test('becomes a seizure: the thing is in the officer’s hands, and both measures stay readable', async () => {
    const [caseId, id] = await seized('sealing', machine);
    await world.officer.post('conversions', conversion(caseId, id, 'seizure'));
    expect(await measures(id)).toMatchObject([
      { kind: 'sealing', state: 'converted' },
      { kind: 'seizure', state: 'in_force', lastDay: null },
    ]);
    const { custody } = await world.officer.get(`items/${id}`);
    expect(custody).toMatchObject({ kind: 'officer', personId: world.officer.id });
    const { code } = await world.officer.refused('conversions', conversion(caseId, id, 'seizure'));
    expect(code).toBe('conversion_changes_the_kind');
    await world.officer.post('conversions', conversion(caseId, id, 'sealing'));
    expect((await world.officer.get(`items/${id}`)).custody.kind).toBe('in_place');
  });

  test('is converted by two officers of the agency', async () => {
    const [caseId, id] = await seized('sealing', machine);
    const alone = { ...conversion(caseId, id, 'seizure'), officers: [world.officer.id] };
    expect((await world.officer.refused('conversions', alone)).code).toBe('two_officers');
    const stranger = { ...conversion(caseId, id, 'seizure'), officers: [world.officer.id, world.judge.id] };
    expect((await world.officer.refused('conversions', stranger)).code).toBe('officers_are_of_the_agency');
  });
});

describe('the measure of the police', () => {
  test('goes on in the name of the court, with the term that the law gives a court, and its clock runs (刑诉解释 532)', async () => {
    const [caseId, id] = await seized('freezing', account('6200 0003'), { until: '2024-08-31' });
    await world.broughtToCourt(caseId, [{ id }]);
    const continuation = {
      caseId,
      lines: [{ itemId: id }],
      instrument: { approverId: world.president.id },
    };
    const late = await world.judge.refused('continuations', { ...continuation, until: '2025-03-02' });
    expect(late.code).toBe('term_is_within_the_law');
    await world.judge.post('continuations', continuation);
    expect(await measures(id)).toMatchObject([
      { kind: 'freezing', state: 'taken_over' },
      {
        kind: 'freezing',
        state: 'in_force',
        agencyName: expect.stringContaining('法院'),
        lastDay: { day: '2025-03-01', basis: 'law', law: '刑诉解释 532; 民诉解释 485' },
      },
    ]);
    const again = await world.judge.refused('continuations', continuation);
    expect(again.code).toBe('measure_is_of_another_agency');
    const { items } = await world.judge.get(`clocks?of=agency&clock=T10&caseId=${caseId}`);
    expect(items).toMatchObject([{ subjectId: id }]);
    expect(items[0].dueAt.slice(0, 10)).toBe('2025-03-01');
    expect((await world.judge.get(`clocks?of=agency&clock=T06&caseId=${caseId}`)).items).toEqual([]);
    expect((await verifyDatabase(world.database.superuserUrl)).passed).toBe(true);
  });
});
