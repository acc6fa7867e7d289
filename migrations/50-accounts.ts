import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 唯一合规账户: the accounts and wallets of an agency, one of each currency in use at a time, and which item lies in which. */
export class Accounts1764000000050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA funds;
      CREATE TABLE funds.account (
        id         uuid PRIMARY KEY,
        agency_id  uuid NOT NULL REFERENCES identity.agency,
        kind       text NOT NULL CHECK (kind IN ('bank', 'wallet')),
        unit       text NOT NULL,
        bank       text NOT NULL,
        holder     text NOT NULL,
        number     text NOT NULL,
        used_from  date NOT NULL,
        used_until date,
        CHECK (used_until >= used_from)
      );
      CREATE UNIQUE INDEX one_account_in_use ON funds.account (agency_id, unit) WHERE used_until IS NULL;

      ALTER TABLE funds.account ENABLE ROW LEVEL SECURITY;
      CREATE POLICY readers ON funds.account FOR SELECT USING (true);
      CREATE POLICY makers ON funds.account FOR INSERT WITH CHECK (agency_id = cases.reader());
      CREATE POLICY changers ON funds.account FOR UPDATE USING (agency_id = cases.reader());
      GRANT USAGE ON SCHEMA funds TO case_property_application;
      GRANT SELECT, INSERT ON funds.account TO case_property_application;
      GRANT UPDATE (used_until) ON funds.account TO case_property_application;

      ALTER TABLE registry.item
        ADD account_id uuid GENERATED ALWAYS AS ((state#>>'{deposit,accountId}')::uuid) STORED,
        ADD deposited_on text GENERATED ALWAYS AS (state#>>'{deposit,since}') STORED;
      CREATE INDEX item_in_account ON registry.item (account_id, id) WHERE account_id IS NOT NULL;
      CREATE INDEX item_of_cash_in_hand ON registry.item (custody_agency_id, id)
        WHERE category = '现金/货币' AND custody_kind IN ('officer', 'keeper') AND disposition <> 'final' AND NOT voided;
      CREATE INDEX item_borne ON registry.item (origin_id) WHERE origin IN ('proceeds', 'fruits');
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
