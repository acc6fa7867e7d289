import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { RuleBroken } from './errors.js';
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
   * write's own transaction, so a crash between the two cannot make a repeat count twice.
   */
  async once<T>(scope: Scope, once: Once, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    if (once.key === null) return this.run(scope, work);
    return this.run(scope, async (tx) => {
      const claimed: unknown[] = await tx.query(
        `INSERT INTO platform.write (owner, key, request) VALUES ($1, $2, $3)
         ON CONFLICT DO NOTHING RETURNING key`,
        [once.owner, once.key, once.request],
      );
      if (claimed.length === 0) return this.answerGivenBefore<T>(tx, once);
      const answer = await work(tx);
      await tx.query('UPDATE platform.write SET answer = $3 WHERE owner = $1 AND key = $2', [
        once.owner,
        once.key,
        JSON.stringify(answer ?? null),
      ]);
      return answer;
    });
  }

  /** Destroys the kept answers that tell of this id, whose words were erased: repeated, such a write answers null and still happens once. */
  async forgetAnswers(tx: EntityManager, id: string): Promise<void> {
    await tx.query(`UPDATE platform.write SET answer = 'null' WHERE position($1 IN answer::text) > 0`, [id]);
  }

  private async answerGivenBefore<T>(tx: EntityManager, once: Once): Promise<T> {
    const [before]: { request: string; answer: T }[] = await tx.query(
      'SELECT request, answer FROM platform.write WHERE owner = $1 AND key = $2',
      [once.owner, once.key],
    );
    if (before?.request !== once.request) {
      throw new RuleBroken('idempotency_key_reused', '同一个 Idempotency-Key 已用于另一份内容', {
        remedy: '内容不同的提交请换用新的 Idempotency-Key',
      });
    }
    return before.answer;
  }
}

async function enter(tx: EntityManager, scope: Scope): Promise<void> {
  const settings = Object.entries(scope);
  if (settings.length === 0) return;
  const calls = settings.map((_, index) => `set_config($${index * 2 + 1}, $${index * 2 + 2}, true)`);
  await tx.query(`SELECT ${calls.join(', ')}`, settings.flat());
}
