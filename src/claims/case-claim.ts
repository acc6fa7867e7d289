import type { Claim, ItemState } from '../registry/registry.js';

/** One claim with the items upon which it lies. */
export interface CaseClaim {
  claim: Claim;
  items: ItemState[];
}
