import type { Role } from '../../identity/identity.js';
import type { InstrumentKind } from '../../instruments/instruments.js';
import type { Act, ActName, ActNamed } from './acts.js';
import type { Effects } from './effect.js';
import type { CustodyKind, DispositionAxis, ItemState, Stage } from './item-state.js';
import type { Context, Rule } from './rules.js';

/** How the actor's agency or person stands to the item. */
export type Standing =
  | 'none'
  | 'custodian'
  | 'answerable'
  | 'custodian_or_answerable'
  | 'lender'
  | 'concerned'
  | 'addressee'
  | 'executor';

export type Axis =
  | 'measure'
  | 'custody'
  | 'responsibility'
  | 'disposition'
  | 'quantity'
  | 'offer'
  | 'claim'
  | 'identity'
  | 'abnormality';

/** One row of the table: what must be, who may, with which paper, under which rules, and what becomes of it. */
export interface Transition<A extends Act> {
  name: string;
  by: readonly Role[];
  standing: Standing;
  instruments: readonly InstrumentKind[];
  /** What each axis must be; an axis that is not named may be anything. */
  when: {
    /** In force; or `standing`: also one that waits its turn. */
    measure?: 'in_force' | 'standing';
    custody?: readonly CustodyKind[];
    stage?: readonly Stage[];
    disposition?: readonly DispositionAxis[];
    offered?: boolean;
    /** True: something must be wrong with it; false or absent: nothing may be; null: either. */
    frozen?: boolean | null;
  };
  /** The axes that the act may change; `decide` refuses an effect on any other. */
  changes: readonly Axis[];
  rules: readonly Rule<A>[];
  law: string;
  effect(item: ItemState, act: A, context: Context): Effects;
}

/** A row that brings an item into being has no item before it. */
export type Lifecycle = { readonly [K in ActName]: Transition<ActNamed<K>> };
