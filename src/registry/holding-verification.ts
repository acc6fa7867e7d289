import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from 'typeorm';
import { storedPeriods } from './holdings.js';
import type { HoldingPeriod } from './lifecycle/holding.js';
import type { ItemState } from './lifecycle/item-state.js';

/** An item made from nothing, with the periods of its holding. */
export interface Projected {
  item: ItemState;
  holdings: HoldingPeriod[];
}

/** How the periods of an item's holding differ from what its entries make of them. */
export interface HoldingFault {
  rule: 'holding_equals_its_entries';
  itemId: string;
  entryId?: string;
  message: string;
}

const RULE = 'holding_equals_its_entries';

/** The items of which the periods of holding are not those that their entries make. */
export async function holdingDifferences(
  tx: EntityManager,
  projected: readonly Projected[],
): Promise<HoldingFault[]> {
  const stored = await storedPeriods(
    tx,
    projected.map(({ item }) => item.id),
  );
  return projected.flatMap(({ item, holdings }) => {
    const made = holdings.map((period) => ({ ...period, caseId: item.caseId }));
    if (isDeepStrictEqual(stored.get(item.id) ?? [], made)) return [];
    const message = `财物 ${item.code} 的保管与责任期间与其台账记录推得的不一致`;
    return [{ rule: RULE, itemId: item.id, entryId: item.lastEntryId, message }];
  });
}

/** Periods of items that do not exist. */
export async function holdingsWithoutItem(
  tx: EntityManager,
  ids: readonly string[] | null,
): Promise<HoldingFault[]> {
  const rows: { id: string }[] = await tx.query(
    `SELECT DISTINCT item_id AS id FROM registry.holding h
     WHERE NOT EXISTS (SELECT FROM registry.item i WHERE i.id = h.item_id)
       AND ($1::uuid[] IS NULL OR h.item_id = ANY($1)) LIMIT 200`,
    [ids],
  );
  return rows.map(({ id }) => ({ rule: RULE, itemId: id, message: '有保管与责任期间而没有这件财物' }));
}
