import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Identity } from '../identity/identity.js';
import { Ledger } from '../ledger/ledger.js';
import { Clock } from '../platform/clock.js';
import { pageOf } from '../platform/http/page.dto.js';
import type { CustodyPage, CustodyQuery } from './custody.dto.js';
import { heldView, momentOf, namesOfHolders, recordedLater } from './custody-views.js';
import { stateAt } from './lifecycle/chronology.js';
import type { ItemState } from './lifecycle/item-state.js';

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
    const at = query.asOf ? momentOf(query.asOf, 'asOf') : this.clock.now();
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
    const names = await namesOfHolders(tx, this.identity, states);
    const items = told.map(({ item, later }) => {
      const { id, code, name } = item;
      return { id, code, name, ...heldView(item, names), recordedLater: later };
    });
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
