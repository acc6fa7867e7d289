import type { DataSource, EntityManager } from 'typeorm';
import { CompactRange, stream } from '../ledger/ledger.js';
import { parseCheckpoint } from './checkpoint.js';
import type { VerifierKey } from './key.js';
import { LevelWriter } from './level-writer.js';
import { isSignedBy, parseNote } from './note.js';
import { type RecordedCheckpoint, recordedCheckpoints } from './recorded.js';
import { TILE_BITS, TILE_WIDTH, TileFolder, TilesRefused, tilePath } from './tiles.js';

/** Where the log is exported to. */
export interface TilePlaces {
  /** Hashes and the checkpoint: anybody may have them. */
  folder: string;
  /** The entries themselves, which tell the facts of cases; absent where they are not exported. */
  entries?: string;
}

/** Levels above the leaves whose hashes are stored: subtrees of 256, 65536 and 16777216 leaves. */
const LEVELS = [1n, 2n, 3n];

/**
 * Writes the log as C2SP tlog-tiles: each tile once and for all, the checkpoint last, so that what a checkpoint needs is there before it
 * is. Goes on after a crash from the checkpoint that it finds.
 */
export class TileExport {
  private readonly tiles: TileFolder;
  private readonly bundles: TileFolder | null;
  private written: { size: bigint; note: string } | undefined;

  constructor(
    private readonly database: DataSource,
    private readonly key: VerifierKey,
    { folder, entries }: TilePlaces,
  ) {
    this.tiles = new TileFolder(folder);
    this.bundles = entries === undefined ? null : new TileFolder(entries);
  }

  /** Exports up to the latest checkpoint of this log; throws `TilesRefused`. */
  async run(): Promise<void> {
    await this.database.transaction('REPEATABLE READ', async (tx) => {
      await tx.query('SET TRANSACTION READ ONLY');
      const [latest] = await recordedCheckpoints(tx, 1);
      if (!latest || !isSignedBy(parseNote(latest.note), this.key)) return;
      this.written ??= await this.begin(tx, latest);
      if (latest.note === this.written.note) return;
      if (latest.size > this.written.size) await this.grow(tx, this.written.size, latest);
      await this.tiles.putCheckpoint(latest.note);
      this.written = { size: latest.size, note: latest.note };
    });
  }

  /** Where the files end that are there already; entries may have been wanted only later. */
  private async begin(tx: EntityManager, latest: RecordedCheckpoint) {
    await this.tiles.clear();
    await this.bundles?.clear();
    const note = (await this.tiles.checkpoint()) ?? '';
    const { size, root } = note === '' ? { size: 0n, root: null } : parseCheckpoint(parseNote(note).text);
    const [head]: { root: Buffer }[] = await tx.query('SELECT root FROM ledger.tree_head WHERE size = $1', [
      size.toString(),
    ]);
    if (root && (size > latest.size || !head?.root.equals(root))) {
      const message = `${this.tiles.folder} 中是另一段历史的文件（大小 ${size}）：请给 TILES_DIR 另一个文件夹`;
      throw new TilesRefused('tiles_are_of_this_history', message);
    }
    const known = await this.bundled(size);
    return known < size ? { size: known, note: '' } : { size, note };
  }

  /** How many entries the bundles hold that are there. */
  private async bundled(size: bigint): Promise<bigint> {
    if (!this.bundles) return size;
    const full = size >> TILE_BITS;
    for (let index = 0n; index < full; index += 1n)
      if (!(await this.bundles.has(`tile/entries/${tilePath(index)}`))) return index << TILE_BITS;
    const width = Number(size % BigInt(TILE_WIDTH));
    const isThere = width === 0 || (await this.bundles.has(`tile/entries/${tilePath(full, width)}`));
    return isThere ? size : full << TILE_BITS;
  }

  private async grow(tx: EntityManager, from: bigint, { size, root }: RecordedCheckpoint): Promise<void> {
    const sizes = await signedSizes(tx, from, size);
    const leaves = new LevelWriter(this.tiles, 0n, from, sizes, this.bundles);
    for await (const { hash, body } of leavesFrom(tx, leaves.start, size, this.bundles !== null))
      await leaves.add(hash, body);
    const rims = [await leaves.end()];
    let below = leaves.roots;
    for (const level of LEVELS) {
      const writer = new LevelWriter(this.tiles, level, from, sizes, null);
      for await (const { index, hash } of nodesFrom(tx, level, writer.start, size)) {
        if (!(below.get(index)?.equals(hash) ?? true)) throw differs(level, index);
        await writer.add(hash);
      }
      rims.push(await writer.end());
      below = writer.roots;
    }
    if (CompactRange.from(rims.reverse().flat()).root().equals(root)) return;
    throw new TilesRefused('tiles_lead_to_the_root', `写出的文件推不出大小为 ${size} 的检查点的树根`);
  }
}

/** The sizes for which partial tiles are due: everybody who has their checkpoint may ask for them. */
async function signedSizes(tx: EntityManager, from: bigint, to: bigint): Promise<bigint[]> {
  const rows: { size: string }[] = await tx.query(
    'SELECT DISTINCT size FROM ledger.checkpoint WHERE size > $1 AND size <= $2',
    [from.toString(), to.toString()],
  );
  return rows.map(({ size }) => BigInt(size));
}

function leavesFrom(tx: EntityManager, start: bigint, size: bigint, withBodies: boolean) {
  return stream<{ hash: Buffer; body?: Buffer }>(
    tx,
    `SELECT leaf.leaf_hash AS hash${withBodies ? ', entry.body' : ''} FROM ledger.leaf
       ${withBodies ? 'JOIN ledger.entry USING (entry_id)' : ''}
      WHERE leaf_index >= $1 AND leaf_index < $2 ORDER BY leaf_index`,
    [start.toString(), size.toString()],
  );
}

async function* nodesFrom(tx: EntityManager, level: bigint, start: bigint, size: bigint) {
  const shift = level * TILE_BITS;
  const rows = stream<{ node_index: string; hash: Buffer }>(
    tx,
    `SELECT node_index, hash FROM ledger.tree_node WHERE level = $1 AND node_index >= $2 AND node_index < $3 ORDER BY node_index`,
    [shift.toString(), start.toString(), (size >> shift).toString()],
  );
  for await (const { node_index, hash } of rows) yield { index: BigInt(node_index), hash };
}

const differs = (level: bigint, index: bigint): TilesRefused =>
  new TilesRefused('tile_matches_the_one_below', `第 ${level} 层第 ${index} 个哈希不是下一层那片的根`);
