import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Actor, may } from '../identity/identity.js';
import { Clock } from '../platform/clock.js';
import { NotAllowed } from '../platform/errors.js';
import type { Extent } from './counted-rows.js';
import { Durations } from './durations.js';
import { Flow } from './flow.js';
import { periodOf } from './period.js';
import type {
  DurationsQuery,
  DurationsView,
  FlowQuery,
  FlowView,
  StockQuery,
  StockView,
  ValuesQuery,
  ValuesView,
} from './statistics.dto.js';
import { Stock } from './stock.js';
import { Values } from './values.js';

/**
 * Counts and sums over what is recorded, without a name and without an item. The committee and those who watch over all count
 * across agencies; heads count their own, whatever they ask for.
 */
@Injectable()
export class Statistics {
  constructor(
    private readonly flows: Flow,
    private readonly stocks: Stock,
    private readonly durationsOf: Durations,
    private readonly valuesOf: Values,
    private readonly clock: Clock,
  ) {}

  /** Errors of all figures: Invalid `period_backwards`, `period_too_long`; NotAllowed `figures_of_the_own_agency`. */
  async flow(tx: EntityManager, query: FlowQuery, actor: Actor): Promise<FlowView> {
    await prepare(tx);
    const extent = extentOf(query, actor);
    return this.flows.read(tx, query.groupBy, periodOf(query, this.clock.now()), extent);
  }

  async stock(tx: EntityManager, query: StockQuery, actor: Actor): Promise<StockView> {
    await prepare(tx);
    const { stage = null, category = null } = query;
    return this.stocks.read(tx, { stage, category }, extentOf(query, actor), this.clock.now());
  }

  async durations(tx: EntityManager, query: DurationsQuery, actor: Actor): Promise<DurationsView> {
    await prepare(tx);
    const extent = extentOf(query, actor);
    return this.durationsOf.read(tx, query.groupBy, periodOf(query, this.clock.now()), extent);
  }

  async values(tx: EntityManager, query: ValuesQuery, actor: Actor): Promise<ValuesView> {
    await prepare(tx);
    const extent = extentOf(query, actor);
    return this.valuesOf.read(tx, query.groupBy, periodOf(query, this.clock.now()), extent);
  }
}

/** A million rows are joined in memory, and summed before a compiler would be done with the plan. */
const prepare = (tx: EntityManager): Promise<unknown> =>
  tx.query("SELECT set_config('work_mem', '64MB', true), set_config('jit', 'off', true)");

function extentOf(asked: { agencyId?: string; campaignId?: string }, { agencyId, roles }: Actor): Extent {
  const campaignId = asked.campaignId ?? null;
  if (may(roles, 'all_statistics.read')) return { agencyId: asked.agencyId ?? null, campaignId };
  if (asked.agencyId !== undefined && asked.agencyId !== agencyId) {
    throw new NotAllowed('figures_of_the_own_agency', '只能查看本机关的统计', {
      remedy: '跨机关的统计请由政法委、审计或者督察人员查看',
    });
  }
  return { agencyId, campaignId };
}
