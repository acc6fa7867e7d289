import type { Split } from './case-file.js';
import { isLess, isNumber, isSame, least, minus, total } from './exact.js';

/** What can be shared out: `quantity` null is a sealed lot, which goes whole or not at all; `0` was shared out before. */
export interface Stock {
  quantity: string | null;
  unit: string | null;
}

/** A split falling on one stock; `quantity` null: all of it. */
export interface Share<S extends Stock> {
  stock: S;
  split: Split;
  quantity: string | null;
}

export interface Fault {
  rule: string;
  reason: string;
}

/** Shares splits out over stocks in their order; what cannot be shared stays where it is, and the faults say why. */
export function shareOut<S extends Stock>(
  stocks: S[],
  splits: Split[],
  detail: string,
): { shares: Share<S>[]; faults: Fault[] } {
  const [first] = stocks;
  const [only] = splits;
  if (first && only && stocks.length === 1 && splits.length === 1 && only.amount === null)
    return { shares: [{ stock: first, split: only, quantity: null }], faults: [] };
  if (stocks.some(({ quantity }) => quantity !== '0' && !isNumber(quantity)))
    return { shares: [], faults: [uncounted(splits)] };
  if (new Set(stocks.map((stock) => stock.unit)).size > 1) {
    const reason = `合并计算的各项计量单位不同（${stocks.map((stock) => stock.unit).join('、')}），无法分配`;
    return { shares: [], faults: [{ rule: 'pool_has_one_unit', reason }] };
  }
  return new Sharing(stocks, splits, detail).shared();
}

const uncounted = (splits: Split[]): Fault => ({
  rule: 'lot_is_counted_before_division',
  reason: `原记录未载数量，不能按“${splits.map(({ to, disposition }) => to || disposition).join('、')}”分别处理，留存在库`,
});

class Sharing<S extends Stock> {
  private readonly shares: Share<S>[] = [];
  private readonly faults: Fault[] = [];
  private readonly left: string[];
  private readonly whole: string;

  constructor(
    private readonly stocks: S[],
    private readonly splits: Split[],
    private readonly detail: string,
  ) {
    this.left = stocks.map((stock) => stock.quantity as string);
    this.whole = total(this.left);
  }

  shared(): { shares: Share<S>[]; faults: Fault[] } {
    const amounts = this.amounts();
    for (const [index, split] of this.splits.entries()) {
      const amount = amounts[index];
      if (amount) this.take(split, amount);
    }
    const given = total(amounts.flatMap((amount) => amount ?? []));
    if (this.faults.length === 0 && !isSame(given, this.whole)) {
      const reason = `各项合计 ${given}，登记 ${this.whole} ${this.unit}，相差 ${minus(this.whole, given)}，差额留存在库`;
      this.faults.push({ rule: 'splits_add_up', reason });
    }
    return { shares: this.shares, faults: this.faults };
  }

  /** The amount of each split; one that is not stated is the remainder only where the record says so. */
  private amounts(): (string | null)[] {
    const stated = total(this.splits.flatMap(({ amount }) => (isNumber(amount) ? amount : [])));
    const unknown = this.splits.filter(({ amount }) => amount === null).length;
    const isRemainder = unknown === 1 && /余|其他/u.test(this.detail) && isLess(stated, this.whole);
    return this.splits.map((split) => {
      if (isNumber(split.amount)) return split.amount;
      if (split.amount === null && isRemainder) return minus(this.whole, stated);
      const what = split.amount === null ? '原记录未载数额' : `数额“${split.amount}”不是大于零的数`;
      this.fault('amount_is_stated', `${what}（${split.to || split.disposition}），留存在库`);
      return null;
    });
  }

  private take(split: Split, amount: string): void {
    const available = total(this.left);
    if (isLess(available, amount)) {
      const reason = `${split.to || split.disposition} ${amount} ${this.unit} 超过尚存的 ${available}，差 ${minus(amount, available)}，留存在库`;
      this.fault('order_within_what_is_left', reason);
      return;
    }
    let due = amount;
    for (const [index, stock] of this.stocks.entries()) {
      const quantity = least(due, this.left[index] as string);
      if (!isNumber(quantity)) continue;
      this.left[index] = minus(this.left[index] as string, quantity);
      due = minus(due, quantity);
      this.shares.push({ stock, split, quantity });
    }
  }

  private get unit(): string {
    return this.stocks[0]?.unit ?? '';
  }

  private fault(rule: string, reason: string): void {
    this.faults.push({ rule, reason });
  }
}
