import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { Cases } from '../cases/cases.js';
import { type Actor, Identity } from '../identity/identity.js';
import type { InstrumentKind, RequestedPaper } from '../instruments/instruments.js';
import { Clock } from '../platform/clock.js';
import { Invalid } from '../platform/errors.js';
import {
  type Act,
  type Changed,
  type ItemState,
  Items,
  itemsOfCase,
  Registry,
} from '../registry/registry.js';
import { Accounts, accountText } from './accounts.js';
import type { AmountLineDto, CountingDto } from './deposits.dto.js';

interface MoneyAct {
  caseId: string;
  occurredAt?: Date;
  lateReason?: string;
  note?: string;
  instrument: RequestedPaper;
}

export interface DepositDraft extends MoneyAct {
  accountId: string;
  transaction?: string;
  lines: { itemId: string; counting?: CountingDto }[];
}

export interface AmountsDraft extends MoneyAct {
  lines: AmountLineDto[];
}

/** Money goes into the agency's one account and bears interest there. */
@Injectable()
export class Deposits {
  constructor(
    private readonly registry: Registry,
    private readonly items: Items,
    private readonly cases: Cases,
    private readonly accounts: Accounts,
    private readonly identity: Identity,
    private readonly clock: Clock,
  ) {}

  /** Errors: `case_is_open`, `item_is_of_the_case`, NotFound `account_not_found`, Invalid `official_is_in_post`, and the rules of the act. */
  async deposit(tx: EntityManager, draft: DepositDraft, actor: Actor): Promise<Changed> {
    await this.cases.open(tx, draft.caseId);
    await itemsOfCase(tx, this.items, draft.caseId, draft.lines);
    await this.refuseUnknown(tx, draft.lines);
    const account = await this.accounts.byId(tx, draft.accountId);
    const { id, agencyId, kind, unit } = account;
    const target = {
      id,
      agencyId,
      kind,
      unit,
      place: accountText(account),
      open: this.accounts.isInUse(account),
    };
    const acts = draft.lines.map(
      ({ itemId, counting }, index): Act => ({
        ...told(draft),
        act: 'deposit',
        itemId,
        line: index + 1,
        account: target,
        counting: counting
          ? {
              denominations: counting.denominations.map(({ face, count }) => ({ face, count })),
              counters: counting.counters,
              examined: counting.examined,
            }
          : null,
      }),
    );
    const content = { account: id, ...(draft.transaction && { transaction: draft.transaction }) };
    return this.onPaper(tx, 'deposit_receipt', draft, acts, actor, content);
  }

  /** 孳息: each sum becomes an item linked to the money that bore it. */
  async accrue(tx: EntityManager, draft: AmountsDraft, actor: Actor): Promise<Changed> {
    const linked = await this.linked(tx, draft);
    const acts = linked.map(
      ({ itemId, part }, index): Act => ({
        ...told(draft),
        act: 'accrue',
        itemId,
        line: index + 1,
        fruits: part,
      }),
    );
    return this.onPaper(tx, 'interest_notice', draft, acts, actor);
  }

  private async linked(tx: EntityManager, { caseId, lines }: AmountsDraft) {
    await this.cases.open(tx, caseId);
    // Locked before they are named, so that two at once cannot give the same code.
    await this.items.lock(
      tx,
      lines.map(({ itemId }) => itemId),
    );
    const items = await itemsOfCase(tx, this.items, caseId, lines);
    return lines.map(({ itemId, quantity }, index) => {
      const { code, sequence } = items[index] as ItemState;
      const earlier = lines.slice(0, index).filter((each) => each.itemId === itemId).length;
      return { itemId, part: { itemId: v7(), code: `${code}I${sequence + earlier}`, quantity } };
    });
  }

  private async refuseUnknown(tx: EntityManager, lines: DepositDraft['lines']): Promise<void> {
    const people = lines.flatMap(({ counting }) => counting?.counters ?? []);
    const known = await this.identity.officials(tx, people, this.clock.now());
    const unknown = people.find((person) => !known.has(person));
    if (unknown)
      throw new Invalid('official_is_in_post', '清点人不是在职人员', {
        faults: [{ field: 'counting.counters', code: 'official_is_in_post', message: unknown }],
      });
  }

  private onPaper(
    tx: EntityManager,
    kind: InstrumentKind,
    { caseId, instrument }: MoneyAct,
    acts: Act[],
    actor: Actor,
    content: Record<string, unknown> = {},
  ): Promise<Changed> {
    return this.registry.onPaper(
      tx,
      { ...instrument, kind, caseId, content: { case: caseId, ...content } },
      acts,
      actor,
    );
  }
}

const told = ({ occurredAt, lateReason, note }: MoneyAct) => ({ occurredAt, lateReason, note });
