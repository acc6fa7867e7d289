import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What waits for whom is asked of the rows as they stand; these columns and partial indexes let it be asked of a million. */
export class Tasks1764000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ITEM_COLUMNS);
    await runner.query(ITEM_INDEXES);
    await runner.query(`
      CREATE INDEX receipt_of_person ON handover.handover (to_person_id, answer_due_at, id)
        WHERE state = 'offered' AND to_person_id IS NOT NULL;
      CREATE INDEX receipt_of_agency ON handover.handover (to_agency_id, answer_due_at, id)
        WHERE state = 'offered' AND to_person_id IS NULL;
      CREATE INDEX receipt_due ON handover.handover (answer_due_at, id) WHERE state = 'offered';
      CREATE INDEX offer_of_person ON handover.handover (from_person_id, ended_at);
      CREATE INDEX contested_line ON handover.line (handover_id) WHERE outcome IN ('accepted_with_exception', 'refused');
      CREATE INDEX contested_lately ON handover.line (answered_at, item_id) WHERE outcome IN ('accepted_with_exception', 'refused');

      CREATE INDEX judgment_without_force ON court.judgment (id) WHERE in_force_on IS NULL;
      DROP INDEX court.execution_order_of_agency;
      CREATE INDEX execution_order_of_agency ON court.execution_order (agency_id, receipt_due_at, id) WHERE answered_at IS NULL;
      CREATE INDEX execution_order_due ON court.execution_order (receipt_due_at, id) WHERE answered_at IS NULL;
      CREATE INDEX execution_order_of_item ON court.execution_order_line (item_id);
    `);
    await runner.query('SET LOCAL ROLE ledger_owner');
    await runner.query(`CREATE INDEX late_entry ON vault.opening (entry_id) WHERE field = 'lateReason'`);
    await runner.query('RESET ROLE');
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}

/** An ordered outcome that the agency which holds the thing is to carry out. */
const ENTRUSTED = '@.state == "ordered" && @.executorAgencyId == $.custody.agencyId';

const ITEM_COLUMNS = `
  CREATE FUNCTION registry.measure_until(state jsonb) RETURNS text LANGUAGE sql IMMUTABLE
    RETURN (SELECT min(m->>'until') FROM jsonb_array_elements(state->'measures') m WHERE m->>'state' = 'in_force');
  COMMENT ON FUNCTION registry.measure_until IS 'The first last day of the measures in force, YYYY-MM-DD.';

  ALTER TABLE registry.item
    ADD COLUMN counted boolean NOT NULL GENERATED ALWAYS AS ((state#>>'{quantity,counted}')::boolean) STORED,
    ADD COLUMN first_officer_id uuid GENERATED ALWAYS AS ((state#>>'{officers,0}')::uuid) STORED,
    ADD COLUMN measure_until text COLLATE "C" GENERATED ALWAYS AS (registry.measure_until(state)) STORED,
    ADD COLUMN to_be_returned boolean NOT NULL GENERATED ALWAYS AS (jsonb_path_exists(state,
      '$.dispositions[*] ? (${ENTRUSTED} && @.outcome starts with "return_")')) STORED,
    ADD COLUMN to_be_disposed_of boolean NOT NULL GENERATED ALWAYS AS (jsonb_path_exists(state,
      '$.dispositions[*] ? (${ENTRUSTED} && !(@.outcome starts with "return_") && @.outcome != "recovery")')) STORED,
    ADD COLUMN to_be_entrusted boolean NOT NULL GENERATED ALWAYS AS (jsonb_path_exists(state,
      '$.dispositions[*] ? ($.responsibility.stage == "execution" && @.state == "ordered" && @.outcome != "recovery"
        && (@.executorAgencyId == null || @.executorAgencyId != $.custody.agencyId))')) STORED;
`;

const OPEN = `disposition <> 'final' AND NOT voided`;
const OPEN_AND_NOT_ORDERED = `disposition IN ('undecided', 'recommended') AND NOT voided`;

const ITEM_INDEXES = `
  CREATE INDEX item_in_officers_hands ON registry.item (custody_person_id, id) WHERE custody_kind = 'officer' AND ${OPEN};
  CREATE INDEX item_of_first_officer ON registry.item (first_officer_id, stage, case_id, id) WHERE ${OPEN};
  CREATE INDEX item_not_ordered ON registry.item (answerable_agency_id, stage, case_id, id) WHERE ${OPEN_AND_NOT_ORDERED};
  CREATE INDEX item_not_counted ON registry.item (custody_agency_id, id) WHERE NOT counted AND ${OPEN_AND_NOT_ORDERED};
  CREATE INDEX item_to_be_returned ON registry.item (custody_agency_id, id) WHERE to_be_returned AND ${OPEN};
  CREATE INDEX item_to_be_disposed_of ON registry.item (custody_agency_id, id) WHERE to_be_disposed_of AND ${OPEN};
  CREATE INDEX item_to_be_entrusted ON registry.item (answerable_agency_id, case_id, id) WHERE to_be_entrusted AND ${OPEN};
  CREATE INDEX item_measure_ends ON registry.item (answerable_agency_id, measure_until, id)
    WHERE measure_until IS NOT NULL AND ${OPEN};
`;
