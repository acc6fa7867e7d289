import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Actor, Identity } from '../identity/identity.js';
import { Clock } from '../platform/clock.js';
import { Transactions } from '../platform/transactions.js';
import type { Resident } from './county.js';

/** The resident as the server would know them, to act without HTTP. */
export async function actorOf(application: NestFastifyApplication, resident: Resident): Promise<Actor> {
  const official = await application
    .get(Transactions)
    .run({}, (tx) => application.get(Identity).official(tx, resident.id, application.get(Clock).now()));
  const { name, number, ...appointment } = official;
  return {
    ...appointment,
    accountId: resident.id,
    sessionId: resident.id,
    personName: name,
    personNumber: number,
    scope: { 'custody.agency': official.agencyId, 'custody.reach': 'agency' },
  };
}
