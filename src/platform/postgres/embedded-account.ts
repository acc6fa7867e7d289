import { type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { chownSync, readFileSync, statSync } from 'node:fs';
import { CannotStart } from '../errors.js';
import { binary } from './embedded-binaries.js';

export interface Outcome {
  status: number | null;
  output: string;
}

/** Runs the server's programs under an account that PostgreSQL accepts: it refuses root. */
export interface ServerAccount {
  run(name: 'initdb' | 'pg_ctl', args: string[]): Promise<Outcome>;
  /** Makes a file or folder the account's own. */
  own(file: string): void;
}

type Program = (file: string, args: string[]) => { file: string; args: string[]; options: SpawnOptions };

const UNIX: SpawnOptions = {
  cwd: '/',
  env: { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C', TZ: 'UTC' },
};

/**
 * @param folder what the account must reach; `data` is the cluster inside it, whose owner is kept when it exists.
 * @throws Error when root can use neither another account nor a user namespace.
 */
export function serverAccount(native: string, folder: string, data: string): ServerAccount {
  if (process.platform === 'win32') return account(native, (file, args) => ({ file, args, options: {} }));
  if (process.getuid?.() !== 0) return account(native, (file, args) => ({ file, args, options: UNIX }));
  const owner = ownerOf(data);
  if (owner?.uid !== 0) {
    for (const identity of owner ? [owner] : unprivilegedAccounts()) {
      const program: Program = (file, args) => ({ file, args, options: { ...UNIX, ...identity } });
      if (works(program, native, folder)) return account(native, program, identity);
    }
  }
  if (works(inNamespace, native, folder)) return account(native, inNamespace);
  throw new CannotStart(
    `PostgreSQL 不能以 root 运行，而 ${owner ? `数据所属的账户 ${owner.uid}` : 'postgres 和 nobody 账户'}都无法访问 ${folder}，系统也不允许用户命名空间。` +
      '请改用普通用户运行，或把 DATA_DIR 放到其他账户能进入的文件夹',
  );
}

/** A user namespace keeps root's access to files while the server sees itself as not root. */
const inNamespace: Program = (file, args) => ({
  file: 'unshare',
  args: ['-U', '--map-user=65534', '--map-group=65534', file, ...args],
  options: UNIX,
});

function account(native: string, program: Program, identity?: { uid: number; gid: number }): ServerAccount {
  return {
    run: (name, args) => run(program(binary(native, name), args)),
    own: (file) => identity && chownSync(file, identity.uid, identity.gid),
  };
}

function run({ file, args, options }: ReturnType<Program>): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(file, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk) => {
        output += String(chunk);
      });
    child.once('error', (error) => resolve({ status: null, output: error.message }));
    child.once('exit', (status) => setImmediate(() => resolve({ status, output })));
  });
}

function works(program: Program, native: string, folder: string): boolean {
  return [
    program(binary(native, 'postgres'), ['--version']),
    program('/bin/sh', ['-c', 'cd "$1"', 'sh', folder]),
  ].every(({ file, args, options }) => spawnSync(file, args, { ...options, stdio: 'ignore' }).status === 0);
}

function ownerOf(data: string): { uid: number; gid: number } | undefined {
  const found = statSync(data, { throwIfNoEntry: false });
  return found && { uid: found.uid, gid: found.gid };
}

/** `initdb` wants an account that the system knows by name. */
function unprivilegedAccounts(): { uid: number; gid: number }[] {
  const lines = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  return ['postgres', 'nobody'].flatMap((name) => {
    const line = lines.find((fields) => fields[0] === name);
    return line ? [{ uid: Number(line[2]), gid: Number(line[3]) }] : [];
  });
}
