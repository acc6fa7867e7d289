import { createHash, randomUUID } from 'node:crypto';
import { constants, createWriteStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '../clock.js';
import type { Config } from '../config.js';
import { RuleBroken, TooLarge } from '../errors.js';
import { type MediaType, mediaTypeOf } from './media-type.js';
import { syncFolder } from './sync-folder.js';

/** Injection token: the absolute folder of the files. */
export const FILES_FOLDER = Symbol('FILES_FOLDER');

/** The folder in which a data folder keeps its files; a backup must take it along. */
export const filesFolderOf = ({ dataFolder }: Pick<Config, 'dataFolder'>): string =>
  path.join(dataFolder, 'files');

/** A file that has arrived and is on disk, but is not kept yet. One of the two must be called. */
export interface ReceivedFile {
  /** Of its bytes, hexadecimal. */
  sha256: string;
  size: number;
  /** By its bytes; null when it is none of the forms that are recognised. */
  mediaType: MediaType | null;
  /** All of it, for what can only be read whole. */
  bytes(): Promise<Buffer>;
  keep(): Promise<void>;
  discard(): Promise<void>;
}

const ABANDONED_AFTER_MILLISECONDS = 24 * 3_600_000;

/** Keeps files under the SHA-256 of their bytes, once each, for good; what is read is what was kept, or nothing. */
@Injectable()
export class Files implements OnApplicationBootstrap {
  private readonly logger = new Logger(Files.name);

  constructor(
    @Inject(FILES_FOLDER) private readonly folder: string,
    private readonly clock: Clock,
  ) {}

  /** Removes what a killed process left half received. */
  async onApplicationBootstrap(): Promise<void> {
    const names = await readdir(this.arriving()).catch(() => []);
    const abandoned = this.clock.now().getTime() - ABANDONED_AFTER_MILLISECONDS;
    for (const name of names) {
      const file = path.join(this.arriving(), name);
      const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
      if (mtimeMs < abandoned) await rm(file, { force: true });
    }
  }

  /** Takes bytes in without holding them in memory. TooLarge `file_too_large` past `bytesMax`. */
  async receive(bytes: AsyncIterable<Buffer>, bytesMax: number): Promise<ReceivedFile> {
    await mkdir(this.arriving(), { recursive: true, mode: 0o700 });
    const file = path.join(this.arriving(), randomUUID());
    const discard = () => rm(file, { force: true });
    try {
      const facts = await write(file, bytes, bytesMax);
      if (facts.size > bytesMax) throw fileTooLarge(bytesMax);
      return { ...facts, bytes: () => readFile(file), keep: () => this.keep(file, facts.sha256), discard };
    } catch (error) {
      await discard();
      throw error;
    }
  }

  /** Holds bytes on disk until they are read, once: a slow reader keeps nothing waiting that makes them. */
  async pass(bytes: Readable): Promise<Readable> {
    await mkdir(this.arriving(), { recursive: true, mode: 0o700 });
    const file = path.join(this.arriving(), randomUUID());
    try {
      await pipeline(bytes, createWriteStream(file, { flags: 'wx', mode: 0o600 }));
      return (await open(file, constants.O_RDONLY)).createReadStream();
    } finally {
      await rm(file, { force: true });
    }
  }

  /**
   * The bytes of a kept file, hashed again before the first of them is given out. RuleBroken `file_is_unchanged`, and
   * `file_is_there` when it is gone; both name it.
   */
  async read(sha256: string): Promise<Readable> {
    const handle = await open(this.placeOf(sha256), constants.O_RDONLY).catch((error) => {
      if (error.code === 'ENOENT') throw this.damaged('file_is_there', `文件 ${sha256} 不在文件库中`);
      throw error;
    });
    try {
      if ((await hashOf(handle)) !== sha256)
        throw this.damaged('file_is_unchanged', `文件 ${sha256} 的内容与其哈希不符，已被改动，不予提供`);
    } catch (error) {
      await handle.close();
      throw error;
    }
    return handle.createReadStream({ start: 0 });
  }

  /** In the place of whatever stands there: the bytes are those of the name, so that a damaged file is healed. */
  private async keep(file: string, sha256: string): Promise<void> {
    const place = this.placeOf(sha256);
    await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
    await rename(file, place);
    for (let folder = path.dirname(place); folder.length >= this.folder.length; folder = path.dirname(folder))
      await syncFolder(folder);
  }

  private damaged(code: string, message: string): RuleBroken {
    this.logger.error(message);
    return new RuleBroken(code, message, { remedy: '请告知系统管理员从备份恢复这个文件' });
  }

  private arriving(): string {
    return path.join(this.folder, 'arriving');
  }

  private placeOf(sha256: string): string {
    return path.join(this.folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }
}

export const fileTooLarge = (bytesMax: number): TooLarge =>
  new TooLarge('file_too_large', `文件超过 ${bytesMax / 1_048_576} MiB`, {
    remedy: '请压缩、分开或重新拍摄后再上传',
  });

async function write(file: string, bytes: AsyncIterable<Buffer>, bytesMax: number) {
  const handle = await open(file, 'wx+', 0o600);
  try {
    const hash = createHash('sha256');
    let size = 0;
    for await (const chunk of bytes) {
      size += chunk.length;
      // The rest is heard to its end, so that the sender can hear the answer.
      if (size > bytesMax) continue;
      hash.update(chunk);
      await handle.writeFile(chunk);
    }
    await handle.sync();
    const mediaType = size > bytesMax ? null : await mediaTypeOf(handle, size);
    return { sha256: hash.digest('hex'), size, mediaType };
  } finally {
    await handle.close();
  }
}

async function hashOf(handle: FileHandle): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of handle.createReadStream({ start: 0, autoClose: false })) hash.update(chunk);
  return hash.digest('hex');
}
