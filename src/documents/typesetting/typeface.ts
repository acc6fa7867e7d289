import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';

const FOLDER = '@expo-google-fonts/noto-sans-sc';
const FILES = {
  regular: `${FOLDER}/400Regular/NotoSansSC_400Regular.ttf`,
  bold: `${FOLDER}/700Bold/NotoSansSC_700Bold.ttf`,
} as const;

export type Weight = keyof typeof FILES;

/** A glyph of a typeface: its number in the font, and its advance in thousandths of the type size. */
export interface Glyph {
  id: number;
  advance: number;
}

/** One weight of Noto Sans SC, parsed once; knows what each code point looks like and how wide it is. */
export class Typeface {
  private readonly glyphs = new Map<number, Glyph | null>();

  constructor(
    readonly weight: Weight,
    readonly font: Font,
  ) {}

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

const opened = new Map<Weight, Typeface>();

/** The typeface of a weight; parsing it for each paper or each cell would take seconds instead of milliseconds. */
export function typeface(weight: Weight): Typeface {
  const known = opened.get(weight);
  if (known) return known;
  const file = createRequire(import.meta.url).resolve(FILES[weight]);
  const fresh = new Typeface(weight, create(readFileSync(file)) as Font);
  opened.set(weight, fresh);
  return fresh;
}
