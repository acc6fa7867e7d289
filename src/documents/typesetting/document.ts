import { setImmediate, setTimeout } from 'node:timers/promises';
import PDFDocument from 'pdfkit';

/** Title, time of making and a digest of the content: what the file itself is identified by. */
export interface Identity {
  title: string;
  madeAt: Date;
  digest: string;
  /** A file that the PDF carries, by which it becomes a PDF/A-3b. */
  attached?: { name: string; type: string; bytes: Buffer };
}

/** A new document without pages; `size` is A4 or width and height in points. */
export function openDocument(
  { title, madeAt, digest, attached }: Identity,
  size: 'A4' | [number, number] = 'A4',
): PDFKit.PDFDocument {
  const creator = 'case-property-ledger';
  const document = new PDFDocument({
    size,
    margin: 0,
    font: null as unknown as string, // pdfkit would otherwise refer to Helvetica, which PDF/A must embed
    autoFirstPage: false,
    fontLayoutCache: false,
    lang: 'zh-CN',
    pdfVersion: '1.7',
    subset: attached ? 'PDF/A-3b' : 'PDF/A-2b',
    displayTitle: true,
    info: { Title: title, Creator: creator, Producer: creator, CreationDate: madeAt, Keywords: digest },
  });
  if (attached) {
    const { name, type, bytes } = attached;
    const options = { name, type, relationship: 'Data', creationDate: madeAt, modifiedDate: madeAt };
    document.file(bytes, options);
  }
  return document;
}

const BUFFERED_BYTES = 1 << 20;

/** Gives other requests their turn, and waits while the receiver is slow. */
export async function breatheFor(document: PDFKit.PDFDocument): Promise<void> {
  await setImmediate();
  while (document.readableLength > BUFFERED_BYTES && !document.destroyed) await setTimeout(5);
  if (document.destroyed) throw new Error('the receiver of the paper went away');
}
