import type { MigrationInterface, QueryRunner } from 'typeorm';

const OWN_CASE = (table: string): string =>
  `EXISTS (SELECT FROM cases.access a WHERE a.case_id = ${table}.case_id AND a.agency_id = cases.reader())`;
const OWN_JUDGMENT = `EXISTS (SELECT FROM court.judgment j JOIN cases.access a ON a.case_id = j.case_id
  WHERE j.id = judgment_id AND a.agency_id = cases.reader())`;
const OWN_ORDER = `EXISTS (SELECT FROM court.execution_order o JOIN cases.access a ON a.case_id = o.case_id
  WHERE o.id = execution_order_id AND a.agency_id = cases.reader())`;

/** Who watches over all agencies reads every handover, judgment and execution order, and writes none. */
export class Watchers1764000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP POLICY of_handover ON handover.line;
      CREATE POLICY readers ON handover.line FOR SELECT
        USING (EXISTS (SELECT FROM handover.handover h WHERE h.id = handover_id));
      CREATE POLICY senders ON handover.line FOR INSERT WITH CHECK
        (EXISTS (SELECT FROM handover.handover h WHERE h.id = handover_id AND h.from_agency_id = cases.reader()));
      CREATE POLICY parties ON handover.line FOR UPDATE USING
        (EXISTS (SELECT FROM handover.handover h WHERE h.id = handover_id AND cases.reader() IN (h.from_agency_id, h.to_agency_id)));

      DROP POLICY of_case ON court.judgment;
      CREATE POLICY readers ON court.judgment FOR SELECT USING (cases.reaches_all() OR ${OWN_CASE('judgment')});
      CREATE POLICY writers ON court.judgment FOR INSERT WITH CHECK (${OWN_CASE('judgment')});
      CREATE POLICY changers ON court.judgment FOR UPDATE USING (${OWN_CASE('judgment')});

      DROP POLICY of_judgment ON court.judgment_line;
      CREATE POLICY readers ON court.judgment_line FOR SELECT USING (EXISTS (SELECT FROM court.judgment j WHERE j.id = judgment_id));
      CREATE POLICY writers ON court.judgment_line FOR INSERT WITH CHECK (${OWN_JUDGMENT});
      CREATE POLICY changers ON court.judgment_line FOR UPDATE USING (${OWN_JUDGMENT});

      DROP POLICY of_judgment ON court.obligation;
      CREATE POLICY readers ON court.obligation FOR SELECT USING (EXISTS (SELECT FROM court.judgment j WHERE j.id = judgment_id));
      CREATE POLICY writers ON court.obligation FOR INSERT WITH CHECK (${OWN_JUDGMENT});

      DROP POLICY of_case ON court.execution_order;
      CREATE POLICY readers ON court.execution_order FOR SELECT USING (cases.reaches_all() OR ${OWN_CASE('execution_order')});
      CREATE POLICY writers ON court.execution_order FOR INSERT WITH CHECK (${OWN_CASE('execution_order')});
      CREATE POLICY changers ON court.execution_order FOR UPDATE USING (${OWN_CASE('execution_order')});

      DROP POLICY of_order ON court.execution_order_line;
      CREATE POLICY readers ON court.execution_order_line FOR SELECT
        USING (EXISTS (SELECT FROM court.execution_order o WHERE o.id = execution_order_id));
      CREATE POLICY writers ON court.execution_order_line FOR INSERT WITH CHECK (${OWN_ORDER});
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
