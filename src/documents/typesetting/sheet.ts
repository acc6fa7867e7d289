import { breatheFor, type Identity, openDocument } from './document.js';
import { Legible } from './legible.js';
import { breakLines, type Line, oneLine, type Words } from './lines.js';
import { Pen } from './pen.js';

export type Align = 'left' | 'center' | 'right';

/** What is printed on every page beside its own text. `subject` may change on the way; a page names its first and last. */
export interface Furniture {
  left: string;
  subject: string;
  right: string;
  foot: string[];
}

const MARGIN = { left: 62, right: 48, top: 60, bottom: 88 };
const SMALL = 6.5;
const FURNITURE = 8;

/** The height of a line of type of `size` points. */
export const leading = (size: number): number => size * 1.45;

/** A4 sheets filled from top to bottom; each is sent on as soon as the next begins, so length costs no memory. */
export class Sheet {
  readonly document: PDFKit.PDFDocument;
  readonly legible = new Legible();
  readonly pen: Pen;
  readonly left = MARGIN.left;
  readonly width: number;
  readonly top = MARGIN.top;
  readonly bottom: number;
  y = MARGIN.top;
  pages = 0;
  private turned = false;
  private opened = '';

  constructor(
    identity: Identity,
    public furniture: Furniture,
  ) {
    this.document = openDocument(identity);
    this.pen = new Pen(this.document);
    this.document.addPage();
    this.width = this.document.page.width - MARGIN.left - MARGIN.right;
    this.bottom = this.document.page.height - MARGIN.bottom;
    this.begin();
  }

  /** Points left on this page. */
  get room(): number {
    return this.bottom - this.y;
  }

  /** Points on a page that is still empty. */
  get body(): number {
    return this.bottom - this.top;
  }

  /** Goes on to the next page, on which `furniture` stands from its beginning. */
  turn(furniture = this.furniture): void {
    this.close();
    this.furniture = furniture;
    this.document.addPage();
    this.y = this.top;
    this.turned = true;
    this.begin();
  }

  /** Turns the page unless `height` points are left; a block taller than a page starts where it is. */
  need(height: number): void {
    if (height > this.room && height <= this.body) this.turn();
  }

  /** Gives other requests their turn after a page, and waits while the receiver is slow. */
  async breathe(): Promise<void> {
    if (!this.turned) return;
    this.turned = false;
    await breatheFor(this.document);
  }

  break(words: Words, width: number, size: number): Line[] {
    return breakLines(words, width, size, this.legible);
  }

  /** Prints one line in the box that starts at (`x`, `y`) and is `width` wide. */
  print(line: Line, box: { x: number; y: number; width: number }, size: number, align: Align = 'left'): void {
    const free = box.width - line.width;
    const indent = align === 'left' ? 0 : align === 'center' ? free / 2 : free;
    this.pen.write(line, box.x + indent, box.y + leading(size) / 2 + size * 0.36, size);
  }

  /** Prints words across the page from here on, over as many pages as they need. */
  paragraph(words: Words, size: number, align: Align = 'left'): void {
    for (const line of this.break(words, this.width, size)) {
      this.need(leading(size));
      this.print(line, { x: this.left, y: this.y, width: this.width }, size, align);
      this.y += leading(size);
    }
  }

  space(height: number): void {
    this.y = Math.min(this.y + height, this.bottom);
  }

  finish(): void {
    this.close();
    const numbered = (page: number) => `第 ${page} 页 共 ${this.pages} 页`;
    this.pen.fillReserved((page) => oneLine(numbered(page), this.width, FURNITURE, this.legible), FURNITURE);
    this.document.end();
  }

  private begin(): void {
    this.pages += 1;
    this.opened = this.furniture.subject;
  }

  private header(): void {
    const y = MARGIN.top - 24;
    const box = { x: this.left, y, width: this.width };
    const { left, subject, right } = this.furniture;
    const subjects = this.opened && this.opened !== subject ? `${this.opened} 至 ${subject}` : subject;
    const end = oneLine(right, this.width * 0.45, FURNITURE, this.legible);
    const start = oneLine(
      `${left}　${subjects}`,
      this.width - end.width - FURNITURE,
      FURNITURE,
      this.legible,
    );
    this.print(start, box, FURNITURE);
    this.print(end, box, FURNITURE, 'right');
    this.pen.rule(this.left, y + 14, this.left + this.width, y + 14, 0.5);
  }

  private close(): void {
    this.header();
    let y = this.bottom + 8;
    this.pen.rule(this.left, y, this.left + this.width, y, 0.5);
    y += 3;
    for (const words of this.furniture.foot) {
      const line = oneLine(words, this.width, SMALL, this.legible);
      this.print(line, { x: this.left, y, width: this.width }, SMALL);
      y += leading(SMALL);
    }
    this.pen.reserve(this.left + this.width / 2, this.document.page.height - 28);
  }
}
