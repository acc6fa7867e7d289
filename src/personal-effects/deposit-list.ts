import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CaseReference, CaseViews, Parties } from '../cases/cases.js';
import { type Actor, Identity } from '../identity/identity.js';
import { Clock } from '../platform/clock.js';
import { oneMore, pageOf } from '../platform/http/page.dto.js';
import { type Deposit, DepositRows } from './deposit-rows.js';
import type { DepositPage, DepositPageDto, DepositSummaryView } from './personal-effects.dto.js';

/** 内部: so many days after it was taken, what is still kept is looked at again. */
const KEPT_DAYS_MAX = 30;
const DAY = 86_400_000;

/** Deposits as lists show them, with the names of whom they name. */
@Injectable()
export class DepositList {
  constructor(
    private readonly rows: DepositRows,
    private readonly cases: CaseViews,
    private readonly parties: Parties,
    private readonly identity: Identity,
    private readonly clock: Clock,
  ) {}

  async page(tx: EntityManager, { open, ...query }: DepositPageDto, actor: Actor): Promise<DepositPage> {
    const found = await this.rows.search(tx, {
      ...oneMore(query),
      agencyId: actor.scope['custody.reach'] === 'all' ? null : actor.agencyId,
      open: open === undefined ? undefined : open === 'true',
    });
    return pageOf(await this.summaries(tx, found, actor), query.limit);
  }

  async summaries(tx: EntityManager, found: readonly Deposit[], actor: Actor): Promise<DepositSummaryView[]> {
    const cases = await this.cases.references(
      tx,
      found.map(({ caseId }) => caseId),
    );
    const parties = await this.parties.names(
      tx,
      found.map(({ partyId }) => partyId),
      actor,
    );
    const names = await this.identity.names(tx, {
      people: found.flatMap(({ receivedBy, secondId }) => [receivedBy, secondId]),
    });
    const now = this.clock.now().getTime();
    return found.map(({ caseId, receivedBy, secondId, agencyId: _, ...deposit }) => ({
      ...deposit,
      case: cases.get(caseId) as CaseReference,
      partyName: parties.get(deposit.partyId) ?? null,
      receivedByName: names.person(receivedBy),
      secondName: names.person(secondId),
      isOverdue: deposit.endedAt === null && now - deposit.receivedAt.getTime() > KEPT_DAYS_MAX * DAY,
    }));
  }
}
