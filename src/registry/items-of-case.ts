import type { EntityManager } from 'typeorm';
import { type Fault, RuleBroken } from '../platform/errors.js';
import type { Items } from './items.js';
import type { ItemState } from './lifecycle/item-state.js';

/** The items of these lines, in their order; RuleBroken `item_is_of_the_case` names every line of another case. */
export async function itemsOfCase(
  tx: EntityManager,
  items: Items,
  caseId: string,
  lines: { itemId: string }[],
): Promise<ItemState[]> {
  const found = await items.byIds(
    tx,
    lines.map((line) => line.itemId),
  );
  const faults = found.flatMap((item, index): Fault[] =>
    item.caseId === caseId
      ? []
      : [
          {
            line: index + 1,
            field: 'itemId',
            code: 'item_is_of_the_case',
            message: `${item.code} 不属于本案`,
          },
        ],
  );
  if (faults.length > 0) throw new RuleBroken('item_is_of_the_case', '列有他案财物', { faults });
  return found;
}
