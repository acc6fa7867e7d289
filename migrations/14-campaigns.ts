import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 专项行动 with their days, and which cases belong to them, since when and until when. */
export class Campaigns1764000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE cases.campaign (
        id    uuid PRIMARY KEY,
        name  text NOT NULL UNIQUE,
        since date NOT NULL,
        until date,
        CHECK (until > since)
      );
      COMMENT ON COLUMN cases.campaign.until IS 'The first day on which it runs no more.';
      CREATE TABLE cases.case_campaign (
        id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        case_id     uuid NOT NULL REFERENCES cases.property_case,
        campaign_id uuid NOT NULL REFERENCES cases.campaign,
        added_at    timestamptz NOT NULL,
        removed_at  timestamptz CHECK (removed_at >= added_at)
      );
      COMMENT ON TABLE cases.case_campaign IS 'A case belongs to a campaign once at a time; what was removed stays readable.';
      CREATE UNIQUE INDEX case_campaign_once ON cases.case_campaign (case_id, campaign_id) WHERE removed_at IS NULL;
      CREATE INDEX case_campaign_of_campaign ON cases.case_campaign (campaign_id) WHERE removed_at IS NULL;

      ALTER TABLE cases.case_campaign ENABLE ROW LEVEL SECURITY;
      CREATE POLICY readers ON cases.case_campaign FOR SELECT USING (cases.reaches_all() OR EXISTS
        (SELECT FROM cases.access a WHERE a.case_id = case_campaign.case_id AND a.agency_id = cases.reader()));
      CREATE POLICY writers ON cases.case_campaign FOR INSERT WITH CHECK (EXISTS
        (SELECT FROM cases.access a WHERE a.case_id = case_campaign.case_id AND a.agency_id = cases.reader()));
      CREATE POLICY removers ON cases.case_campaign FOR UPDATE USING (EXISTS
        (SELECT FROM cases.access a WHERE a.case_id = case_campaign.case_id AND a.agency_id = cases.reader()));

      GRANT SELECT, INSERT ON cases.campaign, cases.case_campaign TO case_property_application;
      GRANT UPDATE (until) ON cases.campaign TO case_property_application;
      GRANT UPDATE (removed_at) ON cases.case_campaign TO case_property_application;
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
