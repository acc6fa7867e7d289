import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { Scope } from '../platform/transactions.js';
import { type AgencyKind, type Permission, type Role, reachOf } from './permissions.js';

/** A person as the ledger and papers name them, in the post held at that time. */
export interface Official {
  personId: string;
  name: string;
  /** 警号/工号: all that identifies the person in ledger entries. */
  number: string;
  agencyId: string;
  agencyName: string;
  agencyKind: AgencyKind;
  unitId: string;
  unitName: string;
  appointmentId: string;
  post: string;
  roles: readonly Role[];
}

/** Who acts: the person, and the post and agency in whose name; read afresh for each request. */
export interface Actor {
  accountId: string;
  sessionId: string;
  personId: string;
  personName: string;
  /** 警号/工号: all that identifies the person in ledger entries. */
  personNumber: string;
  agencyId: string;
  agencyName: string;
  agencyKind: AgencyKind;
  unitId: string;
  unitName: string;
  appointmentId: string;
  post: string;
  roles: readonly Role[];
  /** What row-level security reads: `custody.agency`, `custody.person`, and `custody.reach` = `agency` or `all`. */
  scope: Scope;
}

/** An official who is signed in. */
export function actorOf(official: Official, session: { accountId: string; sessionId: string }): Actor {
  const { name, number, ...appointment } = official;
  return {
    ...appointment,
    accountId: session.accountId,
    sessionId: session.sessionId,
    personName: name,
    personNumber: number,
    scope: {
      'custody.agency': official.agencyId,
      'custody.person': official.personId,
      'custody.reach': reachOf(official.roles),
    },
  };
}

type Posted = Pick<Official, 'personId' | 'post' | 'appointmentId' | 'agencyId' | 'unitId'>;

/** Who did it, as an entry names him: the person by his number alone, and the post that he held. */
export const namedInEntry = (who: Posted & ({ number: string } | { personNumber: string })) => ({
  person: who.personId,
  number: 'number' in who ? who.number : who.personNumber,
  post: who.post,
  appointment: who.appointmentId,
  agency: who.agencyId,
  unit: who.unitId,
});

/** A request after the guard: the actor is absent on public handlers. */
export interface SignedRequest extends FastifyRequest {
  actor?: Actor;
}

export const REQUIRED = 'identity:required';
export const PUBLIC = 'identity:public';

/** The handler serves whoever holds one of these permissions. */
export const Requires = (...permissions: [Permission, ...Permission[]]) => SetMetadata(REQUIRED, permissions);

/** The handler serves anybody, signed in or not. */
export const Public = () => SetMetadata(PUBLIC, true);

/** The actor of this request. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<SignedRequest>();
  if (!actor) throw new Error('a public handler asked for the actor');
  return actor;
});

/** One act of administration: in whose transaction, by whom (null: the installation itself) and when. */
export interface Administration {
  tx: EntityManager;
  actor: Actor | null;
  now: Date;
}

/** Appends to the list of administrative acts, in the same transaction; never a password or an identity number. */
export async function remember(
  { tx, actor, now }: Administration,
  what: string,
  subjectId: string,
  details: Record<string, unknown> = {},
): Promise<void> {
  await tx.query(
    'INSERT INTO identity.change (id, at, account_id, what, subject_id, details) VALUES ($1, $2, $3, $4, $5, $6)',
    [v7(), now, actor?.accountId ?? null, what, subjectId, JSON.stringify(details)],
  );
}

/** Makes acts upon this subject wait for one another until the transaction ends. */
export async function inTurn(tx: EntityManager, subjectId: string): Promise<void> {
  await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('identity ' || $1, 0))", [subjectId]);
}
