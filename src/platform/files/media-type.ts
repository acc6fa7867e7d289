import type { FileHandle } from 'node:fs/promises';

/** The forms of files that are recognised, each with the ending under which it is saved. */
export const FILE_ENDINGS = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'application/pdf': 'pdf',
} as const;

export type MediaType = keyof typeof FILE_ENDINGS;
export const MEDIA_TYPES = Object.keys(FILE_ENDINGS) as MediaType[];

/** Some bytes of a file; fewer where the file ends. */
type BytesAt = (position: number, length: number) => Promise<Buffer>;

/**
 * What a file is by its bytes alone, whatever its name or sender says; null for anything else, and for what another program
 * would take for a web page, a PDF or an archive as well. What a camera adds behind a picture is let pass.
 */
export async function mediaTypeOf(file: FileHandle, size: number): Promise<MediaType | null> {
  const at: BytesAt = async (position, length) => {
    const buffer = Buffer.alloc(length);
    const { bytesRead } = await file.read(buffer, 0, length, position);
    return buffer.subarray(0, bytesRead);
  };
  for (const type of MEDIA_TYPES) {
    if (!(await FORMS[type](at, size))) continue;
    return (await isSomethingElseToo(type, at, size)) ? null : type;
  }
  return null;
}

const FORMS: Record<MediaType, (at: BytesAt, size: number) => Promise<boolean>> = {
  'image/jpeg': isJpeg,
  'image/png': isPng,
  'image/webp': isWebp,
  'image/heic': isHeic,
  'application/pdf': isPdf,
};

const SEGMENTS_MAX = 1_000;
/** SOF0 to SOF15 without DHT, JPG and DAC: the frame that says how large the picture is. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** ITU-T T.81: segments from the start of the image on, a frame with a size among them, up to the scan. */
async function isJpeg(at: BytesAt): Promise<boolean> {
  if ((await at(0, 2)).toString('hex') !== 'ffd8') return false;
  let position = 2;
  let framed = false;
  for (let seen = 0; seen < SEGMENTS_MAX; seen += 1) {
    const head = await at(position, 9);
    if (head.length < 9 || head[0] !== 0xff) return false;
    const marker = head[1] as number;
    if (marker === 0xff) {
      position += 1;
      continue;
    }
    if (marker === 0xda) return framed;
    if (marker < 0xc0 || marker === 0xd8 || marker === 0xd9) return false;
    framed ||= isFrame(marker) && head.readUInt16BE(7) > 0;
    position += 2 + head.readUInt16BE(2);
  }
  return false;
}

const PNG_SIGNATURE = '89504e470d0a1a0a';
const CHUNKS_MAX = 100_000;

/** RFC 2083: the signature, a header with a size, and chunks up to the end chunk. */
async function isPng(at: BytesAt, size: number): Promise<boolean> {
  const start = await at(0, 24);
  if (start.subarray(0, 8).toString('hex') !== PNG_SIGNATURE || start.length < 24) return false;
  if (start.toString('latin1', 12, 16) !== 'IHDR' || start.readUInt32BE(16) === 0) return false;
  let position = 8;
  for (let seen = 0; seen < CHUNKS_MAX; seen += 1) {
    const head = await at(position, 8);
    if (head.length < 8 || !/^[A-Za-z]{4}$/.test(head.toString('latin1', 4))) return false;
    position += 12 + head.readUInt32BE(0);
    if (position > size) return false;
    if (head.toString('latin1', 4) === 'IEND') return true;
  }
  return false;
}

/** RFC 9649: a whole RIFF container whose first chunk is a picture. */
async function isWebp(at: BytesAt, size: number): Promise<boolean> {
  const start = await at(0, 16);
  return (
    start.length === 16 &&
    start.toString('latin1', 0, 4) === 'RIFF' &&
    start.toString('latin1', 8, 12) === 'WEBP' &&
    ['VP8 ', 'VP8L', 'VP8X'].includes(start.toString('latin1', 12)) &&
    start.readUInt32LE(4) + 8 <= size
  );
}

const HEIC_BRANDS = ['heic', 'heix', 'heim', 'heis'];
const BOXES_MAX = 1_000;

/** ISO/IEC 23008-12: first the brands, HEVC pictures among them, then whole boxes with what they are and their data. */
async function isHeic(at: BytesAt, size: number): Promise<boolean> {
  const start = await at(0, 8);
  if (start.length < 8 || start.toString('latin1', 4) !== 'ftyp') return false;
  const length = start.readUInt32BE(0);
  if (length < 16 || length > 1_024) return false;
  const brands = (await at(8, length - 8)).toString('latin1').match(/.{4}/gs) ?? [];
  if (!brands.some((brand, place) => place !== 1 && HEIC_BRANDS.includes(brand))) return false;
  const wanted = new Set(['meta', 'mdat']);
  let position = length;
  for (let seen = 0; seen < BOXES_MAX && wanted.size > 0; seen += 1) {
    const box = await boxAt(at, position, size);
    if (!box) return false;
    wanted.delete(box.type);
    position += box.length;
    if (position > size) return false;
  }
  return wanted.size === 0;
}

async function boxAt(
  at: BytesAt,
  position: number,
  size: number,
): Promise<{ type: string; length: number } | null> {
  const head = await at(position, 16);
  if (head.length < 8) return null;
  const short = head.readUInt32BE(0);
  const type = head.toString('latin1', 4, 8);
  if (short === 0) return { type, length: size - position };
  if (short !== 1) return short >= 8 ? { type, length: short } : null;
  const long = head.length === 16 ? Number(head.readBigUInt64BE(8)) : 0;
  return long >= 16 ? { type, length: long } : null;
}

/** ISO 32000: the header at the very start, the end-of-file mark near the end. */
async function isPdf(at: BytesAt, size: number): Promise<boolean> {
  if (!/^%PDF-[12]\.\d[\r\n ]/.test((await at(0, 9)).toString('latin1'))) return false;
  return (await at(Math.max(0, size - 1_024), 1_024)).includes('%%EOF');
}

const LOOKED_AT_FOR_A_HEADER = 1_024;
const ARCHIVE_END = Buffer.from('PK\x05\x06', 'latin1');
const ARCHIVE_END_BYTES = 22;
const ARCHIVE_COMMENT_MAX = 65_535;

/** Readers look for a PDF's header and for a page's tags near the start, and for an archive's directory at the end. */
async function isSomethingElseToo(type: MediaType, at: BytesAt, size: number): Promise<boolean> {
  const start = (await at(0, LOOKED_AT_FOR_A_HEADER)).toString('latin1');
  if (type !== 'application/pdf' && start.includes('%PDF-')) return true;
  if (/<(!doctype|html|head|body|script|svg|iframe|\?php)/i.test(start)) return true;
  const tail = Math.min(size, ARCHIVE_END_BYTES + ARCHIVE_COMMENT_MAX);
  return endsAnArchive(await at(size - tail, tail));
}

/** True when the last record is the end of a ZIP directory: its comment reaches exactly to the end of the file. */
function endsAnArchive(tail: Buffer): boolean {
  for (let found = tail.indexOf(ARCHIVE_END); found >= 0; found = tail.indexOf(ARCHIVE_END, found + 1)) {
    const comment = found + ARCHIVE_END_BYTES;
    if (comment <= tail.length && comment + tail.readUInt16LE(comment - 2) === tail.length) return true;
  }
  return false;
}
