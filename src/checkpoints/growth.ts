import type { EntityManager } from 'typeorm';
import {
  CompactRange,
  consistencyProof,
  latestTreeHead,
  leafHash,
  SHA256,
  SM3,
  type Subtree,
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

/** The trees of both logs over the same entries, and the subtrees of the second one that it has not recorded yet. */
export interface Grown {
  range: CompactRange;
  sm3: CompactRange;
  completed: Subtree[];
}

/**
 * The tree that the database has now, extended by the signer itself from the last one that it signed with the bytes of every
 * entry since, in both hashes; null when nothing has come. `tx` must see one moment. Throws `SigningRefused`.
 */
export async function grown(tx: EntityManager, state: SignerState): Promise<Grown | null> {
  const head = await latestTreeHead(tx);
  const { range, sm3 } = state;
  await examineLast(tx, state, head);
  await examineSecond(tx, state);
  if (head.size === range.size && head.size === sm3.range.size) return null;
  await examineConsistency(tx, range, head);
  const extended = await extend(tx, state, head.size);
  if (extended.range.root().equals(head.root)) return extended;
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
  if (row?.later) throw lostState(origin, row.later, size);
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
  if (row?.note && row.note !== state.signed?.note) throw notOurs(origin, size);
}

/** The same of the second log. */
async function examineSecond(
  tx: EntityManager,
  { sm3: { origin, range, signed } }: SignerState,
): Promise<void> {
  const { size } = range;
  const [row]: { note: string | null; later: string | null }[] = await tx.query(
    `SELECT (SELECT note FROM ledger.sm3_checkpoint WHERE origin = $2 AND size = $1) AS note,
            (SELECT max(size) FROM ledger.sm3_checkpoint WHERE origin = $2 AND size > $1) AS later`,
    [size.toString(), origin],
  );
  if (row?.later) throw lostState(origin, row.later, size);
  if (row?.note && row.note !== signed?.note) throw notOurs(origin, size);
}

const lostState = (origin: string, later: string, size: bigint): SigningRefused =>
  new SigningRefused(
    'signer_state_is_the_latest',
    `数据库中已有 ${origin} 大小为 ${later} 的检查点，签名程序只记得到 ${size}：它的状态丢失或被旧的代替`,
  );

const notOurs = (origin: string, size: bigint): SigningRefused =>
  new SigningRefused('checkpoint_is_ours', `数据库中 ${origin} 大小为 ${size} 的检查点不是本签名程序所签`);

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

/**
 * Both trees, from where both were signed last. A second log that lags behind is made from the first entry on, and the first
 * tree with it, which must then pass through the root that was signed: else it would vouch for bytes that are not those.
 */
async function extend(tx: EntityManager, state: SignerState, size: bigint): Promise<Grown> {
  const signed = state.range;
  const isBehind = state.sm3.range.size !== signed.size;
  const range = isBehind ? new CompactRange(SHA256) : signed.copy();
  const sm3 = isBehind ? new CompactRange(SM3) : state.sm3.range.copy();
  const completed: Subtree[] = [];
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
    completed.push(...sm3.append(SM3.leaf(body)));
    if (isBehind && range.size === signed.size && !range.root().equals(signed.root())) {
      throw new SigningRefused(
        'tree_is_consistent',
        `由记录的字节推得大小为 ${signed.size} 的树根不是已签名的那一个：历史被改写`,
      );
    }
  }
  if (range.size !== size) throw gap(range.size);
  return { range, sm3, completed };
}

const gap = (index: bigint): SigningRefused =>
  new SigningRefused('leaf_index_is_gapless', `第 ${index} 片树叶缺失，树叶被删`);
