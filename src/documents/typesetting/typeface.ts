import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { create, type Font } from 'fontkit';

const FOLDER = '@expo-google-fonts/noto-sans-sc';
const packaged = createRequire(import.meta.url).resolve;
const FILES = {
  regular: () => packaged(`${FOLDER}/400Regular/NotoSansSC_400Regular.ttf`),
  bold: () => packaged(`${FOLDER}/700Bold/NotoSansSC_700Bold.ttf`),
  rare: () => fileURLToPath(new URL('./fonts/case-property-han-fallback.ttf', import.meta.url)),
} as const;

/** A typeface that papers are set in; `rare` has, in one weight, the Chinese characters that the others lack. */
export type Face = keyof typeof FILES;

export type Weight = Exclude<Face, 'rare'>;

/** A glyph of a typeface: its number in the font, and its advance in thousandths of the type size. */
export interface Glyph {
  id: number;
  advance: number;
}

/** One font file, parsed once; knows what each code point looks like and how wide it is. */
export class Typeface {
  private readonly glyphs = new Map<number, Glyph | null>();

  constructor(readonly font: Font) {}

  /** The glyph of a code point, or null when the font has none. */
  glyph(codePoint: number): Glyph | null {
    const known = this.glyphs.get(codePoint);
    if (known !== undefined) return known;
    const found = this.find(codePoint);
    this.glyphs.set(codePoint, found);
    return found;
  }

  private find(codePoint: number): Glyph | null {
    if (!this.font.hasGlyphForCodePoint(codePoint)) return null;
    const { id, advanceWidth } = this.font.glyphForCodePoint(codePoint);
    return { id, advance: (advanceWidth * 1000) / this.font.unitsPerEm };
  }
}

const opened = new Map<Face, Typeface>();

/** The typeface of a name; parsing it for each paper or each cell would take seconds instead of milliseconds. */
export function typeface(face: Face): Typeface {
  const known = opened.get(face);
  if (known) return known;
  const fresh = new Typeface(create(readFileSync(FILES[face]())) as Font);
  opened.set(face, fresh);
  return fresh;
}

/** The face that draws a code point in text of a weight, or null when none can. */
export function faceOf(codePoint: number, weight: Weight): Face | null {
  if (typeface(weight).glyph(codePoint)) return weight;
  return typeface('rare').glyph(codePoint) ? 'rare' : null;
}
