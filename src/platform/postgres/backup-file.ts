import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { Invalid } from '../errors.js';

/**
 * A backup is gzip over frames: one letter, four bytes of length (big-endian), then so many bytes.
 * H: the header. For each table T: its head, D…: what COPY sent, E: its rows and hash. Z: the hash of all before.
 */
export type FrameKind = 'H' | 'T' | 'D' | 'E' | 'Z';
export interface Frame {
  kind: FrameKind;
  payload: Buffer;
}

/** What a backup says of itself first. */
export interface BackupHeader {
  format: 'case-property-backup';
  version: 1;
  /** RFC 3339, from the clock of the database. */
  takenAt: string;
  server: string;
  /** The migrations that had run, in order: a restore needs the very same. */
  migrations: string[];
  sequences: { name: string; value: string }[];
}
export interface TableHead {
  /** Schema and name, quoted as in SQL. */
  table: string;
  /** Quoted; without the generated ones. */
  columns: string[];
}
export interface TableEnd {
  rows: number;
  sha256: string;
}

const FRAME_BYTES_MAX = 64 * 1024 * 1024;
const HEAD_BYTES = 5;

/** Turns frames into bytes and closes them with a hash over everything. */
export async function* encodeFrames(frames: AsyncIterable<Frame>): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  for await (const frame of frames) {
    const bytes = encode(frame.kind, frame.payload);
    hash.update(bytes);
    yield bytes;
  }
  yield encode('Z', Buffer.from(hash.digest('hex')));
}

export const json = (kind: FrameKind, value: BackupHeader | TableHead | TableEnd): Frame => ({
  kind,
  payload: Buffer.from(JSON.stringify(value)),
});

/** The frames of a backup file; throws Invalid (`backup_damaged`) as soon as something is not as it was written. */
export async function* readFrames(file: string): AsyncGenerator<Frame> {
  const hash = createHash('sha256');
  let closed = false;
  for await (const { frame, bytes } of splitFrames(file)) {
    if (closed) throw damaged('结束标记之后还有内容');
    if (frame.kind === 'Z') {
      closed = true;
      if (frame.payload.toString() !== hash.digest('hex')) throw damaged('整体校验值不符');
    } else {
      hash.update(bytes);
      yield frame;
    }
  }
  if (!closed) throw damaged('文件不完整');
}

export const damaged = (reason: string): Invalid =>
  new Invalid('backup_damaged', `备份文件已损坏：${reason}。请换用另一份备份`);

function encode(kind: FrameKind, payload: Buffer): Buffer {
  const head = Buffer.alloc(HEAD_BYTES);
  head.write(kind, 0, 'latin1');
  head.writeUInt32BE(payload.length, 1);
  return Buffer.concat([head, payload]);
}

async function* splitFrames(file: string): AsyncGenerator<{ frame: Frame; bytes: Buffer }> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of unpacked(file)) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    for (let size = frameSize(rest); size !== undefined && rest.length >= size; size = frameSize(rest)) {
      const bytes = rest.subarray(0, size);
      yield {
        frame: { kind: bytes.toString('latin1', 0, 1) as FrameKind, payload: bytes.subarray(HEAD_BYTES) },
        bytes,
      };
      rest = rest.subarray(size);
    }
  }
  if (rest.length > 0) throw damaged('文件不完整');
}

function frameSize(bytes: Buffer): number | undefined {
  if (bytes.length < HEAD_BYTES) return undefined;
  const length = bytes.readUInt32BE(1);
  if (!'HTDEZ'.includes(bytes.toString('latin1', 0, 1)) || length > FRAME_BYTES_MAX)
    throw damaged('格式不符');
  return HEAD_BYTES + length;
}

async function* unpacked(file: string): AsyncGenerator<Buffer> {
  const input = createReadStream(file);
  const output = createGunzip();
  input.once('error', (error) => output.destroy(error));
  input.pipe(output);
  try {
    for await (const chunk of output) yield chunk as Buffer;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code?.startsWith('Z_')) throw damaged('无法解压');
    throw error;
  } finally {
    input.destroy();
  }
}
