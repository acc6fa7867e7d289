import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { visit } from './browser.js';

const require = createRequire(import.meta.url);
const MODULES: Record<string, string> = {
  '/pdf.mjs': require.resolve('pdfjs-dist/legacy/build/pdf.mjs'),
  '/pdf.worker.mjs': require.resolve('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  '/jsqr.js': require.resolve('jsqr'),
};
const DESK = '<!doctype html><meta charset="utf-8"><script src="/jsqr.js"></script>';

/** What a scanner of 300 dpi sees of the page on which a certificate prints its codes, and what stands in them. */
export interface Scan {
  codes: Buffer[];
  png: Buffer;
}

/** Draws the pages of a PDF as pixels in a browser and reads the three codes that stand beside each other on one of them. */
export async function scan(pdf: Buffer): Promise<Scan> {
  const server = createServer(({ url = '/' }, response) => {
    const file = MODULES[url];
    response.setHeader('content-type', url === '/' ? 'text/html' : 'text/javascript');
    response.end(url === '/paper.pdf' ? pdf : file ? readFileSync(file) : DESK);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { page, context } = await visit(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  page.setDefaultTimeout(120_000);
  const { codes, png } = await page.evaluate<{ codes: number[][]; png: string }>(SCANNING);
  await context.close();
  server.close();
  server.closeAllConnections();
  return { codes: codes.map((bytes) => Buffer.from(bytes)), png: Buffer.from(png, 'base64') };
}

/** The codes stand in three columns between the margins of the sheet. */
const SCANNING = `(async () => {
  const pdfjs = await import('/pdf.mjs');
  pdfjs.GlobalWorkerOptions.workerSrc = '/pdf.worker.mjs';
  const file = await pdfjs.getDocument({ url: '/paper.pdf' }).promise;
  for (let number = file.numPages; number > 0; number -= 1) {
    const page = await file.getPage(number);
    const words = (await page.getTextContent()).items.map(({ str }) => str).join('');
    if (!words.includes('核验码')) continue;
    const scale = 300 / 72;
    const viewport = page.getViewport({ scale });
    const canvas = document.createElement('canvas');
    canvas.width = viewport.width;
    canvas.height = viewport.height;
    const context = canvas.getContext('2d', { willReadFrequently: true });
    await page.render({ canvasContext: context, canvas, viewport }).promise;
    const [left, width] = [62 * scale, ((595.28 - 110) / 3) * scale];
    const codes = [];
    for (let column = 0; column < 3; column += 1) {
      const part = context.getImageData(Math.floor(left + column * width), 0, Math.floor(width), canvas.height);
      const code = jsQR(part.data, part.width, part.height, { inversionAttempts: 'dontInvert' });
      codes.push(code ? code.binaryData : []);
    }
    return { codes, png: canvas.toDataURL('image/png').split(',')[1] };
  }
  return { codes: [], png: '' };
})()`;
