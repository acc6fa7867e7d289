import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process by its number and its birth, so that a number given out again is not mistaken for it. */
export interface ProcessIdentity {
  pid: number;
  born: string;
}

let own: ProcessIdentity | undefined;

export function ownProcess(): ProcessIdentity {
  own ??= { pid: process.pid, born: birthOf(process.pid) };
  return own;
}

/** True while that very process runs on this machine. */
export function isAlive(identity: ProcessIdentity): boolean {
  if (identity.pid === process.pid) return identity.born === ownProcess().born;
  try {
    process.kill(identity.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const born = birthOf(identity.pid);
  return born !== 'dead' && born === identity.born;
}

function birthOf(pid: number): string {
  try {
    if (process.platform === 'linux') return birthOnLinux(pid);
    if (process.platform === 'win32') return 'unknown';
    return execFileSync('/bin/ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return 'dead';
  }
}

function birthOnLinux(pid: number): string {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z' || fields[0] === 'X') return 'dead';
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  return `${boot}.${fields[19]}`;
}
