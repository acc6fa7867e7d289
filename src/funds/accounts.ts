import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { type Actor, Identity } from '../identity/identity.js';
import { chinaDate } from '../instruments/instruments.js';
import { Clock } from '../platform/clock.js';
import { Invalid, NotFound, RuleBroken } from '../platform/errors.js';
import type { AccountKind, DepositAccountView, NewDepositAccountDto } from './accounts.dto.js';

export type Account = Omit<DepositAccountView, 'balance' | 'itemCount'>;

const COLUMNS = `a.id, a.agency_id AS "agencyId", a.kind, a.unit, a.bank, a.holder, a.number,
  to_char(a.used_from, 'YYYY-MM-DD') AS "usedFrom", to_char(a.used_until, 'YYYY-MM-DD') AS "usedUntil"`;

/** 唯一合规账户: into which an agency pays what it took, one account of each currency in use. */
@Injectable()
export class Accounts {
  constructor(
    private readonly identity: Identity,
    private readonly clock: Clock,
  ) {}

  /** Those of an agency, the ones in use first, each with what lies in it of the cases that the reader may see. */
  async list(tx: EntityManager, agencyId: string): Promise<DepositAccountView[]> {
    return tx.query(
      `SELECT ${COLUMNS}, coalesce(sum(i.on_hand), 0)::text AS balance, count(i.id)::int AS "itemCount"
         FROM funds.account a LEFT JOIN registry.item i ON i.account_id = a.id AND i.on_hand > 0 AND NOT i.voided
        WHERE a.agency_id = $1 GROUP BY a.id ORDER BY a.used_until IS NOT NULL, a.unit, a.id`,
      [agencyId],
    );
  }

  /** NotFound `account_not_found`. */
  async byId(tx: EntityManager, id: string): Promise<Account> {
    const [account]: Account[] = await tx.query(`SELECT ${COLUMNS} FROM funds.account a WHERE a.id = $1`, [
      id,
    ]);
    if (!account) throw new NotFound('account_not_found', '没有这个账户', { remedy: '请核对账户' });
    return account;
  }

  /** Whether it may still be paid into on this day. */
  isInUse({ usedFrom, usedUntil }: Account): boolean {
    const today = chinaDate(this.clock.now());
    return usedFrom <= today && (usedUntil === null || usedUntil >= today);
  }

  /** RuleBroken `one_account_in_use`: the agency has one of this currency already. */
  async open(tx: EntityManager, draft: NewDepositAccountDto, actor: Actor): Promise<DepositAccountView> {
    const account: Account = {
      id: v7(),
      agencyId: actor.agencyId,
      kind: draft.kind,
      unit: draft.unit,
      bank: draft.bank,
      holder: draft.holder,
      number: draft.number,
      usedFrom: draft.usedFrom ?? chinaDate(this.clock.now()),
      usedUntil: null,
    };
    const written: unknown[] = await tx.query(
      `INSERT INTO funds.account (id, agency_id, kind, unit, bank, holder, number, used_from)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING id`,
      [
        account.id,
        account.agencyId,
        account.kind,
        account.unit,
        account.bank,
        account.holder,
        account.number,
        account.usedFrom,
      ],
    );
    if (written.length === 0)
      throw new RuleBroken('one_account_in_use', `本机关已有在用的${account.unit}账户`, {
        law: '公通字〔2015〕21号 9',
        remedy: '唯一合规账户只能有一个；确需更换的，先停用原账户',
      });
    const { kind, unit, bank } = account;
    await this.identity.rememberAdministration(tx, actor, 'account_opened', account.id, { kind, unit, bank });
    return { ...account, balance: '0', itemCount: 0 };
  }

  /** Takes it out of use after a day; what lies in it stays there. Errors: Invalid `end_is_before_start`, RuleBroken `account_is_in_use`. */
  async end(tx: EntityManager, id: string, usedUntil: string, actor: Actor): Promise<DepositAccountView> {
    const account = await this.byId(tx, id);
    if (account.agencyId !== actor.agencyId)
      throw new NotFound('account_not_found', '没有这个账户', { remedy: '请核对账户' });
    if (account.usedUntil !== null)
      throw new RuleBroken('account_is_in_use', '这个账户已经停用', { remedy: '请刷新后再办理' });
    if (usedUntil < account.usedFrom)
      throw new Invalid('end_is_before_start', '停用日期早于启用日期', {
        faults: [{ field: 'usedUntil', code: 'end_is_before_start', message: `启用于 ${account.usedFrom}` }],
      });
    await tx.query('UPDATE funds.account SET used_until = $2 WHERE id = $1', [id, usedUntil]);
    await this.identity.rememberAdministration(tx, actor, 'account_ended', id, { usedUntil });
    return (await this.list(tx, actor.agencyId)).find((each) => each.id === id) as DepositAccountView;
  }
}

/** Where money lies, in one line. */
export const accountText = ({ bank, holder, number, kind }: Account & { kind: AccountKind }): string =>
  kind === 'wallet' ? `${bank} ${number}（${holder}）` : `${bank}（${holder} ${number}）`;
