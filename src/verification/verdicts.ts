import type { EntityManager } from 'typeorm';
import { type Subject, verifyChains } from '../ledger/ledger.js';
import { verifyItems } from '../registry/registry.js';
import type { LogVerdictView, StateVerdictView } from './verification.dto.js';

/** Whether what is remembered of these subjects is unchanged and in the tree. */
export async function logVerdict(tx: EntityManager, subjects: Subject[]): Promise<LogVerdictView> {
  const { entries, commitments, erased, included, waiting, head, faultCount, faults } = await verifyChains(
    tx,
    subjects,
  );
  return {
    passed: faultCount === 0,
    entries,
    checked: { entries, commitments, erased, inclusions: included },
    faultCount,
    faults: faults.map(({ subject, ...fault }) => ({ ...fault, subjectId: subject.id })),
    treeSize: head.size.toString(),
    root: head.root.toString('hex'),
    notYetInTree: waiting,
  };
}

/** Whether these items are shown as their entries make them. */
export async function stateVerdict(tx: EntityManager, itemIds: string[]): Promise<StateVerdictView> {
  const { items, faultCount, faults } = await verifyItems(tx, { ids: itemIds });
  return {
    passed: faultCount === 0,
    items,
    faultCount,
    faults: faults.map(({ entryId, ...fault }) => ({ ...fault, entryId: entryId ?? null })),
  };
}
