import type { EntityManager } from 'typeorm';
import { LEVEL_BITS, type StoredHash, type Tile, type TreeStore } from './stored-tree.js';
import { SM3 } from './tree-hash.js';

/**
 * The second log: the same entries at the same places, hashed with SM3. Of its tree only the full subtrees of 256 leaves and more are kept;
 * its leaves are hashed again from the bytes of the entries whenever they are wanted.
 */
export const SM3_TREE: TreeStore = {
  hash: SM3,
  async latest(tx) {
    const [head]: { size: string; root: Buffer }[] = await tx.query(
      'SELECT size, root FROM ledger.sm3_checkpoint ORDER BY size DESC LIMIT 1',
    );
    return head ? { size: BigInt(head.size), root: head.root } : { size: 0n, root: SM3.empty() };
  },
  async read(tx, tiles) {
    const [leaves, nodes] = [
      tiles.filter(({ level }) => level === 0n),
      tiles.filter(({ level }) => level > 0n),
    ];
    return [...(await leavesOf(tx, leaves)), ...(await nodesOf(tx, nodes))];
  },
};

async function leavesOf(tx: EntityManager, tiles: readonly Tile[]): Promise<StoredHash[]> {
  const hashes: StoredHash[] = [];
  for (const { tile } of tiles) {
    const rows: { leaf_index: string; body: Buffer }[] = await tx.query(
      `SELECT leaf_index, body FROM ledger.leaf JOIN ledger.entry USING (entry_id)
        WHERE leaf_index >= $1::bigint << ${LEVEL_BITS} AND leaf_index < ($1::bigint + 1) << ${LEVEL_BITS}`,
      [tile.toString()],
    );
    for (const { leaf_index, body } of rows)
      hashes.push({ level: 0n, index: BigInt(leaf_index), hash: SM3.leaf(body) });
  }
  return hashes;
}

async function nodesOf(tx: EntityManager, tiles: readonly Tile[]): Promise<StoredHash[]> {
  const rows: { level: number; node_index: string; hash: Buffer }[] = await tx.query(
    `SELECT node.level, node_index, hash FROM unnest($1::integer[], $2::bigint[]) AS wanted (level, tile)
       JOIN ledger.sm3_node node ON node.level = wanted.level
        AND node_index >= tile << ${LEVEL_BITS} AND node_index < (tile + 1) << ${LEVEL_BITS}`,
    [tiles.map(({ level }) => Number(level)), tiles.map(({ tile }) => tile.toString())],
  );
  return rows.map(({ level, node_index, hash }) => ({
    level: BigInt(level),
    index: BigInt(node_index),
    hash,
  }));
}
