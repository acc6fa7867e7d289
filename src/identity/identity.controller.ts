import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { Intent, type Once } from '../platform/http/once.js';
import { Id } from '../platform/http/validation.js';
import { Transactions } from '../platform/transactions.js';
import { accountsAfter, createAccount, disableAccount, resetPassword, unlockAccount } from './accounts.js';
import { type Actor, type Administration, CurrentActor, Requires } from './actor.js';
import { agenciesAfter, agencyById, createAgency, createUnit, unitsAfter } from './agencies.js';
import { appoint, endAppointment } from './appointments.js';
import {
  AccountsQuery,
  AgenciesQuery,
  AppointmentEndBody,
  NewAccountBody,
  NewAgencyBody,
  NewAppointmentBody,
  NewPersonBody,
  NewUnitBody,
  PasswordResetBody,
  PeopleQuery,
  UnitsQuery,
} from './identity.dto.js';
import { createPerson, peopleAfter } from './people.js';

/** The directory, open to everybody signed in, and its administration. */
@Controller()
export class IdentityController {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  @Post('agencies')
  @Requires('identity.administer')
  createAgency(@CurrentActor() actor: Actor, @Intent() once: Once, @Body() body: NewAgencyBody) {
    return this.administer(actor, once, (administration) => createAgency(administration, body));
  }

  @Get('agencies')
  @Requires('identity.read')
  agencies(@CurrentActor() actor: Actor, @Query() query: AgenciesQuery) {
    return this.page(actor, query.limit, (tx, limit) => agenciesAfter(tx, { ...query, limit }));
  }

  @Get('agencies/:id')
  @Requires('identity.read')
  agency(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.transactions.run(actor.scope, (tx) => agencyById(tx, id));
  }

  @Post('units')
  @Requires('identity.administer')
  createUnit(@CurrentActor() actor: Actor, @Intent() once: Once, @Body() body: NewUnitBody) {
    return this.administer(actor, once, (administration) => createUnit(administration, body));
  }

  @Get('units')
  @Requires('identity.read')
  units(@CurrentActor() actor: Actor, @Query() query: UnitsQuery) {
    return this.page(actor, query.limit, (tx, limit) => unitsAfter(tx, { ...query, limit }));
  }

  @Post('people')
  @Requires('identity.administer')
  createPerson(@CurrentActor() actor: Actor, @Intent() once: Once, @Body() body: NewPersonBody) {
    return this.administer(actor, once, (administration) => createPerson(administration, body));
  }

  @Get('people')
  @Requires('identity.read')
  people(@CurrentActor() actor: Actor, @Query() query: PeopleQuery) {
    const now = this.clock.now();
    return this.page(actor, query.limit, (tx, limit) => peopleAfter(tx, { ...query, limit, now }));
  }

  @Post('appointments')
  @Requires('identity.administer')
  appoint(@CurrentActor() actor: Actor, @Intent() once: Once, @Body() body: NewAppointmentBody) {
    return this.administer(actor, once, (administration) => appoint(administration, body));
  }

  @Post('appointments/:id/end')
  @HttpCode(200)
  @Requires('identity.administer')
  endAppointment(
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
    @Id() id: string,
    @Body() body: AppointmentEndBody,
  ) {
    return this.administer(actor, once, (administration) => endAppointment(administration, id, body.until));
  }

  @Get('accounts')
  @Requires('identity.administer')
  accounts(@CurrentActor() actor: Actor, @Query() query: AccountsQuery) {
    const now = this.clock.now();
    return this.page(actor, query.limit, (tx, limit) => accountsAfter(tx, { ...query, limit, now }));
  }

  // What carries a password never goes through `once`, which keeps a fast hash of the request.
  @Post('accounts')
  @Requires('identity.administer')
  createAccount(@CurrentActor() actor: Actor, @Body() body: NewAccountBody) {
    return this.administer(actor, null, (administration) => createAccount(administration, body));
  }

  @Post('accounts/:id/unlock')
  @HttpCode(204)
  @Requires('identity.administer')
  unlockAccount(@CurrentActor() actor: Actor, @Intent() once: Once, @Id() id: string) {
    return this.administer(actor, once, (administration) => unlockAccount(administration, id));
  }

  @Post('accounts/:id/disable')
  @HttpCode(204)
  @Requires('identity.administer')
  disableAccount(@CurrentActor() actor: Actor, @Intent() once: Once, @Id() id: string) {
    return this.administer(actor, once, (administration) => disableAccount(administration, id));
  }

  @Post('accounts/:id/password')
  @HttpCode(204)
  @Requires('identity.administer')
  resetPassword(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: PasswordResetBody) {
    return this.administer(actor, null, (administration) => resetPassword(administration, id, body.password));
  }

  private administer<T>(
    actor: Actor,
    once: Once | null,
    work: (administration: Administration) => Promise<T>,
  ): Promise<T> {
    const now = this.clock.now();
    const run = (tx: EntityManager) => work({ tx, actor, now });
    return once ? this.transactions.once(actor.scope, once, run) : this.transactions.run(actor.scope, run);
  }

  /** One more than asked is read, to know whether there is a next page. */
  private async page<T extends { id: string }>(
    actor: Actor,
    limit: number,
    read: (tx: EntityManager, limit: number) => Promise<T[]>,
  ): Promise<{ items: T[]; next: string | null }> {
    const rows = await this.transactions.run(actor.scope, (tx) => read(tx, limit + 1));
    const items = rows.slice(0, limit);
    return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
  }
}
