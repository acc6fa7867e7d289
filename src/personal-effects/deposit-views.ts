import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Actor, Identity } from '../identity/identity.js';
import { Instruments } from '../instruments/instruments.js';
import { type Entry, ERASED } from '../ledger/ledger.js';
import { Clock } from '../platform/clock.js';
import { DepositList } from './deposit-list.js';
import { type Deposit, DepositRows } from './deposit-rows.js';
import type { DepositSummaryView, DepositView, EffectActView, EffectDto } from './personal-effects.dto.js';
import { PersonalEffects } from './personal-effects.js';
import { EFFECT_ACTS, EFFECT_KINDS, EFFECT_STATES, type EffectAct } from './words.js';

/** Deposits as they are answered, with what the entries say of the things. */
@Injectable()
export class DepositViews {
  constructor(
    private readonly rows: DepositRows,
    private readonly effects: PersonalEffects,
    private readonly list: DepositList,
    private readonly identity: Identity,
    private readonly instruments: Instruments,
    private readonly clock: Clock,
  ) {}

  async one(tx: EntityManager, deposit: Deposit, actor: Actor): Promise<DepositView> {
    const [summary] = await this.list.summaries(tx, [deposit], actor);
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
