import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { LogLevel } from '@nestjs/common';
import { createApplication } from './application.js';
import { type Companion, startCompanions } from './companions.js';
import { Identity } from './identity/identity.js';
import { requireSm3 } from './ledger/ledger.js';
import type { Config } from './platform/config.js';
import { CannotStart } from './platform/errors.js';
import { filesFolderOf } from './platform/files/files.js';
import { prepareDatabase } from './platform/postgres/database-preparation.js';

/** The login name of the administrator that an empty installation gets. */
export const FIRST_ADMINISTRATOR = 'administrator';

/** A server that listens, and what a program needs to be its first administrator. */
export interface RunningServer {
  /** Such as `http://127.0.0.1:3000`. */
  origin: string;
  /** Passwords of this data folder, the same at every start. */
  passwords: Passwords;
  /** True until the first administrator has signed in: the password must still be told. */
  isNew: boolean;
  stop(): Promise<void>;
}

/** Derives the password of a login name from the secret of a data folder. */
type Passwords = (loginName: string) => string;

/** Which programs run beside a server: nothing, or the signer and the witnesses of these names. */
export type Beside = { witnesses: readonly string[] } | null;

/** Brings the database up, starts the server on `config.port` and gives an empty installation its administrator. */
export async function startServer(
  config: Config,
  beside: Beside = null,
  logLevels: LogLevel[] = ['fatal', 'error', 'warn'],
): Promise<RunningServer> {
  requireSm3();
  const database = await prepareDatabase(config);
  const passwords = await passwordsOf(config.dataFolder);
  const application = await createApplication(
    {
      ...database,
      filesFolder: filesFolderOf(config),
      tilesFolder: config.tilesFolder,
      timestamping: await timestampingOf(config),
      verificationHours: beside && config.verificationHours,
    },
    logLevels,
  );
  let companions: Companion | undefined;
  const stop = async () => {
    await Promise.all([companions?.stop(), application.close()]);
    await database.stop();
  };
  try {
    const isNew = await application
      .get(Identity)
      .ensureFirstAdministrator(FIRST_ADMINISTRATOR, passwords(FIRST_ADMINISTRATOR));
    await application.listen(config.port, config.host);
    if (beside) companions = await startCompanions(config, database, beside.witnesses);
    return { origin: await application.getUrl(), passwords, isNew, stop };
  } catch (error) {
    await stop();
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new CannotStart(`端口 ${config.port} 已被占用：请用环境变量 PORT 另选一个`);
  }
}

/** By whom checkpoints are stamped with the time; null when nobody was named. */
async function timestampingOf({ timestampUrl, timestampRootsFile, timestampHours }: Config) {
  if (timestampUrl === undefined) return null;
  const roots = timestampRootsFile === undefined ? undefined : await readFile(timestampRootsFile, 'utf8');
  return { url: timestampUrl, hours: timestampHours, ...(roots === undefined ? {} : { roots }) };
}

/** Made on first use, readable by its owner alone: a second run signs in again without a constant password. */
async function passwordsOf(dataFolder: string): Promise<Passwords> {
  await mkdir(dataFolder, { recursive: true });
  const secret = await secretIn(path.join(dataFolder, 'accounts.secret'));
  return (loginName) => createHmac('sha256', secret).update(loginName).digest('base64url').slice(0, 20);
}

async function secretIn(file: string): Promise<string> {
  const known = await readFile(file, 'utf8').catch(() => '');
  if (/^[0-9a-f]{64}$/.test(known)) return known;
  // Complete before it bears its name, and never in the place of another: a kill in between leaves nothing half made.
  const draft = `${file}.${randomUUID()}`;
  const handle = await open(draft, 'wx', 0o600);
  await handle.writeFile(randomBytes(32).toString('hex'));
  await handle.sync();
  await handle.close();
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(draft);
  return readFile(file, 'utf8');
}
