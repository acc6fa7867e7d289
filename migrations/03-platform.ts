import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Writes already answered, so that a repeated request gets its first answer. */
export class Platform1764000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA IF NOT EXISTS platform;
      CREATE TABLE platform.write (
        owner   text  NOT NULL,
        key     text  NOT NULL,
        request text  NOT NULL,
        answer  json,
        made_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (owner, key)
      );
      GRANT USAGE ON SCHEMA platform TO case_property_application;
      GRANT SELECT, INSERT, UPDATE ON platform.write TO case_property_application;
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
