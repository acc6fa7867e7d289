import type pg from 'pg';
import { DataSource } from 'typeorm';
import { CompactRange, Ledger, SM3 } from '../../src/ledger/ledger.js';
import { withConnection } from '../../src/platform/postgres/postgres-connection.js';
import { Key } from './key.js';
import type { World } from './world.js';

const ORIGIN = 'test.example/custody';

/** Signs the tree of a world as its signer and two witnesses do, of whom both must have signed. */
export class Signing {
  readonly log = new Key(ORIGIN, 1);
  readonly second = new Key(`${ORIGIN}/sm3`, 1);
  readonly witnesses = ['police', 'court'].map((name) => new Key(`witness.example/${name}`, 4));
  readonly policy = [
    `log ${this.log.verifier}`,
    ...this.witnesses.map((key, at) => `witness w${at + 1} ${key.verifier}`),
    'group both all w1 w2',
    'quorum both',
    '',
  ].join('\n');

  constructor(private readonly world: World) {}

  /** Waits until every entry has its place, then records a checkpoint of the whole tree. */
  async sign(witnesses: readonly Key[] = this.witnesses): Promise<void> {
    await this.everythingIsPlaced();
    const at = this.world.clock.now();
    await withConnection(this.world.database.superuserUrl, async (client) => {
      const { rows } = await client.query(
        'SELECT size, root FROM ledger.tree_head ORDER BY size DESC LIMIT 1',
      );
      const [{ size, root }] = rows;
      const text = `${ORIGIN}\n${size}\n${root.toString('base64')}\n`;
      await client.query('SELECT ledger.record_policy($1, $2)', [this.policy, at]);
      const note = `${text}\n${this.log.line(text)}`;
      await client.query('SELECT ledger.record_checkpoint($1, $2, $3, $4, $5)', [
        ORIGIN,
        size,
        root,
        note,
        at,
      ]);
      for (const key of witnesses) {
        const given = [ORIGIN, size, key.name, key.line(text), at];
        await client.query('SELECT ledger.record_cosignature($1, $2, $3, $4, $5)', given);
      }
      await this.signSecond(client, size, at);
    });
  }

  /** The same entries in SM3. */
  private async signSecond(client: pg.Client, size: string, at: Date): Promise<void> {
    const { rows } = await client.query<{ body: Buffer }>(
      'SELECT body FROM ledger.leaf JOIN ledger.entry USING (entry_id) WHERE leaf_index < $1 ORDER BY leaf_index',
      [size],
    );
    const range = new CompactRange(SM3);
    const nodes = rows.flatMap(({ body }) => range.append(SM3.leaf(body)));
    await client.query('SELECT ledger.record_sm3_nodes($1, $2, $3)', [
      nodes.map(({ level }) => level),
      nodes.map(({ index }) => index.toString()),
      nodes.map(({ hash }) => hash),
    ]);
    const text = `${this.second.name}\n${size}\n${range.root().toString('base64')}\n`;
    const note = `${text}\n${this.second.line(text)}`;
    await client.query('SELECT ledger.record_sm3_checkpoint($1, $2, $3, $4, $5, $6)', [
      ...[this.second.name, size, range.root(), note, this.second.verifier, at],
    ]);
  }

  /** Records beside the last checkpoint what stands for an authority's answer; answers the size of its tree. */
  async stamp(): Promise<string> {
    return withConnection(this.world.database.superuserUrl, async (client) => {
      const { rows } = await client.query(
        `SELECT size, ledger.record_timestamp(origin, size, $1, 'nobody', '\\x00', entry_id) FROM ledger.checkpoint,
           (SELECT entry_id FROM ledger.entry LIMIT 1) entry WHERE size = (SELECT max(size) FROM ledger.checkpoint)`,
        [this.world.clock.now()],
      );
      return rows[0].size;
    });
  }

  private async everythingIsPlaced(): Promise<void> {
    const { manager } = this.world.application.get(DataSource);
    const rows: { entry_id: string }[] = await manager.query('SELECT entry_id FROM ledger.entry');
    const ids = rows.map(({ entry_id }) => entry_id);
    if (!(await this.world.application.get(Ledger).waitUntilSequenced(manager, ids, 20_000)))
      throw new Error('not sequenced');
  }
}
