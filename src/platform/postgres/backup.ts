import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { access, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import { Invalid } from '../errors.js';
import { type BackupHeader, encodeFrames, type Frame, json } from './backup-file.js';
import { copyOut } from './copy-stream.js';
import { executedMigrations } from './database-migration.js';
import type { PreparedDatabase } from './database-preparation.js';
import { listSequences, listTables, type Table } from './database-tables.js';
import { withConnection } from './postgres-connection.js';

export interface BackupSummary {
  tables: number;
  rows: number;
}

/**
 * Writes the whole database, as of one moment, into one compressed file that only its owner may read.
 * The program may go on working. The file appears under its name only when it is complete and on disk.
 * @throws Invalid `backup_needs_superuser`, `backup_file_exists`
 */
export async function backup(
  prepared: Pick<PreparedDatabase, 'superuserUrl'>,
  file: string,
): Promise<BackupSummary> {
  const url = requireSuperuser(prepared.superuserUrl);
  const target = path.resolve(file);
  const exists = await access(target).then(
    () => true,
    () => false,
  );
  if (exists) throw new Invalid('backup_file_exists', `${target} 已存在：备份不会覆盖旧文件，请换一个文件名`);
  const unfinished = `${target}.unfinished-${process.pid}`;
  const summary: BackupSummary = { tables: 0, rows: 0 };
  try {
    await withConnection(url, async (client) => {
      const bytes = Readable.from(encodeFrames(frames(client, summary)), { objectMode: false });
      await pipeline(bytes, createGzip(), createWriteStream(unfinished, { mode: 0o600 }));
    });
    await flush(unfinished);
    await rename(unfinished, target);
    return summary;
  } finally {
    await rm(unfinished, { force: true });
  }
}

export function requireSuperuser(url: string | undefined): string {
  if (url) return url;
  throw new Invalid(
    'backup_needs_superuser',
    '备份和恢复需要读写全部数据：请同时提供 SUPERUSER_DATABASE_URL',
  );
}

async function* frames(client: pg.Client, summary: BackupSummary): AsyncGenerator<Frame> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  await client.query('SET LOCAL row_security = off');
  const tables = await listTables(client);
  if (tables.length > 0)
    await client.query(`LOCK TABLE ${tables.map((table) => table.name).join(', ')} IN ACCESS SHARE MODE`);
  yield json('H', await header(client));
  for (const table of tables) {
    summary.rows += yield* tableFrames(client, table);
    summary.tables += 1;
  }
  await client.query('COMMIT');
}

async function header(client: pg.Client): Promise<BackupHeader> {
  const { rows } = await client.query<{ at: Date; server: string }>(
    `SELECT now() AS at, current_setting('server_version') AS server`,
  );
  if (!rows[0]) throw new Error('the server did not say what time it is');
  return {
    format: 'case-property-backup',
    version: 1,
    takenAt: rows[0].at.toISOString(),
    server: rows[0].server,
    migrations: await executedMigrations(client),
    // Read after the snapshot: a sequence may be ahead of the rows, never behind them.
    sequences: await listSequences(client),
  };
}

const CHUNK_BYTES = 256 * 1024;

async function* tableFrames(client: pg.Client, { name, columns }: Table): AsyncGenerator<Frame, number> {
  yield json('T', { table: name, columns });
  const hash = createHash('sha256');
  let rows = 0;
  let waiting: Buffer[] = [];
  let bytes = 0;
  const gathered = (): Frame => {
    const payload = Buffer.concat(waiting);
    waiting = [];
    bytes = 0;
    hash.update(payload);
    return { kind: 'D', payload };
  };
  for await (const chunk of copyOut(
    client,
    `COPY ${name} (${columns.join(', ')}) TO STDOUT`,
  ) as AsyncIterable<Buffer>) {
    waiting.push(chunk);
    bytes += chunk.length;
    rows += countLines(chunk);
    if (bytes >= CHUNK_BYTES) yield gathered();
  }
  if (bytes > 0) yield gathered();
  yield json('E', { rows, sha256: hash.digest('hex') });
  return rows;
}

/** COPY's text form writes one line a row and no line break inside a row. */
function countLines(chunk: Buffer): number {
  let lines = 0;
  for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) lines += 1;
  return lines;
}

async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
