import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { Intent, type Once } from '../platform/http/once.js';
import { Id } from '../platform/http/validation.js';
import { Transactions } from '../platform/transactions.js';
import { createAccount, disableAccount, resetPassword, unlockAccount } from './accounts.js';
import { type Actor, type Administration, CurrentActor, Requires } from './actor.js';
import { agenciesAfter, agencyById, createAgency, createUnit, unitsAfter } from './agencies.js';
import { appoint, endAppointment } from './appointments.js';
import {
  AccountPage,
  AccountView,
  AgencyPage,
  AgencyView,
  AppointmentPage,
  AppointmentView,
  PersonPage,
  PersonView,
  UnitPage,
  UnitView,
} from './directory.dto.js';
import { accountsAfter, appointmentsAfter, peopleAfter, shown } from './directory.js';
import {
  AccountsQuery,
  AgenciesQuery,
  AppointmentEndBody,
  AppointmentsQuery,
  NewAccountBody,
  NewAgencyBody,
  NewAppointmentBody,
  NewPersonBody,
  NewUnitBody,
  PasswordResetBody,
  PeopleQuery,
  UnitsQuery,
} from './identity.dto.js';
import { createPerson } from './people.js';
import { may } from './permissions.js';

/** The directory, open to everybody signed in, and its administration. */
@Controller()
export class IdentityController {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  @Post('agencies')
  @Requires('identity.administer')
  createAgency(
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
    @Body() body: NewAgencyBody,
  ): Promise<AgencyView> {
    return this.administer(actor, once, (administration) => createAgency(administration, body));
  }

  @Get('agencies')
  @Requires('identity.read')
  agencies(@CurrentActor() actor: Actor, @Query() query: AgenciesQuery): Promise<AgencyPage> {
    return this.page(actor, query.limit, (tx, limit) => agenciesAfter(tx, { ...query, limit }));
  }

  @Get('agencies/:id')
  @Requires('identity.read')
  agency(@CurrentActor() actor: Actor, @Id() id: string): Promise<AgencyView> {
    return this.transactions.run(actor.scope, (tx) => agencyById(tx, id));
  }

  @Post('units')
  @Requires('identity.administer')
  createUnit(
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
    @Body() body: NewUnitBody,
  ): Promise<UnitView> {
    return this.administer(actor, once, (administration) => createUnit(administration, body));
  }

  @Get('units')
  @Requires('identity.read')
  units(@CurrentActor() actor: Actor, @Query() query: UnitsQuery): Promise<UnitPage> {
    return this.page(actor, query.limit, (tx, limit) => unitsAfter(tx, { ...query, limit }));
  }

  @Post('people')
  @Requires('identity.administer')
  createPerson(
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
    @Body() body: NewPersonBody,
  ): Promise<PersonView> {
    return this.administer(actor, once, async (administration) => {
      const { id } = await createPerson(administration, body);
      const { tx, now } = administration;
      return shown(peopleAfter(tx, { id, limit: 1, now, accounts: true }));
    });
  }

  @Get('people')
  @Requires('identity.read')
  people(@CurrentActor() actor: Actor, @Query() query: PeopleQuery): Promise<PersonPage> {
    const now = this.clock.now();
    const accounts = may(actor.roles, 'identity.administer');
    return this.page(actor, query.limit, (tx, limit) => peopleAfter(tx, { ...query, limit, now, accounts }));
  }

  @Post('appointments')
  @Requires('identity.administer')
  appoint(
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
    @Body() body: NewAppointmentBody,
  ): Promise<AppointmentView> {
    return this.administer(actor, once, async (administration) => {
      const { id } = await appoint(administration, body);
      return shown(appointmentsAfter(administration.tx, { id, limit: 1 }));
    });
  }

  /** Past and coming ones too; of a person or of an agency. */
  @Get('appointments')
  @Requires('identity.administer')
  appointments(@CurrentActor() actor: Actor, @Query() query: AppointmentsQuery): Promise<AppointmentPage> {
    return this.page(actor, query.limit, (tx, limit) => appointmentsAfter(tx, { ...query, limit }));
  }

  @Post('appointments/:id/end')
  @HttpCode(200)
  @Requires('identity.administer')
  endAppointment(
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
    @Id() id: string,
    @Body() body: AppointmentEndBody,
  ): Promise<AppointmentView> {
    return this.administer(actor, once, async (administration) => {
      await endAppointment(administration, id, body.until);
      return shown(appointmentsAfter(administration.tx, { id, limit: 1 }));
    });
  }

  @Get('accounts')
  @Requires('identity.administer')
  accounts(@CurrentActor() actor: Actor, @Query() query: AccountsQuery): Promise<AccountPage> {
    const now = this.clock.now();
    return this.page(actor, query.limit, (tx, limit) => accountsAfter(tx, { ...query, limit, now }));
  }

  // What carries a password never goes through `once`, which keeps a fast hash of the request.
  @Post('accounts')
  @Requires('identity.administer')
  createAccount(@CurrentActor() actor: Actor, @Body() body: NewAccountBody): Promise<AccountView> {
    return this.administer(actor, null, async (administration) => {
      const { id } = await createAccount(administration, body);
      const { tx, now } = administration;
      return shown(accountsAfter(tx, { id, limit: 1, now }));
    });
  }

  @Post('accounts/:id/unlock')
  @HttpCode(204)
  @Requires('identity.administer')
  unlockAccount(@CurrentActor() actor: Actor, @Intent() once: Once, @Id() id: string): Promise<void> {
    return this.administer(actor, once, (administration) => unlockAccount(administration, id));
  }

  @Post('accounts/:id/disable')
  @HttpCode(204)
  @Requires('identity.administer')
  disableAccount(@CurrentActor() actor: Actor, @Intent() once: Once, @Id() id: string): Promise<void> {
    return this.administer(actor, once, (administration) => disableAccount(administration, id));
  }

  @Post('accounts/:id/password')
  @HttpCode(204)
  @Requires('identity.administer')
  resetPassword(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() body: PasswordResetBody,
  ): Promise<void> {
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
