import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Entry, Ledger } from '../ledger/ledger.js';
import {
  type HoldingPeriod,
  holdingOf,
  holdingPeriods,
  sameHolding,
  touchesHolding,
} from './lifecycle/holding.js';
import { type ItemState, UNCOUNTED } from './lifecycle/item-state.js';

/** What entries did to one item; no state before: they brought it into being. */
interface Step {
  before: ItemState | undefined;
  after: ItemState;
  entries: Entry[];
}

const COLUMNS = `item_id, case_id, since, until, custody_kind, custody_agency_id, custody_person_id, slot_id,
  answerable_agency_id, stage, on_hand, measured_in, disposition, voided`;

/**
 * Who held every item from when until when: a cache of the entries like the item's row, for questions about a day of the
 * past. Written with the row; `npm run verify` makes it again from nothing.
 */
@Injectable()
export class Holdings {
  constructor(private readonly ledger: Ledger) {}

  /**
   * Follows entries that were just appended: `items` are the states before them, `states` those after, saved already. Ends
   * open periods and begins the next; where an entry happened before what was known, all periods of its item are made again.
   */
  async follow(
    tx: EntityManager,
    items: ReadonlyMap<string, ItemState>,
    entries: readonly Entry[],
    states: readonly ItemState[],
  ): Promise<void> {
    const bySubject = grouped(entries);
    const steps = states.map(
      (after): Step => ({ before: items.get(after.id), after, entries: bySubject.get(after.id) ?? [] }),
    );
    const telling = steps.filter((step) => step.entries.some(touchesHolding));
    if (telling.length > 0) {
      const behind = await begin(tx, telling);
      if (behind.length > 0) await this.makeAgain(tx, behind);
    }
    await moveToCase(tx, steps);
  }

  private async makeAgain(tx: EntityManager, itemIds: readonly string[]): Promise<void> {
    const histories = await this.ledger.histories(
      tx,
      itemIds.map((id) => ({ kind: 'item', id })),
    );
    const rows = itemIds.flatMap((itemId) =>
      holdingPeriods(histories.get(itemId) ?? []).map((period) => ({ ...period, itemId })),
    );
    await tx.query('DELETE FROM registry.holding WHERE item_id = ANY($1::uuid[])', [itemIds]);
    await tx.query(
      `INSERT INTO registry.holding (${COLUMNS})
       SELECT i.id, i.case_id, (p->>'since')::timestamptz, coalesce((p->>'until')::timestamptz, 'infinity'), p->>'custodyKind',
              (p->>'custodyAgencyId')::uuid, (p->>'custodyPersonId')::uuid, (p->>'slotId')::uuid, (p->>'answerableAgencyId')::uuid,
              p->>'stage', (p->>'onHand')::numeric, p->>'measuredIn', p->>'disposition', (p->>'voided')::boolean
       FROM jsonb_array_elements($1::jsonb) p JOIN registry.item i ON i.id = (p->>'itemId')::uuid`,
      [JSON.stringify(rows)],
    );
  }
}

function grouped(entries: readonly Entry[]): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const known = groups.get(entry.subject.id);
    if (known) known.push(entry);
    else groups.set(entry.subject.id, [entry]);
  }
  return groups;
}

/** The one instant of the entries; null when they are of several, which only making all again can tell apart. */
function instantOf(entries: readonly Entry[]): string | null {
  const instants = new Set(entries.map(({ content }) => content.occurred_at as string));
  return instants.size === 1 ? ([...instants][0] as string) : null;
}

const begins = ({ before, after }: Step): boolean =>
  before === undefined || !sameHolding(holdingOf(before), holdingOf(after));

/**
 * Begins periods as the rows of the items are now; answers the items of which all periods must be made again: the open one
 * does not begin before.
 */
async function begin(tx: EntityManager, steps: readonly Step[]): Promise<string[]> {
  // Not `until = 'infinity'`: before its first ANALYZE a table is believed to have few such rows, and is joined row by row.
  const behind: { id: string }[] = await tx.query(
    `WITH given AS MATERIALIZED (
       SELECT * FROM unnest($1::uuid[], $2::timestamptz[], $3::boolean[], $4::boolean[]) AS given (item_id, since, is_new, begins)
     ), open AS MATERIALIZED (
       SELECT item_id, holding.since FROM given JOIN registry.holding USING (item_id) WHERE NOT is_new AND NOT isfinite(until)
     ), ended AS (
       UPDATE registry.holding SET until = given.since FROM given
        WHERE holding.item_id = given.item_id AND NOT isfinite(holding.until) AND begins AND holding.since < given.since
        RETURNING holding.item_id
     ), begun AS (
       INSERT INTO registry.holding (${COLUMNS})
       SELECT i.id, i.case_id, given.since, 'infinity', i.custody_kind, i.custody_agency_id, i.custody_person_id,
              i.slot_id, i.answerable_agency_id, i.stage, i.on_hand,
              CASE WHEN (i.state#>>'{quantity,counted}')::boolean THEN i.state#>>'{quantity,unit}' ELSE $5 END, i.disposition, i.voided
       FROM given JOIN registry.item i ON i.id = given.item_id
       WHERE given.since IS NOT NULL AND (is_new OR i.id IN (SELECT item_id FROM ended))
     )
     SELECT given.item_id AS id FROM given LEFT JOIN open USING (item_id)
      WHERE given.since IS NULL OR NOT is_new AND (open.since IS NULL OR open.since > given.since OR begins AND open.since = given.since)`,
    [
      steps.map(({ after }) => after.id),
      steps.map(({ entries }) => instantOf(entries)),
      steps.map(({ before }) => before === undefined),
      steps.map(begins),
      UNCOUNTED,
    ],
  );
  return behind.map(({ id }) => id);
}

/** Periods go with their item into the case that it was merged into, for the same people see them. */
async function moveToCase(tx: EntityManager, steps: readonly Step[]): Promise<void> {
  const moved = steps.filter(({ before, after }) => before && before.caseId !== after.caseId);
  if (moved.length === 0) return;
  await tx.query(
    `UPDATE registry.holding SET case_id = given.case_id FROM unnest($1::uuid[], $2::uuid[]) AS given (item_id, case_id)
      WHERE holding.item_id = given.item_id`,
    [moved.map(({ after }) => after.id), moved.map(({ after }) => after.caseId)],
  );
}

/** The periods of these items as their rows have them, by item, earliest first, each with the case under which it is read. */
export async function storedPeriods(
  tx: EntityManager,
  itemIds: readonly string[],
): Promise<Map<string, (HoldingPeriod & { caseId: string })[]>> {
  const rows: (HoldingPeriod & { itemId: string; caseId: string })[] = await tx.query(
    `SELECT item_id AS "itemId", case_id AS "caseId", since, nullif(until, 'infinity') AS until, custody_kind AS "custodyKind",
       custody_agency_id AS "custodyAgencyId", custody_person_id AS "custodyPersonId", slot_id AS "slotId", answerable_agency_id AS "answerableAgencyId",
       stage, on_hand::text AS "onHand", measured_in AS "measuredIn", disposition, voided
     FROM registry.holding WHERE item_id = ANY($1::uuid[]) ORDER BY item_id, since`,
    [itemIds],
  );
  const periods = new Map<string, (HoldingPeriod & { caseId: string })[]>();
  for (const { itemId, ...period } of rows) periods.set(itemId, [...(periods.get(itemId) ?? []), period]);
  return periods;
}
