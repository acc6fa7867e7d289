import type { EntityManager } from 'typeorm';
import { consistencyProof, SM3_TREE } from '../ledger/ledger.js';
import { NotFound } from '../platform/errors.js';
import type { ConsistencyQuery, ConsistencyView, SecondLogView } from './log-state.dto.js';

/** A signed head of the second log. */
export interface SecondCheckpoint {
  origin: string;
  size: bigint;
  root: Buffer;
  note: string;
  key: string;
  signedAt: Date;
}

/** The last signed head of the second log; null before the first. */
export async function latestSecond(tx: EntityManager): Promise<SecondCheckpoint | null> {
  const [row]: (Omit<SecondCheckpoint, 'size'> & { size: string })[] = await tx.query(
    `SELECT origin, size, root, note, key, signed_at AS "signedAt" FROM ledger.sm3_checkpoint
      ORDER BY size DESC, signed_at DESC LIMIT 1`,
  );
  return row ? { ...row, size: BigInt(row.size) } : null;
}

export async function secondLogView(tx: EntityManager): Promise<SecondLogView | null> {
  const latest = await latestSecond(tx);
  if (!latest) return null;
  const { origin, size, root, signedAt, key } = latest;
  return { origin, size: size.toString(), root: root.toString('hex'), signedAt, key };
}

/** The latest signed note of the second log; NotFound `checkpoint_not_yet`. */
export async function secondNote(tx: EntityManager): Promise<string> {
  return (await required(tx)).note;
}

/** Proves in SM3 that the second log of one size begins with all of an older one; errors as of the first log's. */
export async function secondConsistency(
  tx: EntityManager,
  { from, to }: ConsistencyQuery,
): Promise<ConsistencyView> {
  const size = to === undefined ? (await required(tx)).size : BigInt(to);
  const proof = await consistencyProof(tx, BigInt(from), size, SM3_TREE);
  return { from, to: size.toString(), proof: proof.map((hash) => hash.toString('base64')) };
}

async function required(tx: EntityManager): Promise<SecondCheckpoint> {
  const latest = await latestSecond(tx);
  if (latest) return latest;
  throw new NotFound('checkpoint_not_yet', '第二日志还没有签名的检查点', {
    remedy: '签名程序启动后，首条记录入账片刻即有',
  });
}
