import { crc32 } from 'node:zlib';

/** A file of an archive: its name in ASCII, and its bytes. */
export type ArchivedFile = readonly [name: string, bytes: Buffer];

/** So many files, and bytes, an archive without the 64-bit extension can hold. */
export const FILES_MAX = 65_535;

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
const UTF8_NAMES = 0x0800;
/** 1980-01-01 in the calendar of MS-DOS. */
const FIRST_DAY = 0x0021;

/**
 * A zip of these files, which must come sorted by name: stored, with one fixed time and no extra, so that equal files make
 * equal bytes and a verifier makes the same archive again.
 */
export async function* storedZip(
  files: AsyncIterable<ArchivedFile> | Iterable<ArchivedFile>,
): AsyncGenerator<Buffer> {
  const directory: Buffer[] = [];
  let offset = 0;
  for await (const [name, bytes] of files) {
    const named = Buffer.from(name, 'ascii');
    const described = description(named, bytes);
    const local = Buffer.concat([number(LOCAL, 4), described, named]);
    const central = [
      number(CENTRAL, 4),
      number(VERSION, 2),
      described,
      number(0, 10),
      number(offset, 4),
      named,
    ];
    directory.push(Buffer.concat(central));
    yield local;
    yield bytes;
    offset += local.length + bytes.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const count = number(directory.length, 2);
  yield Buffer.concat([
    ...directory,
    number(END, 4),
    number(0, 4),
    count,
    count,
    number(size, 4),
    number(offset, 4),
    number(0, 2),
  ]);
}

/** What the local header and the directory say alike of a file. */
function description(name: Buffer, bytes: Buffer): Buffer {
  const size = number(bytes.length, 4);
  return Buffer.concat([
    number(VERSION, 2),
    number(UTF8_NAMES, 2),
    number(0, 4),
    number(FIRST_DAY, 2),
    number(crc32(bytes), 4),
    size,
    size,
    number(name.length, 2),
    number(0, 2),
  ]);
}

/** A number in little endian; wider ones are only ever zero. */
function number(value: number, width: number): Buffer {
  const bytes = Buffer.alloc(width);
  if (value > 0) bytes.writeUIntLE(value, 0, width);
  return bytes;
}
