import type { EntityManager } from 'typeorm';
import { inclusionProofs, latestCheckpoint, proofText } from '../checkpoints/checkpoints.js';
import type { Entry } from '../ledger/ledger.js';
import type { ItemProofsView } from './verification.dto.js';

/** The proofs of these entries of an item, all with the latest checkpoint. */
export async function itemProofs(tx: EntityManager, entries: Entry[]): Promise<ItemProofsView> {
  const checkpoint = await latestCheckpoint(tx);
  if (!checkpoint) return { items: [], waiting: entries.length };
  const { size, note } = checkpoint;
  const placed = entries.flatMap(({ id, sequence, index }) =>
    index !== undefined && index < size ? [{ id, sequence, index }] : [],
  );
  const proofs = await inclusionProofs(
    tx,
    placed.map(({ index }) => index),
    size,
  );
  const items = placed.map(({ id, sequence, index }, place) => ({
    entryId: id,
    sequence,
    index: index.toString(),
    proof: proofText(index, proofs[place] ?? [], note),
  }));
  return { items, waiting: entries.length - items.length };
}
