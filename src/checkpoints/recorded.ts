import type { EntityManager } from 'typeorm';
import { isSignatureLine } from './note.js';

/** A signed head of the tree, as it is kept. */
export interface RecordedCheckpoint {
  origin: string;
  size: bigint;
  root: Buffer;
  /** With the signatures of the log and of its witnesses. */
  note: string;
  signedAt: Date;
  witnesses: { name: string; cosignedAt: Date }[];
  /** The witnesses whose line is no signature at all: it vouches for nothing, and is an alarm. */
  unreadable: string[];
}

interface Row {
  origin: string;
  size: string;
  root: Buffer;
  note: string;
  signed_at: Date;
  cosignatures: { witness: string; line: string; at: string }[] | null;
}

const COLUMNS = `origin, size, root, note, signed_at,
  (SELECT json_agg(json_build_object('witness', witness, 'line', line, 'at', cosigned_at) ORDER BY witness) FROM ledger.cosignature
    WHERE cosignature.origin = checkpoint.origin AND cosignature.size = checkpoint.size) AS cosignatures`;

/** The latest checkpoints, the last one first; those of sizes below `before` alone. */
export async function recordedCheckpoints(
  tx: EntityManager,
  limit: number,
  before: bigint | null = null,
): Promise<RecordedCheckpoint[]> {
  const rows: Row[] = await tx.query(
    `SELECT ${COLUMNS} FROM ledger.checkpoint WHERE $2::bigint IS NULL OR size < $2
      ORDER BY size DESC, signed_at DESC LIMIT $1`,
    [limit, before?.toString() ?? null],
  );
  return rows.map(recordedOf);
}

/** The latest checkpoints of this log that any witness cosigned, the last one first. */
export async function cosignedCheckpoints(
  tx: EntityManager,
  origin: string,
  limit: number,
): Promise<RecordedCheckpoint[]> {
  const rows: Row[] = await tx.query(
    `SELECT ${COLUMNS} FROM ledger.checkpoint WHERE origin = $1 AND EXISTS (SELECT FROM ledger.cosignature
        WHERE cosignature.origin = checkpoint.origin AND cosignature.size = checkpoint.size)
      ORDER BY size DESC LIMIT $2`,
    [origin, limit],
  );
  return rows.map(recordedOf);
}

function recordedOf({ origin, size, root, note, signed_at, cosignatures }: Row): RecordedCheckpoint {
  const cosigned = (cosignatures ?? []).filter(({ line }) => isSignatureLine(line));
  return {
    origin,
    size: BigInt(size),
    root,
    note: note + cosigned.map(({ line }) => line).join(''),
    signedAt: signed_at,
    witnesses: cosigned.map(({ witness, at }) => ({ name: witness, cosignedAt: new Date(at) })),
    unreadable: (cosignatures ?? []).flatMap((each) => (cosigned.includes(each) ? [] : each.witness)),
  };
}

/** The policy that the signer last read; empty before it did. */
export async function recordedPolicy(tx: EntityManager): Promise<string> {
  const [row]: { text: string }[] = await tx.query(
    'SELECT text FROM ledger.policy ORDER BY ordinal DESC LIMIT 1',
  );
  return row?.text ?? '';
}
