import { faceOf } from './typeface.js';

const SUBSTITUTE = 0x3013; // 〓, the printer's own mark for a sort that is missing
const SPACES = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f]/u;
const LINE_ENDS = /\r\n|[\r\u0085\u2028\u2029\v\f]/g;
// Controls, direction marks, joiners and lone surrogates print nothing; stray accents print over their neighbours.
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{M}\p{Default_Ignorable_Code_Point}]/u;

const verdicts = new Map<number, boolean>();

/**
 * Makes text safe to print and loses none of it: what no typeface can show, or what would print nothing,
 * reorder its neighbours or print over them, becomes `〓[U+1F600]`. Remembers what it replaced.
 */
export class Legible {
  private readonly replaced = new Set<number>();

  /** The printable code points of a text; a line feed stands for a line end. */
  codePoints(text: string): number[] {
    const printable: number[] = [];
    for (const character of text.replace(LINE_ENDS, '\n')) {
      const codePoint = character.codePointAt(0) as number;
      if (codePoint === 0x0a || this.shows(codePoint, character)) printable.push(codePoint);
      else if (SPACES.test(character)) printable.push(0x20);
      else this.substitute(codePoint, printable);
    }
    return printable;
  }

  /** The replaced code points, `U+1F600`, in order of first appearance. */
  get missing(): string[] {
    return [...this.replaced].map(name);
  }

  private shows(codePoint: number, character: string): boolean {
    const known = verdicts.get(codePoint);
    if (known !== undefined) return known;
    const verdict = this.judge(codePoint, character);
    verdicts.set(codePoint, verdict);
    return verdict;
  }

  private judge(codePoint: number, character: string): boolean {
    if (codePoint === SUBSTITUTE || SPACES.test(character) || INVISIBLE.test(character)) return false;
    return faceOf(codePoint, 'regular') !== null && faceOf(codePoint, 'bold') !== null;
  }

  private substitute(codePoint: number, printable: number[]): void {
    this.replaced.add(codePoint);
    printable.push(SUBSTITUTE);
    for (const character of `[${name(codePoint)}]`) printable.push(character.charCodeAt(0));
  }
}

const name = (codePoint: number): string => `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
