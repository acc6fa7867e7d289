import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openApi } from '../../src/application.js';
import {
  type AgencyKind,
  existsIn,
  may,
  type Permission,
  ROLES,
  type Role,
  reachOf,
} from '../../src/identity/permissions.js';
import { withConnection } from '../../src/platform/postgres/postgres-connection.js';
import { Signing } from '../support/checkpoint.js';
import { jpeg } from '../support/photos.js';
import { type Agency, type Json, type Person, World } from '../support/world.js';
import { addressOf, type Belongings, ENDPOINTS, FOREIGN, SIGNS_OUT } from './endpoints.js';

type Everybody = Record<Role, Person>;

let world: World;
let own: Everybody;
let foreign: Everybody;
let belongings: Belongings;

const KINDS: AgencyKind[] = [
  'police',
  'procuratorate',
  'court',
  'custody_centre',
  'finance',
  'political_legal_committee',
];
const kindOf = (role: Role) => KINDS.find((kind) => existsIn(role, kind)) as AgencyKind;

/** One person for each role, in the agencies of one county. */
async function populate(county: string, agencies: Record<string, Agency>): Promise<Everybody> {
  const people: Partial<Everybody> = {};
  for (const role of ROLES) {
    const kind = kindOf(role);
    agencies[kind] ??= await world.agency(kind, `${county}${kind}`, `${county}${kind.slice(0, 3)}`);
    people[role] = await world.person(agencies[kind], `${county}${role}`, [role]);
  }
  return people as Everybody;
}

/** A case that the county's police, procuratorate, court and centre have all seen. */
async function aCase(): Promise<Belongings> {
  const { officer, keeper, judge, enforcer } = world;
  const campaign = await own.committee_member.post('campaigns', { name: '夏季行动', since: '2024-01-01' });
  const { id: caseId } = await world.case({ campaignIds: [campaign.id] });
  const photo = await officer.photo(jpeg('刀'));
  const items = await world.seized(caseId, [
    { name: '刀', category: '管制刀具/凶器', quantity: '1', unit: '把', photos: [photo] },
    { name: '酒', category: '烟酒', quantity: '2', unit: '瓶' },
  ]);
  await world.stored(caseId, items);
  const [first, second] = items as [(typeof items)[number], (typeof items)[number]];
  const loan = await officer.post('loans', {
    caseId,
    purpose: 'identification',
    dueAt: '2024-06-01T00:00:00Z',
    itemIds: [second.id],
    reason: '辨认',
  });
  const moved = await keeper.post('handovers', {
    caseId,
    purpose: 'relocation',
    mode: 'physical',
    toAgencyId: world.centre.id,
    lines: [{ itemId: second.id }],
  });
  await world.centreKeeper.post(`handovers/${moved.id}/receipt`, {
    answers: [],
    rest: 'accepted',
    place: '库',
  });
  const [party] = (await officer.get(`cases/${caseId}/parties`)).items;
  const deposit = await officer.post('personal-effects', {
    caseId,
    partyId: party.id,
    secondId: world.partner.id,
    locker: '3 号柜',
    things: [{ kind: 'phone', name: '手机', quantity: '1', unit: '部' }],
  });
  const { textHash } = await keeper.get(`handovers/${moved.id}/signatures`);
  const { items: signatures } = await keeper.post(`handovers/${moved.id}/signatures`, {
    role: 'courier',
    way: 'typed',
    name: '押运人',
    textHash,
  });
  await world.broughtToCourt(caseId, items);
  const { judgment } = await judge.post('judgments', {
    caseId,
    inForceOn: '2024-03-01',
    lines: [{ lineNumber: 1, itemId: first.id, description: '没收', outcome: 'confiscation' }],
    obligations: [{ kind: 'recovery', description: '追缴' }],
  });
  const order = await enforcer.post('execution-orders', {
    judgmentId: judgment.id,
    agencyId: world.police.id,
  });
  await keeper.post('disposals', {
    caseId,
    lines: [{ itemId: first.id, dispositionId: judgment.lines[0].dispositionId }],
  });
  const account = await own.finance_officer.post('deposit-accounts', {
    kind: 'bank',
    unit: '元',
    bank: '某银行',
    holder: '某县公安局',
    number: '3201',
  });
  const paper = await officer.post('papers', { kind: 'custody_item', subjectId: first.id });
  const approval = await officer.post('approvals', {
    kind: 'return_approval',
    caseId,
    itemIds: [second.id],
    reason: '权属明确',
  });
  return {
    caseId,
    itemId: first.id,
    photo,
    entryId: (await officer.get(`cases/${caseId}/history`)).items[0].id,
    stampedSize: '',
    handoverId: moved.id,
    loanId: loan.id,
    signatureId: signatures[0].id,
    depositId: deposit.id,
    accountId: account.id,
    approvalId: approval.id,
    judgmentId: judgment.id,
    executionOrderId: order.id,
    paperId: paper.id,
    instrumentId: judgment.instrumentId,
    agencyId: world.police.id,
  };
}

beforeAll(async () => {
  world = await World.open();
  const county = {
    police: world.police,
    procuratorate: world.procuratorate,
    court: world.court,
    custody_centre: world.centre,
  };
  own = await populate('本县', { ...county });
  foreign = await populate('邻县', {});
  belongings = await aCase();
  const signing = new Signing(world);
  await signing.sign();
  belongings.stampedSize = await signing.stamp();
}, 120_000);
afterAll(() => world.close());

const serves = (endpoint: string, role: Role): boolean => {
  const served = ENDPOINTS[endpoint] as Permission[] | string;
  return typeof served === 'string' || served.some((permission) => may([role], permission));
};
const names = Object.keys(ENDPOINTS);
const methodOf = (endpoint: string) => endpoint.split(' ')[0] as string;

const ask = (person: Person, endpoint: string, body: Json = {}) =>
  person.send(
    methodOf(endpoint),
    addressOf(endpoint, belongings),
    ['POST', 'PUT'].includes(methodOf(endpoint)) ? body : undefined,
  );

/** Agencies whose keepers have held something of the case. */
const hasSeenTheCase = (role: Role) => !['finance', 'political_legal_committee'].includes(kindOf(role));
const isOfTheCase = (endpoint: string) =>
  /:id|:sha256|:entryId|caseId/.test(`${endpoint} ${addressOf(endpoint, belongings)}`) &&
  !/agencies|accounts|appointments|campaigns\/:id|sessions|units/.test(endpoint);
const isListOfTheCase = (endpoint: string) => addressOf(endpoint, belongings).includes('caseId=');

describe('the endpoints', () => {
  test('that write on property are all tried from another agency', () => {
    const writes = names.filter((name) => !isRead(name) && Array.isArray(ENDPOINTS[name]));
    const touching = writes.filter(
      (name) =>
        !isAdministration(name) &&
        ![
          'POST cases',
          'POST photos',
          'POST imports',
          'POST stock-imports',
          'POST stock-imports/preview',
          'POST flaw-checks',
        ].includes(name),
    );
    expect(Object.keys(FOREIGN).sort()).toEqual(touching.sort());
  });

  test('of the running application are exactly those of the table', () => {
    const { paths } = openApi(world.application);
    const running = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map(
        (method) => `${method.toUpperCase()} ${path.replace(/^\/api\//, '').replace(/\{(\w+)\}/g, ':$1')}`,
      ),
    );
    expect(running.sort()).toEqual([...names].sort());
  });

  test.each(names.filter((name) => ENDPOINTS[name] !== 'anybody'))(
    '%s asks who is there',
    async (endpoint) => {
      const answer = await world.send(methodOf(endpoint), addressOf(endpoint, belongings));
      expect(answer).toMatchObject({ status: 401, body: { code: 'not_signed_in' } });
    },
  );

  test('sign out whoever asks for it, and nobody else', async () => {
    const token = await world.signIn(own.keeper.loginName, 'a long enough password');
    const asked = (method: string, path: string) =>
      world.send(method, path, undefined, { authorization: `Bearer ${token}` });
    expect((await asked('DELETE', 'sessions/current')).status).toBe(204);
    expect(await asked('GET', 'me')).toMatchObject({ status: 401, body: { code: 'session_ended' } });
    expect((await own.keeper.send('GET', 'me')).status).toBe(200);
  });
});

const isRead = (endpoint: string) => methodOf(endpoint) === 'GET';
const isWatching = (role: Role) => reachOf([role]) === 'all';

/** What came of it: a read tells its status, a write only that it was served, for its body is wrong. */
const shown = (endpoint: string, { status, body }: { status: number; body: Json }) => {
  if (status === 403 && body.code === 'permission_missing') return 'not allowed';
  return isRead(endpoint) || status === 401 ? status : 'served';
};

const OF_THE_STORE = [
  'GET stocktakes/:id',
  'GET post-handovers/:id',
  'GET places/:id/labels',
  'GET stock-imports/:id',
  'GET stock-imports/:id/refused',
];

function expectedAtHome(endpoint: string, role: Role): string | number {
  if (!serves(endpoint, role)) return 'not allowed';
  if (!isRead(endpoint)) return 'served';
  // Told to who wrote it, or to the agency whose store it is, alone, and nobody of the table did.
  if (endpoint === 'GET log/writes/:write' || OF_THE_STORE.includes(endpoint)) return 404;
  return hasSeenTheCase(role) || !isOfTheCase(endpoint) || isListOfTheCase(endpoint) ? 200 : 404;
}

function expectedAbroad(endpoint: string, role: Role): string | number {
  if (!serves(endpoint, role)) return 'not allowed';
  if (isListOfTheCase(endpoint)) return isWatching(role) ? 'something' : 'nothing';
  if (OF_THE_STORE.includes(endpoint)) return 404;
  return isWatching(role) ? 200 : 404;
}

const amount = (items: unknown[]) => (items.length > 0 ? 'something' : 'nothing');

/** Asks each endpoint and sets side by side what came and what should have come. */
async function compare(
  endpoints: readonly string[],
  answer: (endpoint: string) => Promise<string | number>,
  expected: (endpoint: string) => string | number,
): Promise<void> {
  const answers: Record<string, string | number> = {};
  for (const endpoint of endpoints) answers[endpoint] = await answer(endpoint);
  expect(answers).toEqual(Object.fromEntries(endpoints.map((endpoint) => [endpoint, expected(endpoint)])));
}

const tried = names.filter((name) => name !== SIGNS_OUT && ENDPOINTS[name] !== 'anybody');
const APPROVERS = {
  police: 'principal_head',
  procuratorate: 'chief_prosecutor',
  court: 'court_president',
} as const;

describe.each(ROLES)('%s', (role) => {
  test('reaches in the own agency what the table says, and nothing else', () =>
    compare(
      tried,
      async (endpoint) => shown(endpoint, await ask(own[role], endpoint)),
      (endpoint) => expectedAtHome(endpoint, role),
    ));

  test('finds nothing of another agency, unless it watches over all', () =>
    compare(
      tried.filter((name) => isRead(name) && isOfTheCase(name)),
      async (endpoint) => {
        const answer = await ask(foreign[role], endpoint);
        return answer.status === 200 && isListOfTheCase(endpoint)
          ? amount(answer.body.items)
          : shown(endpoint, answer);
      },
      (endpoint) => expectedAbroad(endpoint, role),
    ));

  test('sees nothing of another agency in lists, unless it watches over all', () =>
    compare(
      ['GET cases', 'GET items', 'GET handovers', 'GET papers'].filter((name) => serves(name, role)),
      async (endpoint) => amount((await foreign[role].get(endpoint.slice(4))).items),
      () => (isWatching(role) ? 'something' : 'nothing'),
    ));

  test('changes nothing of another agency; who watches over all may only verify and print', () => {
    const head = APPROVERS[kindOf(role) as keyof typeof APPROVERS] ?? 'principal_head';
    const officers = [foreign[role].id, foreign.case_officer.id, foreign.legal_reviewer.id];
    return compare(
      Object.keys(FOREIGN),
      async (endpoint) => {
        const body = FOREIGN[endpoint]?.(belongings, foreign[head].id, officers);
        const { status, body: problem } = await ask(foreign[role], endpoint, body);
        return problem.code === 'permission_missing' ? 'not allowed' : status;
      },
      (endpoint) => {
        if (!serves(endpoint, role)) return 'not allowed';
        if (!isWatching(role)) return 404;
        return endpoint === 'POST papers' ? 201 : endpoint.endsWith('/verification') ? 200 : 404;
      },
    );
  });
});

describe('the system administrator', () => {
  test('is served nothing that touches property', async () => {
    const touching = names.filter((name) => Array.isArray(ENDPOINTS[name]) && !isAdministration(name));
    for (const endpoint of touching)
      expect(shown(endpoint, await ask(own.administrator, endpoint))).toBe('not allowed');
  });
});

const isAdministration = (endpoint: string) =>
  (ENDPOINTS[endpoint] as Permission[]).some((permission) => permission.endsWith('.administer'));

describe('row-level security, when every check of the program is missing', () => {
  const TABLES = [
    'cases.property_case',
    'cases.case_number',
    'cases.party',
    'cases.case_campaign',
    'registry.item',
    'registry.holding',
    'handover.handover',
    'handover.line',
    'disposal.execution',
    'signatures.signature',
    'personal_effects.deposit',
    'personal_effects.thing',
    'court.judgment',
    'court.judgment_line',
    'court.obligation',
    'court.execution_order',
    'court.execution_order_line',
    'documents.paper',
    'instruments.approval',
    'instruments.approval_item',
    'photos.photo',
    'search.case_text',
    'search.item_text',
    'search.party_text',
    'search.instrument_text',
    'search.paper_text',
  ];
  /** Who may see what, and what counts numbers: no property stands there. */
  const OPEN = ['cases.access', 'cases.campaign', 'documents.number_series', 'photos.upload'];

  const counted = (agency: string, reach: string): Promise<Record<string, number>> =>
    withConnection(world.database.applicationUrl, async (client) => {
      await client.query(
        "SELECT set_config('custody.agency', $1, false), set_config('custody.reach', $2, false)",
        [agency, reach],
      );
      const counts: Record<string, number> = {};
      for (const table of TABLES) {
        const { rows } = await client.query(`SELECT count(*)::int AS n FROM ${table}`);
        counts[table] = rows[0].n;
      }
      return counts;
    });
  const none = Object.fromEntries(TABLES.map((table) => [table, 0]));

  test('stands on every table that holds property', async () => {
    const tables = await withConnection(world.database.superuserUrl, async (client) => {
      const { rows } = await client.query<{ name: string; secured: boolean }>(
        `SELECT n.nspname || '.' || c.relname AS name, c.relrowsecurity AS secured
           FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE c.relkind = 'r' AND (n.nspname IN ('cases', 'registry', 'handover', 'disposal', 'court', 'documents', 'photos', 'search', 'signatures', 'personal_effects')
            OR (n.nspname = 'instruments' AND c.relname LIKE 'approval%'))`,
      );
      return rows;
    });
    const names = (secured: boolean) =>
      tables
        .filter((each) => each.secured === secured)
        .map((each) => each.name)
        .sort();
    expect(names(true)).toEqual([...TABLES].sort());
    expect(names(false)).toEqual([...OPEN].sort());
  });

  test('shows another agency nothing, nor one that says nothing of itself', async () => {
    expect(await counted(foreign.keeper.agencyId, 'agency')).toEqual(none);
    expect(await counted('', '')).toEqual(none);
  });

  test('shows the agencies of the case all of it, and whoever watches over all', async () => {
    const everything = await counted(world.police.id, 'agency');
    expect(Object.values(everything).every((count) => count > 0)).toBe(true);
    expect(await counted(foreign.auditor.agencyId, 'all')).toEqual(everything);
  });

  test('lets neither another agency nor an auditor change a row', async () => {
    for (const [agency, reach] of [
      [foreign.keeper.agencyId, 'agency'],
      [foreign.auditor.agencyId, 'all'],
    ] as const) {
      await withConnection(world.database.applicationUrl, async (client) => {
        await client.query(
          "SELECT set_config('custody.agency', $1, false), set_config('custody.reach', $2, false)",
          [agency, reach],
        );
        const changes = [
          'UPDATE registry.item SET state = state',
          'UPDATE registry.holding SET until = until',
          'DELETE FROM registry.holding',
          "UPDATE cases.property_case SET state = 'closed'",
          'UPDATE cases.case_number SET case_id = case_id',
          'UPDATE cases.party SET case_id = case_id',
          'UPDATE cases.case_campaign SET removed_at = added_at',
          "UPDATE handover.handover SET state = 'withdrawn', ended_at = now()",
          "UPDATE handover.line SET reason = 'x'",
          'UPDATE court.judgment SET in_force_on = NULL',
          'UPDATE court.judgment_line SET disposition_id = NULL',
          "UPDATE court.execution_order SET receipt_note = 'x'",
          "UPDATE instruments.approval SET state = 'withdrawn'",
        ];
        for (const change of changes) {
          await client.query('BEGIN');
          const { rowCount } = await client.query(change);
          await client.query('ROLLBACK');
          expect(`${change}: ${rowCount}`).toBe(`${change}: 0`);
        }
      });
    }
  });
});
