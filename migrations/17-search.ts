import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SEARCH_FINDING } from './17-search-finding.js';
import { SEARCH_TABLES } from './17-search-tables.js';
import { SEARCH_WORDS } from './17-search-words.js';

/** Cases, items, parties and papers are found by any part of their text, from one Chinese character on. */
export class Search1764000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA search;
      GRANT USAGE ON SCHEMA search TO case_property_application;
      ${SEARCH_WORDS}
      ${SEARCH_TABLES}
      ${SEARCH_FINDING}
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
