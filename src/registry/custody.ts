import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Identity } from '../identity/identity.js';
import { type Entry, Ledger } from '../ledger/ledger.js';
import { Clock } from '../platform/clock.js';
import { Invalid } from '../platform/errors.js';
import { pageOf } from '../platform/http/page.dto.js';
import type { CustodyPage, CustodyQuery, RecordedLaterView } from './custody.dto.js';
import type { ActName } from './lifecycle/acts.js';
import { happenedBy, stateAt } from './lifecycle/chronology.js';
import { dispositionAxis, type ItemState, measuredIn } from './lifecycle/item-state.js';
import { LIFECYCLE } from './lifecycle/lifecycle.js';

/** Answers who held what on a day of the past, and who answered for it: found by periods, told by the entries. */
@Injectable()
export class Custody {
  constructor(
    private readonly ledger: Ledger,
    private readonly identity: Identity,
    private readonly clock: Clock,
  ) {}

  /** Invalid `not_a_moment` for a day or an instant that does not exist. */
  async asOf(tx: EntityManager, query: CustodyQuery): Promise<CustodyPage> {
    const at = query.asOf ? momentOf(query.asOf) : this.clock.now();
    const { items: found, next } = pageOf(await idsAt(tx, query, at), query.limit);
    const histories = await this.ledger.histories(
      tx,
      found.map(({ id }) => ({ kind: 'item', id })),
    );
    const told = found.map(({ id }) => {
      const entries = histories.get(id) ?? [];
      return { item: stateAt(entries, at) as ItemState, later: recordedLater(entries, at) };
    });
    const states = told.map(({ item }) => item);
    const names = await this.identity.names(tx, {
      agencies: states.flatMap(({ custody, responsibility }) => [custody.agencyId, responsibility.agencyId]),
      units: states.map(({ custody }) => custody.unitId),
      people: states.map(({ custody }) => custody.personId),
    });
    const items = told.map(({ item, later }) => ({
      id: item.id,
      code: item.code,
      name: item.name,
      onHand: item.quantity.onHand,
      measuredIn: measuredIn(item.quantity),
      custody: {
        ...item.custody,
        agencyName: names.agency(item.custody.agencyId),
        unitName: names.unit(item.custody.unitId),
        personName: names.person(item.custody.personId),
      },
      place: item.place,
      responsibility: { ...item.responsibility, agencyName: names.agency(item.responsibility.agencyId) },
      disposition: dispositionAxis(item),
      voided: item.voided,
      recordedLater: later,
    }));
    return { items, next };
  }
}

/** Of a holder only what was on hand then: what is gone, or was registered twice, is held by nobody. */
function idsAt(tx: EntityManager, query: CustodyQuery, at: Date): Promise<{ id: string }[]> {
  const values: unknown[] = [at, query.limit + 1];
  const conditions = ['since <= $1', 'until > $1'];
  const add = (value: unknown, condition: string) => {
    if (value === undefined) return;
    values.push(value);
    conditions.push(condition.replace('?', `$${values.length}`));
  };
  add(query.after, 'item_id > ?::uuid');
  add(query.caseId, 'item_id IN (SELECT id FROM registry.item WHERE case_id = ?::uuid)');
  add(query.agencyId, 'custody_agency_id = ?::uuid');
  add(query.personId, 'custody_person_id = ?::uuid');
  add(query.answerableAgencyId, 'answerable_agency_id = ?::uuid');
  if (query.agencyId || query.personId) conditions.push('on_hand > 0', 'NOT voided');
  return tx.query(
    `SELECT item_id AS id FROM registry.holding WHERE ${conditions.join(' AND ')} ORDER BY item_id LIMIT $2`,
    values,
  );
}

/** A day means its last instant in China (UTC+8). */
function momentOf(text: string): Date {
  const at = new Date(text.length === 10 ? `${text}T23:59:59.999+08:00` : text);
  const day = new Date(`${text.slice(0, 10)}T00:00:00Z`);
  if (
    Number.isNaN(at.getTime()) ||
    Number.isNaN(day.getTime()) ||
    day.toISOString().slice(0, 10) !== text.slice(0, 10)
  )
    throw new Invalid('not_a_moment', `没有 ${text} 这一时间`, {
      faults: [{ field: 'asOf', code: 'not_a_moment', message: '不是存在的日期或时间' }],
    });
  return at;
}

const recordedLater = (entries: readonly Entry[], at: Date): RecordedLaterView[] =>
  happenedBy(entries, at)
    .filter(({ recordedAt }) => recordedAt > at)
    .map(({ id, type, content, recordedAt }) => ({
      entryId: id,
      type,
      name: LIFECYCLE[type as ActName].name,
      occurredAt: new Date(content.occurred_at as string),
      recordedAt,
    }));
