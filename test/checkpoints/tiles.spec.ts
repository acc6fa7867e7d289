import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import fastify from 'fastify';
import { LevelWriter } from '../../src/checkpoints/level-writer.js';
import type { Signer } from '../../src/checkpoints/signer.js';
import { TileFolder, tilePath } from '../../src/checkpoints/tiles.js';
import { CompactRange } from '../../src/ledger/merkle.js';
import { serveLogTiles } from '../../src/platform/http/log-tiles.js';
import { type LogPlace, openLog, sameFacts } from './log-place.js';
import { type Fetch, Monitor } from './monitor.js';

let log: LogPlace;
beforeEach(async () => {
  log = await openLog();
});
afterEach(async () => {
  jest.restoreAllMocks();
  await log.close();
});

const inFolder =
  (folder: string): Fetch =>
  (name) =>
    readFile(path.join(folder, name)).catch(() => null);
/** Hashes from one folder, entries from the other, as a web server puts both under one prefix. */
const inBoth: Fetch = (name) =>
  inFolder(name.startsWith('tile/entries/') ? log.tiles.entries : log.tiles.folder)(name);
const monitorOf = (signer: Signer, fetch: Fetch = inBoth) => new Monitor(fetch, signer.verifierKey);

/** So many entries more, signed and exported; answers whether they were. */
async function grow(signer: Signer, count: number): Promise<boolean> {
  await log.opened.place(...sameFacts(count));
  await signer.sign();
  return signer.export();
}

const filesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((each) => each.isFile())
    .map((each) => path.relative(folder, path.join(each.parentPath, each.name)))
    .sort();
const bodies = async (): Promise<Buffer[]> =>
  (
    await log.database.query(
      'SELECT body FROM ledger.leaf JOIN ledger.entry USING (entry_id) ORDER BY leaf_index',
    )
  ).map(({ body }: { body: Buffer }) => body);

describe('the static files of the log', () => {
  test.each([
    [0n, 256, '000'],
    [273n, 112, '273.p/112'],
    [1234067n, 256, 'x001/x234/067'],
    [1000n, 1, 'x001/000.p/1'],
  ])('are named as tlog-tiles says: %d of width %d is %s', (index, width, name) => {
    expect(tilePath(index, width)).toBe(name);
  });

  test('let a stranger follow every signed size from the checkpoint to the root, to each entry and to the size before', async () => {
    const signer = await log.signer(log.folder, log.tiles);
    const monitor = monitorOf(signer);
    let older: Awaited<ReturnType<Monitor['head']>> | undefined;
    for (const [count, size] of [
      [1, 1n],
      [254, 255n],
      [1, 256n],
      [1, 257n],
      [343, 600n],
    ] as const) {
      expect(await grow(signer, count)).toBe(true);
      const head = await monitor.head();
      expect(head.size).toBe(size);
      const tree = await monitor.walk(head);
      const entries = await monitor.entries(size);
      expect(entries).toEqual(await bodies());
      for (const index of [0n, size / 2n, size - 1n])
        expect(await monitor.includes(tree, index, entries[Number(index)] as Buffer)).toBe(true);
      expect(await monitor.includes(tree, 0n, Buffer.from('other'))).toBe(false);
      if (older) {
        expect(monitor.continues(tree, older)).toBe(true);
        await monitor.walk(older);
      }
      older = head;
    }
    expect(await filesIn(log.tiles.folder)).toEqual([
      'checkpoint',
      ...['tile/0/000', 'tile/0/001', 'tile/0/002.p/88', 'tile/1/000.p/1', 'tile/1/000.p/2'],
    ]);
    expect((await stat(path.join(log.tiles.folder, 'tile/0/000'))).size).toBe(8_192);
  }, 60_000);

  test('are there for every size that was signed, also for those signed while nobody exported', async () => {
    const signer = await log.signer(log.folder, log.tiles);
    for (const count of [10, 20]) {
      await log.opened.place(...sameFacts(count));
      await signer.sign();
    }
    await signer.export();
    expect(await filesIn(log.tiles.folder)).toEqual(['checkpoint', 'tile/0/000.p/10', 'tile/0/000.p/30']);
  });

  test('bring the cosignatures along that come later, and change nothing else', async () => {
    const signer = await log.signer(log.folder, log.tiles);
    await grow(signer, 3);
    await log.database.query(
      `SELECT ledger.record_cosignature(origin, size, 'w', E'— w AAAAAAAA\\n', now()) FROM ledger.checkpoint`,
    );
    const before = await filesIn(log.tiles.folder);
    await signer.export();
    expect(await readFile(path.join(log.tiles.folder, 'checkpoint'), 'utf8')).toContain('— w AAAAAAAA\n');
    expect(await filesIn(log.tiles.folder)).toEqual(before);
  });

  test('hold no entry unless a folder of its own is named for entries, which then gets the earlier ones too', async () => {
    const { folder } = log.tiles;
    await grow(await log.signer(log.folder, { folder }), 300);
    expect((await filesIn(folder)).filter((name) => name.includes('entries'))).toEqual([]);
    const signer = await log.signer(log.folder, log.tiles);
    await grow(signer, 5);
    expect(await monitorOf(signer).entries(305n)).toEqual(await bodies());
    expect((await filesIn(folder)).filter((name) => name.includes('entries'))).toEqual([]);
  });
});

describe('an export that is cut off at any file', () => {
  test('leaves a checkpoint of which everything is there, and goes on when it is started again', async () => {
    const signer = await log.signer(log.folder, log.tiles);
    await grow(signer, 250);
    await log.opened.place(...sameFacts(300));
    await signer.sign();
    const real = TileFolder.prototype.putTile;
    let calls = 0;
    for (let allowed = 0; ; allowed += 1) {
      calls = 0;
      const cut = jest.spyOn(TileFolder.prototype, 'putTile').mockImplementation(async function (
        this: TileFolder,
        ...given
      ) {
        calls += 1;
        if (calls > allowed) throw new Error('killed');
        return real.apply(this, given);
      });
      const again = await log.signer(log.folder, log.tiles);
      const done = await again.export();
      cut.mockRestore();
      const monitor = monitorOf(again);
      const head = await monitor.head();
      expect(head.size).toBe(done ? 550n : 250n);
      await monitor.walk(head);
      await monitor.entries(head.size);
      if (done) break;
    }
    expect(calls).toBeGreaterThan(5);
    expect((await log.state('tiles'))?.state).toBe('well');
  }, 120_000);
});

test('what a killed export left unfinished is cleared away by the next', async () => {
  const drafts = path.join(log.tiles.folder, '.drafts');
  await mkdir(drafts, { recursive: true });
  await writeFile(path.join(drafts, 'left-behind'), 'half a tile');
  await grow(await log.signer(log.folder, { folder: log.tiles.folder }), 3);
  expect(await filesIn(log.tiles.folder)).toEqual(['checkpoint', 'tile/0/000.p/3']);
});

describe('an export is refused, and said aloud,', () => {
  const refusedBy = async (rule: string) => {
    const { state, message } = (await log.state('tiles')) ?? {};
    expect([state, message]).toEqual(['refused', expect.stringContaining(rule)]);
  };

  test('into a folder that holds the files of another history', async () => {
    const other = await openLog();
    try {
      await other.opened.place(...sameFacts(4));
      const stranger = await other.signer(other.folder, log.tiles);
      await stranger.sign();
      await stranger.export();
    } finally {
      await other.close();
    }
    const before = await readFile(path.join(log.tiles.folder, 'checkpoint'));
    expect(await grow(await log.signer(log.folder, log.tiles), 9)).toBe(false);
    await refusedBy('tiles_are_of_this_history');
    expect(await readFile(path.join(log.tiles.folder, 'checkpoint'))).toEqual(before);
  });

  test('over a tile that is there with other bytes', async () => {
    await rm(log.tiles.folder, { recursive: true, force: true });
    const signer = await log.signer(log.folder, log.tiles);
    await grow(signer, 3);
    await writeFile(path.join(log.tiles.folder, 'tile/0/000.p/3'), randomBytes(96));
    await rm(path.join(log.tiles.folder, 'checkpoint'));
    expect(await (await log.signer(log.folder, log.tiles)).export()).toBe(false);
    await refusedBy('tile_never_changes');
  });

  test.each([
    [
      'hashes',
      `UPDATE ledger.leaf SET leaf_hash = sha256(leaf_hash)`,
      'leaf',
      'tiles_lead_to_the_root',
      false,
    ],
    ['bytes', `UPDATE ledger.entry SET body = body || ' '`, 'entry', 'leaf_hash_matches_body', true],
  ])('of %s that were altered after they were signed', async (_, lie, table, rule, withEntries) => {
    const { folder, entries } = log.tiles;
    await log.opened.place(...sameFacts(3));
    const signer = await log.signer(log.folder, withEntries ? { folder, entries } : { folder });
    await signer.sign();
    await log.opened.superuser.query(`ALTER TABLE ledger.${table} DISABLE TRIGGER USER`);
    await log.opened.superuser.query(lie);
    expect(await signer.export()).toBe(false);
    await refusedBy(rule);
    expect(await readFile(path.join(folder, 'checkpoint')).catch(() => null)).toBeNull();
  });
});

describe('a tree of several levels', () => {
  test('is written level by level, each hash the root of the tile below', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'case-property-tiles-'));
    try {
      const size = 65_536n + 300n;
      const range = new CompactRange();
      const tiles = new TileFolder(folder);
      let hashes: Buffer[] = Array.from({ length: Number(size) }, () => randomBytes(32));
      for (const hash of hashes) range.append(hash);
      const rims = [];
      for (let level = 0n; level < 4n; level += 1n) {
        const writer = new LevelWriter(tiles, level, 0n, [size], null);
        for (const hash of hashes) await writer.add(hash);
        rims.push(await writer.end());
        hashes = [...writer.roots.values()];
      }
      expect(CompactRange.from(rims.reverse().flat()).root()).toEqual(range.root());
      await new Monitor(inFolder(folder), '').walk({ size, root: range.root() });
      const names = await filesIn(folder);
      expect(names).toHaveLength(256 + 1 + 1 + 1 + 1 + 1);
      expect(names.slice(-4)).toEqual(['tile/0/257.p/44', 'tile/1/000', 'tile/1/001.p/1', 'tile/2/000.p/1']);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }, 120_000);
});

describe('the server', () => {
  test('gives the files to anybody, without a session and without any database, and lets them be kept for ever but for the checkpoint', async () => {
    const signer = await log.signer(log.folder, { folder: log.tiles.folder });
    await grow(signer, 300);
    const server = fastify();
    await serveLogTiles(server, log.tiles.folder);
    const origin = await server.listen({ port: 0, host: '127.0.0.1' });
    const fetched = (name: string) => fetch(`${origin}/log-tiles/${name}`);
    try {
      const monitor = monitorOf(signer, async (name) => {
        const answer = await fetched(name);
        return answer.ok ? Buffer.from(await answer.arrayBuffer()) : null;
      });
      const head = await monitor.head();
      await monitor.walk(head);
      const said = async (name: string) => {
        const { status, headers } = await fetched(name);
        return [status, headers.get('content-type'), headers.get('cache-control')];
      };
      expect(await said('checkpoint')).toEqual([200, 'text/plain; charset=utf-8', 'no-cache']);
      expect(await said('tile/0/000')).toEqual([
        ...[200, 'application/octet-stream', 'public, max-age=31536000, immutable'],
      ]);
      for (const name of ['tile/entries/000', 'tile/0/000.p/7', '..%2fstate.json', 'tile'])
        expect((await fetched(name)).status).toBeGreaterThanOrEqual(400);
    } finally {
      await server.close();
    }
  }, 60_000);
});
