import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import { v7 } from 'uuid';
import { NotFound, RuleBroken } from './errors.js';
import type { Once } from './http/once.js';

/** Settings that row-level security reads during one transaction, by their PostgreSQL names. */
export type Scope = Readonly<Record<`custody.${string}`, string>>;

/** Opens the one transaction of a request; what runs inside is handed `tx` and passes it on. */
@Injectable()
export class Transactions {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** Runs `work` in one READ COMMITTED transaction under `scope`; any error rolls all of it back. */
  async run<T>(scope: Scope, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.database.transaction(async (tx) => {
      await enter(tx, scope);
      return work(tx);
    });
  }

  /** As `run`, but all that is read is read as of one moment, and nothing can be written. */
  async snapshot<T>(scope: Scope, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.database.transaction('REPEATABLE READ', async (tx) => {
      await tx.query('SET TRANSACTION READ ONLY');
      await enter(tx, scope);
      return work(tx);
    });
  }

  /**
   * As `run`, for a write that must happen once: the same key and bytes give the same answer again,
   * the same key with other bytes is refused (`idempotency_key_reused`). The answer is kept in the
   * write's own transaction, so a crash between the two cannot make a repeat count twice. What the write
   * added is told by `once.receipt`.
   */
  async once<T>(scope: Scope, once: Once, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.run(scope, (tx) =>
      once.key === null ? this.withoutKey(tx, once, work) : this.underKey(tx, once, work),
    );
  }

  /** The ids of what a write of this owner added; NotFound `write_not_found`. */
  async addedBy(tx: EntityManager, owner: string, id: string): Promise<string[]> {
    const [row]: { added: string[] }[] = await tx.query(
      'SELECT added FROM platform.write WHERE id = $1 AND owner = $2 AND added IS NOT NULL',
      [id, owner],
    );
    if (!row) throw new NotFound('write_not_found', '没有这次提交，或者不是您提交的');
    return row.added;
  }

  /** Destroys the kept answers that tell of this id, whose words were erased: repeated, such a write answers null and still happens once. */
  async forgetAnswers(tx: EntityManager, id: string): Promise<void> {
    await tx.query(`UPDATE platform.write SET answer = 'null' WHERE position($1 IN answer::text) > 0`, [id]);
  }

  private async underKey<T>(
    tx: EntityManager,
    once: Once,
    work: (tx: EntityManager) => Promise<T>,
  ): Promise<T> {
    // With its id from the start: a later change of an indexed column would cost each write another entry in every index.
    const id = v7();
    const claimed: unknown[] = await tx.query(
      `INSERT INTO platform.write (owner, key, request, id) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING RETURNING key`,
      [once.owner, once.key, once.request, id],
    );
    if (claimed.length === 0) return this.answerGivenBefore<T>(tx, once);
    const answer = await work(tx);
    await tx.query('UPDATE platform.write SET answer = $3, added = $4 WHERE owner = $1 AND key = $2', [
      once.owner,
      once.key,
      JSON.stringify(answer ?? null),
      receipted(tx, once, id),
    ]);
    return answer;
  }

  /** Keeps what was added alone, under a key that no client can send. */
  private async withoutKey<T>(
    tx: EntityManager,
    once: Once,
    work: (tx: EntityManager) => Promise<T>,
  ): Promise<T> {
    const answer = await work(tx);
    const id = v7();
    const added = receipted(tx, once, id);
    if (added !== null) {
      await tx.query(
        'INSERT INTO platform.write (owner, key, request, id, added) VALUES ($1, $2, $3, $4, $5)',
        [once.owner, ` ${id}`, once.request, id, added],
      );
    }
    return answer;
  }

  private async answerGivenBefore<T>(tx: EntityManager, once: Once): Promise<T> {
    const [before]: { request: string; answer: T; id: string; count: number | null }[] = await tx.query(
      'SELECT request, answer, id, cardinality(added) AS count FROM platform.write WHERE owner = $1 AND key = $2',
      [once.owner, once.key],
    );
    if (before?.request !== once.request) {
      throw new RuleBroken('idempotency_key_reused', '同一个 Idempotency-Key 已用于另一份内容', {
        remedy: '内容不同的提交请换用新的 Idempotency-Key',
      });
    }
    const { id, count, answer } = before;
    if (count !== null) once.receipt = { id, count, isRepeated: true };
    return answer;
  }
}

const additions = new WeakMap<QueryRunner, string[]>();

/** Remembers, until the transaction ends, the ids of what it adds for ever. */
export function noteAdded({ queryRunner }: EntityManager, ids: readonly string[]): void {
  if (!queryRunner) return;
  const known = additions.get(queryRunner);
  if (known) for (const id of ids) known.push(id);
  else additions.set(queryRunner, [...ids]);
}

/** What the transaction has added, of which it leaves the receipt with who asked for the write; null where it added nothing. */
function receipted({ queryRunner }: EntityManager, once: Once, id: string): string[] | null {
  const added = queryRunner && additions.get(queryRunner);
  if (!added) return null;
  once.receipt = { id, count: added.length, isRepeated: false };
  return added;
}

async function enter(tx: EntityManager, scope: Scope): Promise<void> {
  const settings = Object.entries(scope);
  if (settings.length === 0) return;
  const calls = settings.map((_, index) => `set_config($${index * 2 + 1}, $${index * 2 + 2}, true)`);
  await tx.query(`SELECT ${calls.join(', ')}`, settings.flat());
}
