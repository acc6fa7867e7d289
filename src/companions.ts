import { type ChildProcess, fork } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { provisionWitnesses } from './checkpoints/checkpoints.js';
import type { Config } from './platform/config.js';
import type { PreparedDatabase } from './platform/postgres/database-preparation.js';

/** A program of its own that runs beside the server and is started again when it dies. */
export interface Companion {
  stop(): Promise<void>;
}

const CLI = fileURLToPath(new URL('./cli.js', import.meta.url));
const RETRY_MILLISECONDS_MAX = 30_000;
const PATIENCE_MILLISECONDS = 10_000;

/** The signer beside a server, what verifies everything again and again, and witnesses of these names where one machine is to hold all keys. */
export async function startCompanions(
  config: Config,
  { signerUrl, applicationUrl }: Pick<PreparedDatabase, 'signerUrl' | 'applicationUrl'>,
  witnesses: readonly string[],
): Promise<Companion> {
  const started: Companion[] = [];
  if (witnesses.length > 0) {
    const port = await provisionWitnesses(config, witnesses);
    started.push(startCompanion(config, ['witness', ...witnesses, '--port', String(port)], {}));
  }
  started.push(startCompanion(config, ['signer'], { SIGNER_DATABASE_URL: signerUrl }));
  if (config.verificationHours !== null) {
    const login = { APPLICATION_DATABASE_URL: applicationUrl };
    started.push(startCompanion(config, ['verify', '--repeatedly'], login));
  }
  return {
    async stop() {
      await Promise.all(started.map((companion) => companion.stop()));
    },
  };
}

function startCompanion(config: Config, args: string[], more: NodeJS.ProcessEnv): Companion {
  const environment = { ...config.environment, DATA_DIR: config.dataFolder, ...more };
  const stopping = new AbortController();
  let child: ChildProcess | undefined;
  const run = async () => {
    for (let failures = 0; !stopping.signal.aborted; failures += 1) {
      child = fork(CLI, args, { env: environment, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
      await ended(child);
      const milliseconds = Math.min(1_000 * 2 ** failures, RETRY_MILLISECONDS_MAX);
      await pause(milliseconds, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const running = run();
  return {
    async stop() {
      stopping.abort();
      // It also ends when the channel to it closes, as it does when this process is killed.
      if (child?.connected) child.disconnect();
      const patience = setTimeout(() => child?.kill('SIGKILL'), PATIENCE_MILLISECONDS);
      await running;
      clearTimeout(patience);
    },
  };
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  });
