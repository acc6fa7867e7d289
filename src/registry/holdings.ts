import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Entry, Ledger } from '../ledger/ledger.js';
import {
  type Holding,
  HoldingHistory,
  type HoldingPeriod,
  holdingOf,
  holdingPeriods,
  sameHolding,
  touchesHolding,
} from './lifecycle/holding.js';
import type { ItemState } from './lifecycle/item-state.js';
import { blankItem, project } from './lifecycle/projection.js';

/** A period as its row is written. */
interface Row extends Holding {
  itemId: string;
  caseId: string;
  since: Date;
  until: Date | null;
}

/** What entries change of one item that was there before. */
interface Step {
  before: ItemState;
  after: ItemState;
  entries: Entry[];
}

const COLUMNS = `item_id, case_id, since, until, custody_kind, custody_agency_id, custody_person_id, answerable_agency_id,
  stage, on_hand, measured_in, disposition, voided`;

const TYPES =
  'uuid, uuid, timestamptz, timestamptz, text, uuid, uuid, uuid, text, numeric, text, text, boolean'.split(
    ', ',
  );

/** The given rows as a table of the columns `COLUMNS` and these others; the parameters are one array a column. */
const given = (others: Readonly<Record<string, string>> = {}): string => {
  const arrays = [...TYPES, ...Object.values(others)].map((type, index) => `$${index + 1}::${type}[]`);
  return `unnest(${arrays.join(', ')}) AS given (${[COLUMNS, ...Object.keys(others)].join(', ')})`;
};

/**
 * Who held every item from when until when: a cache of the entries like the item's row, for questions about a day of the
 * past. Written with the row; `npm run verify` makes it again from nothing.
 */
@Injectable()
export class Holdings {
  constructor(private readonly ledger: Ledger) {}

  /** Follows entries that were just appended; `items` are the states before them, `states` those after. */
  async follow(
    tx: EntityManager,
    items: ReadonlyMap<string, ItemState>,
    entries: readonly Entry[],
    states: readonly ItemState[],
  ): Promise<void> {
    const bySubject = new Map<string, Entry[]>();
    for (const entry of entries) {
      const { id } = entry.subject;
      const known = bySubject.get(id);
      if (known) known.push(entry);
      else bySubject.set(id, [entry]);
    }
    const created: Row[] = [];
    const steps: Step[] = [];
    for (const after of states) {
      const own = bySubject.get(after.id) ?? [];
      const before = items.get(after.id);
      if (before) steps.push({ before, after, entries: own });
      else created.push(...rowsOf(after, periodsOf(own)));
    }
    if (created.length > 0) await insert(tx, created);
    await this.goOn(tx, steps.filter(touches));
    await moveToCase(tx, steps);
  }

  /** Ends the open period and begins the next one; where an entry happened before it, all periods of the item are made again. */
  private async goOn(tx: EntityManager, steps: readonly Step[]): Promise<void> {
    if (steps.length === 0) return;
    const behind = await begin(
      tx,
      steps.map(({ after, entries, before }) => ({
        ...rowOf(after, holdingOf(after), sinceOf(entries), null),
        begins: !sameHolding(holdingOf(before), holdingOf(after)),
      })),
    );
    if (behind.length === 0) return;
    const states = new Map(steps.map(({ after }) => [after.id, after]));
    const histories = await this.ledger.histories(
      tx,
      behind.map((id) => ({ kind: 'item', id })),
    );
    await tx.query('DELETE FROM registry.holding WHERE item_id = ANY($1::uuid[])', [behind]);
    await insert(
      tx,
      behind.flatMap((id) => rowsOf(states.get(id) as ItemState, holdingPeriods(histories.get(id) ?? []))),
    );
  }
}

const touches = ({ entries }: Step): boolean => entries.some(touchesHolding);

/** The instant of the entries; entries of several instants are older than everything, so that all is made again. */
const sinceOf = (entries: readonly Entry[]): Date => {
  const instants = new Set(entries.map(({ content }) => Date.parse(content.occurred_at as string)));
  return new Date(instants.size === 1 ? ([...instants][0] as number) : 0);
};

function periodsOf(entries: readonly Entry[]): HoldingPeriod[] {
  const history = new HoldingHistory();
  let state = blankItem(entries[0]?.subject.id ?? '');
  for (const entry of entries) {
    state = project(state, entry);
    history.add(entry, state);
  }
  return history.all();
}

const rowOf = ({ id, caseId }: ItemState, holding: Holding, since: Date, until: Date | null): Row => ({
  ...holding,
  itemId: id,
  caseId,
  since,
  until,
});

const rowsOf = (item: ItemState, periods: readonly HoldingPeriod[]): Row[] =>
  periods.map(({ since, until, ...holding }) => rowOf(item, holding, since, until));

const columnsOf = (rows: readonly Row[]): unknown[][] => [
  rows.map((row) => row.itemId),
  rows.map((row) => row.caseId),
  rows.map((row) => row.since),
  rows.map((row) => row.until ?? 'infinity'),
  rows.map((row) => row.custodyKind),
  rows.map((row) => row.custodyAgencyId),
  rows.map((row) => row.custodyPersonId),
  rows.map((row) => row.answerableAgencyId),
  rows.map((row) => row.stage),
  rows.map((row) => row.onHand),
  rows.map((row) => row.measuredIn),
  rows.map((row) => row.disposition),
  rows.map((row) => row.voided),
];

async function insert(tx: EntityManager, rows: readonly Row[]): Promise<void> {
  await tx.query(
    `INSERT INTO registry.holding (${COLUMNS}) SELECT ${COLUMNS} FROM ${given()}`,
    columnsOf(rows),
  );
}

/** Begins these periods after the open ones; answers the items of which the open period does not begin before. */
async function begin(tx: EntityManager, rows: readonly (Row & { begins: boolean })[]): Promise<string[]> {
  const behind: { id: string }[] = await tx.query(
    `WITH given AS MATERIALIZED (
       SELECT * FROM ${given({ begins: 'boolean' })}
     ), open AS MATERIALIZED (
       SELECT item_id, since FROM registry.holding WHERE item_id = ANY($1::uuid[]) AND until = 'infinity'
     ), ended AS (
       UPDATE registry.holding SET until = given.since FROM given
        WHERE holding.item_id = given.item_id AND holding.item_id = ANY($1::uuid[]) AND holding.until = 'infinity'
          AND begins AND holding.since < given.since
        RETURNING holding.item_id
     ), begun AS (
       INSERT INTO registry.holding (${COLUMNS})
       SELECT ${COLUMNS} FROM given WHERE item_id IN (SELECT item_id FROM ended)
     )
     SELECT given.item_id AS id FROM given LEFT JOIN open USING (item_id)
      WHERE open.since IS NULL OR open.since > given.since OR begins AND open.since = given.since`,
    [...columnsOf(rows), rows.map(({ begins }) => begins)],
  );
  return behind.map(({ id }) => id);
}

/** Periods go with their item into the case that it was merged into, for the same people see them. */
async function moveToCase(tx: EntityManager, steps: readonly Step[]): Promise<void> {
  const moved = steps.filter(({ before, after }) => before.caseId !== after.caseId).map(({ after }) => after);
  if (moved.length === 0) return;
  await tx.query(
    `UPDATE registry.holding SET case_id = given.case_id FROM unnest($1::uuid[], $2::uuid[]) AS given (item_id, case_id)
      WHERE holding.item_id = given.item_id AND holding.item_id = ANY($1::uuid[])`,
    [moved.map(({ id }) => id), moved.map(({ caseId }) => caseId)],
  );
}

/** The periods of these items as their rows have them, by item, earliest first, each with the case under which it is read. */
export async function storedPeriods(
  tx: EntityManager,
  itemIds: readonly string[],
): Promise<Map<string, (HoldingPeriod & { caseId: string })[]>> {
  const rows: (HoldingPeriod & { itemId: string; caseId: string })[] = await tx.query(
    `SELECT item_id AS "itemId", case_id AS "caseId", since, nullif(until, 'infinity') AS until, custody_kind AS "custodyKind",
       custody_agency_id AS "custodyAgencyId", custody_person_id AS "custodyPersonId", answerable_agency_id AS "answerableAgencyId",
       stage, on_hand::text AS "onHand", measured_in AS "measuredIn", disposition, voided
     FROM registry.holding WHERE item_id = ANY($1::uuid[]) ORDER BY item_id, since`,
    [itemIds],
  );
  const periods = new Map<string, (HoldingPeriod & { caseId: string })[]>();
  for (const { itemId, ...period } of rows) periods.set(itemId, [...(periods.get(itemId) ?? []), period]);
  return periods;
}
