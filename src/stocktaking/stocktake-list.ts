import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Actor, Identity } from '../identity/identity.js';
import { InstrumentReference, Instruments } from '../instruments/instruments.js';
import { oneMore, pageOf } from '../platform/http/page.dto.js';
import { type Stocktake, StocktakeRows } from './stocktake-rows.js';
import type { StocktakePage, StocktakePageDto, StocktakeSummaryView } from './stocktaking.dto.js';

/** Counts as lists show them, with the names of who counted. */
@Injectable()
export class StocktakeList {
  constructor(
    private readonly rows: StocktakeRows,
    private readonly identity: Identity,
    private readonly instruments: Instruments,
  ) {}

  async page(tx: EntityManager, query: StocktakePageDto, actor: Actor): Promise<StocktakePage> {
    const agencyId = actor.scope['custody.reach'] === 'all' ? null : actor.agencyId;
    const found = await this.rows.search(tx, { ...oneMore(query), agencyId });
    return pageOf(await this.summaries(tx, found), query.limit);
  }

  async summaries(tx: EntityManager, found: readonly Stocktake[]): Promise<StocktakeSummaryView[]> {
    const names = await this.identity.names(tx, {
      people: found.flatMap(({ openedBy, secondId }) => [openedBy, secondId]),
    });
    const papers = await this.instruments.references(
      tx,
      found.map(({ instrumentId }) => instrumentId),
    );
    return found.map(({ openedBy, secondId, instrumentId, agencyId: _, ...taken }) => ({
      ...taken,
      openedByName: names.person(openedBy),
      secondName: names.person(secondId),
      instrument: (papers.get(instrumentId ?? '') as InstrumentReference | undefined) ?? null,
    }));
  }
}
