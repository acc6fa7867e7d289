import type { Line } from './lines.js';
import { type Face, typeface } from './typeface.js';

/** What pdfkit 0.20 keeps of a font inside one document; pinned, and covered by the tests of this folder. */
interface EmbeddedFont {
  id: string;
  subset: { includeGlyph(glyph: number): number };
  widths: (number | undefined)[];
  unicode: (number[] | undefined)[];
  ref(): unknown;
}

interface Inside {
  _font: EmbeddedFont;
  page: { fonts: Record<string, unknown>; xobjects: Record<string, unknown> };
}

interface Reference {
  compress: boolean;
  data: Record<string, unknown>;
  end(content: string): void;
}

const RESERVED = 'Reserved';
/** Where squares that touch begin and end. */
function runsOf(row: readonly boolean[]): [from: number, to: number][] {
  const edges = [...row, false].flatMap((dark, at) => (dark === (row[at - 1] ?? false) ? [] : [at]));
  return edges.flatMap((from, at) => (at % 2 === 0 ? [[from, edges[at + 1] as number]] : []));
}

const point = (value: number): string => value.toFixed(2);

/**
 * Writes glyphs, rules and fills into one document, in points from the top left corner of the page.
 * It writes a glyph for each code point itself: pdfkit's own shaping is seven times slower, keeps every
 * string it has met, and would reorder and join what an official paper must print as it is stored.
 */
export class Pen {
  private readonly fonts = new Map<Face, EmbeddedFont>();
  private readonly encoded: Record<Face, Map<string, string>> = {
    regular: new Map(),
    bold: new Map(),
    rare: new Map(),
  };
  private readonly reserved: Reference[] = [];

  constructor(private readonly document: PDFKit.PDFDocument) {
    for (const face of ['regular', 'bold'] as const) this.font(face); // their names in the file, in every paper the same
  }

  /** Writes one line with its left end at `x` and its baseline at `y`; struck pieces get a line through them. */
  write(line: Line, x: number, y: number, size: number): void {
    let at = x;
    for (const piece of line.pieces) {
      const { fonts } = this.inside.page;
      const font = this.font(piece.face);
      fonts[font.id] ??= font.ref();
      const place = `1 0 0 -1 ${point(at)} ${point(y)} Tm`;
      this.document.addContent(
        `BT /${font.id} ${size} Tf ${place} <${this.encode(piece.text, piece.face)}> Tj ET`,
      );
      if (piece.struck) this.rule(at, y - size * 0.36, at + piece.width, y - size * 0.36, 0.7);
      at += piece.width;
    }
  }

  /** Draws a straight rule of `thickness` points. */
  rule(fromX: number, fromY: number, toX: number, toY: number, thickness: number): void {
    const path = `${point(fromX)} ${point(fromY)} m ${point(toX)} ${point(toY)} l`;
    this.document.addContent(`q ${thickness} w ${path} S Q`);
  }

  /** Lays a grey tint (0 black, 1 white) under what is written next. */
  tint(x: number, y: number, width: number, height: number, grey: number): void {
    const area = `${point(x)} ${point(y)} ${point(width)} ${point(height)} re f`;
    this.document.addContent(`q ${grey} g ${area} Q`);
  }

  /** Fills squares of `side` points in black, row below row, those of one row as one piece where they touch. */
  squares(x: number, y: number, side: number, rows: readonly (readonly boolean[])[]): void {
    const pieces = rows.flatMap((row, down) =>
      runsOf(row).map(
        ([from, to]) =>
          `${point(x + from * side)} ${point(y + down * side)} ${point((to - from) * side)} ${point(side)} re`,
      ),
    );
    this.document.addContent(`q 0 g ${pieces.join(' ')} f Q`);
  }

  /** Draws strokes as `M1 2L3 4` within a box whose top left corner is (`x`, `y`), `scale` points to its unit. */
  strokes(x: number, y: number, scale: number, drawing: string): void {
    const path = [...drawing.matchAll(/([ML])(\d+) (\d+)/g)].map(
      ([, step, right, down]) =>
        `${point(x + Number(right) * scale)} ${point(y + Number(down) * scale)} ${step === 'M' ? 'm' : 'l'}`,
    );
    this.document.addContent(`q 0.9 w 1 J 1 j ${path.join(' ')} S Q`);
  }

  /** Leaves a place on this page, centred on `x`, for words that are known only when the last page is done. */
  reserve(x: number, y: number): void {
    const place = this.document.ref({}) as unknown as Reference;
    place.compress = false; // a compressor costs 16 KiB for each of these few bytes
    this.reserved.push(place);
    this.inside.page.xobjects[RESERVED] = place;
    this.document.addContent(`q 1 0 0 -1 ${point(x)} ${point(y)} cm /${RESERVED} Do Q`);
  }

  /** Writes into the place that each page left; to be called once, before the document ends. */
  fillReserved(lineOf: (page: number) => Line, size: number): void {
    const font = this.font('regular');
    const Resources = { Font: { [font.id]: font.ref() } };
    this.reserved.forEach((place, index) => {
      const { width, pieces } = lineOf(index + 1);
      const BBox = [-width, -size, width, size * 2];
      const hexadecimal = pieces.map(({ text }) => this.encode(text, 'regular')).join('');
      Object.assign(place.data, { Type: 'XObject', Subtype: 'Form', BBox, Resources });
      place.end(`BT /${font.id} ${size} Tf 1 0 0 1 ${point(-width / 2)} 0 Tm <${hexadecimal}> Tj ET`);
    });
  }

  private get inside(): Inside {
    return this.document as unknown as Inside;
  }

  private font(face: Face): EmbeddedFont {
    const known = this.fonts.get(face);
    if (known) return known;
    this.document.registerFont(face, typeface(face).font as unknown as PDFKit.Mixins.PDFFontSource);
    this.document.font(face);
    this.fonts.set(face, this.inside._font);
    return this.inside._font;
  }

  private encode(text: string, face: Face): string {
    let hexadecimal = '';
    for (const character of text)
      hexadecimal += this.encoded[face].get(character) ?? this.include(character, face);
    return hexadecimal;
  }

  private include(character: string, face: Face): string {
    const codePoint = character.codePointAt(0) as number;
    const glyph = typeface(face).glyph(codePoint) ?? { id: 0, advance: 1000 };
    const font = this.font(face);
    const index = font.subset.includeGlyph(glyph.id);
    font.widths[index] ??= glyph.advance;
    font.unicode[index] ??= [codePoint];
    const hexadecimal = index.toString(16).padStart(4, '0');
    this.encoded[face].set(character, hexadecimal);
    return hexadecimal;
  }
}
