import type { Legible } from './legible.js';
import { type Face, faceOf, type Glyph, typeface, type Weight } from './typeface.js';

/** Text with a style; `struck` draws a line through it and is always paired with a word that says so. */
export interface Span {
  text: string;
  bold?: boolean;
  struck?: boolean;
}

export type Words = string | readonly (string | Span)[];

/** A run of one face and style on a line: glyphs in printing order, and its width in points. */
export interface Piece {
  face: Face;
  struck: boolean;
  text: string;
  width: number;
}

export interface Line {
  pieces: Piece[];
  width: number;
}

interface Mark {
  codePoint: number;
  face: Face;
  struck: boolean;
  width: number;
}

const CLOSING = new Set('，。、；：？！）》」』】〉〕”’％…—·,.;:?!)]}%');
const OPENING = new Set('（《「『【〈〔“‘([{〓');
const AFTER_NUMBER = new Set('号年月日条项章款');
const LINE_FEED = 0x0a;
const SPACE = 0x20;

/** Breaks words into lines of at most `width` points in type of `size` points; always at least one line. */
export function breakLines(words: Words, width: number, size: number, legible: Legible): Line[] {
  const lines: Mark[][] = [[]];
  let used = 0;
  const feed = () => {
    lines.push([]);
    used = 0;
  };
  const put = (mark: Mark) => {
    if (used + mark.width > width && used > 0) feed();
    (lines.at(-1) as Mark[]).push(mark);
    used += mark.width;
  };
  for (const atom of atoms(marks(words, size, legible))) {
    const wide = widthOf(atom);
    const first = atom[0] as Mark;
    if (first.codePoint === LINE_FEED) feed();
    else if (first.codePoint === SPACE && used + wide > width) feed();
    else {
      if (used > 0 && used + wide > width) feed();
      for (const mark of atom) put(mark);
    }
  }
  return lines.map(toLine);
}

/** The first line only, cut with an ellipsis where the words go on. */
export function oneLine(words: string, width: number, size: number, legible: Legible, bold = false): Line {
  const [line, more] = breakLines(
    [{ text: words.slice(0, 400).replace(/[^\S\u3000]+/g, ' '), bold }],
    width - size,
    size,
    legible,
  );
  if (!line || !more) return line ?? { pieces: [], width: 0 };
  const [ellipsis] = breakLines('…', size * 2, size, legible);
  const tail = ellipsis ?? { pieces: [], width: 0 };
  return { pieces: [...line.pieces, ...tail.pieces], width: line.width + tail.width };
}

function* marks(words: Words, size: number, legible: Legible): Generator<Mark> {
  for (const part of typeof words === 'string' ? [words] : words) {
    const span: Span = typeof part === 'string' ? { text: part } : part;
    const weight: Weight = span.bold ? 'bold' : 'regular';
    const struck = span.struck ?? false;
    for (const codePoint of legible.codePoints(span.text)) {
      if (codePoint === LINE_FEED) yield { codePoint, face: weight, struck, width: 0 };
      else {
        const face = faceOf(codePoint, weight) ?? weight;
        yield { codePoint, face, struck, width: (advance(face, codePoint) * size) / 1000 };
      }
    }
  }
}

const advance = (face: Face, codePoint: number): number => (typeface(face).glyph(codePoint) as Glyph).advance;

/** Groups what must stay together: a Latin word or number, and punctuation with what it closes or opens. */
function* atoms(all: Iterable<Mark>): Generator<Mark[]> {
  let atom: Mark[] = [];
  for (const mark of all) {
    const last = atom.at(-1);
    if (last && mayBreak(last, mark)) {
      yield atom;
      atom = [];
    }
    atom.push(mark);
  }
  if (atom.length > 0) yield atom;
}

function mayBreak(before: Mark, after: Mark): boolean {
  if (apart(before) || apart(after)) return true;
  if (CLOSING.has(String.fromCodePoint(after.codePoint))) return false;
  if (OPENING.has(String.fromCodePoint(before.codePoint))) return false;
  if (numeral(before) && AFTER_NUMBER.has(String.fromCodePoint(after.codePoint))) return false;
  return ideographic(before) || ideographic(after);
}

const apart = (mark: Mark): boolean => mark.codePoint === SPACE || mark.codePoint === LINE_FEED;
const ideographic = (mark: Mark): boolean => mark.codePoint >= 0x2e80;
const numeral = (mark: Mark): boolean => mark.codePoint >= 0x30 && mark.codePoint <= 0x39;
const widthOf = (all: readonly Mark[]): number => all.reduce((total, mark) => total + mark.width, 0);

function toLine(line: Mark[]): Line {
  const pieces: Piece[] = [];
  for (const mark of line) {
    const last = pieces.at(-1);
    const character = String.fromCodePoint(mark.codePoint);
    if (last && last.face === mark.face && last.struck === mark.struck) {
      last.text += character;
      last.width += mark.width;
    } else pieces.push({ face: mark.face, struck: mark.struck, text: character, width: mark.width });
  }
  return { pieces, width: widthOf(line) };
}
