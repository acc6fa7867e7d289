const DEPTH_MAX = 32;
const DIGITS_MAX = 15;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const [COMMA, COLON, MINUS, ZERO, NINE] = [0x2c, 0x3a, 0x2d, 0x30, 0x39];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];
const ESCAPED = new Set(Buffer.from('"\\bfnrt'));
const WORDS = ['true', 'false', 'null'].map((word) => Buffer.from(word));
const NOT_PLAIN = -1;

/**
 * Where a JSON value that begins at `at` ends, if it is surely in canonical form; -1 decides nothing. Nothing is made of it: only
 * what is usual is known here (integers of up to 15 digits, ASCII keys, characters that no other ever joins with in NFC).
 */
export function endOfPlain(bytes: Uint8Array, at: number, depth = 0): number {
  const first = bytes[at] as number;
  if (first === QUOTE) return endOfText(bytes, at);
  if (first === MINUS || (first >= ZERO && first <= NINE)) return endOfInteger(bytes, at);
  if (depth === DEPTH_MAX) return NOT_PLAIN;
  if (first === OPEN_OBJECT) return endOfObject(bytes, at, depth);
  if (first === OPEN_LIST) return endOfList(bytes, at, depth);
  const word = WORDS.find((each) => each.every((byte, index) => bytes[at + index] === byte));
  return word ? at + word.length : NOT_PLAIN;
}

function endOfObject(bytes: Uint8Array, start: number, depth: number): number {
  let last = 0;
  let lastEnd = 0;
  return endOfMembers(bytes, start, CLOSE_OBJECT, (key) => {
    const end = endOfKey(bytes, key);
    if (end < 0 || bytes[end] !== COLON) return NOT_PLAIN;
    if (lastEnd > 0 && !isBefore(bytes, last + 1, lastEnd - 1, key + 1, end - 1)) return NOT_PLAIN;
    [last, lastEnd] = [key, end];
    return endOfPlain(bytes, end + 1, depth + 1);
  });
}

/** Of a key without escapes, whose order is that of its bytes. */
function endOfKey(bytes: Uint8Array, start: number): number {
  if (bytes[start] !== QUOTE) return NOT_PLAIN;
  for (let at = start + 1; ; at += 1) {
    const byte = bytes[at] as number;
    if (byte === QUOTE) return at + 1;
    if (!(byte >= 0x20 && byte < 0x7f) || byte === BACKSLASH) return NOT_PLAIN;
  }
}

function isBefore(bytes: Uint8Array, one: number, oneEnd: number, other: number, otherEnd: number): boolean {
  for (let at = 0; ; at += 1) {
    if (other + at === otherEnd) return false;
    if (one + at === oneEnd) return true;
    const difference = (bytes[one + at] as number) - (bytes[other + at] as number);
    if (difference !== 0) return difference < 0;
  }
}

const endOfList = (bytes: Uint8Array, start: number, depth: number): number =>
  endOfMembers(bytes, start, CLOSE_LIST, (at) => endOfPlain(bytes, at, depth + 1));

function endOfMembers(
  bytes: Uint8Array,
  start: number,
  close: number,
  endOfMember: (at: number) => number,
): number {
  if (bytes[start + 1] === close) return start + 2;
  let at = start;
  do {
    at = endOfMember(at + 1);
    if (at >= 0 && bytes[at] === close) return at + 1;
  } while (at >= 0 && bytes[at] === COMMA);
  return NOT_PLAIN;
}

function endOfInteger(bytes: Uint8Array, start: number): number {
  const from = bytes[start] === MINUS ? start + 1 : start;
  let at = from;
  while ((bytes[at] as number) >= ZERO && (bytes[at] as number) <= NINE) at += 1;
  const digits = at - from;
  if (digits === 0 || digits > DIGITS_MAX) return NOT_PLAIN;
  if (bytes[from] === ZERO && (digits > 1 || from > start)) return NOT_PLAIN;
  // What goes on as a fraction or with an exponent ends before neither a comma nor a bracket, and fails there.
  return at;
}

function endOfText(bytes: Uint8Array, start: number): number {
  let at = start + 1;
  while (bytes[at] !== QUOTE) {
    const width = widthOfPlain(bytes, at);
    if (width === 0) return NOT_PLAIN;
    at += width;
  }
  return at + 1;
}

/** The bytes of a character or an escape in a text; 0 for one that is not plain. */
function widthOfPlain(bytes: Uint8Array, at: number): number {
  const byte = bytes[at] as number;
  if (byte === BACKSLASH) return ESCAPED.has(bytes[at + 1] as number) ? 2 : 0;
  if (byte >= 0x20 && byte < 0x7f) return 1;
  return byte >= 0xe2 && byte <= 0xef ? widthOfStable(bytes, at) : 0;
}

/** 3 where a character of three bytes stands that is its own composed form and joins with none beside it; else 0. */
function widthOfStable(bytes: Uint8Array, at: number): number {
  const [first, second, third] = [bytes[at] as number, bytes[at + 1] as number, bytes[at + 2] as number];
  if ((second & 0xc0) !== 0x80 || (third & 0xc0) !== 0x80) return 0;
  const point = ((first & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f);
  return isStable(point) ? 3 : 0;
}

/** Dashes and quotation marks, Chinese punctuation, ideographs, full-width forms. */
const isStable = (point: number): boolean =>
  (point >= 0x4e00 && point <= 0x9fa5) ||
  (point >= 0xff01 && point <= 0xff5e) ||
  (point >= 0x3001 && point <= 0x301f) ||
  (point >= 0x2010 && point <= 0x2027);
