import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CURRENCIES } from '../../src/dictionaries/units.js';
import { withConnection } from '../../src/platform/postgres/postgres-connection.js';
import { add, subtract } from '../../src/platform/quantity.js';
import { type Agency, type Json, type Person, World } from '../support/world.js';

let world: World;
let neighbours: Agency;
let member: Person;
let campaign: Json;
let caseId: string;

const PERIOD = 'from=2024-03-01&to=2024-05-31';
const TESTS = { ownershipClear: true, othersUnharmed: true, proceedingsUnaffected: true, recorded: true };
const LINES = [
  { name: '赃款', category: '现金/货币', quantity: '1000', unit: '元' },
  { name: '外币', category: '现金/货币', quantity: '100', unit: '美元' },
  { name: '茅台', category: '烟酒', quantity: '10', unit: '瓶', value: '1000' },
  { name: '金戒指', category: '贵金属珠宝', quantity: '3', unit: '枚', value: '100' },
  { name: '冻牛肉', category: '食品药品/易腐', quantity: '5', unit: '斤', value: '250' },
  { name: '水果刀', category: '管制刀具/凶器', quantity: '1', unit: '把' },
  { name: '账本', category: '文件票据', quantity: '若干' },
  { name: '华为手机', category: '电子设备', quantity: '1', unit: '部', value: '900' },
  { name: '华为手机又登', category: '电子设备', quantity: '1', unit: '部', value: '900' },
];

beforeAll(async () => {
  world = await World.open();
  const committee = await world.agency('political_legal_committee', '金坛区委政法委', '坛政');
  member = await world.person(committee, '许委员', ['committee_member'], { post: '科员' });
  campaign = await member.post('campaigns', { name: '=1+1 夏季行动', since: '2024-01-01' });
  neighbours = await world.agency('police', '邻县公安局', '邻公');
  await march();
  world.clock.set('2024-04-10T02:00:00.000Z');
  await april();
  world.clock.set('2024-05-20T02:00:00.000Z');
  await may();
}, 180_000);
afterAll(() => world.close());

let items: Json[];
let meatSale: string;
let bottles: Json;
let victim: string;

/** Nine lines are taken, one of them twice; four bottles are divided off; the meat is to be sold. */
async function march(): Promise<void> {
  const { officer, keeper, unitHead, principalHead, policeHead } = world;
  caseId = (await world.case({ campaignIds: [campaign.id] })).id;
  const late = { occurredAt: '2024-02-28T02:00:00.000Z', lateReason: '外地办案' };
  items = await world.seized(caseId, LINES, late);
  await world.stored(caseId, items);
  await officer.post(`items/${items[8].id}/voiding`, {
    duplicateOf: items[7].id,
    reason: '重复登记',
    instrument: { approverId: unitHead.id },
  });
  const divided = await keeper.post(`items/${items[2].id}/split`, { parts: [{ quantity: '4' }] });
  bottles = divided.items.find(({ id }: Json) => id !== items[2].id);
  const sale = await officer.post('early-disposals', {
    caseId,
    outcome: 'sale',
    reason: 'perishable',
    lines: [{ itemId: items[4].id }],
    instrument: { approverId: principalHead.id },
  });
  meatSale = sale.dispositionIds[0];
  const parties = await officer.post(`cases/${caseId}/parties`, {
    parties: [{ kind: 'victim', name: '失主某甲' }],
  });
  victim = parties.items[0].id;
  const given = await officer.post('returns', {
    caseId,
    outcome: 'return_to_victim',
    tests: TESTS,
    lines: [{ itemId: bottles.id, recipientId: victim }],
    instrument: { approverId: policeHead.id },
  });
  bottles.disposition = given.dispositionIds[0];
}

/** The meat is sold for 200.5 元, and the four bottles go back. */
async function april(): Promise<void> {
  const { executions } = await world.keeper.post('disposals', {
    caseId,
    lines: [{ itemId: items[4].id, dispositionId: meatSale, proceeds: { quantity: '200.50', unit: '元' } }],
  });
  items[9] = { id: executions[0].proceedsId };
  await world.keeper.post('disposals', {
    caseId,
    lines: [{ itemId: bottles.id, dispositionId: bottles.disposition }],
  });
}

/** All but what is gone comes before the court, which leaves the phone, the ledgers and the price of the meat unmentioned. */
async function may(): Promise<void> {
  const [cash, dollars, wine, rings, , knife, papers, phone, , price] = items;
  await world.broughtToCourt(caseId, [cash, dollars, wine, rings, knife, papers, phone, price], 'physical');
  const says = (item: Json, outcome: string, quantity?: string, recipientId?: string) => ({
    itemId: item.id,
    description: '判',
    outcome,
    ...(quantity && { quantity }),
    ...(recipientId && { recipientId }),
  });
  const { judgment } = await world.judge.post('judgments', {
    caseId,
    inForceOn: '2024-05-15',
    obligations: [],
    lines: [
      says(cash, 'confiscation', '600'),
      says(dollars, 'confiscation'),
      says(rings, 'confiscation', '1'),
      says(cash, 'return_to_victim', '400', victim),
      says(rings, 'return_to_victim', '1', victim),
      says(rings, 'return_to_owner', '1', victim),
      says(wine, 'destruction'),
      says(knife, 'destruction'),
    ].map((line, index) => ({ lineNumber: index + 1, ...line })),
  });
  const lines = judgment.lines.map(({ itemId, dispositionId }: Json) => ({ itemId, dispositionId }));
  const { registrar, enforcer, president } = world;
  await registrar.post('disposals', { caseId, lines: lines.slice(0, 3) });
  await registrar.post('disposals', { caseId, lines: lines.slice(3, 6) });
  await registrar.post('disposals', {
    caseId,
    lines: lines.slice(6),
    executors: [registrar.id, enforcer.id],
    witnesses: [president.id],
  });
  await theNeighboursTakeACar();
}

async function theNeighboursTakeACar(): Promise<void> {
  const officer = await world.person(neighbours, '邻警甲', ['case_officer']);
  const partner = await world.person(neighbours, '邻警乙', ['case_officer']);
  const head = await world.person(neighbours, '邻队长', ['unit_head']);
  const found = await officer.post('cases', {
    title: '邻县抢劫案',
    cause: '抢劫罪',
    regionCode: '320481',
    number: 'A3204810000002024050001',
    filedOn: '2024-05-01',
  });
  await officer.post('seizures', {
    ...world.seizure(found.id, [
      { name: '轿车', category: '机动车', quantity: '1', unit: '辆', value: '50000' },
    ]),
    officers: [officer.id, partner.id],
    instrument: { approverId: head.id },
  });
}

const yuan = (amount: string): Json => [{ currency: '元', amount }];
const bothMoneys = (amount: string): Json => [
  { currency: '元', amount },
  { currency: '美元', amount: '100' },
];
const flow = (query: string, person: Person = member): Promise<Json> =>
  person.get(`statistics/flow?${PERIOD}&${query}`);
const groupOf = (view: Json, key: string | null): Json => view.groups.find((each: Json) => each.key === key);
const outcomesOf = (figures: Json): Json =>
  Object.fromEntries(
    figures.out.outcomes.map(({ outcome, items: count, values }: Json) => [outcome, [count, values]]),
  );

describe('the flow', () => {
  test('counts by month what was registered, the lot apart, and not what was registered twice', async () => {
    const view = await flow('groupBy=month');
    expect(view.groups.map(({ key }: Json) => key)).toEqual(['2024-03', '2024-04', '2024-05']);
    expect(groupOf(view, '2024-03').in).toEqual({
      items: 7,
      lots: 1,
      unvalued: 2,
      values: bothMoneys('3250'),
      parts: 1,
      proceeds: { items: 0, lots: 0, unvalued: 0, values: [] },
    });
    expect(groupOf(view, '2024-04').in).toMatchObject({
      items: 0,
      proceeds: { items: 1, values: yuan('200.5') },
    });
    expect(view.total.in).toMatchObject({ items: 8, lots: 1, values: bothMoneys('53250') });
  });

  test('tells what went which way, each thing once and each part of its worth to the cent', async () => {
    const view = await flow('groupBy=month');
    expect(groupOf(view, '2024-03').out).toMatchObject({ items: 0, values: [], outcomes: [] });
    expect(outcomesOf(groupOf(view, '2024-04'))).toEqual({
      return_to_victim: [1, yuan('400')],
      sale: [1, yuan('250')],
    });
    const { out } = groupOf(view, '2024-05');
    expect(out).toMatchObject({ items: 5, lots: 0, divided: 0, values: bothMoneys('1700') });
    expect(outcomesOf({ out })).toEqual({
      return_to_victim: [1, yuan('433.34')],
      return_to_owner: [1, yuan('33.33')],
      confiscation: [1, bothMoneys('633.33')],
      destruction: [2, yuan('600')],
    });
  });

  test('by stage tells where what came in is now, and from where the rest went', async () => {
    const view = await flow('groupBy=stage');
    expect(groupOf(view, 'investigation').out.items).toBe(2);
    expect(groupOf(view, 'execution').out.items).toBe(5);
    expect(groupOf(view, 'first_instance').in).toMatchObject({ items: 1, lots: 1, proceeds: { items: 1 } });
    expect(groupOf(view, 'concluded').in.items).toBe(6);
    expect(view.total).toMatchObject({ received: null, sent: null });
  });

  test('by category has only the categories that have figures', async () => {
    const view = await flow('groupBy=category');
    expect(view.groups.map(({ key }: Json) => key)).not.toContain('毒品');
    expect(groupOf(view, '烟酒')).toMatchObject({
      in: { items: 1, parts: 1, values: yuan('1000') },
      out: { items: 2, values: yuan('1000') },
    });
  });

  test('by campaign counts the case for its campaign, and the other for none', async () => {
    const view = await flow('groupBy=campaign');
    expect(groupOf(view, campaign.id)).toMatchObject({ name: '=1+1 夏季行动', in: { items: 7, lots: 1 } });
    expect(groupOf(view, null)).toMatchObject({ name: '未列入专项行动', in: { items: 1 } });
    expect(view.total.in.items).toBe(8);
    const only = await flow(`groupBy=month&campaignId=${campaign.id}`);
    expect(only.total.in).toMatchObject({ items: 7, values: bothMoneys('3250') });
  });

  test('counts a case of two campaigns for both, and once in the whole', async () => {
    const second = await member.post('campaigns', { name: '护航行动', since: '2024-01-01' });
    await world.case({ campaignIds: [second.id] });
    await world.officer.post(`cases/${caseId}/campaigns`, { campaignIds: [second.id] });
    const view = await flow('groupBy=campaign');
    expect(groupOf(view, campaign.id).in.items).toBe(7);
    expect(groupOf(view, second.id).in.items).toBe(7);
    expect(view.total.in.items).toBe(8);
  });

  test('refuses a period that runs backwards, and one of more than ten years', async () => {
    const code = async (period: string) =>
      (await member.send('GET', `statistics/flow?groupBy=month&${period}`)).body.code;
    expect(await code('from=2024-05-02&to=2024-05-01')).toBe('period_backwards');
    expect(await code('from=2014-05-01&to=2024-05-01')).toBe('period_too_long');
    expect(await code('from=2014-05-02&to=2024-05-01')).toBeUndefined();
    expect((await member.get('statistics/flow?groupBy=month')).from).toBe('2023-06-01');
  });
});

describe('the stock', () => {
  test('is what is on hand: by agency, stage, category and age, the lot apart', async () => {
    const view = await member.get('statistics/stock');
    expect(view.total).toEqual({ items: 3, lots: 1, unvalued: 1, values: yuan('51100.5') });
    const of = (breakdown: string) =>
      Object.fromEntries(
        view[breakdown].map(({ key, items: count, lots, values }: Json) => [
          key,
          [count, lots, values[0]?.amount],
        ]),
      );
    expect(of('byAgency')).toEqual({
      [world.court.id]: [2, 1, '1100.5'],
      [neighbours.id]: [1, 0, '50000'],
    });
    expect(of('byStage')).toMatchObject({
      investigation: [1, 0, '50000'],
      first_instance: [2, 1, '1100.5'],
      execution: [0, 0, undefined],
    });
    expect(of('byCategory')).toEqual({
      '现金/货币': [1, 0, '200.5'],
      机动车: [1, 0, '50000'],
      电子设备: [1, 0, '900'],
      文件票据: [0, 1, undefined],
    });
    expect(of('byAge')).toMatchObject({
      under_1_month: [1, 0, '50000'],
      '1_to_3_months': [2, 1, '1100.5'],
      '3_to_6_months': [0, 0, undefined],
    });
  });

  test('is narrowed by stage, category, agency and campaign', async () => {
    const count = async (query: string) => (await member.get(`statistics/stock?${query}`)).total.items;
    expect(await count('stage=first_instance')).toBe(2);
    expect(await count(`category=${encodeURIComponent('机动车')}`)).toBe(1);
    expect(await count(`agencyId=${world.court.id}`)).toBe(2);
    expect(await count(`campaignId=${campaign.id}`)).toBe(2);
    expect(await count(`campaignId=${world.court.id}`)).toBe(0);
  });
});

describe('what came in', () => {
  test('is what is on hand and what went out, in things and to the cent in each currency', async () => {
    const { total } = await flow('groupBy=month');
    const stock = await member.get('statistics/stock');
    const { in: intake, out } = total;
    const came = intake.items + intake.lots + intake.parts + intake.proceeds.items + intake.proceeds.lots;
    expect(came - out.items - out.lots - out.divided).toBe(stock.total.items + stock.total.lots);
    const amount = (values: Json[], currency: string): string =>
      values.find((each) => each.currency === currency)?.amount ?? '0';
    for (const currency of ['元', '美元']) {
      const received = add(amount(intake.values, currency), amount(intake.proceeds.values, currency));
      expect(subtract(received, amount(out.values, currency))).toBe(amount(stock.total.values, currency));
    }
  });

  test('is so for each agency too, with what it took over and passed on', async () => {
    const view = await flow('groupBy=agency');
    const stock = await member.get('statistics/stock');
    const balance = view.groups.map(({ key, in: intake, out, received, sent }: Json) => {
      const came = intake.items + intake.lots + intake.parts + intake.proceeds.items + intake.proceeds.lots;
      return [key, came + received - out.items - out.lots - out.divided - sent];
    });
    const held = (key: string): number => {
      const group = stock.byAgency.find((each: Json) => each.key === key);
      return group ? group.items + group.lots : 0;
    };
    expect(balance.map(([key]: Json) => key).sort()).toEqual(
      [world.police.id, world.procuratorate.id, world.court.id, neighbours.id].sort(),
    );
    expect(balance).toEqual(balance.map(([key]: Json) => [key, held(key)]));
    expect(groupOf(view, world.procuratorate.id)).toMatchObject({ received: 8, sent: 8 });
  });
});

describe('the durations', () => {
  const durations = (query: string) => member.get(`statistics/durations?${PERIOD}&${query}`);

  test('run from the taking, which parts share with their whole, to the last disposal', async () => {
    const view = await durations('groupBy=month');
    expect(view.total).toEqual({ ended: 7, median: 82, p90: 82, max: 82, open: 3 });
    expect(groupOf(view, '2024-03')).toMatchObject({
      ended: 0,
      median: null,
      p90: null,
      max: null,
      open: null,
    });
    expect(groupOf(view, '2024-04')).toMatchObject({ ended: 2, median: 42, max: 42 });
    expect(groupOf(view, '2024-05')).toMatchObject({ ended: 5, median: 82, max: 82 });
  });

  test.each([
    ['stage', () => 'first_instance', { ended: 0, open: 2 }],
    ['agency', () => world.police.id, { ended: 2, median: 42, open: 0 }],
    ['category', () => '烟酒', { ended: 2, median: 42, p90: 82, max: 82, open: 0 }],
    ['campaign', () => null, { ended: 0, open: 1 }],
    ['outcome', () => 'destruction', { ended: 2, median: 82, open: null }],
  ])('are told by %s', async (dimension, key, expected) => {
    expect(groupOf(await durations(`groupBy=${dimension}`), key())).toMatchObject(expected);
  });
});

describe('the values', () => {
  test('tell what was seized and what became of it', async () => {
    const view = await member.get(`statistics/values?${PERIOD}&groupBy=month`);
    expect(view.total).toEqual({
      seized: bothMoneys('53250'),
      returnedToVictims: yuan('833.34'),
      returnedToOwners: yuan('33.33'),
      confiscated: bothMoneys('633.33'),
      sold: yuan('250'),
      proceeds: yuan('200.5'),
      destroyed: yuan('600'),
      offset: [],
      handled: [],
    });
    expect(groupOf(view, '2024-04')).toMatchObject({ sold: yuan('250'), confiscated: [] });
  });

  test('are told by the agency that answered', async () => {
    const view = await member.get(`statistics/values?${PERIOD}&groupBy=agency`);
    expect(groupOf(view, world.police.id)).toMatchObject({ seized: bothMoneys('3250'), sold: yuan('250') });
    expect(groupOf(view, world.court.id)).toMatchObject({ seized: [], destroyed: yuan('600') });
  });
});

describe('who leads one agency', () => {
  test('sees the figures of that agency alone, asked or not', async () => {
    const view = await flow('groupBy=agency', world.unitHead);
    expect(view.agencyId).toBe(world.police.id);
    expect(view.groups.map(({ key }: Json) => key)).toEqual([world.police.id]);
    expect(view.total.in.items).toBe(7);
    expect((await world.president.get('statistics/stock')).total).toMatchObject({ items: 2, lots: 1 });
    const other = await world.unitHead.send('GET', `statistics/stock?agencyId=${world.court.id}`);
    expect(other).toMatchObject({ status: 403, body: { code: 'figures_of_the_own_agency' } });
  });

  test('is not the officer, the keeper or the judge', async () => {
    for (const person of [world.officer, world.keeper, world.judge, world.prosecutor])
      expect(await person.send('GET', 'statistics/stock')).toMatchObject({
        status: 403,
        body: { code: 'permission_missing' },
      });
  });

  test('sees what the auditor sees of all', async () => {
    const seen = await flow('groupBy=agency', world.auditor);
    expect(seen).toEqual(await flow('groupBy=agency'));
  });
});

describe('the committee', () => {
  const ADDRESSES = [
    ...['month', 'agency', 'stage', 'category', 'campaign'].map(
      (by) => `statistics/flow?${PERIOD}&groupBy=${by}`,
    ),
    'statistics/stock',
    ...['month', 'agency', 'stage', 'category', 'campaign', 'outcome'].map(
      (by) => `statistics/durations?${PERIOD}&groupBy=${by}`,
    ),
    ...['month', 'agency'].map((by) => `statistics/values?${PERIOD}&groupBy=${by}`),
  ];

  test('gets no name of a person, a thing or a case, and no item', async () => {
    const told = JSON.stringify(await Promise.all(ADDRESSES.map((address) => member.get(address))));
    const names = [
      ...LINES.map(({ name }) => name),
      '轿车',
      '王民警',
      '钱保管',
      '邻警',
      '持有人',
      '失主某甲',
    ];
    for (const word of [
      ...names,
      '李某盗窃案',
      '邻县抢劫案',
      'AJ2024',
      'A3204',
      caseId,
      ...items.map(({ id }) => id),
    ])
      expect(told.includes(word) ? word : null).toBeNull();
    for (const path of ['items', 'cases', `items/${items[0].id}`, `cases/${caseId}`, 'disposals'])
      expect((await member.send('GET', path)).status).toBe(403);
  });

  test('has nothing to read it from: no view has a column for what anybody wrote', async () => {
    const allowed = [
      ...['case_id', 'campaign_id', 'agency_id', 'first_agency_id', 'from_agency_id', 'to_agency_id'],
      ...[
        'category',
        'stage',
        'origin',
        'purpose',
        'outcome',
        'ended_stage',
        'ended_outcome',
        'is_lot',
        'is_on_hand',
      ],
      ...['registered_at', 'held_since', 'taken_at', 'ended_at', 'finished_at', 'recorded_at'],
      ...['currency', 'amount', 'amount_on_hand'],
    ];
    const readable = await withConnection(world.database.applicationUrl, async (client) => {
      const { rows } = await client.query<{ column_name: string }>(
        `SELECT DISTINCT column_name FROM information_schema.columns c
          WHERE table_schema = 'statistics' AND has_table_privilege(format('%I.%I', table_schema, table_name), 'SELECT')`,
      );
      return rows.map((row) => row.column_name);
    });
    expect(readable.filter((name) => !allowed.includes(name))).toEqual([]);
    expect(readable.length).toBe(allowed.length);
  });

  test('reads in the currencies of the dictionary alone', async () => {
    const names = await withConnection(world.database.superuserUrl, async (client) => {
      const { rows } = await client.query<{ name: string }>('SELECT name FROM statistics.currency');
      return rows.map(({ name }) => name);
    });
    expect(names.sort()).toEqual([...CURRENCIES].sort());
  });
});

describe('as a table', () => {
  const tableOf = async (address: string): Promise<string[]> => {
    const { bytes, headers } = await member.file(address);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename="statistics.csv"; filename\*=UTF-8''/,
    );
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = bytes.subarray(3).toString('utf8');
    expect(text.endsWith('\r\n')).toBe(true);
    return text.trimEnd().split('\r\n');
  };

  test('the flow has a row for each group and one for all of them', async () => {
    const [head, ...rows] = await tableOf(`statistics/flow?${PERIOD}&groupBy=month&format=csv`);
    expect(head).toMatch(
      /^代码,名称,登记（件）,登记待清点（批）,登记未估价（件、批）,登记价值（元）,登记价值（美元）,/,
    );
    expect(rows.map((row) => row.split(',').slice(0, 7).join(','))).toEqual([
      '2024-03,2024-03,7,1,2,3250,100',
      '2024-04,2024-04,0,0,0,0,0',
      '2024-05,2024-05,1,0,0,50000,0',
      ',合计,8,1,2,53250,100',
    ]);
    expect(new Set([head, ...rows].map((row) => row?.split(',').length)).size).toBe(1);
  });

  test('a name that a spreadsheet would run as a formula is text', async () => {
    const rows = await tableOf(`statistics/flow?${PERIOD}&groupBy=campaign&format=csv`);
    expect(rows.some((row) => row.startsWith(`${campaign.id},'=1+1 夏季行动,`))).toBe(true);
  });

  test.each([
    [
      'statistics/stock?',
      /^分组,代码,名称,现存（件）,现存待清点（批）,现存未估价（件、批）,现存价值（元）$/,
      /^合计,,,3,1,1,51100.5$/,
    ],
    [
      `statistics/durations?${PERIOD}&groupBy=stage&`,
      /^代码,名称,处理完毕（件、批）,中位数（天）,九成不超过（天）,最长（天）,尚未处理（件、批）$/,
      /^,合计,7,82,82,82,3$/,
    ],
    [
      `statistics/values?${PERIOD}&groupBy=month&`,
      /^代码,名称,查扣冻结（元）,查扣冻结（美元）,发还被害人（元）,发还权利人（元）,没收上缴国库（元）,没收上缴国库（美元）,/,
      /^,合计,53250,100,833.34,33.33,633.33,100,250,200.5,600,0,0$/,
    ],
  ])('%s tells the same', async (address, head, total) => {
    const rows = await tableOf(`${address}format=csv`);
    expect(rows[0]).toMatch(head);
    expect(rows.at(-1)).toMatch(total);
  });

  test('is sent to who accepts nothing else', async () => {
    const answer = await member.send('GET', 'statistics/stock', undefined, { accept: 'text/csv' });
    expect(answer.body).toContain('合计,,,3,1,1,51100.5');
  });
});
