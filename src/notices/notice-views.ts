import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Parties } from '../cases/cases.js';
import type { Actor } from '../identity/identity.js';
import { chinaDate, INSTRUMENTS, type Instrument, Instruments } from '../instruments/instruments.js';
import { Clock } from '../platform/clock.js';
import { subtract } from '../platform/quantity.js';
import {
  CLAIM_NAMES,
  CLAIM_STATE_NAMES,
  type Claim,
  type ItemState,
  measuredIn,
  type Notice,
  paidAsUnclaimed,
  refunded,
} from '../registry/registry.js';
import { NOTICE_STATES, type NoticeState, type NoticeView } from './notices.dto.js';

interface Known {
  papers: Map<string, Instrument>;
  parties: Map<string, string>;
  today: string;
}

/** Notices as they are answered, with the names of who was told and who came. */
@Injectable()
export class NoticeViews {
  constructor(
    private readonly parties: Parties,
    private readonly instruments: Instruments,
    private readonly clock: Clock,
  ) {}

  async of(tx: EntityManager, items: readonly ItemState[], actor: Actor): Promise<NoticeView[]> {
    const papers = await this.instruments.byIds(tx, [
      ...new Set(
        items.flatMap(({ notice, refunds = [], dispositions }) => [
          ...(notice ? [notice.instrumentId] : []),
          ...refunds.map(({ instrumentId }) => instrumentId),
          ...dispositions.flatMap(({ instrumentId }) => instrumentId ?? []),
        ]),
      ),
    ]);
    const parties = await this.parties.names(
      tx,
      [
        ...[...papers.values()].map(partyOf),
        ...items.flatMap(({ claims = [], refunds = [] }) =>
          [...claims, ...refunds].map(({ partyId }) => partyId),
        ),
      ],
      actor,
    );
    const known = { papers, parties, today: chinaDate(this.clock.now()) };
    return items.flatMap((item) => (item.notice ? viewOf(item, item.notice, known) : []));
  }
}

const partyOf = ({ content: { party } }: Instrument): string | null =>
  typeof party === 'string' ? party : null;

function viewOf(item: ItemState, notice: Notice, known: Known): NoticeView {
  const { papers, parties } = known;
  const paper = papers.get(notice.instrumentId) as Instrument;
  const comers = comersOf(item, notice);
  const state = stateOf(item, notice, comers, known);
  return {
    item: { id: item.id, code: item.code, name: item.name },
    form: notice.public ? 'announcement' : 'notice',
    since: notice.since,
    until: notice.until,
    state,
    stateName: NOTICE_STATES[state],
    instrument: referenceOf(paper),
    partyName: parties.get(partyOf(paper) ?? '') ?? null,
    published: typeof paper.content.published === 'string' ? paper.content.published : null,
    comers: comers.map(({ id, kind, partyId, state: answer, since }) => ({
      claimId: id,
      kindName: CLAIM_NAMES[kind],
      partyName: parties.get(partyId) ?? null,
      state: answer,
      stateName: CLAIM_STATE_NAMES[answer],
      since,
    })),
    refundable: subtract(paidAsUnclaimed(item), refunded(item)),
    measuredIn: measuredIn(item.quantity),
    refunds: (item.refunds ?? []).map(({ partyId, quantity, since, instrumentId }) => ({
      partyName: parties.get(partyId) ?? null,
      quantity,
      since,
      instrument: referenceOf(papers.get(instrumentId) as Instrument),
    })),
  };
}

const referenceOf = ({ id, kind, number }: Instrument) => ({
  id,
  kind,
  kindName: INSTRUMENTS[kind].name,
  number,
});

const comersOf = ({ claims = [] }: ItemState, notice: Notice): Claim[] =>
  claims.filter(({ kind, since }) => kind !== 'complaint' && since >= notice.since);

function stateOf(
  item: ItemState,
  { until }: Notice,
  comers: readonly Claim[],
  { papers, today }: Known,
): NoticeState {
  if (item.refunds) return 'refunded';
  const taken = item.dispositions.filter(
    ({ instrumentId }) => papers.get(instrumentId ?? '')?.kind === 'unclaimed_decision',
  );
  if (taken.length > 0) return taken.every(({ state }) => state === 'carried_out') ? 'paid' : 'taken';
  if (item.quantity.onHand === '0') return 'returned';
  if (comers.some(({ state }) => state === 'open' || state === 'upheld')) return 'claimed';
  if (until === null) return 'unpublished';
  return until < today ? 'ended' : 'running';
}
