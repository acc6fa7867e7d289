import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Identity } from '../identity/identity.js';
import { type Entry, Ledger } from '../ledger/ledger.js';
import { Invalid } from '../platform/errors.js';
import { pageOf } from '../platform/http/page.dto.js';
import type { CustodyChangesPage, CustodyChangesQuery, CustodyDifference } from './custody.dto.js';
import { heldView, momentOf, namesOfHolders, recordedLater } from './custody-views.js';
import { stateAt } from './lifecycle/chronology.js';
import { dispositionAxis, type ItemState, measuredIn } from './lifecycle/item-state.js';

interface Change {
  entries: Entry[];
  before: ItemState | null;
  after: ItemState;
  differences: CustodyDifference[];
}

/** Answers what is held otherwise at one moment than at an earlier one: found by periods, told by the entries. */
@Injectable()
export class CustodyChanges {
  constructor(
    private readonly ledger: Ledger,
    private readonly identity: Identity,
  ) {}

  /** Invalid `not_a_moment` for a day or an instant that does not exist, `period_backwards` for a later moment before the earlier. */
  async between(tx: EntityManager, query: CustodyChangesQuery): Promise<CustodyChangesPage> {
    const from = momentOf(query.from, 'from');
    const to = momentOf(query.to, 'to');
    if (from > to)
      throw new Invalid('period_backwards', '开始日期晚于结束日期', {
        faults: [{ field: 'from', code: 'period_backwards', message: '开始日期晚于结束日期' }],
      });
    const { items: found, next } = pageOf(await idsBetween(tx, query, from, to), query.limit);
    const histories = await this.ledger.histories(
      tx,
      found.map(({ id }) => ({ kind: 'item', id })),
    );
    const changes = found.flatMap(({ id }): Change[] => {
      const entries = histories.get(id) ?? [];
      const before = stateAt(entries, from);
      const after = stateAt(entries, to) as ItemState;
      const differences = differencesOf(before, after, query);
      return differences.length > 0 ? [{ entries, before, after, differences }] : [];
    });
    const names = await namesOfHolders(
      tx,
      this.identity,
      changes.flatMap(({ before, after }) => (before ? [before, after] : [after])),
    );
    const items = changes.map(({ entries, before, after, differences }) => ({
      id: after.id,
      code: after.code,
      name: after.name,
      differences,
      before: before && heldView(before, names),
      after: heldView(after, names),
      recordedLater: recordedLater(entries, to),
    }));
    return { items, next };
  }
}

type Asked = Pick<CustodyChangesQuery, 'agencyId' | 'personId' | 'answerableAgencyId'>;

/** What is gone, or was registered twice, is held by nobody. */
const isHeld = (item: ItemState | null, asked: Asked): item is ItemState =>
  item !== null &&
  item.quantity.onHand !== '0' &&
  !item.voided &&
  [item.custody.agencyId, undefined].includes(asked.agencyId) &&
  [item.custody.personId, undefined].includes(asked.personId) &&
  [item.responsibility.agencyId, undefined].includes(asked.answerableAgencyId);

/** What makes each difference, of an item that was held as asked at both moments. */
const COMPARED: Readonly<Partial<Record<CustodyDifference, (item: ItemState) => unknown[]>>> = {
  holder: ({ custody }) => [custody.kind, custody.agencyId, custody.personId],
  place: ({ place, slot }) => [place, slot],
  responsibility: ({ responsibility }) => [responsibility.agencyId, responsibility.stage],
  quantity: ({ quantity }) => [quantity.onHand, measuredIn(quantity)],
  disposition: (item) => [dispositionAxis(item)],
};

function differencesOf(before: ItemState | null, after: ItemState, asked: Asked): CustodyDifference[] {
  const was = isHeld(before, asked);
  const is = isHeld(after, asked);
  if (!was || !is) return was === is ? [] : [is ? 'came' : 'left'];
  return (Object.entries(COMPARED) as [CustodyDifference, (item: ItemState) => unknown[]][])
    .filter(([, of]) => of(before).some((part, index) => part !== of(after)[index]))
    .map(([difference]) => difference);
}

/** Of the periods' columns, those by which two moments are told apart. */
const COLUMNS = [
  'custody_kind',
  'custody_agency_id',
  'custody_person_id',
  'slot_id',
  'answerable_agency_id',
  'stage',
  'on_hand',
  'measured_in',
  'disposition',
];
const rowOf = (table: string, columns: readonly string[]): string =>
  `(${columns.map((column) => `${table}.${column}`).join(', ')})`;

/**
 * Of the items that were held as asked at some time between the moments, or of which a period began then: those whose holding
 * differs, or that went elsewhere and came back, and may lie in another place now. A place in words is told by the entries alone,
 * and changes only with the holder or the slot.
 */
function idsBetween(
  tx: EntityManager,
  query: CustodyChangesQuery,
  from: Date,
  to: Date,
): Promise<{ id: string }[]> {
  const values: unknown[] = [from, to, query.limit + 1];
  const place = (value: unknown): string => `$${values.push(value)}`;
  const asked = Object.entries({
    custody_agency_id: query.agencyId,
    custody_person_id: query.personId,
    answerable_agency_id: query.answerableAgencyId,
  }).flatMap(([column, value]) => (value ? [`${column} = ${place(value)}::uuid`] : []));
  const periods = asked.length > 0 ? [...asked, 'since <= $2', 'until > $1'] : ['since > $1', 'since <= $2'];
  if (query.after) periods.push(`item_id > ${place(query.after)}::uuid`);
  if (query.caseId)
    periods.push(`item_id IN (SELECT id FROM registry.item WHERE case_id = ${place(query.caseId)}::uuid)`);
  const held = (table: string): string =>
    `coalesce(${[`${table}.on_hand > 0`, `NOT ${table}.voided`, ...asked.map((part) => `${table}.${part}`)].join(' AND ')}, false)`;
  const holder = COLUMNS.slice(0, 3);
  return tx.query(
    `SELECT met.item_id AS id
       FROM (SELECT DISTINCT item_id FROM registry.holding WHERE ${periods.join(' AND ')}) met
       LEFT JOIN registry.holding b ON b.item_id = met.item_id AND b.since <= $1 AND b.until > $1
       JOIN registry.holding a ON a.item_id = met.item_id AND a.since <= $2 AND a.until > $2
      WHERE ${held('b')} <> ${held('a')}
         OR ${held('a')} AND (${rowOf('b', COLUMNS)} IS DISTINCT FROM ${rowOf('a', COLUMNS)} OR EXISTS (
              SELECT FROM registry.holding m WHERE m.item_id = met.item_id AND m.since > $1 AND m.since < a.since
                 AND ${rowOf('m', holder)} IS DISTINCT FROM ${rowOf('a', holder)}))
      ORDER BY met.item_id LIMIT $3`,
    values,
  );
}
