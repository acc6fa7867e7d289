import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { DataSource } from 'typeorm';
import { Photos1764000000015 } from '../../migrations/15-photos.js';
import { withConnection } from '../../src/platform/postgres/postgres-connection.js';
import { verifyDatabase } from '../../src/verification/verification.js';
import { solid } from '../documents/paper-text.js';
import { archive, heic, jpeg, pdf, png } from '../support/photos.js';
import { type Agency, type Json, type Person, World } from '../support/world.js';

const MEBIBYTE = 1_048_576;

let world: World;
let caseId: string;
let otherPolice: Agency;
let stranger: Person;
/** The ring in a lot of its own, with a photo from the scene; the knife has none. */
let ring: string;
let knife: string;
let atTheScene: Buffer;
let sceneHash: string;

beforeAll(async () => {
  world = await World.open();
  otherPolice = await world.agency('police', '邻县公安局', '邻公');
  stranger = await world.person(otherPolice, '邻县民警', ['case_officer']);
  caseId = (await world.case()).id;
  atTheScene = jpeg('现场的戒指');
  sceneHash = await world.officer.photo(atTheScene);
  const items = await world.seized(caseId, [
    { name: '黄色金属戒指', category: '贵金属珠宝', quantity: '3', unit: '枚', photos: [sceneHash] },
    { name: '刀', category: '管制刀具/凶器', quantity: '1', unit: '把' },
  ]);
  [ring, knife] = items.map(({ id }) => id) as [string, string];
  await world.stored(caseId, items);
});
afterAll(() => world.close());

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const fileOf = (hash: string) =>
  path.join(world.database.filesFolder, hash.slice(0, 2), hash.slice(2, 4), hash);
const raw = (who: Person, hash: string, headers: Record<string, string> = {}) =>
  who.send('GET', `photos/${hash}`, undefined, headers);

describe('an officer', () => {
  test('uploads a photo, and once more gives the same answer', async () => {
    const bytes = png();
    const first = await world.officer.upload(bytes, {
      name: '任意名称.exe',
      type: 'application/x-msdownload',
    });
    expect(first).toEqual({
      status: 201,
      body: { sha256: sha256(bytes), size: bytes.length, mediaType: 'image/png' },
    });
    expect(await world.officer.upload(bytes)).toEqual(first);
    expect(await readFile(fileOf(sha256(bytes)))).toEqual(bytes);
  });

  test('takes property with a photo on its line, which the item then shows', async () => {
    const { photos, photosMissing } = await world.officer.get(`items/${ring}`);
    expect(photos).toEqual([{ sha256: sceneHash, size: atTheScene.length, mediaType: 'image/jpeg' }]);
    expect(photosMissing).toBe(false);
  });

  test('has in the ledger only a commitment to the photo', async () => {
    const [entry] = (await world.officer.get(`items/${ring}/history`)).items;
    expect(entry.commitments.photos).toMatch(/^[A-Za-z0-9+/]{43}=$/);
    expect(entry.confidential.photos).toHaveLength(1);
    const bodies = await withConnection(world.database.superuserUrl, async (client) => {
      const { rows } = await client.query("SELECT convert_from(body, 'UTF8') AS body FROM ledger.entry");
      return rows.map(({ body }) => body).join('\n');
    });
    expect(bodies).not.toContain(sceneHash);
  });

  test('is told on which line a photo is that nobody has uploaded, and nothing is registered', async () => {
    const unknown = 'ab'.repeat(32);
    const line = { name: '表', category: '贵金属珠宝', quantity: '1', unit: '块' };
    const lines = [
      { ...line, photos: [sceneHash] },
      { ...line, photos: [sceneHash, unknown] },
      { ...line, photos: Array(21).fill(sceneHash) },
      { ...line, photos: ['不是哈希'] },
    ];
    const before = (await world.officer.get(`cases/${caseId}/items`)).items.length;
    const problem = await world.officer.refused('seizures', world.seizure(caseId, lines));
    expect(problem).toMatchObject({ status: 422, code: 'lines_at_fault' });
    expect(problem.errors.map(({ line: at, field, code }: Json) => [at, field, code])).toEqual([
      [2, 'photos', 'photo_is_known'],
      [3, 'photos', 'too_many_photos'],
      [4, 'photos', 'photo_is_known'],
    ]);
    expect(problem.errors[0].message).toContain(unknown);
    expect((await world.officer.get(`cases/${caseId}/items`)).items).toHaveLength(before);
  });

  test('is reminded of valuables without a photo, and of nothing else', async () => {
    const [gold, wine] = await world.seized(caseId, [
      { name: '黄色金属项链', category: '贵金属珠宝', quantity: '1', unit: '条' },
      { name: '白酒', category: '烟酒', quantity: '6', unit: '瓶' },
    ]);
    const missing = async (id?: string) => (await world.officer.get(`items/${id}`)).photosMissing;
    expect([await missing(gold?.id), await missing(wine?.id)]).toEqual([true, false]);
    const photos = [await world.officer.photo(jpeg('项链'))];
    await world.officer.post(`items/${gold?.id}/photos`, { photos });
    expect(await missing(gold?.id)).toBe(false);
  });
});

describe('a keeper', () => {
  test('adds a photo of a broken seal under a note on how it was taken, and a repeat adds nothing', async () => {
    const broken = await world.keeper.photo(heic());
    const body = { photos: [broken, sceneHash], note: '封条已断，入库时拍摄' };
    const { instrument, items } = await world.keeper.post(`items/${ring}/photos`, body);
    expect(instrument.kind).toBe('photo_record');
    expect(items[0].photos.map((photo: Json) => photo.sha256)).toEqual([sceneHash, broken]);
    expect(items[0].photos[1].mediaType).toBe('image/heic');
    const history = (await world.keeper.get(`items/${ring}/history`)).items;
    expect(history.at(-1)).toMatchObject({ type: 'photograph', confidential: { note: body.note } });

    const again = await world.keeper.post(`items/${ring}/photos`, body);
    expect(again.instrument).toBeNull();
    expect(again.items[0].photos).toEqual(items[0].photos);
    expect((await world.keeper.get(`items/${ring}/history`)).items).toHaveLength(history.length);
  });

  test('adds a signed scan as PDF, and parts that are split off carry the photos of the lot', async () => {
    const scan = await world.keeper.photo(await pdf('签字的清单'));
    await world.keeper.post(`items/${ring}/photos`, { photos: [scan] });
    const { items } = await world.keeper.post(`items/${ring}/split`, { parts: [{ quantity: '1' }] });
    expect(items.map(({ photos }: Json) => photos.at(-1).mediaType)).toEqual(
      Array(2).fill('application/pdf'),
    );
    expect(items[1].photos).toEqual(items[0].photos);
  });

  test('has the photos told on the paper that tells the chain of custody', async () => {
    const { id } = await world.keeper.post('papers', { kind: 'custody_item', subjectId: ring });
    const { bytes } = await world.keeper.file(`papers/${id}`);
    const text = solid(await textOf(bytes));
    expect(text).toContain('补充照片');
    expect(text).toContain('物证照片制作说明');
    expect(text).toContain('备注照片1张；封条已断，入库时拍摄');
  });

  test('cannot add what nobody uploaded', async () => {
    const problem = await world.keeper.refused(`items/${knife}/photos`, {
      photos: [sceneHash, 'cd'.repeat(32)],
    });
    expect(problem).toMatchObject({
      status: 422,
      code: 'photo_is_known',
      errors: [{ field: 'photos[1]', code: 'photo_is_known' }],
    });
  });

  test('who answers for the thing on paper but does not keep it cannot photograph it', async () => {
    const [item] = await world.seized(caseId, [
      { name: '箱', category: '作案工具/其他物品', quantity: '1', unit: '个' },
    ]);
    await world.stored(caseId, [item as { id: string }]);
    await world.broughtToCourt(caseId, [item as { id: string }], 'paper');
    const photos = [await world.registrar.photo(jpeg('远处'))];
    expect(await world.registrar.refused(`items/${item?.id}/photos`, { photos })).toMatchObject({
      status: 409,
      code: 'keeper_holds_the_thing',
    });
    expect(
      await world.caseManager.refused(`items/${item?.id}/photos`, { photos: [sceneHash] }),
    ).toMatchObject({
      status: 403,
      code: 'no_standing',
    });
    const own = [await world.keeper.photo(jpeg('近处'))];
    await world.keeper.post(`items/${item?.id}/photos`, { photos: own });
  });

  test('the auditor adds nothing', async () => {
    expect(await world.auditor.refused(`items/${ring}/photos`, { photos: [sceneHash] })).toMatchObject({
      status: 403,
      code: 'permission_missing',
    });
    expect((await world.auditor.upload(png())).status).toBe(403);
  });
});

describe('a photo is seen', () => {
  test('by the auditor and by whoever sees an item with it, as what it is and nothing else', async () => {
    for (const reader of [world.auditor, world.keeper, world.unitHead]) {
      const { bytes, headers } = await reader.file(`photos/${sceneHash}`);
      expect(bytes).toEqual(atTheScene);
      expect(headers.get('content-type')).toBe('image/jpeg');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cache-control')).toBe('private, no-cache');
      expect(headers.get('content-disposition')).toBe(`inline; filename="${sceneHash}.jpg"`);
      expect(headers.get('etag')).toBe(`"${sceneHash}"`);
    }
    expect((await raw(world.auditor, sceneHash, { 'if-none-match': `"${sceneHash}"` })).status).toBe(304);
  });

  test('not by another police agency, which cannot put it on an item of its own either', async () => {
    expect(await raw(stranger, sceneHash)).toMatchObject({ status: 404, body: { code: 'photo_not_found' } });
    expect((await raw(stranger, sceneHash, { 'if-none-match': `"${sceneHash}"` })).status).toBe(404);
    expect(await stranger.refused(`items/${ring}/photos`, { photos: [sceneHash] })).toMatchObject({
      code: 'item_not_found',
    });
    const own = await stranger.post('cases', {
      title: '别案',
      cause: '盗窃罪',
      regionCode: '320481',
      number: 'A9',
      filedOn: '2024-02-01',
    });
    const partner = await world.person(otherPolice, '邻县二', ['case_officer']);
    const head = await world.person(otherPolice, '邻县长', ['unit_head']);
    const problem = await stranger.refused('seizures', {
      ...world.seizure(own.id, [
        { name: '戒指', category: '贵金属珠宝', quantity: '1', unit: '枚', photos: [sceneHash] },
      ]),
      officers: [stranger.id, partner.id],
      instrument: { approverId: head.id },
    });
    expect(problem.errors).toEqual([expect.objectContaining({ line: 1, code: 'photo_is_known' })]);
  });

  test('before it is on an item, by its uploader alone', async () => {
    const hash = await world.officer.photo(jpeg('未登记'));
    expect((await raw(world.officer, hash)).status).toBe(200);
    for (const other of [world.partner, world.keeper, world.auditor])
      expect((await raw(other, hash)).status).toBe(404);
  });

  test('by both when two have uploaded the same bytes, and by nobody more', async () => {
    const bytes = jpeg('同一张');
    const hash = await world.officer.photo(bytes);
    await stranger.photo(bytes);
    expect((await raw(stranger, hash)).status).toBe(200);
    expect((await raw(world.keeper, hash)).status).toBe(404);
  });

  test('by the next agency only once the case has reached it', async () => {
    const id = (await world.case()).id;
    const hash = await world.officer.photo(jpeg('移送'));
    const items = await world.seized(id, [
      { name: '手机', category: '电子设备', quantity: '1', unit: '部', photos: [hash] },
    ]);
    await world.stored(id, items);
    expect((await raw(world.prosecutor, hash)).status).toBe(404);
    await world.broughtToCourt(id, items);
    for (const reader of [world.prosecutor, world.judge]) expect((await raw(reader, hash)).status).toBe(200);
  });

  test('under the hash of its bytes and no other name', async () => {
    for (const name of ['..%2F..%2Faccounts.secret', sceneHash.toUpperCase(), sceneHash.slice(1)])
      expect(await raw(world.officer, name)).toMatchObject({ status: 422, body: { code: 'sha256_form' } });
    expect((await raw(world.officer, 'ef'.repeat(32))).status).toBe(404);
  });
});

describe('what is no photo is refused', () => {
  test.each([
    ['a web page that is called a photo', () => Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a photo that is an archive as well', () => Buffer.concat([jpeg('两样'), archive()])],
    ['a photo that is a PDF as well', () => jpeg('%PDF-1.4')],
    ['half a picture', () => png().subarray(0, 40)],
    ['an empty file', () => Buffer.alloc(0)],
  ])('%s', async (_, made) => {
    expect(await world.officer.upload(made())).toMatchObject({
      status: 422,
      body: { code: 'photo_form_is_known' },
    });
    expect(await readdir(path.join(world.database.filesFolder, 'arriving'))).toEqual([]);
  });

  test('more than 15 MiB, whether or not its length is told, and 15 MiB is taken', async () => {
    const whole = Buffer.concat([jpeg('很大'), Buffer.alloc(15 * MEBIBYTE)]);
    const large = whole.subarray(0, 15 * MEBIBYTE + 1);
    expect(await world.officer.upload(large)).toMatchObject({
      status: 413,
      body: { code: 'file_too_large' },
    });
    const enormous = Buffer.concat([jpeg('极大'), Buffer.alloc(40 * MEBIBYTE)]);
    expect(await world.officer.upload(enormous)).toMatchObject({ status: 413 });
    expect(await unmeasured(enormous)).toMatchObject({ status: 413, code: 'file_too_large' });
    expect(await readdir(path.join(world.database.filesFolder, 'arriving'))).toEqual([]);
    expect((await world.officer.upload(whole.subarray(0, 15 * MEBIBYTE))).status).toBe(201);
  });

  test('anything but one file in a form', async () => {
    const form = (...parts: [string, Blob | string][]) => {
      const data = new FormData();
      for (const [name, value] of parts) data.append(name, value);
      return data;
    };
    const photo = new Blob([new Uint8Array(jpeg('一'))]);
    const send = async (body: unknown, headers = {}) =>
      (await world.officer.send('POST', 'photos', body, headers)).body;
    const alone = { status: 422, code: 'one_file_alone' };
    expect(await send(form(['a', photo], ['b', photo]))).toMatchObject(alone);
    expect(await send(form(['a', photo], ['note', '文字']))).toMatchObject(alone);
    expect(await send(form(['note', '文字'], ['a', photo]))).toMatchObject(alone);
    expect(await send(form())).toMatchObject({ status: 422 });
    expect(await send({})).toMatchObject({ status: 422, code: 'form_expected' });
    const boundary = { 'content-type': 'multipart/form-data; boundary=x' };
    expect(await send('--x\r\nnot a form', boundary)).toMatchObject({ status: 422 });
    expect(
      await send('--x\r\nContent-Disposition: form-data; name="a"; filename="b"\r\n\r\nbroken off', boundary),
    ).toMatchObject({
      status: 422,
      code: 'form_malformed',
    });
    expect(await send('nothing', { 'content-type': 'multipart/form-data' })).toMatchObject({ status: 422 });
    expect(await readdir(path.join(world.database.filesFolder, 'arriving'))).toEqual([]);
  });

  test('a form anywhere else', async () => {
    for (const address of ['cases', 'seizures', `items/${ring}/photos`, 'sessions']) {
      const data = new FormData();
      data.append('file', new Blob([new Uint8Array(png())]));
      expect(await world.officer.send('POST', address, data)).toMatchObject({
        status: 415,
        body: { code: 'unsupported_media_type' },
      });
    }
  });
});

describe('a photo whose file was changed on the disk', () => {
  test('is not shown, is named, and is healed by the right bytes', async () => {
    const bytes = jpeg('将被改动');
    const hash = await world.officer.photo(bytes);
    const changed = Buffer.from(bytes);
    changed[30] = (changed[30] ?? 0) ^ 1;
    await writeFile(fileOf(hash), changed);
    const answer = await raw(world.officer, hash);
    expect(answer).toMatchObject({ status: 409, body: { code: 'file_is_unchanged' } });
    expect(answer.body.detail).toContain(hash);

    await rm(fileOf(hash));
    const gone = await raw(world.officer, hash);
    expect(gone).toMatchObject({ status: 409, body: { code: 'file_is_there' } });
    expect(gone.body.detail).toContain(hash);

    await world.officer.photo(bytes);
    expect((await world.officer.file(`photos/${hash}`)).bytes).toEqual(bytes);
  });
});

describe('verification', () => {
  test('finds items with photos as their entries make them', async () => {
    const verdict = await verifyDatabase(world.database.applicationUrl);
    expect(verdict.items.faults).toEqual([]);
    expect(verdict.passed).toBe(true);
  });

  test('finds items that were registered before there were photos as their entries make them', async () => {
    const database = await new DataSource({ type: 'postgres', url: world.database.migratorUrl }).initialize();
    const runner = database.createQueryRunner();
    await runner.startTransaction();
    try {
      await runner.query(`
        DROP SCHEMA photos CASCADE;
        ALTER TABLE registry.item DROP COLUMN photos;
        UPDATE registry.item SET state = state - 'photos' WHERE state->'photos' = '[]'`);
      await new Photos1764000000015().up(runner);
      const [{ bare }] = await runner.query(
        `SELECT count(*)::int AS bare FROM registry.item WHERE state->'photos' = '[]'`,
      );
      expect(bare).toBeGreaterThan(0);
      await runner.commitTransaction();
    } finally {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      await runner.release();
      await database.destroy();
    }
    expect((await verifyDatabase(world.database.applicationUrl)).items.faults).toEqual([]);
  });
});

async function textOf(bytes: Buffer): Promise<string> {
  const file = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages = await Promise.all(
    Array.from({ length: file.numPages }, async (_, index) =>
      (await file.getPage(index + 1)).getTextContent(),
    ),
  );
  return pages
    .flatMap(({ items }) => items)
    .map((item) => ('str' in item ? item.str : ''))
    .join('');
}

/** The officer uploads without saying how much is to come. */
async function unmeasured(bytes: Buffer): Promise<Json> {
  const token = await world.signIn(world.officer.loginName, 'a long enough password');
  const boundary = randomUUID();
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\n\r\n`;
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(Buffer.from(head));
      for (let at = 0; at < bytes.length; at += MEBIBYTE)
        controller.enqueue(bytes.subarray(at, at + MEBIBYTE));
      controller.enqueue(Buffer.from(`\r\n--${boundary}--\r\n`));
      controller.close();
    },
  });
  const answer = await fetch(`${world.origin}/api/photos`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': `multipart/form-data; boundary=${boundary}`,
    },
    body,
    duplex: 'half',
  } as RequestInit);
  return answer.json();
}
