import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Fault, NotFound } from '../platform/errors.js';
import type { ItemReference } from './item.dto.js';
import type { ItemState } from './lifecycle/item-state.js';

/** The rows of items: read under row-level security, locked in id order, saved from projections only. */
@Injectable()
export class Items {
  /** The visible ones of these items by id, locked until the transaction ends, in id order so that two handovers cannot deadlock. */
  async lock(tx: EntityManager, ids: readonly string[]): Promise<Map<string, ItemState>> {
    const rows: { state: ItemState }[] = await tx.query(
      'SELECT state FROM registry.item WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE',
      [[...new Set(ids)]],
    );
    return new Map(rows.map(({ state }) => [state.id, state]));
  }

  /** Saves states in two statements at most, however many there are. */
  async save(tx: EntityManager, states: readonly ItemState[]): Promise<void> {
    const created = states.filter((state) => state.sequence === 1);
    const changed = states.filter((state) => state.sequence > 1);
    if (created.length > 0) {
      await tx.query(
        `INSERT INTO registry.item (id, state) SELECT (s->>'id')::uuid, s FROM jsonb_array_elements($1::jsonb) s`,
        [JSON.stringify(created)],
      );
    }
    if (changed.length > 0) await this.rewrite(tx, changed);
  }

  /** Writes states over the rows of items that are there. */
  async rewrite(tx: EntityManager, states: readonly ItemState[]): Promise<void> {
    const [, saved]: [unknown, number] = await tx.query(
      // The ids stand alone too: of an array of JSON the planner does not know that it is short, and reads the whole table.
      `UPDATE registry.item i SET state = s FROM jsonb_array_elements($1::jsonb) s
        WHERE i.id = (s->>'id')::uuid AND i.id = ANY($2::uuid[])`,
      [JSON.stringify(states), states.map(({ id }) => id)],
    );
    if (saved !== states.length) throw new Error(`saved ${saved} of ${states.length} items`);
  }

  /** NotFound `item_not_found` when it is missing or not for this reader. */
  async byId(tx: EntityManager, id: string): Promise<ItemState> {
    const [row]: { state: ItemState }[] = await tx.query('SELECT state FROM registry.item WHERE id = $1', [
      id,
    ]);
    if (!row) throw new NotFound('item_not_found', '没有这件财物', { remedy: '请核对财物标识' });
    return row.state;
  }

  /** Those of these items that the reader may see, by id. */
  async visible(tx: EntityManager, ids: readonly string[]): Promise<Map<string, ItemState>> {
    const rows: { state: ItemState }[] = await tx.query(
      'SELECT state FROM registry.item WHERE id = ANY($1::uuid[])',
      [ids],
    );
    return new Map(rows.map(({ state }) => [state.id, state]));
  }

  /** These items in the order of the ids; NotFound `item_not_found` names every line that is missing or not for this reader. */
  async byIds(tx: EntityManager, ids: readonly string[]): Promise<ItemState[]> {
    const found = await this.visible(tx, ids);
    const faults = ids.flatMap((id, index): Fault[] =>
      found.has(id)
        ? []
        : [{ line: index + 1, field: 'itemId', code: 'item_not_found', message: `没有 ${id}` }],
    );
    if (faults.length > 0)
      throw new NotFound('item_not_found', '没有这件财物', { faults, remedy: '请核对财物标识' });
    return ids.map((id) => found.get(id) as ItemState);
  }

  /** Every item of a case in list order, voided ones too. */
  async ofCase(tx: EntityManager, caseId: string): Promise<ItemState[]> {
    const rows: { state: ItemState }[] = await tx.query(
      'SELECT state FROM registry.item WHERE case_id = $1 ORDER BY id',
      [caseId],
    );
    return rows.map(({ state }) => state);
  }

  /** The ids of the items of a case that count, in list order. */
  async idsOfCase(tx: EntityManager, caseId: string): Promise<string[]> {
    const rows: { id: string }[] = await tx.query(
      'SELECT id FROM registry.item WHERE case_id = $1 AND NOT voided ORDER BY id',
      [caseId],
    );
    return rows.map(({ id }) => id);
  }

  /** True when the case has another registration, not voided, besides this one. */
  async hasAnother(tx: EntityManager, { caseId, id }: ItemState): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      'SELECT FROM registry.item WHERE case_id = $1 AND id <> $2 AND NOT voided LIMIT 1',
      [caseId, id],
    );
    return rows.length > 0;
  }

  /** How many items a case has, voided ones apart, and of how many something is on hand. */
  async countOfCase(
    tx: EntityManager,
    caseId: string,
  ): Promise<{ itemCount: number; openItemCount: number }> {
    const [counts]: [{ itemCount: number; openItemCount: number }] = await tx.query(
      `SELECT count(*)::int AS "itemCount", (count(*) FILTER (WHERE on_hand > 0))::int AS "openItemCount"
         FROM registry.item WHERE case_id = $1 AND NOT voided`,
      [caseId],
    );
    return counts;
  }

  /** How answers refer to these items, by id; null ids are passed over, those not for this reader are absent. */
  async references(tx: EntityManager, ids: Iterable<string | null>): Promise<Map<string, ItemReference>> {
    const wanted = [...new Set(ids)].filter((id) => id !== null);
    if (wanted.length === 0) return new Map();
    const rows: ItemReference[] = await tx.query(
      'SELECT id, code, name FROM registry.item WHERE id = ANY($1::uuid[])',
      [wanted],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}
