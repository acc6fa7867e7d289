import { Injectable } from '@nestjs/common';
import Big from 'big.js';
import type { EntityManager } from 'typeorm';
import { Cases, Parties } from '../cases/cases.js';
import type { Actor } from '../identity/identity.js';
import { Instruments } from '../instruments/instruments.js';
import { type ItemReference, type ItemState, Items, Registry } from '../registry/registry.js';
import type { CurrencyBalanceView, MoneyLedgerView, MovementView } from './money-ledger.dto.js';
import {
  amountOf,
  isMoney,
  MOVEMENT_NAMES,
  type Movement,
  type MovementKind,
  movementsOf,
} from './movements.js';

/** 逐案明细账: every movement of a case's money, derived from the entries of its items and stored nowhere. */
@Injectable()
export class MoneyLedger {
  constructor(
    private readonly registry: Registry,
    private readonly items: Items,
    private readonly cases: Cases,
    private readonly parties: Parties,
    private readonly instruments: Instruments,
  ) {}

  /** NotFound `case_not_found`. */
  async ofCase(tx: EntityManager, caseId: string, actor: Actor): Promise<MoneyLedgerView> {
    await this.cases.byId(tx, caseId);
    const all = await this.items.ofCase(tx, caseId);
    const money = all.filter(isMoney);
    const histories = await this.registry.histories(
      tx,
      money.map(({ id }) => id),
    );
    const movements = movementsOf(histories.values());
    return {
      currencies: currenciesOf(movements, money),
      movements: await this.views(tx, movements, all, actor),
    };
  }

  private async views(
    tx: EntityManager,
    movements: readonly Movement[],
    items: readonly ItemState[],
    actor: Actor,
  ): Promise<MovementView[]> {
    const references = new Map(
      items.map(({ id, code, name }): [string, ItemReference] => [id, { id, code, name }]),
    );
    const papers = await this.instruments.references(
      tx,
      movements.map(({ instrumentId }) => instrumentId),
    );
    const recipients = await this.parties.names(
      tx,
      movements.map(({ recipientId }) => recipientId),
      actor,
    );
    const running = new Map<string, { balance: Big; inAccount: Big }>();
    return movements.map((each) => {
      const before = running.get(each.unit) ?? { balance: ZERO, inAccount: ZERO };
      const balance = before.balance.plus(each.amount);
      const inAccount = before.inAccount.plus(each.inAccount);
      running.set(each.unit, { balance, inAccount });
      const amount = new Big(each.kind === 'deposited' ? 0 : each.amount);
      const through = each.through === '0' ? null : each.through;
      return {
        id: each.entryId,
        item: references.get(each.itemId) as ItemReference,
        unit: each.unit,
        kind: each.kind,
        kindName: MOVEMENT_NAMES[each.kind],
        in: amount.gt(0) ? amount.toFixed() : through,
        out: amount.lt(0) ? amount.abs().toFixed() : through,
        balance: balance.toFixed(),
        inAccount: inAccount.toFixed(),
        recordedAt: each.recordedAt,
        occurredAt: each.occurredAt,
        instrument: papers.get(each.instrumentId ?? '') ?? null,
        recipientId: each.recipientId,
        recipientName: recipients.get(each.recipientId ?? '') ?? null,
        source: references.get(each.sourceId ?? '') ?? null,
      };
    });
  }
}

const ZERO = new Big(0);
const total = (values: readonly Big[]): Big => values.reduce((sum, value) => sum.plus(value), ZERO);

/** Each currency of the case: what the entries say came and went, against what the rows say is there. */
function currenciesOf(movements: readonly Movement[], items: readonly ItemState[]): CurrencyBalanceView[] {
  const counted = items.filter(({ quantity }) => quantity.counted);
  const units = [
    ...new Set([...counted.map(({ quantity }) => quantity.unit), ...movements.map(({ unit }) => unit)]),
  ];
  return units.map((unit) => {
    const here = counted.filter(({ quantity }) => quantity.unit === unit);
    return balanceOf(
      unit,
      movements.filter((each) => each.unit === unit),
      here,
    );
  });
}

function balanceOf(
  unit: string,
  movements: readonly Movement[],
  items: readonly ItemState[],
): CurrencyBalanceView {
  const moved = (...kinds: MovementKind[]): Big =>
    total(movements.filter(({ kind }) => kinds.includes(kind)).map(({ amount }) => new Big(amount)));
  const came = (kind: MovementKind): string => moved(kind).toFixed();
  const went = (...kinds: MovementKind[]): string =>
    moved(...kinds)
      .times(-1)
      .plus(0)
      .toFixed();
  const held = (which: (item: ItemState) => boolean): Big => total(items.filter(which).map(amountOf));
  const balance = held(() => true);
  const inAccount = held(({ deposit }) => deposit !== undefined);
  const frozen = held(({ deposit, custody }) => !deposit && custody.kind === 'bank');
  const refunded = total(movements.map(({ through }) => new Big(through)));
  const told = total(movements.map(({ amount }) => new Big(amount)));
  const toldInAccount = total(movements.map((each) => new Big(each.inAccount)));
  return {
    unit,
    taken: came('taken'),
    interest: came('interest'),
    proceeds: came('proceeds'),
    refund: refunded.toFixed(),
    corrected: moved('corrected', 'voided').toFixed(),
    returned: refunded.minus(moved('returned')).toFixed(),
    treasury: went('treasury'),
    fineOffset: went('fine_offset'),
    expenses: went('expenses'),
    others: went('realised', 'destroyed', 'handled'),
    balance: balance.toFixed(),
    inAccount: inAccount.toFixed(),
    frozen: frozen.toFixed(),
    inHand: balance.minus(inAccount).minus(frozen).toFixed(),
    balanced: told.eq(balance) && toldInAccount.eq(inAccount),
  };
}
