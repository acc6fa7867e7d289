import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from 'typeorm';
import { type Entry, entriesBySubject, type Unreadable } from '../ledger/ledger.js';
import { add, compare, isDecimal } from '../platform/quantity.js';
import {
  type HoldingFault,
  holdingDifferences,
  holdingsWithoutItem,
  type Projected,
} from './holding-verification.js';
import { HoldingHistory } from './lifecycle/holding.js';
import type { ItemState } from './lifecycle/item-state.js';
import { blankItem, project } from './lifecycle/projection.js';

/** How an item's row differs from what its own entries make of it. */
export interface ItemFault {
  rule:
    | 'entry_makes_sense'
    | 'item_equals_its_entries'
    | 'item_has_entries'
    | 'quantity_is_conserved'
    | HoldingFault['rule'];
  itemId: string;
  entryId?: string;
  message: string;
}

/** What a verification of all items found; `faults` holds the first 200. */
export interface ItemReport {
  items: number;
  faultCount: number;
  faults: ItemFault[];
}

const ROWS_PER_READ = 500;
const FAULTS_LISTED_MAX = 200;

class Findings {
  count = 0;
  readonly listed: ItemFault[] = [];

  add(faults: readonly ItemFault[]): void {
    this.count += faults.length;
    this.listed.push(...faults.slice(0, FAULTS_LISTED_MAX - this.listed.length));
  }
}

/**
 * Re-projects every item, or those of `ids` alone, from nothing but its ledger entries and compares it with its row, in
 * flat memory. `tx` is REPEATABLE READ and sees the rows of all of them.
 */
export async function verifyItems(
  tx: EntityManager,
  {
    ids = null,
    onProgress = () => {},
  }: { ids?: readonly string[] | null; onProgress?: (items: number) => void } = {},
): Promise<ItemReport> {
  const findings = new Findings();
  let items = 0;
  let batch: Projected[] = [];
  const compareBatch = async () => {
    findings.add(
      await differences(
        tx,
        batch.map(({ item }) => item),
      ),
    );
    findings.add(await holdingDifferences(tx, batch));
    items += batch.length;
    batch = [];
    onProgress(items);
  };
  for await (const item of projectedItems(tx, ids, findings)) {
    batch.push(item);
    if (batch.length === ROWS_PER_READ) await compareBatch();
  }
  await compareBatch();
  const [{ rows }]: [{ rows: string }] = await tx.query(
    'SELECT count(*) AS rows FROM registry.item WHERE $1::uuid[] IS NULL OR id = ANY($1)',
    [ids],
  );
  if (Number(rows) > items) findings.add(await rowsWithoutEntries(tx, ids));
  findings.add(await holdingsWithoutItem(tx, ids));
  return { items, faultCount: findings.count, faults: findings.listed };
}

/** Items made from nothing; one with an entry that no longer makes sense is a fault and is not made. */
async function* projectedItems(
  tx: EntityManager,
  ids: readonly string[] | null,
  findings: Findings,
): AsyncGenerator<Projected> {
  let item: ItemState | null = null;
  let history = new HoldingHistory();
  let broken: string | null = null;
  for await (const entry of entriesBySubject(tx, 'item', ids)) {
    const { id } = entry.subject;
    if (item && item.id !== id) {
      yield { item, holdings: history.all() };
      item = null;
    }
    if (broken === id) continue;
    if (!item) history = new HoldingHistory();
    item = next(item ?? blankItem(id), entry, history);
    if (item) continue;
    broken = id;
    findings.add([
      { rule: 'entry_makes_sense', itemId: id, entryId: entry.id, message: '记录已不可读，无法由它推得财物' },
    ]);
  }
  if (item) yield { item, holdings: history.all() };
}

function next(item: ItemState, entry: Entry | Unreadable, history: HoldingHistory): ItemState | null {
  if ('unreadable' in entry) return null;
  try {
    const state = project(item, entry);
    history.add(entry, state);
    return state;
  } catch {
    return null;
  }
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
    if (!isConserved(item)) {
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

function isConserved({ quantity: { registered, onHand, splitOff, disposed } }: ItemState): boolean {
  const all = [registered, onHand, splitOff, disposed];
  return all.every(isDecimal) && compare(registered, add(add(onHand, splitOff), disposed)) === 0;
}

async function rowsWithoutEntries(tx: EntityManager, ids: readonly string[] | null): Promise<ItemFault[]> {
  const rows: { id: string; code: string }[] = await tx.query(
    `SELECT id, code FROM registry.item i
     WHERE NOT EXISTS (SELECT FROM ledger.entry e WHERE e.subject_kind = 'item' AND e.subject_id = i.id)
       AND ($1::uuid[] IS NULL OR i.id = ANY($1)) LIMIT 200`,
    [ids],
  );
  return rows.map(({ id, code }) => ({
    rule: 'item_has_entries',
    itemId: id,
    message: `财物 ${code} 没有台账记录`,
  }));
}
