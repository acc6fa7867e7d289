import { createServer, type IncomingMessage, type Server } from 'node:http';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import type { Clock } from '../platform/clock.js';
import { CannotStart } from '../platform/errors.js';
import { readIfThere } from './durable-file.js';
import type { VerifierKey } from './key.js';
import { parsePolicy } from './policy.js';
import { Signer, type SignerPlace } from './signer.js';
import { Witness, type WitnessAnswer, witnessKey } from './witness.js';

/** How often the signer looks whether the tree has grown. */
export const SIGNING_INTERVAL_MILLISECONDS = 500;
const RETRY_MILLISECONDS_MAX = 10_000;

/** Signs and feeds its witnesses until it is told to stop; one at a time in its folder. */
export async function runSigner(
  place: Omit<SignerPlace, 'database'> & { url: string; stop: AbortSignal },
): Promise<void> {
  await place.folder.alone(async () => {
    const database = await signerDatabase(place.url).catch((error: Error) => {
      throw new CannotStart(`签名程序连不上数据库：${error.message}`, { cause: error });
    });
    try {
      const signer = await Signer.open({ ...place, database });
      await Promise.all([
        repeat(() => signer.sign(), '签名', place),
        repeat(() => signer.feed(), '送交见证', place),
        repeat(() => signer.export(), '导出', place),
      ]);
    } finally {
      await database.destroy();
    }
  });
}

/** Several connections: signing waits neither for witnesses nor for files. */
export const signerDatabase = (url: string): Promise<DataSource> =>
  new DataSource({
    type: 'postgres',
    url,
    poolSize: 4,
    applicationName: 'signer',
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    logging: false,
  }).initialize();

async function repeat(
  work: () => Promise<unknown>,
  name: string,
  { stop, warn }: { stop: AbortSignal; warn: (message: string) => void },
): Promise<void> {
  let failures = 0;
  let said = '';
  while (!stop.aborted) {
    try {
      await work();
      failures = 0;
      said = '';
    } catch (error) {
      failures += 1;
      const { message } = error as Error;
      if (message !== said) warn(`${name}中断，将重试：${message}`);
      said = message;
    }
    const milliseconds = Math.min(SIGNING_INTERVAL_MILLISECONDS * 2 ** failures, RETRY_MILLISECONDS_MAX);
    await pause(milliseconds, undefined, { signal: stop }).catch(() => undefined);
  }
}

/** Where witnesses listen, and what each believes. */
export interface WitnessPlace {
  /** Each has a folder of its own in it, with its key and its copies. */
  folder: string;
  names: readonly string[];
  /** Its `log` lines are the logs that are witnessed. */
  policyFile: string;
  host: string;
  /** 0 means any free port. */
  port: number;
  clock: Clock;
}

/** Witnesses that listen, each at `url/name`. */
export interface RunningWitnesses {
  url: string;
  /** What the policy needs to name them. */
  lines: string[];
  stop(): Promise<void>;
}

/** The name that the key of a witness bears. */
export const keyNameOf = (name: string): string => `case-property-ledger/witness/${name}`;

export async function startWitnesses(place: WitnessPlace): Promise<RunningWitnesses> {
  const witnesses = new Map<string, Witness>();
  for (const name of place.names) {
    const folder = path.join(place.folder, name);
    const key = await witnessKey(folder, keyNameOf(name));
    witnesses.set(name, new Witness(key, folder, () => logsOf(place.policyFile), place.clock));
  }
  const server = createServer(async (request, response) => {
    const { status, contentType, body } = await answerOf(request, witnesses);
    response.writeHead(status, { 'content-type': contentType }).end(body);
  });
  const url = await listen(server, place);
  const lines = [...witnesses].map(
    ([name, { key }]) => `witness ${name} ${key.verifier.text} ${url}/${name}`,
  );
  return { url, lines, stop: () => close(server) };
}

async function logsOf(policyFile: string): Promise<VerifierKey[]> {
  const text = await readIfThere(policyFile);
  return text === null ? [] : parsePolicy(text).logs.map(({ key }) => key);
}

type HttpAnswer = Pick<WitnessAnswer, 'contentType' | 'body'> & { status: number };

const REQUEST_BYTES_MAX = 65_536;

async function answerOf(request: IncomingMessage, witnesses: Map<string, Witness>): Promise<HttpAnswer> {
  const plain = (status: number, body: string) => ({ status, contentType: 'text/plain', body: `${body}\n` });
  const [, name = ''] = /^\/([^/]+)\/add-checkpoint$/.exec(request.url ?? '') ?? [];
  const witness = witnesses.get(name);
  if (!witness) return plain(404, 'unknown address');
  if (request.method !== 'POST') return plain(405, 'POST only');
  try {
    const body = await bodyOf(request);
    return body === null ? plain(400, 'malformed request') : await witness.addCheckpoint(body);
  } catch (error) {
    process.stderr.write(`见证方 ${name}：${(error as Error).message}\n`);
    return plain(500, 'the witness cannot answer now');
  }
}

async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= REQUEST_BYTES_MAX) chunks.push(chunk);
  }
  if (size > REQUEST_BYTES_MAX) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks));
  } catch {
    return null;
  }
}

async function listen(server: Server, { host, port }: { host: string; port: number }): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('no address');
  return `http://${host}:${address.port}`;
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
}
