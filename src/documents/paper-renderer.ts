import { createHash } from 'node:crypto';
import { Transform, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { printCaseReport, printItemReport, reportFurniture } from './custody-report.js';
import { custodyLayouts, listLayouts } from './layouts/layouts.js';
import { listFurniture, printList } from './list-paper.js';
import type { PaperContent } from './paper-content.js';
import { type ColumnKey, type CustodyKey, layoutHash, type PaperLayout } from './paper-layout.js';
import { type Furniture, Sheet } from './typesetting/sheet.js';

/** What was written: pages, bytes, their SHA-256 in hexadecimal, and the layout that they were set by. */
export interface WrittenPaper {
  pages: number;
  bytes: number;
  hash: string;
  layout: { kind: string; version: string; hash: string };
}

/** The layout in use for a kind of paper. */
export function layoutOf(paper: PaperContent['paper']): PaperLayout<CustodyKey> | PaperLayout<ColumnKey> {
  return paper === 'custody_item' || paper === 'custody_case' ? custodyLayouts[paper] : listLayouts[paper];
}

/**
 * Writes a paper as PDF, page by page, and ends `output`. The same content gives the same bytes. Rejects when the
 * output fails or its content cannot be read; what was written until then is no paper.
 */
export async function renderPaper(content: PaperContent, output: Writable): Promise<WrittenPaper> {
  const layout = layoutOf(content.paper);
  const sheet = new Sheet(identityOf(content, layout), furnitureOf(content));
  const hash = createHash('sha256');
  let bytes = 0;
  const tally = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  const written = pipeline(sheet.document, tally, output);
  await Promise.all([written, print(sheet, content)]);
  const { kind, version } = layout;
  return {
    pages: sheet.pages,
    bytes,
    hash: hash.digest('hex'),
    layout: { kind, version, hash: layoutHash(layout) },
  };
}

async function print(sheet: Sheet, content: PaperContent): Promise<void> {
  try {
    if (content.paper === 'custody_item') await printItemReport(sheet, content);
    else if (content.paper === 'custody_case') await printCaseReport(sheet, content);
    else await printList(sheet, content);
    sheet.finish();
  } catch (reason) {
    sheet.document.destroy(reason instanceof Error ? reason : new Error(String(reason)));
    throw reason;
  }
}

function furnitureOf(content: PaperContent): Furniture {
  if (content.paper === 'custody_item') return reportFurniture(content, content.history);
  if (content.paper === 'custody_case') return reportFurniture(content);
  return listFurniture(content, listLayouts[content.paper]);
}

function identityOf(content: PaperContent, layout: PaperLayout<string>) {
  const title = `${layout.title} ${content.header.number}`.replace(/[<>&\p{C}]/gu, '');
  const bundle = 'proof' in content ? content.proof?.bundle : undefined;
  // The bytes of the bundle stand in the digest by their hash.
  const known = JSON.stringify([layoutHash(layout), content], (key, value) =>
    key === 'bytes' ? undefined : value,
  );
  return {
    title,
    madeAt: content.header.printedAt,
    digest: createHash('sha256').update(known).digest('hex'),
    ...(bundle && { attached: { name: 'bundle.zip', type: 'application/zip', bytes: bundle.bytes } }),
  };
}
