import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from 'typeorm';
import { entriesBySubject } from '../ledger/ledger.js';
import { add, compare } from '../platform/quantity.js';
import type { ItemState } from './item-state.js';
import { blankItem, project } from './projection.js';

/** How an item's row differs from what its own entries make of it. */
export interface ItemFault {
  rule: 'item_equals_its_entries' | 'item_has_entries' | 'quantity_is_conserved';
  itemId: string;
  entryId?: string;
  message: string;
}

const ROWS_PER_READ = 500;

/**
 * Re-projects every item from nothing but its ledger entries and compares it with its row, in flat memory.
 * `tx` is REPEATABLE READ and belongs to a login that row-level security does not bind.
 */
export async function verifyItems(
  tx: EntityManager,
  onProgress: (items: number) => void = () => {},
): Promise<{ items: number; faults: ItemFault[] }> {
  const faults: ItemFault[] = [];
  let items = 0;
  let batch: ItemState[] = [];
  const compareBatch = async () => {
    faults.push(...(await differences(tx, batch)));
    items += batch.length;
    batch = [];
    onProgress(items);
  };
  for await (const item of projectedItems(tx)) {
    batch.push(item);
    if (batch.length === ROWS_PER_READ) await compareBatch();
  }
  await compareBatch();
  const [{ rows }]: [{ rows: string }] = await tx.query('SELECT count(*) AS rows FROM registry.item');
  if (Number(rows) > items) faults.push(...(await rowsWithoutEntries(tx)));
  return { items, faults };
}

async function* projectedItems(tx: EntityManager): AsyncGenerator<ItemState> {
  let item: ItemState | null = null;
  for await (const entry of entriesBySubject(tx, 'item')) {
    if (item && item.id !== entry.subject.id) {
      yield item;
      item = null;
    }
    item = project(item ?? blankItem(entry.subject.id), entry);
  }
  if (item) yield item;
}

async function differences(tx: EntityManager, projected: ItemState[]): Promise<ItemFault[]> {
  const rows: { state: ItemState }[] = await tx.query(
    'SELECT state FROM registry.item WHERE id = ANY($1::uuid[])',
    [projected.map((item) => item.id)],
  );
  const stored = new Map(rows.map(({ state }) => [state.id, state]));
  return projected.flatMap((item) => {
    const row = stored.get(item.id);
    const found: ItemFault[] = [];
    if (!isDeepStrictEqual(row, JSON.parse(JSON.stringify(item)))) {
      const parts = row
        ? Object.keys(item).filter(
            (key) =>
              !isDeepStrictEqual(
                row[key as keyof ItemState],
                JSON.parse(JSON.stringify(item[key as keyof ItemState])),
              ),
          )
        : ['整行缺失'];
      found.push({
        rule: 'item_equals_its_entries',
        itemId: item.id,
        entryId: item.lastEntryId,
        message: `财物 ${item.code} 的现状与其台账记录推得的不一致：${parts.join('、')}`,
      });
    }
    const { registered, onHand, splitOff, disposed } = item.quantity;
    if (compare(registered, add(add(onHand, splitOff), disposed)) !== 0) {
      found.push({
        rule: 'quantity_is_conserved',
        itemId: item.id,
        entryId: item.lastEntryId,
        message: `财物 ${item.code} 的数量不守恒`,
      });
    }
    return found;
  });
}

async function rowsWithoutEntries(tx: EntityManager): Promise<ItemFault[]> {
  const rows: { id: string; code: string }[] = await tx.query(
    `SELECT id, code FROM registry.item i
     WHERE NOT EXISTS (SELECT FROM ledger.entry e WHERE e.subject_kind = 'item' AND e.subject_id = i.id) LIMIT 200`,
  );
  return rows.map(({ id, code }) => ({
    rule: 'item_has_entries',
    itemId: id,
    message: `财物 ${code} 没有台账记录`,
  }));
}
