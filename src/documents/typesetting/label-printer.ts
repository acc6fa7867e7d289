import qrcode from 'qrcode';
import { breatheFor, type Identity, openDocument } from './document.js';
import { Legible } from './legible.js';
import { breakLines, type Line, oneLine } from './lines.js';
import { Pen } from './pen.js';

/** What one label says: the code in its QR and to be read, a name of up to two lines, and small lines under it. */
export interface Label {
  code: string;
  name: string;
  details: string[];
}

/** One label a page, or an A4 sheet of them. */
export type LabelPaper = 'roll' | 'sheet';

const POINTS = 72 / 25.4;
const WIDTH = 50 * POINTS;
const HEIGHT = 30 * POINTS;
const COLUMNS = 4;
const ROWS = 9;
const SHEET = { left: 5 * POINTS, top: 13.5 * POINTS };
const EDGE = 2 * POINTS;
const QR_SIDE = 20 * POINTS;
/** White modules around a code, of which the edge of the label gives some. */
const QUIET = 2;
const TYPE = { code: 7.2, name: 7.5, detail: 5.5 };
const LEADING = 1.3;
const LABELS_A_BREATH = 50;

/** Sets labels of 50 by 30 millimetres, one after the other; each page is sent on, so that thousands cost no memory. */
export class LabelPrinter {
  readonly document: PDFKit.PDFDocument;
  private readonly pen: Pen;
  private readonly legible = new Legible();
  private count = 0;

  constructor(
    identity: Identity,
    private readonly paper: LabelPaper,
  ) {
    this.document = openDocument(identity, paper === 'roll' ? [WIDTH, HEIGHT] : 'A4');
    this.pen = new Pen(this.document);
  }

  /** Prints all, or nothing more once the receiver has gone away; a page says so where there is none. */
  async print(labels: AsyncIterable<Label>): Promise<void> {
    try {
      for await (const label of labels) {
        const { x, y } = this.next();
        this.one(label, x, y);
        if (this.count % LABELS_A_BREATH === 0) await breatheFor(this.document);
      }
      if (this.count === 0) this.document.addPage();
      this.document.end();
    } catch (reason) {
      this.document.destroy(reason instanceof Error ? reason : new Error(String(reason)));
    }
  }

  private next(): { x: number; y: number } {
    const place = this.count % (COLUMNS * ROWS);
    this.count += 1;
    if (this.paper === 'roll') {
      this.document.addPage();
      return { x: 0, y: 0 };
    }
    if (place === 0) this.document.addPage();
    return {
      x: SHEET.left + (place % COLUMNS) * WIDTH,
      y: SHEET.top + Math.floor(place / COLUMNS) * HEIGHT,
    };
  }

  private one({ code, name, details }: Label, x: number, y: number): void {
    this.square(code, x + EDGE, y + EDGE);
    const left = x + EDGE + QR_SIDE + EDGE / 2;
    const width = x + WIDTH - EDGE - left;
    let at = y + EDGE;
    const print = (line: Line, size: number) => {
      this.pen.write(line, left, at + size, size);
      at += size * LEADING;
    };
    const names = breakLines([{ text: name, bold: true }], width, TYPE.name, this.legible);
    if (names.length > 2) {
      print(names[0] as Line, TYPE.name);
      print(oneLine(textOf(names.slice(1)), width, TYPE.name, this.legible, true), TYPE.name);
    } else for (const line of names) print(line, TYPE.name);
    at += 1.5;
    for (const detail of details.filter(Boolean))
      print(oneLine(detail, width, TYPE.detail, this.legible), TYPE.detail);
    const [read] = breakLines([{ text: code, bold: true }], WIDTH - 2 * EDGE, sizeFor(code), this.legible);
    if (read) this.pen.write(read, x + EDGE, y + HEIGHT - EDGE, sizeFor(code));
  }

  private square(code: string, x: number, y: number): void {
    const { modules } = qrcode.create(code, { errorCorrectionLevel: 'M' });
    const side = QR_SIDE / (modules.size + 2 * QUIET);
    const rows = Array.from({ length: modules.size }, (_, row) =>
      Array.from({ length: modules.size }, (_, column) => modules.get(row, column) === 1),
    );
    this.pen.squares(x + QUIET * side, y + QUIET * side, side, rows);
  }
}

/** Long codes are set smaller, so that they stand on one line. */
const sizeFor = (code: string): number => Math.min(TYPE.code, ((WIDTH - 2 * EDGE) / code.length) * 1.55);

const textOf = (lines: readonly Line[]): string =>
  lines.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join('');
