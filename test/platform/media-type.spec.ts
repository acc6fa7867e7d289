import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mediaTypeOf } from '../../src/platform/files/media-type.js';
import { archive, heic, jpeg, pdf, png, webp } from '../support/photos.js';

let folder: string;
let scan: Buffer;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'case-property-media-'));
  scan = await pdf('扣押清单');
});
afterAll(() => rm(folder, { recursive: true }));

async function recognised(bytes: Buffer) {
  const file = path.join(folder, 'file');
  await writeFile(file, bytes);
  const handle = await open(file);
  try {
    return await mediaTypeOf(handle, bytes.length);
  } finally {
    await handle.close();
  }
}

const behind = (bytes: Buffer, ...more: (Buffer | string)[]) =>
  Buffer.concat([bytes, ...more.map((each) => Buffer.from(each))]);

describe('a file is what its bytes say', () => {
  test('JPEG, PNG, WebP, HEIC and PDF are recognised', async () => {
    expect(await recognised(jpeg('一'))).toBe('image/jpeg');
    expect(await recognised(png())).toBe('image/png');
    expect(await recognised(webp())).toBe('image/webp');
    for (const brand of ['heic', 'heix']) expect(await recognised(heic(brand))).toBe('image/heic');
    expect(await recognised(scan)).toBe('application/pdf');
  });

  test('what a telephone adds behind a picture, such as a moving picture, is let pass', async () => {
    const moving = behind(jpeg('动态照片'), heic('mp42'));
    expect(await recognised(moving)).toBe('image/jpeg');
    expect(await recognised(behind(jpeg('长'), Buffer.alloc(200_000, 1)))).toBe('image/jpeg');
  });

  test('a comment of many segments before the picture is walked through', async () => {
    const long = jpeg('很长的说明'.repeat(2_000));
    expect(await recognised(long)).toBe('image/jpeg');
  });

  test.each([
    ['nothing', () => Buffer.alloc(0)],
    ['one byte', () => Buffer.from([0xff])],
    ['a web page', () => Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a drawing in SVG', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a GIF', () => Buffer.from('GIF89a\x01\x00\x01\x00\x00\x00\x00;', 'latin1')],
    ['an archive', archive],
    ['a program', () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500)])],
    ['an AVIF', () => heic('avif')],
    ['a video', () => heic('mp42')],
    ['no more than the first bytes of a JPEG', () => Buffer.from('ffd8ffe000104a464946', 'hex')],
    ['the first bytes of a JPEG before a web page', () => behind(Buffer.from('ffd8ff', 'hex'), '<html>')],
    ['half a PNG', () => png().subarray(0, 50)],
    ['a PNG without its end', () => png().subarray(0, -12)],
    ['half a WebP', () => webp().subarray(0, -4)],
    ['half a HEIC', () => heic().subarray(0, -50)],
    ['a HEIC of a brand alone', () => heic().subarray(0, 28)],
    ['the header of a PDF alone', () => Buffer.from('%PDF-1.7\nnothing more')],
  ])('%s is none of them', async (_, made) => {
    expect(await recognised(made())).toBeNull();
  });

  test('what is something else as well is none of them', async () => {
    expect(await recognised(behind(jpeg('档'), archive()))).toBeNull();
    expect(await recognised(behind(png(), archive()))).toBeNull();
    expect(await recognised(behind(scan, archive()))).toBeNull();
    const withComment = Buffer.concat([archive().subarray(0, 20), Buffer.from([5, 0]), Buffer.from('hello')]);
    expect(await recognised(behind(jpeg('档'), withComment))).toBeNull();
    expect(await recognised(jpeg('%PDF-1.7 hidden in a comment'))).toBeNull();
    expect(await recognised(jpeg('<script>alert(1)</script>'))).toBeNull();
    expect(await recognised(jpeg('<?php system($_GET[0]) ?>'))).toBeNull();
  });
});
