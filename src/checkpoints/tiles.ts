import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { syncFolder } from '../platform/files/sync-folder.js';

/** A tile holds so many hashes, and an entry bundle so many entries (C2SP tlog-tiles). */
export const TILE_WIDTH = 256;
export const TILE_BITS = 8n;

/** Where files are written until they are whole; no web server shows names that begin with a dot. */
const DRAFTS = '.drafts';

/** What lies in the folder of tiles is not what should be written there. */
export class TilesRefused extends Error {
  constructor(
    readonly rule: string,
    message: string,
  ) {
    super(message);
  }
}

/** `<N>[.p/<W>]`: the place of a tile in its level; without a width, of a full one. */
export function tilePath(index: bigint, width: number = TILE_WIDTH): string {
  const digits = index.toString();
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0');
  const groups = padded.match(/\d{3}/g) ?? [];
  const name = groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join('/');
  return width === TILE_WIDTH ? name : `${name}.p/${width}`;
}

/** Entries, each after its length in two bytes. */
export function entryBundle(bodies: readonly Buffer[]): Buffer {
  return Buffer.concat(
    bodies.flatMap((body) => {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(body.length);
      return [length, body];
    }),
  );
}

/** A folder of files that never change, but for the checkpoint, which is written last; whoever reaches the folder may read them. */
export class TileFolder {
  constructor(readonly folder: string) {}

  /** Removes what an export that was killed left unfinished. */
  async clear(): Promise<void> {
    await rm(this.place(DRAFTS), { recursive: true, force: true });
  }

  async checkpoint(): Promise<string | null> {
    return readFile(this.place('checkpoint'), 'utf8').catch(absent);
  }

  /** In the place of the one before, whole or not at all. */
  async putCheckpoint(note: string): Promise<void> {
    await this.put('checkpoint', Buffer.from(note), rename);
  }

  async has(name: string): Promise<boolean> {
    const handle = await open(this.place(name)).catch(absent);
    await handle?.close();
    return handle !== null;
  }

  /** Once and for all: the same again changes nothing, anything else is refused. */
  async putTile(name: string, bytes: Buffer): Promise<void> {
    const known = await readFile(this.place(name)).catch(absent);
    if (!known) return this.put(name, bytes, link);
    if (known.equals(bytes)) return;
    const message = `${this.place(name)} 已有别的内容：文件夹属于另一段历史，或文件被改动`;
    throw new TilesRefused('tile_never_changes', message);
  }

  /** The partial tiles of one that is full now. */
  async dropPartials(full: string): Promise<void> {
    await rm(this.place(`${full}.p`), { recursive: true, force: true });
  }

  private async put(
    name: string,
    bytes: Buffer,
    giveName: (draft: string, file: string) => Promise<void>,
  ): Promise<void> {
    const file = this.place(name);
    await makeFolder(this.place(DRAFTS));
    await makeFolder(path.dirname(file));
    const draft = path.join(this.place(DRAFTS), randomUUID());
    try {
      const handle = await open(draft, 'wx', 0o644);
      try {
        await handle.writeFile(bytes);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await giveName(draft, file);
    } finally {
      await rm(draft, { force: true });
    }
    await syncFolder(path.dirname(file));
  }

  private place(name: string): string {
    return path.join(this.folder, name);
  }
}

/** With every folder above it on disk. */
async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: 0o755 });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = path.dirname(made))
    await syncFolder(path.dirname(made));
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
