import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { runPrepared } from '../../platform/prepared.js';
import { type ItemState, measuredIn, measureState } from '../lifecycle/item-state.js';
import { addText, Conditions, inCampaign, reachedBy } from './conditions.js';
import type { ItemRow, ItemsQuery } from './lists.dto.js';
import { plannedOnce } from './planned-once.js';
import { Sight } from './sight.js';

/** An item with the names that its row shows. */
interface Read {
  state: ItemState;
  disposition: ItemRow['disposition'];
  case: ItemRow['case'];
  custodyAgency: string;
  custodyPerson: string | null;
  answerableAgency: string;
  registeredAt: Date;
}

/** What items are indexed by in the order of the list. */
const INDEXED = [
  ...(['caseId', 'custodyAgencyId', 'custodyPersonId', 'answerableAgencyId'] as const),
  ...(['stage', 'category', 'measure', 'disposition'] as const),
];

/** Lists of items as tables show them. */
@Injectable()
export class ItemList {
  constructor(private readonly sight: Sight) {}

  /**
   * Items newest first, in one statement (two with a text): first the page by an index in that order, then the names of what stands on it.
   * `agencyId` is the reader's agency; null for whoever reads all. `today` is `YYYY-MM-DD`.
   */
  async read(
    tx: EntityManager,
    query: ItemsQuery,
    { agencyId, today }: { agencyId: string | null; today: string },
  ): Promise<ItemRow[]> {
    const narrow = await this.sight.isNarrow(tx, agencyId);
    const name = narrow ? null : plannedOnce('list of items', query, INDEXED);
    const wanted = conditionsOf(query, name === null ? agencyId : null);
    await addText(tx, wanted, query.text, { kind: 'item', id: 'i.id' });
    const text = `WITH page AS MATERIALIZED (
         SELECT i.id, i.state, i.disposition, i.case_id, i.custody_agency_id, i.custody_person_id, i.answerable_agency_id, i.registered_at
           FROM registry.item i ${wanted.where} ORDER BY i.id DESC LIMIT ${query.limit})
       SELECT page.state, page.disposition, json_build_object('id', c.id, 'code', c.code, 'title', c.title) AS "case",
              holder.name AS "custodyAgency", keeper.name AS "custodyPerson", answerable.name AS "answerableAgency",
              page.registered_at AS "registeredAt"
         FROM page
         JOIN cases.property_case c ON c.id = page.case_id
         JOIN identity.agency holder ON holder.id = page.custody_agency_id
         JOIN identity.agency answerable ON answerable.id = page.answerable_agency_id
         LEFT JOIN identity.person keeper ON keeper.id = page.custody_person_id
        ORDER BY page.id DESC`;
    const rows = await (name === null
      ? tx.query<Read[]>(text, wanted.values)
      : runPrepared<Read>(tx, { name, text }, wanted.values));
    return rows.map((each) => rowOf(each, today));
  }
}

function conditionsOf(query: ItemsQuery, agencyId: string | null): Conditions {
  const { onHand, offered, tag } = query;
  return new Conditions()
    .add(agencyId, reachedBy('i.case_id'))
    .add(query.after, (id) => `i.id < ${id}`)
    .add(query.caseId, (id) => `i.case_id = ${id}`)
    .add(query.custodyAgencyId, (id) => `i.custody_agency_id = ${id}`)
    .add(query.custodyPersonId, (id) => `i.custody_person_id = ${id}`)
    .add(query.answerableAgencyId, (id) => `i.answerable_agency_id = ${id}`)
    .add(query.stage, (stage) => `i.stage = ${stage}`)
    .add(query.category, (category) => `i.category = ${category}`)
    .add(query.measure, (measure) => `i.measure = ${measure}`)
    .add(query.disposition, (disposition) => `i.disposition = ${disposition}`)
    .add(onHand && onHand === 'true', (yes) => `(i.on_hand > 0 AND NOT i.voided) = ${yes}`)
    .add(offered && offered === 'true', (yes) => `(i.offered_in IS NOT NULL) = ${yes}`)
    .add(query.campaignId, inCampaign('i.case_id'))
    .add(tag, (name) => `i.case_id IN (SELECT t.id FROM cases.property_case t WHERE ${name} = ANY (t.tags))`);
}

function rowOf({ state: item, ...read }: Read, today: string): ItemRow {
  const { counted, onHand, registered } = item.quantity;
  return {
    id: item.id,
    code: item.code,
    name: item.name,
    category: item.category,
    quantity: { counted, onHand, registered },
    measuredIn: measuredIn(item.quantity),
    value: item.value,
    measures: item.measures.map((each) => ({
      kind: each.kind,
      state: measureState(each, today),
      until: each.until,
    })),
    custody: {
      kind: item.custody.kind,
      agencyId: item.custody.agencyId,
      agencyName: read.custodyAgency,
      personId: item.custody.personId,
      personName: read.custodyPerson,
      place: item.place,
      seal: item.custody.seal,
    },
    responsibility: { ...item.responsibility, agencyName: read.answerableAgency },
    disposition: read.disposition,
    outcomes: item.dispositions.map(({ outcome, state }) => ({ outcome, state })),
    offeredIn: item.offeredIn,
    exceptions: item.exceptions.length,
    voided: item.voided,
    case: read.case,
    registeredAt: read.registeredAt,
  };
}
