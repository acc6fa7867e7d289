import { createServer } from 'node:net';
import path from 'node:path';
import type { Config } from '../platform/config.js';
import { readIfThere, writeDurably } from './durable-file.js';
import { parsePolicy } from './policy.js';
import { keyNameOf } from './programs.js';
import { SignerFolder } from './signer-state.js';
import { witnessKey } from './witness.js';

/** Where the signer keeps its key and its state; nobody else needs to read it. */
export const signerFolderOf = ({ dataFolder }: Pick<Config, 'dataFolder'>): string =>
  path.join(dataFolder, 'signer');

/** Where witnesses of this machine keep theirs. */
export const witnessFolderOf = ({ dataFolder }: Pick<Config, 'dataFolder'>): string =>
  path.join(dataFolder, 'witnesses');

const MADE_HERE = '# 由演示写成，见证方与日志同在一机 (made by the demonstration: all keys on one machine)';

/**
 * Makes the keys of these witnesses and of the signer, and a policy that demands more than half of them, for the demonstration,
 * where one machine holds all. A policy that somebody else wrote is left as it is. Answers the port at which they are to listen.
 */
export async function provisionWitnesses(
  config: Pick<Config, 'dataFolder' | 'logOrigin' | 'policyFile'>,
  names: readonly string[],
): Promise<number> {
  const { key } = await new SignerFolder(signerFolderOf(config)).open(config.logOrigin);
  const known = await readIfThere(config.policyFile);
  const isOurs = known === null || known.startsWith(MADE_HERE);
  const port = await freePort(portOf(known));
  const witnesses = [];
  for (const name of names) {
    const { verifier } = await witnessKey(path.join(witnessFolderOf(config), name), keyNameOf(name));
    witnesses.push(`witness ${name} ${verifier.text} http://127.0.0.1:${port}/${name}`);
  }
  const majority = Math.floor(names.length / 2) + 1;
  const lines = [
    MADE_HERE,
    `log ${key.verifier.text}`,
    ...witnesses,
    `group agencies ${majority} ${names.join(' ')}`,
    'quorum agencies',
  ];
  const text = `${lines.join('\n')}\n`;
  if (isOurs && text !== known) await writeDurably(config.policyFile, text);
  return port;
}

/** The port that the witnesses of a policy had the last time; 0 when there is none. */
function portOf(policy: string | null): number {
  const url = policy === null ? undefined : parsePolicy(policy).witnesses[0]?.url;
  return url === undefined ? 0 : Number(new URL(url).port);
}

/** The wanted port where nobody listens at it, else another. */
async function freePort(wanted: number): Promise<number> {
  const listensAt = (port: number) =>
    new Promise<number>((resolve) => {
      const server = createServer();
      server.once('error', () => resolve(0));
      server.listen(port, '127.0.0.1', () => {
        const address = server.address();
        server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
      });
    });
  return (await listensAt(wanted)) || listensAt(0);
}
