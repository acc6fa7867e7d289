import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CaseReference, CaseViews, Parties } from '../cases/cases.js';
import { type Actor, Identity } from '../identity/identity.js';
import { Instruments } from '../instruments/instruments.js';
import { type Entry, ERASED } from '../ledger/ledger.js';
import { Clock } from '../platform/clock.js';
import { type Deposit, DepositRows } from './deposit-rows.js';
import type { DepositSummaryView, DepositView, EffectActView, EffectDto } from './personal-effects.dto.js';
import { PersonalEffects } from './personal-effects.js';
import { EFFECT_ACTS, EFFECT_KINDS, EFFECT_STATES, type EffectAct } from './words.js';

/** 内部: so many days after it was taken, what is still kept is looked at again. */
export const KEPT_DAYS_MAX = 30;
const DAY = 86_400_000;

/** Deposits as they are answered, with what the entries say of the things. */
@Injectable()
export class DepositViews {
  constructor(
    private readonly rows: DepositRows,
    private readonly effects: PersonalEffects,
    private readonly cases: CaseViews,
    private readonly parties: Parties,
    private readonly identity: Identity,
    private readonly instruments: Instruments,
    private readonly clock: Clock,
  ) {}

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

  async one(tx: EntityManager, deposit: Deposit, actor: Actor): Promise<DepositView> {
    const [summary] = await this.summaries(tx, [deposit], actor);
    const things = await this.rows.things(tx, deposit.id);
    const entries = await this.effects.history(tx, deposit.id);
    const said = entries[0]?.confidential.things as EffectDto[] | undefined;
    const papers = await this.instruments.references(
      tx,
      things.map(({ instrumentId }) => instrumentId),
    );
    const now = this.clock.now();
    return {
      ...(summary as DepositSummaryView),
      things: things.map(({ lineNumber, kind, state, dueAt, instrumentId }) => ({
        lineNumber,
        kind,
        kindName: EFFECT_KINDS[kind],
        name: said?.[lineNumber - 1]?.name ?? ERASED,
        quantity: said?.[lineNumber - 1]?.quantity ?? '',
        unit: said?.[lineNumber - 1]?.unit ?? '',
        features: said?.[lineNumber - 1]?.features ?? null,
        state,
        stateName: EFFECT_STATES[state],
        dueAt,
        isOverdue: dueAt !== null && dueAt < now,
        instrument: papers.get(instrumentId ?? '') ?? null,
      })),
      acts: await this.acts(tx, entries),
    };
  }

  private async acts(tx: EntityManager, entries: readonly Entry[]): Promise<EffectActView[]> {
    const people = entries.map(({ content }) => ({
      by: (content.actor as { person: string }).person,
      second: content.second as string,
    }));
    const names = await this.identity.names(tx, { people: people.flatMap(({ by, second }) => [by, second]) });
    return entries.map(({ type, content, confidential, recordedAt, leafHash }, index) => ({
      act: type as EffectAct,
      actName: EFFECT_ACTS[type as EffectAct],
      at: recordedAt,
      byName: names.person(people[index]?.by ?? ''),
      secondName: names.person(people[index]?.second ?? ''),
      lines: content.lines as number[],
      note: [confidential.note, content.authority].filter((each) => typeof each === 'string').join('；'),
      entryHash: leafHash.toString('hex'),
    }));
  }
}
