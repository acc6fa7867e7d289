import { chmod, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { readConfig } from '../../src/platform/config.js';
import {
  type PreparationOptions,
  type PreparedDatabase,
  prepareDatabase,
} from '../../src/platform/postgres/database-preparation.js';
import { nativeFolder } from '../../src/platform/postgres/embedded-binaries.js';

/** The oldest PostgreSQL that is supported, from a package of its own. */
export const postgresql15 = (): string => nativeFolder('postgresql-15-linux-x64');

/** A folder of one test's own that other accounts can enter, as the server's must. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), `case-property-tests-${process.ppid}-`));
  await chmod(folder, 0o711);
  return folder;
}

/** Without fsync, for what is tested is not the disk. */
export const FAST = { fsync: 'off', full_page_writes: 'off' };

export interface TemporaryCluster extends PreparedDatabase {
  folder: string;
  /** Stops the server and removes its folder. */
  remove(): Promise<void>;
}

/** A cluster of one test's own, prepared as the application would. */
export async function temporaryCluster(options: PreparationOptions = {}): Promise<TemporaryCluster> {
  const folder = await temporaryFolder();
  const prepared = await prepareDatabase(readConfig({ DATA_DIR: folder }), { settings: FAST, ...options });
  const remove = async () => {
    await prepared.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { ...prepared, folder, remove };
}
