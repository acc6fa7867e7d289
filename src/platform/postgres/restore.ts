import { createHash } from 'node:crypto';
import type pg from 'pg';
import { Invalid, RuleBroken } from '../errors.js';
import { type BackupSummary, requireSuperuser } from './backup.js';
import {
  type BackupHeader,
  damaged,
  type Frame,
  readFrames,
  type TableEnd,
  type TableHead,
} from './backup-file.js';
import { copyIn } from './copy-stream.js';
import { executedMigrations } from './database-migration.js';
import { type PreparationOptions, type PreparedDatabase, prepareServer } from './database-preparation.js';
import { countRows, findBrokenForeignKey, listTables } from './database-tables.js';
import { changeUrl, databaseOf, withConnection } from './postgres-connection.js';
import { createStaging, dropStaging, openStaging, refuseWhileUsed, stagingName } from './restore-staging.js';

export type RestoredUrls = Omit<PreparedDatabase, 'stop'>;

/**
 * Loads a backup into a database beside the present one, lets `verify` look at it, and only then puts it in
 * the place of the present one, which must be as empty as a new one and in nobody's use.
 * Whatever fails, the loaded data is dropped again and the present database is as it was.
 * @throws Invalid `backup_damaged`, `backup_of_another_version`, `backup_needs_superuser`
 * @throws RuleBroken `restore_needs_empty_database`, `restore_needs_stopped_application`
 * @throws whatever `verify` throws
 */
export async function restore(
  prepared: PreparedDatabase,
  file: string,
  verify: (urls: RestoredUrls) => Promise<void>,
  options: PreparationOptions = {},
): Promise<BackupSummary> {
  const superuserUrl = requireSuperuser(prepared.superuserUrl);
  const target = databaseOf(superuserUrl);
  const maintenance = changeUrl(superuserUrl, { database: 'postgres' });
  return withConnection(maintenance, async (client) => {
    await client.query(`SELECT pg_advisory_lock(hashtext($1))`, [stagingName(target)]);
    await refuseWhileUsed(client, target);
    await createStaging(client, target);
    try {
      const staging = await prepareStaging(prepared, superuserUrl, options);
      const summary = await withConnection(staging.superuserUrl, async (loader) => {
        await refuseUnlessEmpty(superuserUrl, loader);
        return load(loader, file);
      });
      await verify(staging);
      await openStaging(client, target);
      return summary;
    } catch (error) {
      await dropStaging(client, target);
      throw error;
    }
  });
}

async function prepareStaging(prepared: PreparedDatabase, superuserUrl: string, options: PreparationOptions) {
  const database = stagingName(databaseOf(superuserUrl));
  const inStaging = (url: string) => changeUrl(url, { database });
  const server = { migratorUrl: inStaging(prepared.migratorUrl), superuserUrl: inStaging(superuserUrl) };
  const given = {
    applicationDatabaseUrl: inStaging(prepared.applicationUrl),
    sequencerDatabaseUrl: inStaging(prepared.sequencerUrl),
    signerDatabaseUrl: inStaging(prepared.signerUrl),
  };
  return { ...(await prepareServer(server, given, options)), superuserUrl: server.superuserUrl };
}

/** A database that was just prepared, like the one beside it, holds only what its migrations put there. */
async function refuseUnlessEmpty(superuserUrl: string, fresh: pg.Client): Promise<void> {
  await withConnection(superuserUrl, async (present) => {
    for (const { name } of await listTables(present)) {
      const expected = await countRows(fresh, name, 1_000_000);
      if ((await countRows(present, name, expected + 1)) === expected) continue;
      throw new RuleBroken(
        'restore_needs_empty_database',
        `数据库 ${databaseOf(superuserUrl)} 的表 ${name} 中已有数据，不能恢复到其中`,
        {
          remedy: '请换用新的 DATA_DIR 或新建的空数据库',
        },
      );
    }
  });
}

async function load(client: pg.Client, file: string): Promise<BackupSummary> {
  await client.query('BEGIN');
  await client.query('SET LOCAL session_replication_role = replica');
  const frames = readFrames(file);
  try {
    const header = await readHeader(client, frames);
    const summary = await loadTables(client, frames);
    for (const { name, value } of header.sequences)
      await client.query('SELECT setval($1::regclass, $2::bigint)', [name, value]);
    const broken = await findBrokenForeignKey(client);
    if (broken) throw damaged(`${broken} 指向不存在的记录`);
    await client.query('COMMIT');
    await client.query('ANALYZE');
    return summary;
  } finally {
    await frames.return(undefined);
  }
}

async function readHeader(client: pg.Client, frames: AsyncGenerator<Frame>): Promise<BackupHeader> {
  const first = await frames.next();
  const header = first.done ? undefined : parse<BackupHeader>(first.value, 'H');
  if (header?.format !== 'case-property-backup' || header.version !== 1) throw damaged('不是本程序的备份');
  const present = await executedMigrations(client);
  if (JSON.stringify(present) !== JSON.stringify(header.migrations)) {
    throw new Invalid(
      'backup_of_another_version',
      `备份由另一版本的程序生成（到 ${header.migrations.at(-1)} 为止，本程序到 ${present.at(-1)} 为止）：请用生成它的版本恢复，再升级`,
    );
  }
  return header;
}

async function loadTables(client: pg.Client, frames: AsyncGenerator<Frame>): Promise<BackupSummary> {
  const known = new Map((await listTables(client)).map((table) => [table.name, table.columns]));
  const summary: BackupSummary = { tables: 0, rows: 0 };
  for (let next = await frames.next(); !next.done; next = await frames.next()) {
    const head = parse<TableHead>(next.value, 'T');
    const columns = known.get(head.table);
    if (JSON.stringify(columns) !== JSON.stringify(head.columns))
      throw damaged(`表 ${head.table} 的结构与本程序不符`);
    known.delete(head.table);
    summary.rows += await loadTable(client, head, frames);
    summary.tables += 1;
  }
  if (known.size > 0) throw damaged(`缺少表 ${[...known.keys()].join('、')}`);
  return summary;
}

async function loadTable(
  client: pg.Client,
  { table, columns }: TableHead,
  frames: AsyncGenerator<Frame>,
): Promise<number> {
  if (await countRows(client, table, 1)) await client.query(`DELETE FROM ${table}`);
  let end: TableEnd | undefined;
  const source = async function* () {
    const hash = createHash('sha256');
    for (let next = await frames.next(); !end; ) {
      if (next.done) throw damaged('文件不完整');
      if (next.value.kind === 'D') {
        hash.update(next.value.payload);
        yield next.value.payload;
        next = await frames.next();
      } else end = parse<TableEnd>(next.value, 'E');
    }
    if (end.sha256 !== hash.digest('hex')) throw damaged(`表 ${table} 的校验值不符`);
  };
  const rows = await copyIn(client, `COPY ${table} (${columns.join(', ')}) FROM STDIN`, source());
  if (rows !== end?.rows) throw damaged(`表 ${table} 应有 ${end?.rows} 行，实际 ${rows} 行`);
  return rows;
}

function parse<T>(frame: Frame, kind: Frame['kind']): T {
  if (frame.kind !== kind) throw damaged('内容次序不符');
  return JSON.parse(frame.payload.toString()) as T;
}
