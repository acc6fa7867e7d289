import type pg from 'pg';
import { type DataSource, type EntityManager, QueryFailedError } from 'typeorm';

/** A statement under a name of its own, without any value in its text. */
export interface Statement {
  name: string;
  text: string;
}

/** As `runPrepared`, outside of any transaction. */
export async function runPreparedAlone<T>(
  database: DataSource,
  statement: Statement,
  values: unknown[],
): Promise<T[]> {
  const runner = database.createQueryRunner();
  try {
    return await runPrepared<T>(runner.manager, statement, values);
  } finally {
    await runner.release();
  }
}

/** Runs a statement that each connection has planned once: where planning would take longer than reading. */
export async function runPrepared<T>(
  tx: EntityManager,
  statement: Statement,
  values: unknown[],
): Promise<T[]> {
  const connection: pg.PoolClient = await tx.queryRunner?.connect();
  try {
    return (await connection.query({ ...statement, values })).rows;
  } catch (error) {
    throw new QueryFailedError(statement.text, values, error as Error);
  }
}
