import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CannotStart } from '../errors.js';
import { isAlive, ownProcess, type ProcessIdentity } from './process-identity.js';

type Holder = ProcessIdentity & { released?: true };

/**
 * Runs `work` while no other process holds the same folder; a holder that was killed holds nothing.
 * Each holder takes the next number and the highest number is the lock, so a dead holder is passed
 * over without ever removing what a living one may have just taken.
 * @throws Error after `patience` milliseconds of waiting for a living holder.
 */
export async function withProcessLock<T>(
  folder: string,
  work: () => Promise<T>,
  patience = 120_000,
): Promise<T> {
  mkdirSync(folder, { recursive: true });
  const mine = await take(folder, patience);
  try {
    return await work();
  } finally {
    write(folder, mine, { ...ownProcess(), released: true });
  }
}

async function take(folder: string, patience: number): Promise<number> {
  const deadline = performance.now() + patience;
  for (;;) {
    const mine = tryToTake(folder);
    if (mine !== undefined) return mine;
    if (performance.now() > deadline) throw new CannotStart(`另一进程长时间占用 ${folder}，请稍后再试`);
    await pause(20 + Math.random() * 30);
  }
}

function tryToTake(folder: string): number | undefined {
  const highest = Math.max(0, ...numbers(folder));
  if (highest > 0 && isHeld(folder, highest)) return undefined;
  const mine = highest + 1;
  if (!claim(folder, mine)) return undefined;
  if (Math.max(...numbers(folder)) !== mine) {
    rmSync(path.join(folder, String(mine)), { force: true });
    return undefined;
  }
  for (const older of numbers(folder))
    if (older < mine) rmSync(path.join(folder, String(older)), { force: true });
  return mine;
}

function numbers(folder: string): number[] {
  return readdirSync(folder)
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

function isHeld(folder: string, number: number): boolean {
  try {
    const holder = JSON.parse(readFileSync(path.join(folder, String(number)), 'utf8')) as Holder;
    return !holder.released && isAlive(holder);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT';
  }
}

function claim(folder: string, number: number): boolean {
  const draft = path.join(folder, `draft-${randomUUID()}`);
  writeFileSync(draft, JSON.stringify(ownProcess()));
  try {
    linkSync(draft, path.join(folder, String(number)));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function write(folder: string, number: number, holder: Holder): void {
  const draft = path.join(folder, `draft-${randomUUID()}`);
  writeFileSync(draft, JSON.stringify(holder));
  renameSync(draft, path.join(folder, String(number)));
}
