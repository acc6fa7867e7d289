import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../identity/identity.js';
import { chinaDate } from '../../instruments/instruments.js';
import { Clock } from '../../platform/clock.js';
import { oneMore, pageOf } from '../../platform/http/page.dto.js';
import { runPrepared } from '../../platform/prepared.js';
import { type ItemState, measuredIn } from '../lifecycle/item-state.js';
import { lastDayOf, measureState } from '../lifecycle/measure-terms.js';
import { addText, Conditions, inCampaign, reachedBy } from './conditions.js';
import type { ItemRow, ItemRowPage, ItemsQuery } from './lists.dto.js';
import { type ListShape, PlannedOnce, type Walk } from './planned-once.js';
import { readingAgency, Sight } from './sight.js';

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

type Filter = keyof Omit<ItemsQuery, 'after' | 'limit'>;

const SHAPE: ListShape<Filter> = {
  name: 'items',
  table: 'registry.item',
  indexed: {
    code: { column: 'code' },
    caseId: { column: 'case_id', scattered: true },
    custodyAgencyId: { column: 'custody_agency_id' },
    custodyPersonId: { column: 'custody_person_id', scattered: true },
    answerableAgencyId: { column: 'answerable_agency_id' },
    stage: { column: 'stage' },
    category: { column: 'category' },
    measure: { column: 'measure' },
    disposition: { column: 'disposition' },
  },
  passing: ['onHand'],
};

const FILTERS: Record<Exclude<Filter, 'text'>, (placeholder: string) => string> = {
  code: (code) => `i.code = upper(${code})`,
  caseId: (id) => `i.case_id = ${id}`,
  custodyAgencyId: (id) => `i.custody_agency_id = ${id}`,
  custodyPersonId: (id) => `i.custody_person_id = ${id}`,
  slotId: (id) => `i.slot_id = ${id}`,
  answerableAgencyId: (id) => `i.answerable_agency_id = ${id}`,
  stage: (stage) => `i.stage = ${stage}`,
  category: (category) => `i.category = ${category}`,
  measure: (measure) => `i.measure = ${measure}`,
  disposition: (disposition) => `i.disposition = ${disposition}`,
  onHand: (yes) => `(i.on_hand > 0 AND NOT i.voided) = ${yes}`,
  offered: (yes) => `(i.offered_in IS NOT NULL) = ${yes}`,
  campaignId: inCampaign('i.case_id'),
  tag: (name) => `i.case_id IN (SELECT t.id FROM cases.property_case t WHERE ${name} = ANY (t.tags))`,
};

/** Lists of items as tables show them. */
@Injectable()
export class ItemList {
  constructor(
    private readonly sight: Sight,
    private readonly plannedOnce: PlannedOnce,
    private readonly clock: Clock,
  ) {}

  /** The page that the actor may read. */
  async page(tx: EntityManager, query: ItemsQuery, actor: Actor): Promise<ItemRowPage> {
    const reader = { agencyId: readingAgency(actor), today: chinaDate(this.clock.now()) };
    return pageOf(await this.read(tx, oneMore(query), reader), query.limit);
  }

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
    const walk = narrow ? null : await this.plannedOnce.walk(tx, SHAPE, query);
    const wanted = conditionsOf(query, walk === null ? agencyId : null, walk);
    await addText(tx, wanted, query.text, { kind: 'item', id: 'i.id' });
    const rows = `SELECT i.id, i.state, i.disposition, i.case_id, i.custody_agency_id, i.custody_person_id, i.answerable_agency_id,
              i.registered_at FROM registry.item i`;
    const text = `WITH page AS MATERIALIZED (${wanted.page(rows, 'i.id', query.limit, walk)})
       SELECT page.state, page.disposition, json_build_object('id', c.id, 'code', c.code, 'title', c.title) AS "case",
              holder.name AS "custodyAgency", keeper.name AS "custodyPerson", answerable.name AS "answerableAgency",
              page.registered_at AS "registeredAt"
         FROM page
         JOIN cases.property_case c ON c.id = page.case_id
         JOIN identity.agency holder ON holder.id = page.custody_agency_id
         JOIN identity.agency answerable ON answerable.id = page.answerable_agency_id
         LEFT JOIN identity.person keeper ON keeper.id = page.custody_person_id
        ORDER BY page.id DESC`;
    const read = await (walk === null
      ? tx.query<Read[]>(text, wanted.values)
      : runPrepared<Read>(tx, { name: walk.name, text }, wanted.values));
    return read.map((each) => rowOf(each, today));
  }
}

function conditionsOf(query: ItemsQuery, agencyId: string | null, walk: Walk | null): Conditions {
  const { onHand, offered } = query;
  const given = { ...query, onHand: onHand && onHand === 'true', offered: offered && offered === 'true' };
  return new Conditions()
    .add(agencyId, reachedBy('i.case_id'))
    .add(query.after, (id) => `i.id < ${id}`)
    .addFilters(given, FILTERS, walk);
}

function rowOf({ state: item, ...read }: Read, today: string): ItemRow {
  const { counted, onHand, registered } = item.quantity;
  return {
    id: item.id,
    code: item.code,
    name: item.name,
    category: item.category,
    unwitnessed: item.imported !== undefined,
    quantity: { counted, onHand, registered },
    measuredIn: measuredIn(item.quantity),
    value: item.value,
    measures: item.measures.map((each) => ({
      kind: each.kind,
      state: measureState(each, item.category, today),
      until: each.state === 'queued' ? null : (lastDayOf(each, item.category)?.day ?? null),
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
