import type pg from 'pg';
import { v7 } from 'uuid';
import { connect } from '../platform/postgres/postgres-connection.js';

/** So many connections, one for each client. */
export class Connections {
  private constructor(private readonly all: pg.Client[]) {}

  static async open(url: string, count: number): Promise<Connections> {
    return new Connections(await Promise.all(Array.from({ length: count }, () => connect(url))));
  }

  of(client: number): pg.Client {
    return this.all[client] as pg.Client;
  }

  async close(): Promise<void> {
    for (const client of this.all) await client.end();
  }
}

/** A copy of the table of entries, with its constraints and indexes, to insert into without any of our rules. */
export class RawTable {
  private constructor(private readonly connections: Connections) {}

  static async open(superuserUrl: string, clients: number): Promise<RawTable> {
    const connections = await Connections.open(superuserUrl, clients);
    await connections
      .of(0)
      .query('CREATE TABLE IF NOT EXISTS public.raw_entry (LIKE ledger.entry INCLUDING ALL)');
    return new RawTable(connections);
  }

  async prepare(statements: string): Promise<void> {
    await this.connections.of(0).query(statements);
  }

  /** Rows as new ones of that type would be: real bytes under keys of their own. */
  async rowsLike(type: string, count: number): Promise<unknown[][]> {
    const { rows } = await this.connections.of(0).query<unknown[]>({
      text: 'SELECT type, leaf_hash, recorded_at, body FROM ledger.entry WHERE type = $1 LIMIT $2',
      values: [type, count],
      rowMode: 'array',
    });
    if (rows.length < count) throw new Error(`only ${rows.length} entries of type ${type}`);
    return rows.map((row) => [v7(), v7(), ...row]);
  }

  async insert(row: unknown[], client: number): Promise<void> {
    await this.connections.of(client).query(
      `INSERT INTO public.raw_entry (entry_id, subject_kind, subject_id, sequence, type, leaf_hash, recorded_at, body)
       VALUES ($1, 'item', $2, 1, $3, $4, $5, $6)`,
      row,
    );
  }

  close(): Promise<void> {
    return this.connections.close();
  }
}
