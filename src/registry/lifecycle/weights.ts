import type { Decimal } from '../../platform/quantity.js';
import { compare, isZero, subtract } from '../../platform/quantity.js';

/** What a scale shows, in grams: with its package, without it, and by how much the scale counts. */
export interface Weight {
  gross: Decimal | null;
  net: Decimal | null;
  division: Decimal;
}

/** A weighing as the item remembers it: of how much, by which act of which entry. */
export interface Weighing extends Weight {
  onHand: Decimal;
  act: string;
  sequence: number;
  since: string;
}

/** The categories that are weighed wherever they change hands. */
// biome-ignore format: the table reads as a table
export const WEIGHED: Readonly<Record<string, { law: string; effectiveFrom: string }>> = {
  '毒品':       { law: '毒品称量规定 14', effectiveFrom: '2016-07-01' },
  '贵金属珠宝': { law: '刑诉解释 437',    effectiveFrom: '2021-03-01' },
};

/** Below so many grams a scale counts by so many (公禁毒〔2016〕511号 14); heavier things by the last. */
const DIVISIONS: readonly { below: Decimal | null; division: Decimal }[] = [
  { below: '100', division: '0.01' },
  { below: '1000', division: '0.1' },
  { below: '10000', division: '1' },
  { below: '100000', division: '10' },
  { below: '1000000', division: '100' },
  { below: null, division: '1000' },
];

/** By how many grams the scale for such a weight may count at most. */
export const divisionFor = (weight: Decimal): Decimal =>
  (DIVISIONS.find(({ below }) => below === null || compare(weight, below) < 0) as { division: Decimal })
    .division;

/** True when two weighings differ by no more than the coarser of their scales counts; what one did not weigh is not compared. */
export function isSameWeight(
  one: Decimal | null,
  other: Decimal | null,
  divisions: readonly Decimal[],
): boolean {
  if (one === null || other === null) return true;
  const [less, more] = compare(one, other) < 0 ? [one, other] : [other, one];
  const difference = subtract(more, less);
  return isZero(difference) || divisions.some((division) => compare(difference, division) <= 0);
}
