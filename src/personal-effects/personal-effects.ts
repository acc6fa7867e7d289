import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { Cases, Parties } from '../cases/cases.js';
import { type Actor, Identity, namedInEntry } from '../identity/identity.js';
import { Instruments } from '../instruments/instruments.js';
import { type Entry, type JsonValue, Ledger } from '../ledger/ledger.js';
import { Clock } from '../platform/clock.js';
import { type Fault, Invalid, RuleBroken } from '../platform/errors.js';
import { Items } from '../registry/registry.js';
import { type Deposit, DepositRows, type Effect } from './deposit-rows.js';
import type { DepositDto, EffectMoveDto, EffectReturnDto, TakingOutDto } from './personal-effects.dto.js';
import { EFFECT_STATES, EFFECTS_LAW, type EffectAct, type EffectState } from './words.js';

export { DepositList } from './deposit-list.js';
export { type EffectsReport, verifyEffects } from './effects-verification.js';
export { DepositPageDto, type DepositSummaryView } from './personal-effects.dto.js';

/** The words that can be erased. */
export const EFFECT_FIELDS = ['things', 'note'] as const;

interface Step {
  act: EffectAct;
  lines: readonly number[];
  secondId: string;
  from: readonly EffectState[];
  to: Pick<Effect, 'state' | 'dueAt' | 'instrumentId'>;
  content?: Record<string, JsonValue>;
  note?: string;
}

/** 随身财物: kept for whom they belong to, apart from the property of the case, each act by two and an entry of the same ledger. */
@Injectable()
export class PersonalEffects {
  constructor(
    private readonly rows: DepositRows,
    private readonly cases: Cases,
    private readonly parties: Parties,
    private readonly items: Items,
    private readonly instruments: Instruments,
    private readonly identity: Identity,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {}

  /** Errors: `case_is_open`, `party_not_found`, `effects_by_two`, `effects_lie_in_a_locker`. */
  async receive(tx: EntityManager, given: DepositDto, actor: Actor): Promise<Deposit> {
    await this.cases.open(tx, given.caseId);
    await this.parties.inCase(tx, given.caseId, [given.partyId]);
    const now = this.clock.now();
    await this.requireSecond(tx, given.secondId, actor, now);
    const { things } = given;
    if (things.length > 0 && !given.locker)
      throw new Invalid('effects_lie_in_a_locker', '请写明放入哪个柜', {
        law: EFFECTS_LAW,
        faults: [{ field: 'locker', code: 'effects_lie_in_a_locker', message: '请写明放入哪个柜' }],
      });
    const id = v7();
    await this.rows.insert(
      tx,
      {
        id,
        agencyId: actor.agencyId,
        caseId: given.caseId,
        partyId: given.partyId,
        locker: given.locker ?? null,
        seal: given.seal ?? null,
        receivedAt: now,
        receivedBy: actor.personId,
        secondId: given.secondId,
        endedAt: things.length === 0 ? now : null,
      },
      things.map(({ kind }) => kind),
    );
    const step = {
      act: 'effects_received',
      lines: things.map((_, index) => index + 1),
      secondId: given.secondId,
    } as const;
    await this.remember(
      tx,
      id,
      step,
      actor,
      {
        case: given.caseId,
        party: given.partyId,
        locker: given.locker ?? null,
        seal: given.seal ?? null,
        none: things.length === 0,
      },
      {
        things: things.map(({ kind, name, quantity, unit, features }) => ({
          kind,
          name,
          quantity,
          unit,
          features: features ?? null,
        })),
      },
    );
    return this.rows.byId(tx, id);
  }

  /** For a time: a phone to be unlocked, a medicine to be taken. Errors: `effects_are_there`, `effects_by_two`, `effects_come_back`. */
  async takeOut(tx: EntityManager, id: string, given: TakingOutDto, actor: Actor): Promise<Deposit> {
    const dueAt = new Date(given.dueAt);
    if (dueAt <= this.clock.now())
      throw new RuleBroken('effects_come_back', '放回期限已过', { remedy: '请填写以后的期限' });
    return this.step(
      tx,
      id,
      {
        act: 'effects_taken_out',
        lines: given.lines,
        secondId: given.secondId,
        from: ['kept'],
        to: { state: 'out', dueAt, instrumentId: null },
        content: { due_at: dueAt.toISOString() },
        note: given.reason,
      },
      actor,
    );
  }

  putBack(
    tx: EntityManager,
    id: string,
    { lines, secondId }: { lines: number[]; secondId: string },
    actor: Actor,
  ): Promise<Deposit> {
    const to = { state: 'kept', dueAt: null, instrumentId: null } as const;
    return this.step(tx, id, { act: 'effects_put_back', lines, secondId, from: ['out'], to }, actor);
  }

  /** To whom they belong, or to somebody whom that person authorised in writing. Errors also: `receiver_is_authorised`. */
  async giveBack(tx: EntityManager, id: string, given: EffectReturnDto, actor: Actor): Promise<Deposit> {
    const { to, receiver, authority, lines, secondId } = given;
    if (to === 'authorised' && !(receiver && authority))
      throw new Invalid('receiver_is_authorised', '委托他人领取的，须有书面委托', {
        law: EFFECTS_LAW,
        faults: [
          {
            field: receiver ? 'authority' : 'receiver',
            code: 'receiver_is_authorised',
            message: '请填写受托人和委托书编号',
          },
        ],
      });
    return this.step(
      tx,
      id,
      {
        act: 'effects_returned',
        lines,
        secondId,
        from: ['kept', 'out'],
        to: { state: 'returned', dueAt: null, instrumentId: null },
        content: { to, authority: authority ?? null },
        note: receiver,
      },
      actor,
    );
  }

  /** They are property of the case from the list on by which they were seized or registered. Errors also: `effects_move_by_a_list`. */
  async move(tx: EntityManager, id: string, given: EffectMoveDto, actor: Actor): Promise<Deposit> {
    const { caseId, agencyId } = await this.rows.byId(tx, id);
    const instrument = (await this.instruments.byIds(tx, [given.instrumentId])).get(given.instrumentId);
    const { id: kept } = await this.cases.kept(tx, caseId);
    const listed = (await this.items.ofCase(tx, kept)).filter(
      ({ list, origin }) => list?.instrumentId === given.instrumentId && origin.kind === 'registered',
    );
    if (listed.length < given.lines.length || instrument?.agencyId !== agencyId)
      throw new RuleBroken('effects_move_by_a_list', '随身财物转为涉案财物，须先依法扣押或者登记并列入清单', {
        law: EFFECTS_LAW,
        remedy: '请先在案件中登记清单，再选择该清单',
      });
    return this.step(
      tx,
      id,
      {
        act: 'effects_moved',
        lines: given.lines,
        secondId: given.secondId,
        from: ['kept', 'out'],
        to: { state: 'moved', dueAt: null, instrumentId: given.instrumentId },
        content: { instrument: given.instrumentId },
      },
      actor,
    );
  }

  history(tx: EntityManager, id: string): Promise<Entry[]> {
    return this.ledger.history(tx, { kind: 'effects', id });
  }

  private async step(tx: EntityManager, id: string, step: Step, actor: Actor): Promise<Deposit> {
    const deposit = await this.rows.lock(tx, id);
    // The row of another agency is read by who watches over all, and changed by nobody else.
    if (deposit.agencyId !== actor.agencyId)
      throw new RuleBroken('effects_are_with_their_keeper', '须由代管的机关办理', { law: EFFECTS_LAW });
    const now = this.clock.now();
    await this.requireSecond(tx, step.secondId, actor, now);
    requireThere(await this.rows.things(tx, id), step);
    await this.rows.change(tx, id, step.lines, step.to, now);
    await this.remember(tx, id, step, actor, step.content ?? {}, step.note ? { note: step.note } : {});
    return this.rows.byId(tx, id);
  }

  private async requireSecond(tx: EntityManager, secondId: string, actor: Actor, now: Date): Promise<void> {
    const second = await this.identity.official(tx, secondId, now);
    if (secondId !== actor.personId && second.agencyId === actor.agencyId) return;
    throw new RuleBroken('effects_by_two', '代管、取出、返还随身财物须由本机关两人进行', {
      law: EFFECTS_LAW,
      remedy: '请另选一名本机关人员',
    });
  }

  private async remember(
    tx: EntityManager,
    id: string,
    { act, lines, secondId }: Pick<Step, 'act' | 'lines' | 'secondId'>,
    actor: Actor,
    content: Record<string, JsonValue>,
    confidential: Record<string, JsonValue>,
  ): Promise<void> {
    const now = this.clock.now();
    const after = (await this.rows.things(tx, id)).map(({ state }) => state);
    await this.ledger.append(
      tx,
      [
        {
          subject: { kind: 'effects', id },
          type: act,
          content: {
            ...content,
            lines: [...lines],
            after,
            second: secondId,
            actor: namedInEntry(actor),
            occurred_at: now.toISOString(),
          },
          confidential,
        },
      ],
      now,
    );
  }
}

function requireThere(things: readonly Effect[], { lines, from }: Step): void {
  const faults = lines.flatMap((line): Fault[] => {
    const state = things[line - 1]?.state;
    if (state && from.includes(state)) return [];
    const message = `第 ${line} 行${state ? EFFECT_STATES[state] : '不存在'}`;
    return [{ line, field: 'lines', code: 'effects_are_there', message }];
  });
  if (faults.length === 0) return;
  throw new RuleBroken('effects_are_there', faults[0]?.message ?? '', { faults, remedy: '请刷新后再办理' });
}
