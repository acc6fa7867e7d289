import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { FLAW_IDS, LEFT_OUT_FLAWS, WAITING_FLAWS } from '../../src/oversight/flaws/flaw-rules.js';
import { withConnection } from '../../src/platform/postgres/postgres-connection.js';
import { solidTextOf } from '../documents/paper-text.js';
import { jpeg } from '../support/photos.js';
import { type Json, type Person, World } from '../support/world.js';

let world: World;
let caseId: string;
beforeAll(async () => {
  world = await World.open();
}, 60_000);
afterAll(() => world.close());

type Item = { id: string; code: string };

const KNIFE = { name: '刀', category: '管制刀具/凶器', quantity: '1', unit: '把' };
const PHONE = {
  name: '手机',
  category: '电子设备',
  quantity: '1',
  unit: '部',
  seal: '封1',
  details: { IMEI: '490154203237518' },
};
const GOLD = {
  name: '黄色金属项链',
  category: '贵金属珠宝',
  quantity: '1',
  unit: '条',
  details: { 净重: '10', 毛重: '11' },
  value: '5000',
};
const CASH = {
  name: '现金',
  category: '现金/货币',
  quantity: '500',
  unit: '元',
  details: { 面额张数: '100元×5' },
};

let photos = 0;
const pictured = async (line: object): Promise<object> => {
  photos += 1;
  return { ...line, photos: [await world.officer.photo(jpeg(`照片${photos}`))] };
};

const opened = async (more: object = {}): Promise<void> => {
  caseId = (await world.case(more)).id;
};
const one = async (line: object, more: object = {}): Promise<Item> => {
  const [item] = await world.seized(caseId, [line], more);
  return item as Item;
};
/** A row as nobody could write it through the program: an older version's, or a hand's. */
const tampered = (statement: string, values: unknown[]): Promise<unknown> =>
  withConnection(world.database.superuserUrl, async (client) => {
    await client.query('SET session_replication_role = replica');
    return client.query(statement, values);
  });
const stateOf = (id: string, change: string): Promise<unknown> =>
  tampered(`UPDATE registry.item SET state = ${change} WHERE id = $1`, [id]);

/** Looks for flaws in everything, and answers those of the case by this rule. */
async function found(rule: string): Promise<Json[]> {
  await world.auditor.post('flaw-checks');
  return (await world.auditor.get(`flaws?of=sight&rule=${rule}&caseId=${caseId}`)).items;
}
const few = async (rule: string): Promise<number> => (await found(rule)).length;

const accept = (person: Person, id: string, more: object = {}) =>
  person.post(`handovers/${id}/receipt`, { answers: [], rest: 'accepted', place: '库', ...more });
const lines = (items: Item[], more: object = {}) => items.map(({ id }) => ({ itemId: id, ...more }));
const toProcuratorate = (items: Item[], more: object = { recommendation: 'confiscation' }) =>
  world.officer.post('prosecution-transfers', {
    caseId,
    mode: 'paper',
    toAgencyId: world.procuratorate.id,
    lines: lines(items, more),
    instrument: { approverId: world.policeHead.id },
  });
async function judged(items: Item[], outcome = 'confiscation', more: object = {}): Promise<Json> {
  await world.stored(caseId, items);
  await world.broughtToCourt(caseId, items);
  const day = world.clock.now().toISOString().slice(0, 10);
  return world.judge.post('judgments', {
    caseId,
    inForceOn: day,
    lines: items.map(({ id }, index) => ({
      lineNumber: index + 1,
      itemId: id,
      description: '判',
      outcome,
      ...more,
    })),
    obligations: [],
  });
}
async function carriedOut(
  person: Person,
  items: Item[],
  more: object = {},
  each: object = {},
): Promise<Json> {
  const states = await Promise.all(items.map(({ id }) => person.get(`items/${id}`)));
  return person.post('disposals', {
    caseId,
    lines: states.map((item: Json) => ({
      itemId: item.id,
      dispositionId: item.dispositions.find((d: Json) => d.state === 'ordered').id,
      ...each,
    })),
    executors: [],
    witnesses: [],
    ...more,
  });
}

describe('the catalogue', () => {
  test('every one of the sixty-four rules runs, waits for a named fact, or is left out by name', () => {
    const told = [...FLAW_IDS, ...Object.keys(WAITING_FLAWS), ...Object.keys(LEFT_OUT_FLAWS)].sort();
    expect(told).toEqual(Array.from({ length: 64 }, (_, index) => `F${String(index + 1).padStart(2, '0')}`));
  });

  test('a case that is right in every way has no flaw', async () => {
    await opened();
    const items = await world.seized(caseId, [PHONE, KNIFE], {
      witness: { name: '见证人', identityNumber: '440524188001010014' },
    });
    await world.stored(caseId, items);
    world.clock.advance({ days: 2 });
    await world.auditor.post('flaw-checks');
    const { items: flaws } = await world.auditor.get(`flaws?of=sight&caseId=${caseId}`);
    expect(flaws.map(({ rule, ledger }: Json) => `${rule} ${ledger}`)).toEqual([]);
  });
});

describe('a list with numbers that do not look right', () => {
  test('is registered as it was written, and the answer warns of each number', async () => {
    await opened();
    const { items, warnings } = await world.officer.post(
      'seizures',
      world.seizure(caseId, [KNIFE, { ...PHONE, details: { IMEI: '490154203237519' } }], {
        holder: { name: '甲', identityNumber: '110105194912310021' },
      }),
    );
    expect(items).toHaveLength(2);
    expect(warnings).toEqual([
      { line: null, field: 'holder.identityNumber', message: '公民身份号码的校验码不符' },
      { line: 2, field: 'details.IMEI', message: 'IMEI 的校验位不符' },
    ]);
    expect(await world.officer.get(`items/${items[1].id}`)).toMatchObject({
      details: { IMEI: '490154203237519' },
      numberWarnings: [{ field: 'IMEI', message: 'IMEI 的校验位不符' }],
    });
    expect((await world.officer.get(`items/${items[0].id}`)).numberWarnings).toEqual([]);
  });
});

describe('a flaw', () => {
  test('is told once an event, by level, article and both sides, and closed only by the paper of the agency at fault, which the case remembers', async () => {
    await opened();
    const item = await one({ ...PHONE, details: { IMEI: '490154203237519' } });
    const [flaw] = await found('F17');
    expect(flaw).toMatchObject({
      rule: 'F17',
      level: 'L0',
      levelName: '数据质量',
      remedyName: '补正',
      subjectKind: 'item',
      subjectId: item.id,
      code: item.code,
      document: 'IMEI 的校验位应相符',
      ledger: '登记的号码校验不符',
      agencyId: world.police.id,
      overdue: false,
      closedAt: null,
    });
    expect(await few('F17')).toBe(1);
    const closing = { paper: 'flaw_explanation', explanation: '串号被人为涂改，无法辨认' };
    expect(await world.caseManager.refused(`flaws/${flaw.id}/closing`, closing)).toMatchObject({
      code: 'flaw_not_found',
    });
    const closed = await world.officer.post(`flaws/${flaw.id}/closing`, closing);
    expect(closed.closedBy).toMatchObject({ kind: 'flaw_explanation', kindName: '情况说明' });
    const paper = await world.officer.post('papers', {
      kind: 'flaw_explanation',
      subjectId: closed.closedBy.id,
    });
    const text = await solidTextOf((await world.officer.file(`papers/${paper.id}`)).bytes);
    for (const words of ['情况说明', closing.explanation, closed.closedBy.number, 'F17'])
      expect(text).toContain(words);
    expect(await world.officer.refused(`flaws/${flaw.id}/closing`, closing)).toMatchObject({
      code: 'flaw_is_open',
    });
    expect(await few('F17')).toBe(0);
    const history = await world.officer.get(`cases/${caseId}/history`);
    expect(JSON.stringify(history)).toContain('flaw_closed');
    const { items: done } = await world.officer.get(`flaws?state=closed&caseId=${caseId}`);
    expect(done).toMatchObject([{ id: flaw.id, closedBy: { number: closed.closedBy.number } }]);
  });

  test('of a case that has gone on is closed by whose answer it is, not by who only sees it', async () => {
    await opened();
    const items = [await one({ ...KNIFE, name: '刀若干' })];
    await found('F13');
    await world.stored(caseId, items);
    await accept(world.caseManager, (await toProcuratorate(items)).id);
    const [flaw] = await found('F13');
    expect(
      await world.caseManager.refused(`flaws/${flaw.id}/closing`, {
        paper: 'flaw_correction',
        explanation: '补',
      }),
    ).toMatchObject({ code: 'flaw_is_of_the_agency' });
  });
});

/** A rule, what is right, and what makes it wrong; the rule must tell the second and must not tell the first. */
interface Example {
  rule: string;
  right: () => Promise<Item>;
  wrong: (item: Item) => Promise<unknown>;
}

const EXAMPLES: Example[] = [
  {
    rule: 'F01',
    right: () => one(KNIFE),
    wrong: ({ id }) =>
      stateOf(id, `jsonb_set(state, '{list,instrumentId}', '"0190a000-0000-7000-8000-000000000000"')`),
  },
  { rule: 'F02', right: () => one(KNIFE), wrong: ({ id }) => stateOf(id, `state || '{"list": null}'`) },
  {
    rule: 'F03',
    right: () => one(KNIFE),
    wrong: ({ id }) => stateOf(id, `jsonb_set(state, '{list,line}', '2')`),
  },
  {
    rule: 'F05',
    right: () => one(KNIFE),
    wrong: () =>
      tampered(
        `UPDATE instruments.instrument SET content = content || '{"witness": null}' WHERE case_id = $1`,
        [caseId],
      ),
  },
  {
    rule: 'F06',
    right: async () => {
      const item = await one(KNIFE);
      await world.stored(caseId, [item]);
      return item;
    },
    wrong: ({ id }) => stateOf(id, `jsonb_set(state, '{officers,0}', state#>'{custody,personId}')`),
  },
  {
    rule: 'F08',
    right: () =>
      one(KNIFE, { witness: undefined, witnessAbsence: 'NO_ELIGIBLE_WITNESS', recording: '录像1号' }),
    wrong: () =>
      tampered(
        `UPDATE instruments.instrument SET content = content || '{"recording": null}' WHERE case_id = $1`,
        [caseId],
      ),
  },
  {
    rule: 'F13',
    right: () => one(PHONE),
    wrong: () => one({ ...PHONE, details: {} }),
  },
  {
    rule: 'F14',
    right: async () => one(await pictured(GOLD)),
    wrong: async () => one(await pictured({ ...GOLD, name: '金项链' })),
  },
  {
    rule: 'F15',
    right: () => one(CASH),
    wrong: () => one({ ...CASH, details: { 面额张数: '100元×4' } }),
  },
  {
    rule: 'F16',
    right: () => one({ ...PHONE, details: { 序列号: 'SN-1', IMEI: '' } }),
    wrong: () => one({ ...PHONE, details: { 序列号: 'sn-1', IMEI: '' } }),
  },
  {
    rule: 'F17',
    right: () =>
      one({
        name: '车',
        category: '机动车',
        quantity: '1',
        unit: '辆',
        details: { 车辆识别代号: '1M8GDM9AXKP042788' },
      }),
    wrong: () =>
      one({
        name: '车',
        category: '机动车',
        quantity: '1',
        unit: '辆',
        details: { 车辆识别代号: '1M8GDM9A1KP042788' },
      }),
  },
  {
    rule: 'F18',
    right: async () => one(await pictured(GOLD)),
    wrong: () => one(GOLD),
  },
  {
    rule: 'F20',
    right: () => one({ ...KNIFE, value: '200000' }, { instrument: { approverId: world.policeHead.id } }),
    wrong: () => one({ ...KNIFE, value: '200000' }),
  },
  {
    rule: 'F21',
    right: () => one(KNIFE),
    wrong: () =>
      one(KNIFE, {
        instrument: { approverId: world.unitHead.id, issuedOn: '2019-05-01', number: '坛公扣字〔2019〕9号' },
      }),
  },
  {
    rule: 'F22',
    right: async () => {
      const item = await one(KNIFE);
      await world.stored(caseId, [item]);
      return item;
    },
    wrong: async () => {
      await one(KNIFE);
      world.clock.advance({ hours: 25 });
    },
  },
  {
    rule: 'F23',
    right: () => frozen(world.clock.now()),
    wrong: () => frozen(new Date(world.clock.now().getTime() - 30 * 3_600_000)),
  },
  {
    rule: 'F24',
    right: async () => {
      const item = await one(KNIFE);
      await world.stored(caseId, [item]);
      world.clock.advance({ hours: 25 });
      return item;
    },
    wrong: ({ id }) => stateOf(id, `state || '{"place": null}'`),
  },
  {
    rule: 'F34',
    right: async () => {
      const item = await one(PHONE);
      await world.stored(caseId, [item]);
      return item;
    },
    wrong: async () => world.stored(caseId, [await one({ ...PHONE, seal: undefined })]),
  },
  {
    rule: 'F35',
    right: async () => {
      const item = await one(KNIFE);
      await world.stored(caseId, [item]);
      return item;
    },
    wrong: ({ id }) =>
      stateOf(id, `jsonb_set(state, '{custody,personId}', to_jsonb('${world.partner.id}'::text))`),
  },
  {
    rule: 'F37',
    right: () => one(KNIFE, { occurredAt: ago(20) }),
    wrong: () => one(KNIFE, { occurredAt: ago(80), lateReason: '外地办案' }),
  },
  {
    rule: 'F38',
    right: () => frozen(world.clock.now(), { until: inDays(2) }),
    wrong: async () => world.clock.advance({ days: 4 }),
  },
  {
    rule: 'F40',
    right: async () => {
      const item = await frozen(world.clock.now(), { until: inDays(30) });
      await world.officer.post('renewals', {
        caseId,
        lines: [{ itemId: item.id }],
        until: inDays(60),
        instrument: { approverId: world.policeHead.id },
      });
      return item;
    },
    wrong: ({ id }) => stateOf(id, `jsonb_set(state, '{measures,0,renewedFrom}', '"2023-01-01"')`),
  },
  {
    rule: 'F41',
    right: () => frozen(world.clock.now()),
    wrong: async (item) => {
      const { id } = await frozen(world.clock.now());
      const number = `(SELECT o.state#>'{details,账号}' FROM registry.item o WHERE o.id = '${item.id}')`;
      await stateOf(id, `jsonb_set(state, '{details,账号}', ${number})`);
    },
  },
  {
    rule: 'F43',
    right: async () => one(await pictured(GOLD)),
    wrong: async () => {
      await one(await pictured({ ...GOLD, value: undefined }));
      world.clock.advance({ days: 31 });
    },
  },
  {
    rule: 'F46',
    right: async () => {
      const item = await one({ ...CASH, details: { ...CASH.details, 存款回执号: '回1' } });
      world.clock.advance({ days: 4 });
      return item;
    },
    wrong: async () => {
      await one(CASH);
      world.clock.advance({ days: 4 });
    },
  },
  {
    rule: 'F62',
    right: () => one(KNIFE),
    wrong: () => tampered(`UPDATE cases.property_case SET state = 'closed' WHERE id = $1`, [caseId]),
  },
];
const ago = (hours: number): string =>
  new Date(world.clock.now().getTime() - hours * 3_600_000).toISOString();
const inDays = (days: number): string =>
  new Date(world.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);
let accounts = 0;
const frozen = (at: Date, more: object = {}, line: object = {}): Promise<Item> =>
  one(
    {
      name: '存款',
      category: '账户资金',
      quantity: '500',
      unit: '元',
      details: { 账号: `62${++accounts}` },
      ...line,
    },
    {
      measure: 'freezing',
      occurredAt: at.toISOString(),
      lateReason: '补录',
      instrument: { approverId: world.policeHead.id },
      ...more,
    },
  );

describe('what is seen of an item or a paper', () => {
  test.each(EXAMPLES.map((example) => [example.rule, example] as const))(
    '%s',
    async (rule, { right, wrong }) => {
      await opened();
      const item = await right();
      expect(await few(rule)).toBe(0);
      await wrong(item);
      const told = await found(rule);
      expect(told.length).toBeGreaterThan(0);
      expect(told.every(({ document, ledger, name }) => document && ledger && name)).toBe(true);
      expect(await few(rule)).toBe(told.length);
    },
  );

  test('F06 also where the approver is the applicant', async () => {
    await opened();
    await one(KNIFE);
    expect(await few('F06')).toBe(0);
    await tampered(
      `UPDATE instruments.instrument SET approvals = jsonb_set(approvals, '{0,personId}', to_jsonb(issued_by)) WHERE case_id = $1`,
      [caseId],
    );
    expect(await found('F06')).toMatchObject([{ subjectKind: 'instrument' }]);
  });

  test('F07 tells a witness who was not yet eighteen, or who witnesses all the time, and no other', async () => {
    await opened();
    await one(KNIFE, { witness: { name: '成年', identityNumber: '440524188001010014' } });
    expect(await few('F07')).toBe(0);
    await one(KNIFE, { witness: { name: '未成年', identityNumber: '320413201001010019' } });
    expect(await found('F07')).toMatchObject([{ ledger: '未满十八周岁' }]);
    await opened();
    for (let time = 0; time < 6; time += 1)
      await one(KNIFE, { witness: { name: '常客', identityNumber: '110105198001010010' } });
    expect(await found('F07')).toMatchObject([{ ledger: '半年内见证超过 5 次' }]);
  });

  test('F10 tells a seizure before its decision, and not one of the same day', async () => {
    await opened();
    await one(KNIFE);
    expect(await few('F10')).toBe(0);
    await one(KNIFE, { occurredAt: ago(30), lateReason: '现场先行扣押' });
    expect(await few('F10')).toBe(1);
  });

  test('F17 also tells the number of a person, without repeating it', async () => {
    await opened();
    await one(KNIFE, { holder: { name: '甲', identityNumber: '11010519491231002X' } });
    expect(await few('F17')).toBe(0);
    await one(KNIFE, { holder: { name: '乙', identityNumber: '110105194912310021' } });
    const told = await found('F17');
    expect(told).toMatchObject([{ subjectKind: 'case' }]);
    expect(JSON.stringify(told)).not.toContain('110105194912310021');
  });

  test('F18 also tells a photo that stands for things of two cases', async () => {
    const photo = await world.officer.photo(jpeg('同一张'));
    await opened();
    await one({ ...KNIFE, photos: [photo] });
    expect(await few('F18')).toBe(0);
    await opened();
    await one({ ...KNIFE, photos: [photo] });
    expect(await few('F18')).toBe(1);
  });

  test('F19 tells a number of another year, and a number that is missing', async () => {
    await opened();
    const year = world.clock.now().getUTCFullYear();
    await one(KNIFE, { instrument: { approverId: world.unitHead.id, number: `坛公扣字〔${year}〕901号` } });
    expect((await found('F19')).filter(({ subjectKind }) => subjectKind === 'instrument')).toEqual([]);
    await one(KNIFE, { instrument: { approverId: world.unitHead.id, number: '坛公扣字〔2001〕1号' } });
    expect((await found('F19')).filter(({ subjectKind }) => subjectKind === 'instrument')).toHaveLength(1);
    await world.auditor.post('flaw-checks');
    const { items } = await world.auditor.get('flaws?of=sight&rule=F19');
    expect(items.filter(({ subjectKind }: Json) => subjectKind === 'agency')).toHaveLength(1);
  });
});

describe('what is seen of money', () => {
  let cashier: Person;
  const account = (unit: string): Promise<Json> =>
    cashier.post('deposit-accounts', { kind: 'bank', unit, bank: '某银行', holder: '分局', number: '1' });
  const deposited = async (unit: string, accountId: string): Promise<Item> => {
    const item = await one({ ...CASH, unit });
    await world.stored(caseId, [item]);
    const counting = {
      denominations: [{ face: '100', count: 5 }],
      counters: [world.keeper.id, cashier.id],
      examined: true,
    };
    await world.keeper.post('deposits', { caseId, accountId, lines: [{ itemId: item.id, counting }] });
    return item;
  };
  beforeAll(async () => {
    cashier = await world.person(world.police, '出纳', ['finance_officer']);
  });

  test('F46 also tells what lies in an account that was ended', async () => {
    await opened();
    const { id } = await account('元');
    await deposited('元', id);
    world.clock.advance({ days: 5 });
    expect(await few('F46')).toBe(0);
    await cashier.post(`deposit-accounts/${id}/end`, { usedUntil: inDays(0) });
    world.clock.advance({ days: 2 });
    expect(await found('F46')).toMatchObject([{ ledger: expect.stringContaining('停用') }]);
  });

  test('F47 tells a case whose money does not balance, and interest that never came', async () => {
    await opened();
    const { id } = await account('港元');
    const item = await deposited('港元', id);
    const other = await deposited('港元', id);
    await cashier.post('interest', { caseId, lines: [{ itemId: other.id, quantity: '0.3' }] });
    expect(await few('F47')).toBe(0);
    world.clock.advance({ days: 101 });
    expect(await found('F47')).toMatchObject([{ subjectKind: 'item', subjectId: item.id }]);
    await stateOf(
      item.id,
      `jsonb_set(jsonb_set(state, '{quantity,onHand}', '"400"'), '{quantity,disposed}', '"100"')`,
    );
    expect((await found('F47')).filter(({ subjectKind }) => subjectKind === 'case')).toMatchObject([
      { subjectId: caseId, ledger: '结存 900.3，支出 0，相差 100' },
    ]);
  });
});

describe('what is seen of its course', () => {
  test('F25 tells what came short, and nothing of what was damaged', async () => {
    await opened();
    const [first, second] = [await one(KNIFE), await one(KNIFE)];
    const offer = (item: Item) =>
      world.officer.post('handovers', {
        caseId,
        purpose: 'store_in',
        mode: 'physical',
        toAgencyId: world.police.id,
        lines: lines([item]),
      });
    const answered = async (item: Item, reason: string) =>
      world.keeper.post(`handovers/${(await offer(item)).id}/receipt`, {
        answers: [{ lineNumber: 1, outcome: 'accepted_with_exception', reason, place: '库' }],
      });
    await answered(first, 'damaged');
    expect(await few('F25')).toBe(0);
    await answered(second, 'short');
    expect(await found('F25')).toMatchObject([{ subjectId: second.id, level: 'LX' }]);
  });

  test('F26 tells a seal that changed without a record, and a package that one person opened', async () => {
    await opened();
    const sealed = await one(PHONE);
    await world.stored(caseId, [sealed]);
    const photo = await world.keeper.photo(jpeg('启封前后'));
    const { instrument } = await world.keeper.post(`items/${sealed.id}/sealings`, {
      act: 'unseal',
      secondId: world.officer.id,
      photosBefore: [photo],
      photosAfter: [photo],
    });
    expect(await few('F26')).toBe(0);
    await tampered(
      `UPDATE instruments.instrument SET content = jsonb_set(content, '{present}', (content->'present') - 1) WHERE id = $1`,
      [instrument.id],
    );
    expect(await found('F26')).toMatchObject([{ subjectId: instrument.id, level: 'L2' }]);
    const other = await one({ ...PHONE, name: '另一部手机', details: {} });
    const offer = await world.officer.post('handovers', {
      caseId,
      purpose: 'store_in',
      mode: 'physical',
      toAgencyId: world.police.id,
      lines: lines([other]),
    });
    await world.keeper.post(`handovers/${offer.id}/receipt`, {
      answers: [
        {
          lineNumber: 1,
          outcome: 'accepted_with_exception',
          reason: 'seal_broken',
          seal: '封9',
          place: '库',
        },
      ],
    });
    expect((await found('F26')).filter(({ subjectKind }) => subjectKind === 'item')).toMatchObject([
      { subjectId: other.id, document: '封条 封1' },
    ]);
  });

  test('F39 tells what has nothing to do with the case and was not given back in three days', async () => {
    await opened();
    const items = [await one(KNIFE)];
    await world.stored(caseId, items);
    await world.officer.post('releases', {
      caseId,
      reason: 'unrelated',
      lines: lines(items),
      instrument: { approverId: world.unitHead.id },
    });
    expect(await few('F39')).toBe(0);
    world.clock.advance({ days: 20 });
    expect(await few('F39')).toBe(1);
  });

  test('F52 tells what was left behind, F53 a line without a recommendation, F54 an offer that nobody answers', async () => {
    await opened();
    const [sent, left] = [await one(KNIFE), await one(KNIFE)];
    await world.stored(caseId, [sent, left]);
    world.clock.advance({ minutes: 5 });
    const offer = await toProcuratorate([sent]);
    expect([await few('F52'), await few('F53'), await few('F54')]).toEqual([0, 0, 0]);
    world.clock.advance({ days: 20 });
    expect(await found('F54')).toMatchObject([
      { subjectKind: 'handover', subjectId: offer.id, agencyId: world.procuratorate.id },
    ]);
    await accept(world.caseManager, offer.id);
    expect(await found('F52')).toMatchObject([{ subjectId: left.id }]);
    await tampered('UPDATE handover.line SET recommendation = NULL WHERE item_id = $1', [sent.id]);
    expect(await few('F53')).toBe(1);
  });

  test('F55 tells what stays where it is without a photo, F56 what the judgment forgot', async () => {
    await opened();
    const bare = await one(KNIFE);
    const shown = await one(await pictured(KNIFE));
    await world.stored(caseId, [bare, shown]);
    expect(await few('F55')).toBe(0);
    await world.broughtToCourt(caseId, [bare, shown]);
    expect(await found('F55')).toMatchObject([{ subjectId: bare.id }]);
    expect(await few('F56')).toBe(0);
    await world.judge.post('judgments', {
      caseId,
      inForceOn: inDays(0),
      lines: [{ lineNumber: 1, itemId: bare.id, description: '判', outcome: 'confiscation' }],
      obligations: [],
    });
    expect(await found('F56')).toMatchObject([{ subjectId: shown.id, document: '判决没有列明' }]);
  });

  test('F57 tells what a decision not to prosecute did not release', async () => {
    await opened();
    const items = [await one(KNIFE), await one(KNIFE)] as [Item, Item];
    await world.stored(caseId, items);
    await accept(world.caseManager, (await toProcuratorate(items)).id);
    expect(await few('F57')).toBe(0);
    world.clock.advance({ minutes: 5 });
    await world.prosecutor.post('non-prosecutions', {
      caseId,
      lines: lines([items[0]]),
      instrument: { approverId: world.prosecutionHead.id },
    });
    expect(await found('F57')).toMatchObject([{ subjectId: items[1].id, agencyId: world.procuratorate.id }]);
  });

  test('F58 tells a judgment that was not served in ten days, and an order not answered in a month', async () => {
    await opened();
    const items = [await one(KNIFE)];
    const { judgment } = await judged(items);
    expect(await few('F58')).toBe(0);
    world.clock.advance({ days: 20 });
    expect(await found('F58')).toMatchObject([{ subjectKind: 'judgment' }]);
    await world.enforcer.post('execution-orders', { judgmentId: judgment.id, agencyId: world.police.id });
    expect(await few('F58')).toBe(1);
    world.clock.advance({ days: 45 });
    expect((await found('F58')).map(({ subjectKind }) => subjectKind).sort()).toEqual([
      'execution_order',
      'judgment',
    ]);
  });

  test('F48 tells a sale far below its value, F49 a payment without a judgment, F59 what differs from the judgment', async () => {
    await opened();
    const sold = [await one({ ...KNIFE, value: '1000' })];
    const { judgment } = await judged(sold, 'sale');
    await world.enforcer.post('execution-orders', { judgmentId: judgment.id, agencyId: world.police.id });
    await carriedOut(world.keeper, sold, {}, { proceeds: { quantity: '900', unit: '元' } });
    expect([await few('F48'), await few('F49'), await few('F59')]).toEqual([0, 0, 0]);
    await tampered('UPDATE disposal.execution SET proceeds_id = NULL WHERE item_id = $1', [sold[0]?.id]);
    expect(await few('F48')).toBe(1);
    await tampered(`UPDATE disposal.execution SET outcome = 'fine_offset' WHERE item_id = $1`, [sold[0]?.id]);
    expect(await found('F59')).toMatchObject([{ document: '判决：拍卖变卖', ledger: '执行：折抵罚金' }]);
    expect(await few('F49')).toBe(0);
    await tampered('UPDATE court.judgment SET in_force_on = NULL WHERE id = $1', [judgment.id]);
    expect(await few('F49')).toBe(1);
  });

  test('F50 tells what was given to somebody who is no victim, F60 what was given back before trial without a photo or a value', async () => {
    await opened();
    const [victim, defendant] = (
      await world.officer.post(`cases/${caseId}/parties`, {
        parties: [
          { kind: 'victim', name: '受害人' },
          { kind: 'defendant', name: '被告人' },
        ],
      })
    ).items as [Json, Json];
    const returned = async (item: Item, recipientId: string) => {
      await world.stored(caseId, [item]);
      await world.officer.post('returns', {
        caseId,
        outcome: 'return_to_victim',
        tests: { ownershipClear: true, othersUnharmed: true, proceedingsUnaffected: true, recorded: true },
        lines: lines([item], { recipientId }),
        instrument: { approverId: world.policeHead.id },
      });
      return carriedOut(world.keeper, [item]);
    };
    await returned(await one(await pictured({ ...KNIFE, value: '50' })), victim.id);
    expect([await few('F50'), await few('F60')]).toEqual([0, 0]);
    await returned(await one(KNIFE), defendant.id);
    expect([await few('F50'), await few('F60')]).toEqual([1, 1]);
  });

  test('F61 tells a destruction of what is still evidence or is not ours to destroy', async () => {
    await opened();
    const destroyed = async (line: object, reason: string) => {
      const item = await one(line);
      await world.stored(caseId, [item]);
      await world.officer.post('early-disposals', {
        caseId,
        outcome: 'destruction',
        reason,
        lines: lines([item]),
        instrument: { approverId: world.principalHead.id },
      });
      return carriedOut(world.keeper, [item], {
        executors: [world.keeper.id, world.policeHead.id],
        witnesses: [world.auditor.id],
      });
    };
    await destroyed(KNIFE, 'perishable');
    expect(await few('F61')).toBe(0);
    await destroyed(KNIFE, 'hard_to_keep');
    expect(await few('F61')).toBe(1);
    await destroyed(
      { ...KNIFE, name: '枪', category: '枪支弹药', unit: '支', details: { 枪号: '1' } },
      'contraband_not_evidence',
    );
    expect(await few('F61')).toBe(2);
  });

  test('F63 tells a thing that was judged to end in two ways', async () => {
    await opened();
    const items = [await one(KNIFE)];
    const { judgment } = await judged(items);
    expect(await few('F63')).toBe(0);
    await world.judge.post('judgments', {
      caseId,
      lines: [{ lineNumber: 1, itemId: items[0]?.id, description: '判', outcome: 'return_to_victim' }],
      obligations: [],
    });
    expect(judgment.id).toBeTruthy();
    expect(await found('F63')).toMatchObject([{ subjectId: items[0]?.id, level: 'LX' }]);
  });
});
