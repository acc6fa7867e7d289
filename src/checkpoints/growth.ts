import type { EntityManager } from 'typeorm';
import {
  CompactRange,
  consistencyProof,
  latestTreeHead,
  leafHash,
  stream,
  type TreeHead,
  verifyConsistency,
} from '../ledger/ledger.js';
import type { SignerState } from './signer-state.js';

/** Why the signer will not sign: which rule the database breaks. */
export class SigningRefused extends Error {
  constructor(
    readonly rule: string,
    message: string,
  ) {
    super(message);
  }
}

/**
 * The tree that the database has now, extended by the signer itself from the last one that it signed with the bytes of every
 * entry since; null when nothing has come. `tx` must see one moment. Throws `SigningRefused`.
 */
export async function grown(tx: EntityManager, state: SignerState): Promise<CompactRange | null> {
  const head = await latestTreeHead(tx);
  const { range } = state;
  await examineLast(tx, state, head);
  if (head.size === range.size) return null;
  await examineConsistency(tx, range, head);
  const extended = await extend(tx, range, head.size);
  if (extended.root().equals(head.root)) return extended;
  throw new SigningRefused(
    'tree_head_matches_leaves',
    `由记录的字节推得大小为 ${head.size} 的树根与数据库记下的不符`,
  );
}

/** What was signed last is still there, and is the last. */
async function examineLast(tx: EntityManager, state: SignerState, head: TreeHead): Promise<void> {
  const { origin, range } = state;
  const { size } = range;
  const [row]: { root: Buffer | null; note: string | null; later: string | null }[] = await tx.query(
    `SELECT (SELECT root FROM ledger.tree_head WHERE size = $1) AS root,
            (SELECT note FROM ledger.checkpoint WHERE origin = $2 AND size = $1) AS note,
            (SELECT max(size) FROM ledger.checkpoint WHERE origin = $2 AND size > $1) AS later`,
    [size.toString(), origin],
  );
  if (row?.later) {
    throw new SigningRefused(
      'signer_state_is_the_latest',
      `数据库中已有 ${origin} 大小为 ${row.later} 的检查点，签名程序只记得到 ${size}：它的状态丢失或被旧的代替`,
    );
  }
  if (head.size < size) {
    throw new SigningRefused(
      'tree_never_shrinks',
      `已为大小为 ${size} 的树签名，数据库中的树只有 ${head.size}：数据库被恢复到旧备份，或末尾的记录被删`,
    );
  }
  if (size > 0n && !row?.root?.equals(range.root())) {
    throw new SigningRefused(
      'tree_head_is_kept',
      `数据库中大小为 ${size} 的树根不是已签名的那一个：历史被改写，或数据库换成了另一份`,
    );
  }
  if (row?.note && row.note !== state.signed?.note) {
    throw new SigningRefused(
      'checkpoint_is_ours',
      `数据库中 ${origin} 大小为 ${size} 的检查点不是本签名程序所签`,
    );
  }
}

async function examineConsistency(tx: EntityManager, range: CompactRange, head: TreeHead): Promise<void> {
  if (range.size === 0n) return;
  const proof = await consistencyProof(tx, range.size, head.size).catch(() => null);
  if (proof && verifyConsistency(range.size, head.size, proof, range.root(), head.root)) return;
  throw new SigningRefused(
    'tree_is_consistent',
    `数据库不能证明大小为 ${head.size} 的树以已签名的大小为 ${range.size} 的树开头：历史被改写`,
  );
}

interface Leaf {
  leaf_index: string;
  leaf_hash: Buffer;
  entry_id: string;
  body: Buffer | null;
}

async function extend(tx: EntityManager, from: CompactRange, size: bigint): Promise<CompactRange> {
  const range = from.copy();
  const leaves = stream<Leaf>(
    tx,
    `SELECT leaf.leaf_index, leaf.leaf_hash, leaf.entry_id, entry.body FROM ledger.leaf LEFT JOIN ledger.entry USING (entry_id)
      WHERE leaf.leaf_index >= $1 AND leaf.leaf_index < $2 ORDER BY leaf.leaf_index`,
    [range.size.toString(), size.toString()],
  );
  for await (const { leaf_index, leaf_hash, entry_id, body } of leaves) {
    if (BigInt(leaf_index) !== range.size) throw gap(range.size);
    if (!body || !leafHash(body).equals(leaf_hash)) {
      throw new SigningRefused(
        'leaf_hash_matches_body',
        `第 ${leaf_index} 片树叶与记录 ${entry_id} 的字节不符，字节或哈希被改动`,
      );
    }
    range.append(leaf_hash);
  }
  if (range.size !== size) throw gap(range.size);
  return range;
}

const gap = (index: bigint): SigningRefused =>
  new SigningRefused('leaf_index_is_gapless', `第 ${index} 片树叶缺失，树叶被删`);
