import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CaseReference, CaseViews, Parties } from '../cases/cases.js';
import { type Actor, Identity, type Names } from '../identity/identity.js';
import { chinaDate, type Instrument, InstrumentReference, Instruments } from '../instruments/instruments.js';
import { detailWarnings } from '../number-checks/number-checks.js';
import { Clock } from '../platform/clock.js';
import type { ChangedView, DispositionView, ItemReference, ItemView, OfferView } from './item.dto.js';
import type { CustodyView } from './item-custody.dto.js';
import { Items } from './items.js';
import { photosMissing } from './lifecycle/categories.js';
import { possibleActs } from './lifecycle/decide.js';
import {
  type Custody,
  type Disposition,
  dispositionAxis,
  type ItemState,
  type Measure,
  measuredIn,
  packageState,
} from './lifecycle/item-state.js';
import { lastDayOf, measureState } from './lifecycle/measure-terms.js';
import { freeForAnotherPaper, leftOf } from './lifecycle/orders.js';
import type { MeasureView } from './measure.dto.js';
import { Offers, type OpenOffer } from './offers.js';

/** What the items of one answer refer to, each kind read in one statement. */
interface Known {
  names: Names;
  cases: Map<string, CaseReference>;
  papers: Map<string, InstrumentReference>;
  recipients: Map<string, string>;
  origins: Map<string, ItemReference>;
  offers: Map<string, OpenOffer>;
}

interface Moment {
  now: Date;
  /** The day in China, YYYY-MM-DD. */
  today: string;
}

/** Items as their reader sees them, with the names of whom they name and what this reader could do to them now. */
@Injectable()
export class ItemViews {
  constructor(
    private readonly identity: Identity,
    private readonly instruments: Instruments,
    private readonly cases: CaseViews,
    private readonly parties: Parties,
    private readonly items: Items,
    private readonly offers: Offers,
    private readonly clock: Clock,
  ) {}

  async one(tx: EntityManager, item: ItemState, actor: Actor): Promise<ItemView> {
    return (await this.of(tx, [item], actor))[0] as ItemView;
  }

  async of(tx: EntityManager, items: readonly ItemState[], actor: Actor): Promise<ItemView[]> {
    const known = await this.learn(tx, items, actor);
    const now = this.clock.now();
    // Asked once: to find the day in China is slow, and a case may have ten thousand items.
    const moment = { now, today: chinaDate(now) };
    return items.map((item) => viewOf(item, known, actor, moment));
  }

  /** What an act on items answers. */
  async changed(
    tx: EntityManager,
    { instrument, items }: { instrument: Instrument; items: readonly ItemState[] },
    actor: Actor,
  ): Promise<ChangedView> {
    return {
      instrument: await this.instruments.view(tx, instrument),
      items: await this.of(tx, items, actor),
    };
  }

  private async learn(tx: EntityManager, items: readonly ItemState[], actor: Actor): Promise<Known> {
    const dispositions = items.flatMap((item) => item.dispositions);
    const offers = await this.offers.byIds(
      tx,
      items.map((item) => item.offeredIn),
    );
    const offered = [...offers.values()];
    const names = await this.identity.names(tx, {
      agencies: [
        ...items.flatMap((item) => [
          item.custody.agencyId,
          item.responsibility.agencyId,
          item.beginning.agencyId,
          ...item.measures.map(({ agencyId }) => agencyId ?? null),
        ]),
        ...dispositions.map((each) => each.executorAgencyId),
        ...offered.flatMap((each) => [each.fromAgencyId, each.toAgencyId]),
      ],
      units: items.map((item) => item.custody.unitId),
      people: [
        ...items.flatMap((item) => [item.custody.personId, ...item.officers]),
        ...offered.map((each) => each.toPersonId),
      ],
    });
    const papers = await this.instruments.references(tx, [
      ...items.flatMap((item) => [item.list?.instrumentId ?? null, ...item.measures.map(paperOf)]),
      ...dispositions.map(paperOf),
    ]);
    return {
      names,
      papers,
      offers,
      cases: await this.cases.references(
        tx,
        items.map((item) => item.caseId),
      ),
      recipients: await this.parties.names(
        tx,
        dispositions.map((each) => each.recipientId),
        actor,
      ),
      origins: await this.items.references(
        tx,
        items.map(({ origin }) => (origin.kind === 'registered' ? null : origin.itemId)),
      ),
    };
  }
}

const paperOf = ({ instrumentId }: { instrumentId: string | null }): string | null => instrumentId;

function viewOf(item: ItemState, known: Known, actor: Actor, { now, today }: Moment): ItemView {
  const { chain: _, measures, custody, responsibility, dispositions, officers, list, origin, ...rest } = item;
  const { names, papers } = known;
  const offer = known.offers.get(item.offeredIn ?? '');
  return {
    ...rest,
    case: known.cases.get(item.caseId) as CaseReference,
    list: list && { ...list, number: papers.get(list.instrumentId)?.number ?? '' },
    origin:
      origin.kind === 'registered' ? origin : { ...origin, code: known.origins.get(origin.itemId)?.code },
    officers: officers.map((id) => ({ id, name: names.person(id) })),
    measures: measures.map((each) => measureView(each, item, known, today)),
    custody: custodyView(custody, names),
    responsibility: { ...responsibility, agencyName: names.agency(responsibility.agencyId) },
    dispositions: dispositions.map((each) => dispositionView(item, each, known)),
    beginning: { ...item.beginning, agencyName: names.agency(item.beginning.agencyId) },
    offer: offer ? offerView(offer, names, now) : null,
    disposition: dispositionAxis(item),
    package: packageState(item),
    measuredIn: measuredIn(item.quantity),
    free: freeForAnotherPaper(item),
    photosMissing: photosMissing(item),
    numberWarnings: Object.entries(detailWarnings(item.details)).map(([field, message]) => ({
      field,
      message,
    })),
    possibleActs: possibleActs(item, actor),
  };
}

const measureView = (
  measure: Measure,
  { category, beginning }: ItemState,
  { names, papers }: Known,
  today: string,
): MeasureView => ({
  ...measure,
  state: measureState(measure, category, today),
  instrument: papers.get(measure.instrumentId) ?? null,
  agencyName: names.agency(measure.agencyId ?? beginning.agencyId),
  lastDay: measure.state === 'queued' ? null : lastDayOf(measure, category),
});

const custodyView = (custody: Custody, names: Names): CustodyView => ({
  ...custody,
  agencyName: names.agency(custody.agencyId),
  unitName: names.unit(custody.unitId),
  personName: names.person(custody.personId),
});

const dispositionView = (
  item: ItemState,
  each: Disposition,
  { names, papers, recipients }: Known,
): DispositionView => ({
  ...each,
  left: each.state === 'ordered' ? leftOf(item, each) : null,
  instrument: papers.get(each.instrumentId ?? '') ?? null,
  recipientName: recipients.get(each.recipientId ?? '') ?? null,
  executorAgencyName: names.agency(each.executorAgencyId),
});

const offerView = (offer: OpenOffer, names: Names, now: Date): OfferView => ({
  id: offer.id,
  purpose: offer.purpose,
  mode: offer.mode,
  fromAgencyId: offer.fromAgencyId,
  fromAgencyName: names.agency(offer.fromAgencyId),
  toAgencyId: offer.toAgencyId,
  toAgencyName: names.agency(offer.toAgencyId),
  toPersonId: offer.toPersonId,
  toPersonName: names.person(offer.toPersonId),
  offeredAt: offer.offeredAt,
  answerDueAt: offer.answerDueAt,
  overdue: offer.answerDueAt < now,
});
