import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { Invalid, NotFound, RuleBroken } from '../platform/errors.js';
import { hashPassword, passwordMatches } from '../platform/password.js';
import { type Actor, type Administration, remember } from './actor.js';
import { requirePersonAdministered } from './people.js';

const FAILED_ATTEMPTS_MAX = 5;
const LOCK_MINUTES = 15;

/** An account as its administrator sees it. */
export interface Account {
  id: string;
  personId: string;
  loginName: string;
  mustChangePassword: boolean;
}

/** Opens an account for a person; RuleBroken `login_name_taken`. */
export async function createAccount(
  administration: Administration,
  given: { personId: string; loginName: string; password: string; mustChangePassword?: boolean },
): Promise<Account> {
  const { tx } = administration;
  const person = await tx.query<unknown[]>('SELECT FROM identity.person WHERE id = $1', [given.personId]);
  if (person.length === 0) throw new NotFound('person_not_found', '没有这个人员');
  await requirePersonAdministered(administration, given.personId);
  differs(given.password, given.loginName);
  const account: Account = {
    id: v7(),
    personId: given.personId,
    loginName: given.loginName,
    mustChangePassword: given.mustChangePassword ?? true,
  };
  const added = await tx.query<unknown[]>(
    `INSERT INTO identity.account (id, person_id, login_name, password_hash, must_change_password)
     VALUES ($1, $2, $3, $4, $5) ON CONFLICT (login_name) DO NOTHING RETURNING id`,
    [
      account.id,
      account.personId,
      account.loginName,
      await hashPassword(given.password),
      account.mustChangePassword,
    ],
  );
  if (added.length === 0) throw new RuleBroken('login_name_taken', `登录名“${account.loginName}”已被使用`);
  await remember(administration, 'account.created', account.id, { ...account });
  return account;
}

/** Lifts a lock-out before its time. */
export async function unlockAccount(administration: Administration, id: string): Promise<void> {
  await administered(administration, id);
  await administration.tx.query(
    'UPDATE identity.account SET failed_attempts = 0, locked_until = NULL WHERE id = $1',
    [id],
  );
  await remember(administration, 'account.unlocked', id);
}

/** Closes an account and ends its sessions. */
export async function disableAccount(administration: Administration, id: string): Promise<void> {
  const { tx, now } = administration;
  await administered(administration, id);
  await tx.query('UPDATE identity.account SET disabled_at = coalesce(disabled_at, $2) WHERE id = $1', [
    id,
    now,
  ]);
  await endSessions(tx, id, now);
  await remember(administration, 'account.disabled', id);
}

/** Sets a password that must be changed at the next sign-in, lifts a lock-out and ends the sessions. */
export async function resetPassword(
  administration: Administration,
  id: string,
  password: string,
): Promise<void> {
  const { tx, now } = administration;
  const { loginName } = await administered(administration, id);
  differs(password, loginName);
  await tx.query(
    `UPDATE identity.account SET password_hash = $2, must_change_password = true, failed_attempts = 0, locked_until = NULL
      WHERE id = $1`,
    [id, await hashPassword(password)],
  );
  await endSessions(tx, id, now);
  await remember(administration, 'account.password_reset', id);
}

/** Changes one's own password and ends one's other sessions; a wrong present password counts towards the lock-out. */
export async function changePassword(
  tx: EntityManager,
  actor: Actor,
  given: { present: string; next: string },
  now: Date,
): Promise<boolean> {
  const account = await checkPassword(tx, 'id', actor.accountId, given.present, now);
  if (!account) return false;
  if (given.next === given.present) throw new Invalid('password_unchanged', '新密码不得与现密码相同');
  differs(given.next, account.loginName);
  await tx.query(
    'UPDATE identity.account SET password_hash = $2, must_change_password = false WHERE id = $1',
    [actor.accountId, await hashPassword(given.next)],
  );
  await endSessions(tx, actor.accountId, now, actor.sessionId);
  await remember({ tx, actor, now }, 'account.password_changed', actor.accountId);
  return true;
}

/**
 * The account when the password is right and the account is open, otherwise undefined: nothing tells which.
 * The caller commits either way, for the fifth failure in a row locks the account for fifteen minutes.
 */
export async function checkPassword(
  tx: EntityManager,
  by: 'id' | 'login_name',
  value: string,
  password: string,
  now: Date,
): Promise<{ accountId: string; loginName: string } | undefined> {
  const [account] = await tx.query<{ id: string; loginName: string; passwordHash: string; open: boolean }[]>(
    `SELECT id, login_name AS "loginName", password_hash AS "passwordHash",
            disabled_at IS NULL AND (locked_until IS NULL OR locked_until <= $2) AS open
       FROM identity.account WHERE ${by} = $1 FOR UPDATE`,
    [value, now],
  );
  const matches = await passwordMatches(account?.passwordHash, password);
  if (!account?.open) return undefined;
  if (matches) {
    await tx.query(
      `UPDATE identity.account SET failed_attempts = 0, locked_until = NULL
        WHERE id = $1 AND (failed_attempts > 0 OR locked_until IS NOT NULL)`,
      [account.id],
    );
    return { accountId: account.id, loginName: account.loginName };
  }
  await tx.query(
    `UPDATE identity.account SET
       failed_attempts = CASE WHEN failed_attempts + 1 >= $2 THEN 0 ELSE failed_attempts + 1 END,
       locked_until = CASE WHEN failed_attempts + 1 >= $2 THEN $3::timestamptz + make_interval(mins => $4) END
      WHERE id = $1`,
    [account.id, FAILED_ATTEMPTS_MAX, now, LOCK_MINUTES],
  );
  return undefined;
}

/** Ends the open sessions of an account, but for the one to keep. */
async function endSessions(tx: EntityManager, accountId: string, now: Date, keep?: string): Promise<void> {
  await tx.query(
    `UPDATE identity.session SET ended_at = $2 WHERE account_id = $1 AND ended_at IS NULL AND id IS DISTINCT FROM $3::uuid`,
    [accountId, now, keep ?? null],
  );
}

/** The account, when it is the administrator's to look after. */
async function administered(administration: Administration, id: string): Promise<{ loginName: string }> {
  const [account] = await administration.tx.query<{ personId: string; loginName: string }[]>(
    'SELECT person_id AS "personId", login_name AS "loginName" FROM identity.account WHERE id = $1 FOR UPDATE',
    [id],
  );
  if (!account) throw new NotFound('account_not_found', '没有这个账号');
  await requirePersonAdministered(administration, account.personId);
  return account;
}

function differs(password: string, loginName: string): void {
  if (password.toLowerCase() !== loginName.toLowerCase()) return;
  const message = '密码不得与登录名相同';
  throw new Invalid('password_is_login_name', message, {
    faults: [{ field: 'password', code: 'password_is_login_name', message }],
  });
}
