import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { Attempts } from '../platform/attempts.js';
import { Clock } from '../platform/clock.js';
import { Invalid, NotAllowed, NotFound, NotSignedIn, TooMany } from '../platform/errors.js';
import { Gate } from '../platform/gate.js';
import { runPreparedAlone } from '../platform/prepared.js';
import { Transactions } from '../platform/transactions.js';
import { changePassword, checkPassword } from './accounts.js';
import { type Actor, actorOf, type Official } from './actor.js';
import type { PostView } from './directory.dto.js';
import { postsOf } from './directory.js';
import { inForceAt, OFFICIAL_COLUMNS, OFFICIAL_JOINS } from './people.js';

export type SessionKind = 'browser' | 'machine';

const MINUTE = 60_000;
const IDLE_MINUTES: Record<SessionKind, number> = { browser: 30, machine: 240 };
export const ABSOLUTE_MINUTES: Record<SessionKind, number> = { browser: 12 * 60, machine: 24 * 60 };

// Each check of a password takes 19 MiB and a connection: a few at a time leave both to everybody else.
const CHECKS_AT_A_TIME = 3;

/** Where a request comes from. */
export interface Origin {
  address: string;
  userAgent: string;
}

export interface SignedIn {
  actor: Actor;
  token: string;
  expiresAt: Date;
}

/** One of the caller's open sessions. */
export interface OpenSession {
  id: string;
  kind: SessionKind;
  createdAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
  userAgent: string;
  address: string;
}

/** Server-side sessions: only the SHA-256 of a token is kept. */
@Injectable()
export class Sessions {
  private readonly attempts = new Attempts(10, MINUTE);
  private readonly failures = new Attempts(100, 10 * MINUTE);
  private readonly gate = new Gate(CHECKS_AT_A_TIME);

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * NotSignedIn `sign_in_failed` for an unknown login, a wrong password, a locked or closed account alike;
   * NotAllowed `no_appointment_in_force`; TooMany `too_many_attempts`.
   */
  async signIn(
    given: { loginName: string; password: string; kind: SessionKind; appointmentId?: string },
    origin: Origin,
  ): Promise<SignedIn> {
    const now = this.clock.now();
    this.spend(given.loginName, origin, now);
    const signedIn = await this.gate.run(() =>
      this.transactions.run({}, async (tx) => {
        const account = await checkPassword(tx, 'login_name', given.loginName, given.password, now);
        if (!account) return undefined;
        return this.open(tx, account.accountId, given, origin, now);
      }),
    );
    if (!signedIn) {
      this.failures.count(origin.address, now);
      throw new NotSignedIn('sign_in_failed', '登录名或密码不正确，或账号暂不可用', {
        remedy: '请核对后再试；连续五次输错，账号将锁定十五分钟。如仍不能登录，请联系系统管理员',
      });
    }
    return signedIn;
  }

  /**
   * Who somebody beside the one who is signed in is, in the latest post that he holds, by his own login; nobody is signed in by it.
   * Invalid `signer_not_known` for whatever `signIn` refuses; TooMany `too_many_attempts`.
   */
  async vouch(given: { loginName: string; password: string }, origin: Origin): Promise<Official> {
    const now = this.clock.now();
    this.spend(given.loginName, origin, now);
    const official = await this.gate.run(() =>
      this.transactions.run({}, async (tx) => {
        const account = await checkPassword(tx, 'login_name', given.loginName, given.password, now);
        return account && this.presentPost(tx, account.accountId, null, now);
      }),
    );
    if (official) return official;
    this.failures.count(origin.address, now);
    const message = '登录名或密码不正确，或账号、任职暂不可用';
    throw new Invalid('signer_not_known', message, {
      faults: [{ field: 'password', code: 'signer_not_known', message }],
    });
  }

  private async presentPost(
    tx: EntityManager,
    accountId: string,
    appointmentId: string | null,
    now: Date,
  ): Promise<Official | undefined> {
    const [official] = await tx.query<Official[]>(
      `SELECT ${OFFICIAL_COLUMNS} FROM identity.appointment a ${OFFICIAL_JOINS}
         JOIN identity.account c ON c.person_id = a.person_id
        WHERE c.id = $1 AND ($3::uuid IS NULL OR a.id = $3) AND ${inForceAt('$2')}
        ORDER BY a.from_date DESC, a.id DESC LIMIT 1`,
      [accountId, now, appointmentId],
    );
    return official;
  }

  private spend(loginName: string, { address }: Origin, now: Date): void {
    const key = `${address} ${loginName}`;
    if (this.attempts.spent(key, now) || this.failures.spent(address, now)) {
      throw new TooMany('too_many_attempts', '登录尝试过于频繁', { remedy: '请稍后再试' });
    }
    this.attempts.count(key, now);
  }

  private async open(
    tx: EntityManager,
    accountId: string,
    given: { kind: SessionKind; appointmentId?: string },
    origin: Origin,
    now: Date,
  ): Promise<SignedIn> {
    const official = await this.presentPost(tx, accountId, given.appointmentId ?? null, now);
    if (!official) {
      throw new NotAllowed('no_appointment_in_force', '没有有效的任职，不能登录', {
        remedy: '请系统管理员登记任职',
      });
    }
    const token = randomBytes(32).toString('base64url');
    const sessionId = v7();
    const expiresAt = new Date(now.getTime() + ABSOLUTE_MINUTES[given.kind] * MINUTE);
    await tx.query(
      `INSERT INTO identity.session (id, account_id, appointment_id, token_hash, kind, created_at, last_seen_at, expires_at,
         user_agent, address) VALUES ($1, $2, $3, $4, $5, $6, $6, $7, $8, $9)`,
      [
        sessionId,
        accountId,
        official.appointmentId,
        hashOf(token),
        given.kind,
        now,
        expiresAt,
        origin.userAgent,
        origin.address,
      ],
    );
    return { actor: actorOf(official, { accountId, sessionId }), token, expiresAt };
  }

  /** Changes one's own password and ends one's other sessions; Invalid `present_password_wrong`. */
  async changePassword(actor: Actor, given: { present: string; next: string }): Promise<void> {
    const changed = await this.gate.run(() =>
      this.transactions.run({}, (tx) => changePassword(tx, actor, given, this.clock.now())),
    );
    if (changed) return;
    const message = '现密码不正确，或账号已被临时锁定';
    throw new Invalid('present_password_wrong', message, {
      faults: [{ field: 'present', code: 'present_password_wrong', message }],
    });
  }

  /** Who holds this token now; NotSignedIn `session_ended` when it is unknown, ended, idle or past, or the post is. */
  async resume(token: string, kind: SessionKind): Promise<{ actor: Actor; mustChangePassword: boolean }> {
    const now = this.clock.now();
    // At every request: to plan these joins anew would take longer than to read them.
    const [row] = await runPreparedAlone<Official & Resumed>(
      this.database,
      { name: 'session resumed', text: RESUMED },
      [hashOf(token), now, kind, new Date(now.getTime() - IDLE_MINUTES[kind] * MINUTE)],
    );
    if (!row) throw new NotSignedIn('session_ended', '登录已失效', { remedy: '请重新登录' });
    const { sessionId, accountId, lastSeenAt, mustChangePassword, ...official } = row;
    // Once a minute is exact enough for idleness, and spares a write at each request.
    if (now.getTime() - lastSeenAt.getTime() >= MINUTE) {
      await this.database.query(
        'UPDATE identity.session SET last_seen_at = greatest(last_seen_at, $2) WHERE id = $1',
        [sessionId, now],
      );
    }
    return { actor: actorOf(official, { accountId, sessionId }), mustChangePassword };
  }

  /** Whether the caller must change the password, and every post that the caller holds now. */
  standing(actor: Actor): Promise<{ mustChangePassword: boolean; appointments: PostView[] }> {
    return this.transactions.run({}, async (tx) => {
      const [account] = await tx.query<{ mustChangePassword: boolean }[]>(
        'SELECT must_change_password AS "mustChangePassword" FROM identity.account WHERE id = $1',
        [actor.accountId],
      );
      return {
        mustChangePassword: account?.mustChangePassword ?? false,
        appointments: await postsOf(tx, actor.personId, this.clock.now()),
      };
    });
  }

  /** The caller's open sessions, oldest first. */
  async list(actor: Actor): Promise<OpenSession[]> {
    const now = this.clock.now();
    const idleSince = (kind: SessionKind) => new Date(now.getTime() - IDLE_MINUTES[kind] * MINUTE);
    return this.database.query<OpenSession[]>(
      `SELECT id, kind, created_at AS "createdAt", last_seen_at AS "lastSeenAt", expires_at AS "expiresAt",
              user_agent AS "userAgent", address
         FROM identity.session
        WHERE account_id = $1 AND ended_at IS NULL AND expires_at > $2
          AND last_seen_at > CASE kind WHEN 'browser' THEN $3::timestamptz ELSE $4::timestamptz END
        ORDER BY id DESC LIMIT 200`,
      [actor.accountId, now, idleSince('browser'), idleSince('machine')],
    );
  }

  /** Ends one of the caller's own sessions; NotFound `session_not_found`. */
  async end(actor: Actor, sessionId: string): Promise<void> {
    const ended = await this.database.query<[unknown[], number]>(
      'UPDATE identity.session SET ended_at = $3 WHERE id = $1 AND account_id = $2 AND ended_at IS NULL',
      [sessionId, actor.accountId, this.clock.now()],
    );
    if (ended[1] === 0) throw new NotFound('session_not_found', '没有这个登录，或已退出');
  }
}

const RESUMED = `SELECT s.id AS "sessionId", s.account_id AS "accountId", s.last_seen_at AS "lastSeenAt",
      c.must_change_password AS "mustChangePassword", ${OFFICIAL_COLUMNS}
 FROM identity.session s JOIN identity.account c ON c.id = s.account_id
 JOIN identity.appointment a ON a.id = s.appointment_id ${OFFICIAL_JOINS}
 WHERE s.token_hash = $1 AND s.kind = $3 AND s.ended_at IS NULL AND s.expires_at > $2 AND s.last_seen_at > $4
  AND c.disabled_at IS NULL AND ${inForceAt('$2')}`;

interface Resumed {
  sessionId: string;
  accountId: string;
  lastSeenAt: Date;
  mustChangePassword: boolean;
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
