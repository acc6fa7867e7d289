import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type pg from 'pg';
import type { Asked } from '../../src/oversight/tasks/task-kind.js';
import { TASK_KIND_NAMES, taskKind } from '../../src/oversight/tasks/task-kinds.js';
import { taskStatement } from '../../src/oversight/tasks/task-statement.js';
import { withConnection } from '../../src/platform/postgres/postgres-connection.js';
import { type Json, World } from '../support/world.js';

/** Cases of other agencies, each with ten items, handovers, judgments and orders as ours has them. */
const FOREIGN_CASES = 2_000;
/** What a question about a county with hardly any property may look at. */
const ROWS_MAX = 500;

let world: World;
beforeAll(async () => {
  world = await World.open();
  await ourCase();
  const foreign = await world.agency('police', '邻市公安局', '邻公');
  await withConnection(world.database.superuserUrl, (client) => fill(client, foreign.id));
}, 300_000);
afterAll(() => world.close());

/** One case with a little of everything: offered, judged, entrusted, uncounted, frozen, late. */
async function ourCase(): Promise<void> {
  const { officer, keeper, judge, enforcer } = world;
  const { id: caseId } = await world.case();
  const late = { occurredAt: '2024-02-25T01:00:00.000Z', lateReason: '外地办案' };
  const items = (await world.seized(
    caseId,
    Array.from({ length: 10 }, (_, index) => ({
      name: `刀${index}`,
      category: '管制刀具/凶器',
      ...(index === 9 ? { quantity: '若干' } : { quantity: '1', unit: '把' }),
    })),
    late,
  )) as Json[];
  await world.stored(caseId, items.slice(0, 9));
  await world.broughtToCourt(caseId, items.slice(0, 5));
  const offer = (item: Json, toPersonId?: string) =>
    officer.post('handovers', {
      caseId,
      purpose: 'store_in',
      mode: 'physical',
      toAgencyId: world.police.id,
      ...(toPersonId && { toPersonId }),
      lines: [{ itemId: item.id }],
    });
  const refused = await offer(items[9]);
  await keeper.post(`handovers/${refused.id}/receipt`, {
    answers: [{ lineNumber: 1, outcome: 'refused', reason: 'not_sealed' }],
  });
  await offer(items[9]);
  const { judgment } = await judge.post('judgments', {
    caseId,
    inForceOn: '2024-03-01',
    lines: [{ lineNumber: 1, itemId: items[0].id, description: '没收', outcome: 'confiscation' }],
    obligations: [],
  });
  await enforcer.post('execution-orders', { judgmentId: judgment.id, agencyId: world.police.id });
  const ask = () =>
    officer.post('approvals', {
      kind: 'return_approval',
      caseId,
      itemIds: [items[1].id],
      reason: '权属明确',
    });
  for (const decision of [null, 'given', 'refused']) {
    const { id } = await ask();
    if (decision) await world.policeHead.post(`approvals/${id}/decision`, { decision, opinion: '阅' });
  }
}

/** Copies our case again and again for agencies that are not ours, by SQL: the plans look at rows, not at their ledger. */
async function fill(client: pg.Client, agencyId: string): Promise<void> {
  await client.query('SET session_replication_role = replica');
  await client.query(
    `CREATE TEMP TABLE copy AS SELECT n, gen_random_uuid() AS case_id FROM generate_series(1, ${FOREIGN_CASES}) n`,
  );
  const copies: [string, string][] = [
    [
      'cases.property_case',
      `SELECT k.case_id, 'X' || k.n, c.title, c.cause, c.region_code, c.tags, c.filed_on, $1::uuid, c.state, NULL, 0, c.registered_at
       FROM copy k, cases.property_case c`,
    ],
    ['cases.access (case_id, agency_id, since)', 'SELECT case_id, $1::uuid, now() FROM copy'],
    [
      'registry.item (id, state)',
      `SELECT made.id, i.state || jsonb_build_object('id', made.id, 'caseId', k.case_id, 'code', i.code || '-' || k.n,
           'officers', jsonb_build_array($1::text), 'custody', i.state->'custody' || jsonb_build_object('agencyId', $1::text, 'personId', $1::text),
           'responsibility', i.state->'responsibility' || jsonb_build_object('agencyId', $1::text))
       FROM copy k CROSS JOIN registry.item i CROSS JOIN LATERAL (SELECT md5(i.id::text || k.n)::uuid AS id) made`,
    ],
    [
      'handover.handover',
      `SELECT gen_random_uuid(), k.case_id, purpose, mode, $1::uuid, $1::uuid, $1::uuid, to_person_id, instrument_id, state, offered_at,
         answer_due_at, ended_at FROM copy k, handover.handover`,
    ],
    [
      'handover.line',
      `SELECT h.id, row_number() OVER (PARTITION BY h.id), i.id, 1, NULL, 'refused', 'not_sealed', $1::uuid, '2023-01-01'
       FROM (SELECT * FROM handover.handover WHERE to_agency_id = $1 AND state = 'answered') h
       JOIN LATERAL (SELECT id FROM registry.item i WHERE i.case_id = h.case_id LIMIT 3) i ON true`,
    ],
    [
      'court.judgment',
      `SELECT gen_random_uuid(), k.case_id, instrument_id, CASE WHEN k.n % 5 > 0 THEN in_force_on END, recorded_at
       FROM copy k, court.judgment`,
    ],
    [
      'court.execution_order',
      `SELECT gen_random_uuid(), j.id, j.case_id, $1::uuid, o.instrument_id, o.issued_at, o.receipt_due_at, o.instrument_id, NULL, now()
       FROM court.execution_order o JOIN court.judgment j ON j.case_id IN (SELECT case_id FROM copy)`,
    ],
    [
      'instruments.approval',
      `SELECT gen_random_uuid(), kind, k.case_id, $1::uuid, level, reason, $1::uuid, requested_at, state, decided_by, decided_post,
         decided_at, opinion, NULL FROM copy k, instruments.approval`,
    ],
    [
      'ledger.entry (entry_id, subject_kind, subject_id, sequence, leaf_hash, recorded_at, type, body)',
      `SELECT md5(entry_id::text || k.n)::uuid, subject_kind, md5(subject_id::text || k.n)::uuid, sequence, leaf_hash, recorded_at, type, body
       FROM copy k, ledger.entry WHERE k.n <= 300`,
    ],
    [
      'vault.opening',
      `SELECT md5(entry_id::text || k.n)::uuid, field, salt, value FROM copy k, vault.opening
       WHERE k.n <= 300 AND field <> 'lateReason'`,
    ],
  ];
  await client.query('ALTER TABLE court.judgment DROP CONSTRAINT judgment_instrument_id_key');
  await client.query('ALTER TABLE court.execution_order DROP CONSTRAINT execution_order_instrument_id_key');
  for (const [table, rows] of copies)
    await client.query(`INSERT INTO ${table} ${rows}`, rows.includes('$1') ? [agencyId] : []);
  await client.query('ANALYZE');
}

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  Plans?: Plan[];
}
const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)];
const looked = (plan: Plan): number =>
  (plan['Actual Rows'] +
    (plan['Rows Removed by Filter'] ?? 0) +
    (plan['Rows Removed by Index Recheck'] ?? 0)) *
  plan['Actual Loops'];
const BIG = [
  'item',
  'handover',
  'line',
  'judgment',
  'execution_order',
  'approval',
  'entry',
  'opening',
  'access',
  'property_case',
];

/** Somebody of our county who holds the kind, as the statement asks for him. */
async function plansOf(name: keyof typeof WHO): Promise<Plan[]> {
  const kind = taskKind(name);
  const person = world[WHO[name]];
  const reach = WHO[name] === 'auditor' ? 'all' : 'agency';
  const now = world.clock.now();
  const asked: Asked = {
    me: person.id,
    agency: person.agencyId,
    officer: WHO[name] === 'officer',
    levels: WHO[name] === 'policeHead' ? ['unit_head', 'police_head'] : [],
    now,
    lately: new Date(now.getTime() - 14 * 86_400_000),
    horizon: '2024-03-08',
    after: null,
    afterTime: null,
  };
  const { text, values } = taskStatement(kind, asked, 10);
  return withConnection(world.database.applicationUrl, async (client) => {
    await client.query(
      "SELECT set_config('custody.agency', $1, false), set_config('custody.reach', $2, false)",
      [person.agencyId, reach],
    );
    const { rows } = await client.query(`EXPLAIN (ANALYZE, FORMAT JSON) ${text}`, values);
    return nodes(rows[0]['QUERY PLAN'][0].Plan);
  });
}

type Somebody = 'officer' | 'policeHead' | 'keeper' | 'prosecutor' | 'judge' | 'enforcer' | 'auditor';
const WHO = {
  receipt_for_me: 'keeper',
  post_to_receive: 'keeper',
  receipt_for_agency: 'keeper',
  item_in_own_hands: 'officer',
  approval_to_decide: 'policeHead',
  approval_given: 'officer',
  approval_refused: 'officer',
  offer_contested: 'officer',
  execution_order_received: 'keeper',
  item_to_return: 'keeper',
  item_to_dispose_of: 'keeper',
  claim_to_answer: 'officer',
  queue_to_take_effect: 'officer',
  notice_ended: 'officer',
  measure_ending: 'officer',
  case_sent_back: 'officer',
  case_under_review: 'prosecutor',
  case_to_judge: 'judge',
  judgment_without_force: 'judge',
  case_to_entrust: 'enforcer',
  execution_order_unanswered: 'enforcer',
  loan_to_hand_out: 'keeper',
  loan_to_receive: 'officer',
  loan_overdue: 'keeper',
  item_frozen: 'keeper',
  item_to_put_away: 'keeper',
  lot_to_count: 'keeper',
  cash_to_deposit: 'keeper',
  lot_uncounted: 'officer',
  case_to_transfer: 'officer',
  offer_unanswered: 'officer',
  post_unanswered: 'keeper',
  receipt_overdue: 'auditor',
  exception_lately: 'auditor',
  late_entry: 'auditor',
} as const satisfies Record<(typeof TASK_KIND_NAMES)[number], Somebody>;

describe('among the property of other agencies, a question for', () => {
  test.each(TASK_KIND_NAMES)('%s reads no table through', async (name) => {
    const plans = await plansOf(name);
    const through = plans.filter(
      (plan) => plan['Node Type'] === 'Seq Scan' && BIG.includes(plan['Relation Name'] ?? ''),
    );
    expect(through.map((plan) => plan['Relation Name'])).toEqual([]);
    expect(
      plans
        .filter((plan) => looked(plan) > ROWS_MAX)
        .map((plan) => [plan['Node Type'], plan['Relation Name'], looked(plan)]),
    ).toEqual([]);
  });
});
