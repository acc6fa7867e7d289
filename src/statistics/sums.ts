import { add, type Decimal } from '../platform/quantity.js';
import type { MoneyView } from './statistics.dto.js';

const YUAN = '元';

/** Exact sums by currency; currencies are never added to one another. */
export class Sums {
  private readonly amounts = new Map<string, Decimal>();

  add(currency: string | null, amount: Decimal | null): void {
    if (currency === null || amount === null) return;
    this.amounts.set(currency, add(this.amounts.get(currency) ?? '0', amount));
  }

  /** Yuan first, then the others by name. */
  get views(): MoneyView[] {
    return [...this.amounts]
      .map(([currency, amount]) => ({ currency, amount }))
      .sort((one, other) => byCurrency(one.currency, other.currency));
  }
}

/** The order in which currencies are shown. */
export const byCurrency = (one: string, other: string): number =>
  Number(other === YUAN) - Number(one === YUAN) || (one < other ? -1 : Number(one > other));
