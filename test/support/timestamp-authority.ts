import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Whether this machine has the program that plays the authority. */
export const hasOpenssl = (): boolean => spawnSync('openssl', ['version']).status === 0;

const CONFIGURATION = `
[ tsa ]
default_tsa = here
[ here ]
serial = serial
crypto_device = builtin
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1
ordering = no
tsa_name = yes
ess_cert_id_chain = no
ess_cert_id_alg = sha256
[ request ]
distinguished_name = name
prompt = no
[ name ]
CN = Test time-stamping authority
[ root ]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign
[ stamping ]
basicConstraints = critical,CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
`;

/** A time-stamping authority (RFC 3161) played by `openssl ts`, over real HTTP on 127.0.0.1. */
export class TimestampAuthority {
  private constructor(
    readonly folder: string,
    private readonly server: Server,
    readonly url: string,
    /** The root of its certificate, PEM. */
    readonly root: string,
  ) {}

  /** What is answered instead, when a test says so. */
  instead: ((answer: Buffer) => Buffer) | undefined;

  static async open(): Promise<TimestampAuthority> {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'case-property-authority-'));
    const openssl = (...words: string[]) => run('openssl', words, { cwd: folder });
    await writeFile(path.join(folder, 'tsa.cnf'), CONFIGURATION);
    await writeFile(path.join(folder, 'serial'), '01\n');
    const made = ['-newkey', 'rsa:2048', '-nodes', '-config', 'tsa.cnf', '-section', 'request'];
    const lasting = ['-days', '3650'];
    await openssl(
      ...['req', '-x509', ...made, ...lasting, '-subj', '/CN=Test root', '-extensions', 'root'],
      ...['-keyout', 'root-key.pem', '-out', 'root.pem'],
    );
    await openssl('req', ...made, '-keyout', 'key.pem', '-out', 'request.pem');
    await openssl(
      ...[
        'x509',
        '-req',
        '-in',
        'request.pem',
        '-CA',
        'root.pem',
        '-CAkey',
        'root-key.pem',
        '-CAcreateserial',
      ],
      ...[...lasting, '-extfile', 'tsa.cnf', '-extensions', 'stamping', '-out', 'certificate.pem'],
    );
    let authority: TimestampAuthority | undefined;
    const server = createServer(async (request, response) => {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part as Buffer);
      await writeFile(path.join(folder, 'query.tsq'), Buffer.concat(parts));
      await openssl(
        ...['ts', '-reply', '-config', 'tsa.cnf', '-section', 'here', '-queryfile', 'query.tsq'],
        ...['-signer', 'certificate.pem', '-inkey', 'key.pem', '-out', 'answer.tsr'],
      );
      const answer = await readFile(path.join(folder, 'answer.tsr'));
      response.setHeader('content-type', 'application/timestamp-reply');
      response.end(authority?.instead ? authority.instead(answer) : answer);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const root = await readFile(path.join(folder, 'root.pem'), 'utf8');
    authority = new TimestampAuthority(folder, server, `http://127.0.0.1:${port}/`, root);
    return authority;
  }

  /** Whether openssl itself finds the answer right for these bytes. */
  async agrees(bytes: string, response: Buffer): Promise<boolean> {
    await writeFile(path.join(this.folder, 'data'), bytes);
    await writeFile(path.join(this.folder, 'given.tsr'), response);
    const words = ['ts', '-verify', '-data', 'data', '-in', 'given.tsr', '-CAfile', 'root.pem'];
    return run('openssl', words, { cwd: this.folder }).then(
      () => true,
      () => false,
    );
  }

  async close(): Promise<void> {
    await new Promise((resolve) => this.server.close(resolve));
    await rm(this.folder, { recursive: true, force: true });
  }
}
