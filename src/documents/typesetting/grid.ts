import type { Line, Words } from './lines.js';
import { type Align, leading, type Sheet } from './sheet.js';

/** A box of a band. `continues` marks the box that says 续 where its row goes on over the page. */
export interface Cell {
  words: Words;
  width: number;
  align?: Align;
  shaded?: boolean;
  continues?: boolean;
  /** Strokes drawn by hand into the foot of the box, beside one another. */
  drawings?: readonly string[];
}

/** Boxes side by side, in type of `size` points, at least `height` points high. */
export interface Band {
  cells: Cell[];
  size: number;
  height?: number;
}

interface SetBand extends Band {
  padding: { above: number; below: number };
  lines: Line[][];
  count: number;
  high: number;
}

const PADDING = { x: 3.5, edge: 3.2, joint: 0.4 };
const HAIRLINE = 0.5;
const SHADE = 0.93;
const CLOSING = 22;
/** The box in which a hand draws: three times as wide as high. */
const DRAWING = { width: 96, units: 600 };

/** Ruled rows that move to the next page whole when they are short and go on over it when they are long. */
export class Grid {
  private heading: SetBand | null = null;

  constructor(private readonly sheet: Sheet) {}

  /** Prints the heading here, with room for a first row, and again at the top of each page that follows. */
  head(heading: Band): void {
    this.heading = this.set(heading);
    this.sheet.need(this.heading.high + leading(heading.size) * 4);
    this.draw(this.heading);
  }

  /** Prints one row, bands under each other with no rule between them, and leaves room under it for the line that may close the table. */
  row(bands: Band[], spare = CLOSING): void {
    const set = bands.map((band, index) => {
      const above = index > 0 ? PADDING.joint : PADDING.edge;
      return this.set(band, { above, below: index < bands.length - 1 ? PADDING.joint : PADDING.edge });
    });
    const high = set.reduce((total, band) => total + band.high, 0);
    const whole = high <= this.sheet.body / 3;
    const enough = whole ? high + spare : leading(bands[0]?.size ?? 9) * 3;
    if (enough > this.sheet.room) this.turn();
    set.forEach((band, index) => {
      this.spread(band, index > 0);
    });
    this.edge();
  }

  /** Prints one row of one band. */
  line(cells: Cell[], size: number, height?: number): void {
    this.row([{ cells, size, height }], 0);
  }

  /** The height that a band will take on one page. */
  measure(band: Band): number {
    return this.set(band).high;
  }

  private set(band: Band, padding = { above: PADDING.edge, below: PADDING.edge }): SetBand {
    const lines = band.cells.map((cell) =>
      this.sheet.break(cell.words, cell.width - 2 * PADDING.x, band.size),
    );
    const count = Math.max(1, ...lines.map((cell) => cell.length));
    const high = Math.max(band.height ?? 0, count * leading(band.size) + padding.above + padding.below);
    return { ...band, padding, lines, count, high };
  }

  private spread(band: SetBand, begun: boolean): void {
    let from = 0;
    while (from < band.count) {
      const left = band.count - from;
      const fit = Math.floor(
        (this.sheet.room - band.padding.above - band.padding.below) / leading(band.size),
      );
      if (fit < Math.min(2, left)) {
        this.over();
        continue;
      }
      const take = Math.min(fit, left);
      this.draw(band, from, from + take, begun || from > 0);
      from += take;
      if (from < band.count) this.over();
    }
  }

  private over(): void {
    this.edge();
    this.turn();
  }

  private turn(): void {
    this.sheet.turn();
    if (this.heading) this.draw(this.heading);
    if (this.sheet.room < this.sheet.body / 2)
      throw new Error('the heading of a table leaves no room for its rows');
  }

  private draw(band: SetBand, from = 0, to = band.count, begun = false): void {
    const { sheet } = this;
    const top = sheet.y;
    const fresh = begun && top - sheet.top <= (this.heading?.high ?? 0) + 1;
    const whole = from === 0 && to === band.count;
    const high = whole
      ? Math.min(band.high, sheet.room)
      : (to - from) * leading(band.size) + band.padding.above + band.padding.below;
    let x = sheet.left;
    band.cells.forEach((cell, index) => {
      if (cell.shaded) sheet.pen.tint(x, top + HAIRLINE / 2, cell.width, high - HAIRLINE, SHADE);
      const own = band.lines[index]?.slice(from, to) ?? [];
      const empty = from > 0 ? own.length === 0 : cell.words === '';
      const goesOn = fresh && cell.continues && empty;
      this.fill(
        cell,
        goesOn ? sheet.break('续', cell.width, band.size) : own,
        x,
        top + band.padding.above,
        band.size,
      );
      if (whole) this.sign(cell, x, top + high);
      sheet.pen.rule(x, top, x, top + high, HAIRLINE);
      x += cell.width;
    });
    sheet.pen.rule(x, top, x, top + high, HAIRLINE);
    if (!begun || fresh) this.edge();
    sheet.y = top + high;
    if (band === this.heading) this.edge();
  }

  private fill(cell: Cell, lines: Line[], x: number, top: number, size: number): void {
    const width = cell.width - 2 * PADDING.x;
    lines.forEach((line, index) => {
      const y = top + index * leading(size);
      this.sheet.print(line, { x: x + PADDING.x, y, width }, size, cell.align);
    });
  }

  private sign({ drawings = [], width }: Cell, x: number, bottom: number): void {
    const room = Math.min(DRAWING.width, (width - 2 * PADDING.x) / drawings.length);
    drawings.forEach((drawing, index) => {
      const left = x + width - PADDING.x - room * (drawings.length - index);
      const scale = room / DRAWING.units;
      this.sheet.pen.strokes(left, bottom - PADDING.edge - room / 3, scale, drawing);
    });
  }

  private edge(): void {
    const { left, width, y, pen } = this.sheet;
    pen.rule(left, y, left + width, y, HAIRLINE);
  }
}
