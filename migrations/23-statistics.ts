import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What figures are counted from: rows without a name, a number or a word that anybody typed. The views run with the rights of
 * their owner, so that the committee counts across agencies without sight of a case.
 */
export class Statistics1764000000023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA statistics');
    for (const part of [MONEY, PARTS, ITEMS, EXECUTIONS, TRANSFERS, INDEXES, RIGHTS])
      await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}

const CURRENCIES = [
  ...[
    '元',
    '美元',
    '港元',
    '澳门元',
    '葡币',
    '新台币',
    '欧元',
    '英镑',
    '日元',
    '韩元',
    '加元',
    '澳元',
    '新西兰元',
    '新加坡元',
  ],
  ...[
    '法郎',
    '瑞士法郎',
    '卢布',
    '泰铢',
    '越南盾',
    '印尼盾',
    '林吉特',
    '菲律宾比索',
    '缅元',
    '基普',
    '瑞尔',
    '卢比',
    '迪拉姆',
  ],
];

const MONEY = `
  CREATE TABLE statistics.currency (name text PRIMARY KEY);
  COMMENT ON TABLE statistics.currency IS 'What is counted in one of these is money, and worth what it counts.';
  INSERT INTO statistics.currency (name) VALUES ${CURRENCIES.map((name) => `('${name}')`).join(', ')};

  CREATE FUNCTION statistics.share(worth numeric, quantity numeric, registered numeric) RETURNS numeric
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN quantity = registered THEN worth ELSE round(worth * quantity / registered, 2) END;
  COMMENT ON FUNCTION statistics.share IS 'The first so many of a thing are worth their share of it, to the cent; so what goes one after another sums to the whole.';
`;

/** What was divided off takes its age and its share of the value from the thing that was taken, however often it was divided. */
const PARTS = `
  CREATE VIEW statistics.part AS
  WITH RECURSIVE leaving AS (
    SELECT id, quantity, sum(quantity) OVER (PARTITION BY item_id ORDER BY id) AS gone
      FROM (SELECT p.origin_id AS item_id, p.id, p.registered AS quantity FROM registry.item p WHERE p.origin = 'split'
            UNION ALL
            SELECT e.item_id, e.id, e.quantity FROM disposal.execution e
             WHERE e.item_id IN (SELECT p.origin_id FROM registry.item p WHERE p.origin = 'split')) each
  ), part AS (
    SELECT i.id, whole.registered_at, whole.taken_at, whole.currency, i.registered,
           statistics.share(whole.value, leaving.gone, whole.registered)
             - statistics.share(whole.value, leaving.gone - leaving.quantity, whole.registered) AS value
      FROM registry.item i
      JOIN registry.item whole ON whole.id = i.origin_id AND whole.origin <> 'split'
      JOIN leaving ON leaving.id = i.id
     WHERE i.origin = 'split'
    UNION ALL
    SELECT i.id, whole.registered_at, whole.taken_at, whole.currency, i.registered,
           statistics.share(whole.value, leaving.gone, whole.registered)
             - statistics.share(whole.value, leaving.gone - leaving.quantity, whole.registered)
      FROM part whole
      JOIN registry.item i ON i.origin_id = whole.id AND i.origin = 'split'
      JOIN leaving ON leaving.id = i.id
  )
  SELECT id, registered_at, taken_at, currency, value FROM part;
`;

/** An item's currency and worth: what it counts where it is money, else the value that was stated; null where none was. */
const WORTH = `
  LEFT JOIN statistics.part part ON part.id = i.id
  LEFT JOIN statistics.currency money ON money.name = i.unit AND i.counted
  CROSS JOIN LATERAL (
    SELECT coalesce(money.name, part.currency, i.currency) AS currency,
           CASE WHEN money.name IS NULL THEN coalesce(part.value, i.value) ELSE i.registered END AS amount) worth
`;

const ITEMS = `
  CREATE VIEW statistics.report_item AS
  SELECT i.case_id, i.category, i.stage, i.answerable_agency_id AS agency_id, i.first_agency_id, i.origin,
         NOT i.counted AS is_lot, i.on_hand > 0 AS is_on_hand, i.registered_at,
         coalesce(part.registered_at, i.registered_at) AS held_since, coalesce(part.taken_at, i.taken_at) AS taken_at,
         i.ended_at, i.finished_at, i.ended_stage, i.ended_outcome,
         CASE WHEN worth.amount IS NOT NULL THEN worth.currency END AS currency, worth.amount,
         worth.amount - statistics.share(worth.amount, i.registered - i.on_hand, i.registered) AS amount_on_hand
    FROM registry.item i ${WORTH}
   WHERE NOT i.voided;
  COMMENT ON VIEW statistics.report_item IS 'Each item that counts: where it is, how it came and ended, and its worth then and now.';
`;

const EXECUTIONS = `
  CREATE VIEW statistics.report_execution AS
  SELECT e.case_id, i.category, e.stage, e.answerable_agency_id AS agency_id, e.outcome, e.measured_in = '待清点' AS is_lot,
         e.carried_out_at AS recorded_at, CASE WHEN worth.amount IS NOT NULL THEN worth.currency END AS currency,
         statistics.share(worth.amount, e.gone_before + e.quantity, i.registered)
           - statistics.share(worth.amount, e.gone_before, i.registered) AS amount
    FROM disposal.execution e JOIN registry.item i ON i.id = e.item_id AND NOT i.voided ${WORTH};
  COMMENT ON VIEW statistics.report_execution IS 'Each carrying out of a disposition, with the worth of what it took.';
`;

const TRANSFERS = `
  CREATE VIEW statistics.report_transfer AS
  SELECT h.case_id, i.category, h.purpose, h.from_agency_id, h.to_agency_id, NOT i.counted AS is_lot, l.answered_at AS recorded_at
    FROM handover.line l JOIN handover.handover h ON h.id = l.handover_id JOIN registry.item i ON i.id = l.item_id
   WHERE l.outcome IN ('accepted', 'accepted_with_exception') AND h.from_agency_id <> h.to_agency_id AND NOT i.voided;
  COMMENT ON VIEW statistics.report_transfer IS 'Each item that one agency took over from another.';

  CREATE VIEW statistics.report_membership AS
  SELECT campaign_id, case_id FROM cases.case_campaign WHERE removed_at IS NULL;
  COMMENT ON VIEW statistics.report_membership IS 'Which cases are counted for which campaign.';
`;

/**
 * An item's row is wide, for its whole state is in it: a tenth of that is read where an index holds all that is counted. It cannot
 * differ from the rows. Vacuum keeps the pages known as visible to all, without which the index would ask the rows again.
 */
const INDEXES = `
  CREATE INDEX item_figures ON registry.item (registered_at)
    INCLUDE (id, case_id, category, stage, answerable_agency_id, first_agency_id, origin, counted, unit, registered, on_hand,
             value, currency, taken_at, ended_at, finished_at, ended_stage, ended_outcome) WHERE NOT voided;
  ALTER TABLE registry.item SET (autovacuum_vacuum_scale_factor = 0.05, autovacuum_vacuum_insert_scale_factor = 0.05);
  CREATE INDEX execution_by_time ON disposal.execution (carried_out_at);
  CREATE INDEX line_accepted ON handover.line (answered_at) WHERE outcome IN ('accepted', 'accepted_with_exception');
`;

const RIGHTS = `
  GRANT USAGE ON SCHEMA statistics TO case_property_application;
  GRANT SELECT ON statistics.report_item, statistics.report_execution, statistics.report_transfer, statistics.report_membership
    TO case_property_application;
`;
