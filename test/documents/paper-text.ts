import { Writable } from 'node:stream';
import { inflateSync } from 'node:zlib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PaperContent } from '../../src/documents/paper-content.js';
import { renderPaper, type WrittenPaper } from '../../src/documents/paper-renderer.js';

/** A rendered paper as a reader of PDF sees it. */
export interface ReadPaper {
  written: WrittenPaper;
  bytes: Buffer;
  /** The text of each page, its pieces joined as they stand. */
  pages: string[];
  /** Everything that was drawn, with where it stands on its page. */
  places: { page: number; text: string; left: number; right: number; bottom: number; top: number }[];
  metadata: Record<string, unknown>;
  language: string | null;
}

/** Gathers what is written to it. */
export class Collector extends Writable {
  readonly chunks: Buffer[] = [];

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.chunks.push(chunk);
    done();
  }
}

export async function bytesOf(content: PaperContent): Promise<{ written: WrittenPaper; bytes: Buffer }> {
  const collector = new Collector();
  const written = await renderPaper(content, collector);
  return { written, bytes: Buffer.concat(collector.chunks) };
}

/** Renders a paper and reads it back. */
export async function readPaper(content: PaperContent): Promise<ReadPaper> {
  const { written, bytes } = await bytesOf(content);
  return { written, bytes, ...(await readPdf(bytes)) };
}

/** Reads a PDF with pdf.js. */
export async function readPdf(bytes: Buffer): Promise<Omit<ReadPaper, 'written' | 'bytes'>> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const file = await loading.promise;
  const pages: string[] = [];
  const places: ReadPaper['places'] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const { items } = await (await file.getPage(number)).getTextContent();
    const drawn = items.filter((item) => 'str' in item);
    pages.push(drawn.map(({ str }) => str).join(''));
    for (const { str, transform, width, height } of drawn) {
      const [, , , , left, bottom] = transform as number[] as [
        number,
        number,
        number,
        number,
        number,
        number,
      ];
      places.push({ page: number, text: str, left, right: left + width, bottom, top: bottom + height });
    }
  }
  const { info, metadata } = await file.getMetadata();
  await loading.destroy();
  const { Language } = info as { Language?: string };
  return {
    pages,
    places,
    metadata: { ...info, xmp: metadata?.getRaw() },
    language: Language ?? null,
  };
}

/** What a paper's bytes say, all pages together, without any white space. */
export async function solidTextOf(bytes: Buffer): Promise<string> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const file = await loading.promise;
  let text = '';
  for (let number = 1; number <= file.numPages; number += 1) {
    const { items } = await (await file.getPage(number)).getTextContent();
    for (const item of items) if ('str' in item) text += item.str;
  }
  await loading.destroy();
  return solid(text);
}

/** Text without any white space: a line may break anywhere in Chinese. */
export const solid = (text: string): string => text.replace(/\s+/g, '');

/** Every rule of `thickness` points that a paper draws, in points from the bottom left corner of its page. */
export function rulesOf(bytes: Buffer, thickness: number): { left: number; right: number; height: number }[] {
  const rules: { left: number; right: number; height: number }[] = [];
  const drawn = new RegExp(`q ${thickness} w (\\S+) (\\S+) m (\\S+) \\S+ l S Q`, 'g');
  for (const [, stream] of bytes
    .toString('latin1')
    .matchAll(/FlateDecode[^>]*>>\nstream\n([\s\S]*?)\nendstream/g)) {
    const content = inflateSync(Buffer.from(stream ?? '', 'latin1')).toString('latin1');
    for (const [, left, y, right] of content.matchAll(drawn)) {
      rules.push({ left: Number(left), right: Number(right), height: 841.89 - Number(y) });
    }
  }
  return rules;
}
