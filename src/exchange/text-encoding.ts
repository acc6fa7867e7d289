import type { Encoding } from './table.js';

/** One physical line of a text, decoded; unreadable bytes stand as U+FFFD. */
export interface DecodedLine {
  text: string;
  encoding: Encoding;
  isReadable: boolean;
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Decodes line by line, because lists of several years are often copied together from several encodings. A line feed is
 * never part of a character in UTF-8 or GB18030, so that one bad line spoils no other.
 */
export function decodedLines(bytes: Uint8Array): { encoding: Encoding; lines: DecodedLine[] } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', lines: wideLines(bytes) };
  const parts = partsOf(bytes).map((part) => ({
    part,
    utf8: decoded(part, 'utf-8'),
    gb: decoded(part, 'gb18030'),
  }));
  const only = (one: 'utf8' | 'gb', other: 'utf8' | 'gb') =>
    parts.filter((each) => each[one] !== null && each[other] === null).length;
  const allUtf8 = parts.every(({ utf8 }) => utf8 !== null);
  const encoding = allUtf8 || only('utf8', 'gb') > only('gb', 'utf8') ? 'utf-8' : 'gb18030';
  const lines = parts.map(({ part, utf8, gb }): DecodedLine => {
    const [first, second] = encoding === 'utf-8' || isSurelyUtf8(utf8) ? [utf8, gb] : [gb, utf8];
    const text = first ?? second;
    if (text === null) return leastSpoilt(part);
    const own = text === utf8 ? 'utf-8' : 'gb18030';
    return { text, encoding: utf8 === gb ? encoding : own, isReadable: true };
  });
  if (lines[0]) lines[0].text = lines[0].text.replace(BYTE_ORDER_MARK, '');
  return { encoding, lines };
}

/** Neither the one nor the other: as whichever loses fewer signs. */
function leastSpoilt(part: Uint8Array): DecodedLine {
  const tried = (['utf-8', 'gb18030'] as const).map((encoding) => ({
    encoding,
    text: new TextDecoder(encoding, { ignoreBOM: true }).decode(part),
    isReadable: false,
  }));
  const lostBy = ({ text }: DecodedLine) => text.split('\uFFFD').length;
  return tried.reduce((best, each) => (lostBy(each) < lostBy(best) ? each : best));
}

/** GBK that passes for UTF-8 by chance gives signs of two bytes, as Greek and Cyrillic are; Chinese has three. */
const isSurelyUtf8 = (utf8: string | null): boolean =>
  utf8 !== null && /[\u0800-\uFFFF]/.test(utf8) && !/[\u0080-\u07FF]/.test(utf8);

function partsOf(bytes: Uint8Array): Uint8Array[] {
  const parts: Uint8Array[] = [];
  const sign = bytes.includes(LINE_FEED) ? LINE_FEED : CARRIAGE_RETURN;
  let start = 0;
  for (let end = bytes.indexOf(sign); end >= 0; end = bytes.indexOf(sign, start)) {
    parts.push(bytes.subarray(start, end + 1));
    start = end + 1;
  }
  if (start < bytes.length) parts.push(bytes.subarray(start));
  return parts;
}

function decoded(part: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(part);
  } catch {
    return null;
  }
}

function wideLines(bytes: Uint8Array): DecodedLine[] {
  const text = new TextDecoder('utf-16le').decode(bytes);
  return (text.match(/[^\n]*\n|[^\n]+$/g) ?? []).map((line) => ({
    text: line,
    encoding: 'utf-16le',
    isReadable: !line.includes('\uFFFD'),
  }));
}
