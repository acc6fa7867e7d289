import { createHash } from 'node:crypto';
import { Writable } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { renderPaper } from '../../src/documents/paper-renderer.js';
import { bytesOf, readPaper } from './paper-text.js';
import { caseReport, header, itemReport, listLine, listPaper } from './sample-papers.js';

const lines = (count: number) => Array.from({ length: count }, (_, index) => listLine(index + 1));

describe('the file of a paper', () => {
  test('the same content gives the same bytes, and the hash that is reported is theirs', async () => {
    const first = await bytesOf(itemReport(12));
    const second = await bytesOf(itemReport(12));
    expect(second.bytes.equals(first.bytes)).toBe(true);
    expect(first.written.hash).toBe(createHash('sha256').update(first.bytes).digest('hex'));
    expect(first.written.bytes).toBe(first.bytes.length);
  });

  test('one character or one millisecond makes another file with another identity', async () => {
    const identity = (bytes: Buffer) => /\/ID \[<([0-9a-f]+)>/.exec(bytes.toString('latin1'))?.[1];
    const later = { ...header, printedAt: new Date(header.printedAt.getTime() + 1) };
    const papers = [
      listPaper('seizure_list', lines(2)),
      listPaper('seizure_list', [listLine(1), listLine(2, { name: '别的' })]),
      { ...listPaper('seizure_list', lines(2)), header: later },
    ];
    const identities = await Promise.all(papers.map(async (paper) => identity((await bytesOf(paper)).bytes)));
    expect(identities.every(Boolean)).toBe(true);
    expect(new Set(identities).size).toBe(3);
  });

  test('it names its title and language, is written as PDF/A-2b, and embeds every font', async () => {
    const { metadata, language, bytes } = await readPaper(listPaper('transfer_list', lines(1)));
    expect(metadata.Title).toBe('随案移送清单 坛公（刑）扣清字〔2018〕33号');
    expect(metadata.CreationDate).toBe('D:20260305021109Z');
    expect(language).toBe('zh-CN');
    expect(metadata.xmp).toContain('<pdfaid:part>2</pdfaid:part>');
    const file = bytes.toString('latin1');
    expect(file).not.toContain('/Helvetica');
    expect(file.match(/\/Subtype \/Type0/g)).toHaveLength(file.match(/\/FontFile2 /g)?.length ?? -1);
  });

  test('a title that holds markup cannot break the metadata', async () => {
    const number = '<x>&\u0007号';
    const { metadata } = await readPaper({ ...itemReport(), header: { ...header, number } });
    expect(metadata.Title).toBe('涉案财物保管链证明书 x号');
  });

  test('pages are sent while later ones are not yet read, however slow the receiver', async () => {
    let read = 0;
    let readWhenFirstArrived = 0;
    async function* slowly() {
      for (const line of lines(400)) {
        read = line.line;
        yield line;
      }
    }
    const receiver = new Writable({
      highWaterMark: 1,
      write(_chunk, _encoding, done) {
        readWhenFirstArrived ||= read;
        setImmediate(done);
      },
    });
    await renderPaper({ ...listPaper('seizure_list', []), lines: slowly() }, receiver);
    expect(read).toBe(400);
    expect(readWhenFirstArrived).toBeLessThan(100);
  });

  test('a receiver that goes away ends the work with an error', async () => {
    let received = 0;
    const receiver = new Writable({
      write(chunk: Buffer, _encoding, done) {
        received += chunk.length;
        done(received > 20_000 ? new Error('connection reset') : null);
      },
    });
    await expect(renderPaper(caseReport(200, 10), receiver)).rejects.toThrow('connection reset');
  });

  test('content that fails to be read makes no paper', async () => {
    async function* broken() {
      yield listLine(1);
      throw new Error('the rows stopped');
    }
    const paper = { ...listPaper('seizure_list', []), lines: broken() };
    await expect(bytesOf(paper)).rejects.toThrow('the rows stopped');
  });
});
