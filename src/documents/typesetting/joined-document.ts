/** The objects of one file by their number, as they stand in it; what no page needs is left out. */
interface Objects {
  /** The number of the node that holds its pages. */
  pages: number;
  pageCount: number;
  bodies: Map<number, Buffer>;
}

const HEADER = '%PDF-1.7\n%\u00ff\u00ff\u00ff\u00ff\n';
const ROOT = 1;
const CATALOG = 2;
const REFERENCE = /(\d+) 0 R/g;

/**
 * Puts papers that were issued here, one after the other, into one file for the printer; each is read whole, written and let
 * go. It carries their pages alone: what proves a paper is the paper itself.
 */
export async function* joined(papers: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const offsets: number[] = [];
  const nodes: { node: number; count: number }[] = [];
  let written = 0;
  let last = CATALOG;
  const put = (number: number | null, bytes: Buffer): Buffer => {
    if (number !== null) offsets[number] = written;
    written += bytes.length;
    return bytes;
  };
  yield put(null, Buffer.from(HEADER, 'latin1'));
  for await (const paper of papers) {
    const { pages, pageCount, bodies } = objectsOf(paper);
    const numbers = new Map([...bodies.keys()].map((number, index) => [number, last + index + 1]));
    last += bodies.size;
    nodes.push({ node: numbers.get(pages) as number, count: pageCount });
    for (const [number, body] of bodies)
      yield put(
        numbers.get(number) as number,
        renumbered(body, numbers, number === pages, numbers.get(number) as number),
      );
  }
  const kids = nodes.map(({ node }) => `${node} 0 R`).join(' ');
  const count = nodes.reduce((sum, each) => sum + each.count, 0);
  yield put(ROOT, Buffer.from(`${ROOT} 0 obj\n<< /Type /Pages /Kids [${kids}] /Count ${count} >>\nendobj\n`));
  yield put(CATALOG, Buffer.from(`${CATALOG} 0 obj\n<< /Type /Catalog /Pages ${ROOT} 0 R >>\nendobj\n`));
  yield Buffer.from(ending(offsets, last, written));
}

/** What the pages of a file need of it, by following references from the node that holds them. */
function objectsOf(file: Buffer): Objects {
  const places = placesOf(file);
  const bodyOf = (number: number): Buffer => {
    const place = places.get(number);
    if (!place) throw new Error(`the paper has no object ${number}`);
    return file.subarray(place.from, place.to);
  };
  const root = /\/Root (\d+) 0 R/.exec(file.subarray(-1024).toString('latin1'))?.[1];
  const pages = Number(/\/Pages (\d+) 0 R/.exec(bodyOf(Number(root)).toString('latin1'))?.[1]);
  const bodies = new Map<number, Buffer>();
  const waiting = [pages];
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    if (bodies.has(number)) continue;
    const body = bodyOf(number);
    bodies.set(number, body);
    for (const [, found] of wordsOf(body).matchAll(REFERENCE)) waiting.push(Number(found));
  }
  const pageCount = Number(/\/Count (\d+)/.exec(wordsOf(bodies.get(pages) as Buffer))?.[1]);
  return { pages, pageCount, bodies };
}

/** Where each object begins and ends, by the table at the end of the file. */
function placesOf(file: Buffer): Map<number, { from: number; to: number }> {
  const start = Number(/startxref\s+(\d+)/.exec(file.subarray(-256).toString('latin1'))?.[1]);
  const table = file.subarray(start).toString('latin1');
  const offsets = [...table.matchAll(/(\d{10}) \d{5} ([nf])/g)].flatMap(([, offset, use], number) =>
    use === 'n' ? [{ number, offset: Number(offset) }] : [],
  );
  const ordered = offsets.map(({ offset }) => offset).sort((one, other) => one - other);
  const after = new Map(ordered.map((offset, index) => [offset, ordered[index + 1] ?? start]));
  return new Map(
    offsets.map(({ number, offset }) => [number, { from: offset, to: after.get(offset) as number }]),
  );
}

const STREAM = Buffer.from('stream\n');

/** An object without the bytes of its stream. */
function wordsOf(body: Buffer): string {
  const at = body.indexOf(STREAM);
  return body.subarray(0, at < 0 ? body.length : at).toString('latin1');
}

function renumbered(body: Buffer, numbers: Map<number, number>, holdsPages: boolean, number: number): Buffer {
  const words = wordsOf(body);
  const parent = holdsPages ? `<<\n/Parent ${ROOT} 0 R` : '<<';
  const changed = words
    .replace(/^\d+ 0 obj/, `${number} 0 obj`)
    .replace(REFERENCE, (_, found: string) => `${numbers.get(Number(found))} 0 R`)
    .replace('<<', parent);
  return Buffer.concat([Buffer.from(changed, 'latin1'), body.subarray(Buffer.byteLength(words, 'latin1'))]);
}

function ending(offsets: readonly number[], last: number, at: number): string {
  const rows = Array.from(
    { length: last },
    (_, index) => `${String(offsets[index + 1]).padStart(10, '0')} 00000 n \n`,
  );
  const trailer = `trailer\n<< /Size ${last + 1} /Root ${CATALOG} 0 R >>`;
  return `xref\n0 ${last + 1}\n0000000000 65535 f \n${rows.join('')}${trailer}\nstartxref\n${at}\n%%EOF\n`;
}
