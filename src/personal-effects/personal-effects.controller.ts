import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Discloses } from '../access-log/access-log.js';
import { ErasureDto, Erasures, ErasureView } from '../erasures/erasures.js';
import { type Actor, CurrentActor, Requires } from '../identity/identity.js';
import { Intent, type Once } from '../platform/http/once.js';
import { Id } from '../platform/http/validation.js';
import { Transactions } from '../platform/transactions.js';
import { DepositList } from './deposit-list.js';
import { type Deposit, DepositRows } from './deposit-rows.js';
import { DepositViews } from './deposit-views.js';
import {
  DepositDto,
  DepositPage,
  DepositPageDto,
  DepositView,
  EffectMoveDto,
  EffectReturnDto,
  PuttingBackDto,
  TakingOutDto,
} from './personal-effects.dto.js';
import { EFFECT_FIELDS, PersonalEffects } from './personal-effects.js';

/** 随身财物. */
@Controller('personal-effects')
export class PersonalEffectsController {
  constructor(
    private readonly transactions: Transactions,
    private readonly effects: PersonalEffects,
    private readonly rows: DepositRows,
    private readonly list: DepositList,
    private readonly views: DepositViews,
    private readonly erasures: Erasures,
  ) {}

  /** Enters what a person had on them, also that it was nothing. */
  @Post()
  @Requires('effects.keep')
  receive(
    @Body() body: DepositDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<DepositView> {
    return this.done(actor, once, (tx) => this.effects.receive(tx, body, actor));
  }

  @Get()
  @Requires('effects.read')
  @Discloses('list')
  search(@Query() query: DepositPageDto, @CurrentActor() actor: Actor): Promise<DepositPage> {
    return this.transactions.run(actor.scope, (tx) => this.list.page(tx, query, actor));
  }

  @Get(':id')
  @Requires('effects.read')
  @Discloses('effects')
  read(@Id() id: string, @CurrentActor() actor: Actor): Promise<DepositView> {
    return this.transactions.run(actor.scope, async (tx) =>
      this.views.one(tx, await this.rows.byId(tx, id), actor),
    );
  }

  /** Takes things out for a time. */
  @Post(':id/taking-out')
  @Requires('effects.keep')
  takeOut(
    @Id() id: string,
    @Body() body: TakingOutDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<DepositView> {
    return this.done(actor, once, (tx) => this.effects.takeOut(tx, id, body, actor));
  }

  @Post(':id/putting-back')
  @Requires('effects.keep')
  putBack(
    @Id() id: string,
    @Body() body: PuttingBackDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<DepositView> {
    return this.done(actor, once, (tx) => this.effects.putBack(tx, id, body, actor));
  }

  /** Gives things back to whom they belong, or to somebody whom that person authorised. */
  @Post(':id/return')
  @Requires('effects.keep')
  giveBack(
    @Id() id: string,
    @Body() body: EffectReturnDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<DepositView> {
    return this.done(actor, once, (tx) => this.effects.giveBack(tx, id, body, actor));
  }

  /** Says by which list things became property of the case. */
  @Post(':id/move')
  @Requires('effects.keep')
  move(
    @Id() id: string,
    @Body() body: EffectMoveDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<DepositView> {
    return this.done(actor, once, (tx) => this.effects.move(tx, id, body, actor));
  }

  /** Destroys what the things were and to whom they went; where they are and every hash stay. */
  @Post(':id/erasure')
  @Requires('personal_data.erase')
  erase(
    @Id() id: string,
    @Body() body: ErasureDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<ErasureView> {
    return this.transactions.once(actor.scope, once, async (tx) => {
      const { caseId } = await this.rows.byId(tx, id);
      const entries = await this.effects.history(tx, id);
      const asked = { ...body, fields: EFFECT_FIELDS };
      const view = await this.erasures.ofEntries(tx, caseId, { effects: id }, entries, asked, actor);
      await this.transactions.forgetAnswers(tx, id);
      return view;
    });
  }

  private done(actor: Actor, once: Once, act: (tx: EntityManager) => Promise<Deposit>): Promise<DepositView> {
    return this.transactions.once(actor.scope, once, async (tx) => this.views.one(tx, await act(tx), actor));
  }
}
