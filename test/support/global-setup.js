import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { COMPILED, compileSources, removeCompiled } from './compiled.js';

/** One private cluster for the run; its database `case_property`, fully migrated, is every test's template. */
export default async function setUp() {
  await sweep(os.tmpdir(), /^case-property-tests-(\d+)-/);
  await sweep(COMPILED, /^(\d+)$/);
  const compiled = await compileSources(`${process.pid}`);
  const folder = await mkdtemp(path.join(os.tmpdir(), `case-property-tests-${process.pid}-`));
  await chmod(folder, 0o711);
  const platform = (name) => import(pathToFileURL(path.join(compiled, 'src', 'platform', name)).href);
  const { readConfig } = await platform('config.js');
  const { prepareDatabase } = await platform('postgres/database-preparation.js');
  const { withConnection, changeUrl } = await platform('postgres/postgres-connection.js');
  const clean = () => Promise.all([rm(folder, { recursive: true, force: true }), removeCompiled(compiled)]);
  let prepared;
  try {
    prepared = await prepareDatabase(readConfig({ DATA_DIR: folder }), {
      settings: { fsync: 'off', full_page_writes: 'off', max_connections: '300' },
    });
    await withConnection(changeUrl(prepared.superuserUrl, { database: 'postgres' }), (client) =>
      client.query('ALTER DATABASE case_property WITH IS_TEMPLATE true ALLOW_CONNECTIONS false'),
    );
  } catch (error) {
    await prepared?.stop();
    await clean();
    throw error;
  }
  process.env.TEST_COMPILED = compiled;
  process.env.TEST_SUPERUSER_URL = prepared.superuserUrl;
  process.env.TEST_MIGRATOR_URL = prepared.migratorUrl;
  process.env.TEST_APPLICATION_URL = prepared.applicationUrl;
  process.env.TEST_SEQUENCER_URL = prepared.sequencerUrl;
  process.env.TEST_SIGNER_URL = prepared.signerUrl;
  globalThis.tearDownTests = async () => {
    await prepared.stop();
    await clean();
  };
}

/** Removes what killed runs left; a server whose folder is gone ends by itself. */
async function sweep(parent, pattern) {
  for (const name of await readdir(parent).catch(() => [])) {
    const pid = Number(pattern.exec(name)?.[1]);
    if (pid && !runs(pid)) await rm(path.join(parent, name), { recursive: true, force: true });
  }
}

function runs(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
