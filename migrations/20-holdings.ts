import type { MigrationInterface, QueryRunner } from 'typeorm';
import { entriesBySubject } from '../src/ledger/ledger.js';
import { blankItem, HoldingHistory, type ItemState, project } from '../src/registry/registry.js';

/** Who held every item from when until when, for questions about a day of the past; made from the entries that are there. */
export class Holdings1764000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE registry.holding (
        item_id              uuid NOT NULL,
        case_id              uuid NOT NULL,
        since                timestamptz NOT NULL,
        until                timestamptz NOT NULL CHECK (until > since),
        custody_kind         text NOT NULL,
        custody_agency_id    uuid NOT NULL,
        custody_person_id    uuid,
        answerable_agency_id uuid NOT NULL,
        stage                text NOT NULL,
        on_hand              numeric NOT NULL,
        measured_in          text NOT NULL,
        disposition          text NOT NULL,
        voided               boolean NOT NULL,
        PRIMARY KEY (item_id, since)
      ) WITH (fillfactor = 80);
      COMMENT ON TABLE registry.holding IS 'From when until when somebody held an item and an agency answered for it: a cache of its entries.';
      COMMENT ON COLUMN registry.holding.case_id IS 'The case of the item now, for whoever sees the one sees the other.';
      COMMENT ON COLUMN registry.holding.until IS 'infinity: still. In no index, so that ending a period rewrites none.';
      CREATE INDEX holding_by_agency ON registry.holding (custody_agency_id, item_id);
      CREATE INDEX holding_by_person ON registry.holding (custody_person_id, item_id);
      CREATE INDEX holding_answered_for ON registry.holding (answerable_agency_id, item_id);
      CREATE INDEX holding_since ON registry.holding (since, item_id);

      ALTER TABLE registry.holding ENABLE ROW LEVEL SECURITY;
      CREATE POLICY readers ON registry.holding FOR SELECT USING (cases.reaches_all() OR EXISTS
        (SELECT FROM cases.access a WHERE a.case_id = holding.case_id AND a.agency_id = cases.reader()));
      CREATE POLICY changers ON registry.holding FOR UPDATE USING (EXISTS
        (SELECT FROM cases.access a WHERE a.case_id = holding.case_id AND a.agency_id = cases.reader())) WITH CHECK (true);
      CREATE POLICY remakers ON registry.holding FOR DELETE USING (EXISTS
        (SELECT FROM cases.access a WHERE a.case_id = holding.case_id AND a.agency_id = cases.reader()));
      CREATE POLICY recorders ON registry.holding FOR INSERT WITH CHECK (true);
      GRANT SELECT, INSERT, UPDATE, DELETE ON registry.holding TO case_property_application;
    `);
    await fill(runner);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}

const ITEMS_PER_WRITE = 1_000;

async function fill(runner: QueryRunner): Promise<void> {
  const [known]: unknown[] = await runner.query('SELECT FROM registry.item LIMIT 1');
  if (!known) return;
  let rows: object[] = [];
  let item: ItemState | undefined;
  let history = new HoldingHistory();
  const finish = () => {
    if (item)
      for (const period of history.all()) rows.push({ ...period, itemId: item.id, caseId: item.caseId });
  };
  for await (const entry of entriesBySubject(runner.manager, 'item')) {
    if ('unreadable' in entry) throw new Error(`entry ${entry.id} cannot be read`);
    if (item?.id !== entry.subject.id) {
      finish();
      item = blankItem(entry.subject.id);
      history = new HoldingHistory();
    }
    item = project(item as ItemState, entry);
    history.add(entry, item);
    if (rows.length < ITEMS_PER_WRITE) continue;
    await write(runner, rows);
    rows = [];
  }
  finish();
  await write(runner, rows);
}

const write = (runner: QueryRunner, rows: object[]): Promise<unknown> =>
  runner.query(
    `INSERT INTO registry.holding
     SELECT (p->>'itemId')::uuid, (p->>'caseId')::uuid, (p->>'since')::timestamptz, coalesce((p->>'until')::timestamptz, 'infinity'),
            p->>'custodyKind', (p->>'custodyAgencyId')::uuid, (p->>'custodyPersonId')::uuid, (p->>'answerableAgencyId')::uuid,
            p->>'stage', (p->>'onHand')::numeric, p->>'measuredIn', p->>'disposition', (p->>'voided')::boolean
     FROM jsonb_array_elements($1::jsonb) p`,
    [JSON.stringify(rows)],
  );
