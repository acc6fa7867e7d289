import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import { connect, fact, type OpenedLedger, openLedger, refusal } from './opened-ledger.js';

const REFUSED = '42501';
const TABLES = [
  ['entry', 'entry_id', 'leaf_hash'],
  ['leaf', 'leaf_index', 'leaf_hash'],
  ['tree_node', 'node_index', 'hash'],
  ['tree_head', 'size', 'root'],
  ['checkpoint', 'origin, size', 'root'],
  ['cosignature', 'origin, size, witness', 'line'],
  ['policy', 'ordinal', 'text'],
  ['notice', 'ordinal', 'message'],
  ['verification', 'ordinal', 'root'],
] as const;

let opened: OpenedLedger;
let logins: Record<'application' | 'sequencer' | 'signer' | 'migrator' | 'owner', DataSource>;
const owner = `ledger_owner_${randomBytes(6).toString('hex')}`;

beforeAll(async () => {
  opened = await openLedger();
  await opened.place(...Array.from({ length: 300 }, () => fact(v7(), { holder: '张三' })));
  await opened.sequencer.onApplicationShutdown();
  await opened.superuser.query(`CREATE ROLE ${owner} LOGIN PASSWORD '${owner}' IN ROLE ledger_owner`);
  const ownerUrl = new URL(opened.database.migratorUrl);
  ownerUrl.username = owner;
  ownerUrl.password = owner;
  logins = {
    application: opened.application,
    sequencer: await connect(opened.database.sequencerUrl, 1),
    signer: await connect(opened.database.signerUrl, 1),
    migrator: await connect(opened.database.migratorUrl, 1),
    owner: await connect(`${ownerUrl.href}?options=-c%20role%3Dledger_owner`, 1),
  };
  await opened.superuser.query(`
    INSERT INTO ledger.checkpoint SELECT 'first', size, root, 'note', now() FROM ledger.tree_head;
    INSERT INTO ledger.cosignature SELECT 'first', size, 'court', 'line', now() FROM ledger.tree_head;
    INSERT INTO ledger.policy (text, recorded_at) VALUES ('quorum none', now());
    INSERT INTO ledger.notice (about, state, message, since) VALUES ('signer', 'well', '', now());
    INSERT INTO ledger.verification (at, size, root, entries, fault_count) VALUES (now(), 1, sha256(''), 1, 0)`);
});
afterAll(async () => {
  for (const login of Object.values(logins)) if (login !== opened.application) await login.destroy();
  await opened.superuser.query(`DROP ROLE ${owner}`);
  await opened.close();
});

async function digest(): Promise<unknown> {
  return opened.superuser.query(
    `SELECT (SELECT md5(string_agg(t::text, '' ORDER BY t)) FROM ledger.entry t) AS entry,
            (SELECT md5(string_agg(t::text, '' ORDER BY t)) FROM ledger.leaf t) AS leaf,
            (SELECT md5(string_agg(t::text, '' ORDER BY t)) FROM ledger.tree_node t) AS node,
            (SELECT md5(string_agg(t::text, '' ORDER BY t)) FROM ledger.tree_head t) AS head,
            (SELECT md5(string_agg(t::text, '' ORDER BY t)) FROM ledger.checkpoint t) AS checkpoint,
            (SELECT md5(string_agg(t::text, '' ORDER BY t)) FROM ledger.cosignature t) AS cosignature,
            (SELECT md5(string_agg(t::text, '' ORDER BY t)) FROM ledger.policy t) AS policy,
            (SELECT md5(string_agg(t::text, '' ORDER BY t)) FROM ledger.notice t) AS notice,
            (SELECT md5(string_agg(t::text, '' ORDER BY t)) FROM ledger.verification t) AS verification`,
  );
}

async function refuses(login: DataSource, statement: string): Promise<void> {
  const before = await digest();
  expect([statement, await refusal(login.query(statement))]).toEqual([statement, REFUSED]);
  expect(await digest()).toEqual(before);
}

const changed = (column: string): string => (/hash|root/.test(column) ? `sha256('x')` : `'x'`);

const verbs = (table: string, key: string, column: string): string[] => [
  `UPDATE ledger.${table} SET ${column} = ${changed(column)}`,
  `DELETE FROM ledger.${table}`,
  `TRUNCATE ledger.${table}`,
  `TRUNCATE ledger.${table} CASCADE`,
  `MERGE INTO ledger.${table} target USING (SELECT 1) one ON true WHEN MATCHED THEN UPDATE SET ${column} = ${changed(column)}`,
  `MERGE INTO ledger.${table} target USING (SELECT 1) one ON true WHEN MATCHED THEN DELETE`,
  `INSERT INTO ledger.${table} SELECT * FROM ledger.${table} ON CONFLICT (${key}) DO UPDATE SET ${column} = ${changed(column)}`
    .replace('ledger.tree_node ON CONFLICT (node_index)', 'ledger.tree_node ON CONFLICT (level, node_index)')
    .replace(
      /INTO ledger\.(entry|policy|notice|verification) SELECT/,
      'INTO ledger.$1 OVERRIDING SYSTEM VALUE SELECT',
    ),
];

describe.each(TABLES)('ledger.%s', (table, key, column) => {
  const rest = [
    `INSERT INTO ledger.${table} OVERRIDING SYSTEM VALUE SELECT * FROM ledger.${table}`,
    `SELECT * FROM ledger.${table} FOR UPDATE`,
    `COPY ledger.${table} FROM STDIN`,
  ];

  test.each(['application', 'sequencer', 'signer', 'migrator'] as const)(
    'cannot be written by the %s',
    async (login) => {
      for (const statement of [...verbs(table, key, column), ...rest])
        await refuses(logins[login], statement);
    },
  );

  test('cannot be changed by the owner of the schema', async () => {
    for (const statement of verbs(table, key, column)) await refuses(logins.owner, statement);
  });

  test('cannot be changed by a superuser who silences ordinary triggers', async () => {
    for (const statement of verbs(table, key, column)) {
      const before = await digest();
      const silenced = opened.superuser.transaction(async (tx) => {
        await tx.query('SET LOCAL session_replication_role = replica');
        await tx.query(statement);
      });
      expect([statement, await refusal(silenced)]).toEqual([statement, REFUSED]);
      expect(await digest()).toEqual(before);
    }
  });
});

describe('the rows that may change', () => {
  test.each(['ledger.head', 'ledger.pending', 'ledger.log_state', 'vault.opening'])(
    '%s is not written by the application itself, nor by the sequencer, the signer or the migrator',
    async (table) => {
      for (const login of [logins.application, logins.sequencer, logins.signer, logins.migrator]) {
        for (const statement of [
          `DELETE FROM ${table}`,
          `INSERT INTO ${table} DEFAULT VALUES`,
          `TRUNCATE ${table}`,
        ]) {
          await refuses(login, statement);
        }
      }
    },
  );

  test('the application cannot give places in the tree, and the sequencer can neither append nor read', async () => {
    await refuses(logins.application, 'SELECT * FROM ledger.sequence(1)');
    await refuses(logins.application, `SELECT ledger.record_tree(1, '', now(), '{}', '{}', '{}')`);
    await refuses(logins.sequencer, `SELECT * FROM ledger.lock_heads('{item}', ARRAY[gen_random_uuid()])`);
    await refuses(logins.sequencer, 'SELECT * FROM ledger.entry');
    await refuses(logins.sequencer, 'SELECT * FROM vault.opening');
    await refuses(logins.migrator, 'SELECT * FROM vault.opening');
  });

  test('the application cannot sign, and the signer can neither append, nor give places, nor read what commitments hide', async () => {
    for (const login of [logins.application, logins.sequencer, logins.migrator]) {
      await refuses(login, `SELECT ledger.record_checkpoint('a', 1, '', '', now())`);
      await refuses(login, `SELECT ledger.record_cosignature('a', 1, 'b', '', now())`);
      await refuses(login, `SELECT ledger.record_policy('a', now())`);
      await refuses(login, `SELECT ledger.record_notice('a', 'b', 'c', now())`);
    }
    await refuses(logins.signer, `SELECT * FROM ledger.lock_heads('{item}', ARRAY[gen_random_uuid()])`);
    await refuses(logins.signer, 'SELECT * FROM ledger.sequence(1)');
    await refuses(logins.signer, 'SELECT * FROM vault.opening');
    await refuses(logins.signer, 'SELECT * FROM cases.party');
  });

  test('a checkpoint is kept only of a root that the tree has had, and only one for each size', async () => {
    const [{ root }] = await opened.superuser.query('SELECT root FROM ledger.tree_head WHERE size = 300');
    const record = (signed: string, hash: Buffer) =>
      refusal(
        logins.signer.query(`SELECT ledger.record_checkpoint('log', 300, $1, $2, now())`, [hash, signed]),
      );
    const text = `log\n300\n${root.toString('base64')}\n\n— log AAAA\n`;
    expect(await record(text, root)).toBeUndefined();
    expect(await record(text, root)).toBeUndefined();
    expect(await record(`${text}— log BBBB\n`, root)).toBe('LG006');
    expect(await record(text.replace('log', 'another'), root)).toBe('LG006');
    expect(await record(text, Buffer.alloc(32))).toBe('LG005');
    const cosign = (size: number) =>
      refusal(
        logins.signer.query(`SELECT ledger.record_cosignature('log', $1, 'court', '— c AAAA', now())`, [
          size,
        ]),
      );
    expect([await cosign(300), await cosign(299)]).toEqual([undefined, 'LG006']);
  });
});

test('a parent table cannot take entries with it', async () => {
  const { superuser } = opened;
  await superuser.query('CREATE TABLE public.parent AS SELECT entry_id FROM ledger.entry');
  await superuser.query('ALTER TABLE public.parent ADD PRIMARY KEY (entry_id)');
  await superuser.query(
    'ALTER TABLE ledger.entry ADD CONSTRAINT child FOREIGN KEY (entry_id) REFERENCES public.parent ON DELETE CASCADE ON UPDATE CASCADE',
  );
  try {
    for (const statement of [
      'DELETE FROM public.parent',
      'UPDATE public.parent SET entry_id = gen_random_uuid()',
      'TRUNCATE public.parent CASCADE',
    ]) {
      await refuses(superuser, statement);
    }
  } finally {
    await superuser.query('ALTER TABLE ledger.entry DROP CONSTRAINT child');
    await superuser.query('DROP TABLE public.parent');
  }
});

describe('the owner of the schema', () => {
  test.each([
    'ALTER TABLE ledger.entry DISABLE TRIGGER ALL',
    'ALTER TABLE ledger.entry DISABLE TRIGGER refuse_change',
    'ALTER TABLE ledger.entry ENABLE REPLICA TRIGGER refuse_change',
    `ALTER TABLE ledger.entry ALTER COLUMN body TYPE text USING 'rewritten'`,
    'ALTER TABLE ledger.entry DROP COLUMN body',
    'ALTER TABLE ledger.entry DROP CONSTRAINT entry_pkey',
    'ALTER TABLE ledger.entry RENAME TO old_entry',
    'ALTER TABLE ledger.entry SET SCHEMA vault',
    'ALTER SCHEMA ledger RENAME TO old_ledger',
    'DROP TRIGGER refuse_change ON ledger.entry',
    'DROP TABLE ledger.leaf',
    'DROP SCHEMA ledger CASCADE',
    'CREATE RULE swallow AS ON INSERT TO ledger.entry DO INSTEAD NOTHING',
    'CREATE TRIGGER another BEFORE INSERT ON ledger.entry FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()',
    'GRANT UPDATE ON ledger.entry TO case_property_application',
    'GRANT ALL ON ALL TABLES IN SCHEMA ledger TO PUBLIC',
    'GRANT EXECUTE ON FUNCTION ledger.sequence TO case_property_application',
    `CREATE OR REPLACE FUNCTION ledger.refuse_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'`,
    'DROP FUNCTION ledger.append CASCADE',
    'ALTER FUNCTION ledger.append SECURITY INVOKER',
    'CREATE TABLE ledger.shadow (body bytea)',
    'CREATE VIEW ledger.shadow AS SELECT * FROM ledger.entry',
  ])('cannot %s', async (statement) => {
    await refuses(logins.owner, statement);
  });
});

test('nothing in the schemas ledger and vault belongs to the migrator, which is no member of their owner', async () => {
  const rows = await logins.migrator.query(
    `SELECT relname AS name, pg_get_userbyid(relowner) AS owner FROM pg_class
       WHERE relnamespace IN ('ledger'::regnamespace, 'vault'::regnamespace) AND relowner <> 'ledger_owner'::regrole
     UNION ALL SELECT proname, pg_get_userbyid(proowner) FROM pg_proc
       WHERE pronamespace IN ('ledger'::regnamespace, 'vault'::regnamespace) AND proowner <> 'ledger_owner'::regrole
     UNION ALL SELECT nspname, pg_get_userbyid(nspowner) FROM pg_namespace
       WHERE nspname IN ('ledger', 'vault') AND nspowner <> 'ledger_owner'::regrole
     UNION ALL SELECT 'membership', current_user WHERE pg_has_role('ledger_owner', 'USAGE')`,
  );
  expect(rows).toEqual([]);
});

test('the log still verifies, with its guards armed', async () => {
  expect((await opened.verify()).faults).toEqual([]);
});
