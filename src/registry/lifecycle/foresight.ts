import { type Actor, type AgencyKind, may } from '../../identity/identity.js';
import { INSTRUMENTS, type InstrumentKind } from '../../instruments/instruments.js';
import type { Act, ActName } from './acts.js';
import { candidatesFor, type OpenOffer, offersFor } from './candidates.js';
import { REGISTERING } from './decide.js';
import type { ItemState } from './item-state.js';
import { ACT_NAMES, LIFECYCLE } from './lifecycle.js';
import { PURPOSE_KEYS, type Purpose, purposeForm } from './purposes.js';
import { type Broken, brokenBy, tableForbids } from './table-check.js';
import type { Transition } from './transition.js';

/** What stands in the way of an act before it is written down; `reached` grows with how much of it is in order. */
export interface Hindrance {
  broken: Broken;
  reached: number;
}

const rowOf = (name: ActName): Transition<Act> => LIFECYCLE[name] as Transition<Act>;
const ANSWERS: readonly ActName[] = ['receive', 'receive_with_exception', 'refuse'];

const issues = (kind: AgencyKind, paper: InstrumentKind): boolean =>
  (INSTRUMENTS[paper].by as readonly AgencyKind[]).includes(kind);

/** The purposes for which somebody in this post could ever offer things. */
export const purposesOf = (actor: Actor): Purpose[] =>
  PURPOSE_KEYS.filter((purpose) => {
    const form = purposeForm(purpose);
    return (
      rowOf('offer').by.some((role) => actor.roles.includes(role)) &&
      may(actor.roles, form.permission) &&
      form.from.includes(actor.agencyKind) &&
      issues(actor.agencyKind, form.instrument)
    );
  });

/** The acts upon an item that somebody in this post, in an agency of this kind, could ever do. */
export const actsOf = (actor: Actor): ActName[] =>
  ACT_NAMES.filter((name) => {
    const row = rowOf(name);
    if (REGISTERING.has(name) || !row.by.some((role) => actor.roles.includes(role))) return false;
    if (name === 'offer' || name === 'withdraw_offer') return purposesOf(actor).length > 0;
    if (ANSWERS.includes(name))
      return PURPOSE_KEYS.some((purpose) => purposeForm(purpose).to.includes(actor.agencyKind));
    return row.instruments.some((paper) => issues(actor.agencyKind, paper));
  });

/**
 * What first stands in the way of the act: the table, or a rule that can be told beforehand; null when it may be tried.
 * `offer` is the open offer of the item, which the acts that answer one need.
 */
export function hindranceOf(
  name: ActName,
  item: ItemState,
  actor: Actor,
  offer: OpenOffer | null = null,
): Hindrance | null {
  const candidates = name === 'offer' ? offersAmong(purposesOf(actor), item, actor) : undefined;
  return firstHindrance(name, item, actor, candidates ?? candidatesFor(name, item, offer));
}

/** The same for an offer for one purpose in one way. */
export const offerHindrance = (
  purpose: Purpose,
  mode: 'physical' | 'paper',
  item: ItemState,
  actor: Actor,
): Hindrance | null => firstHindrance('offer', item, actor, offersFor(purpose, mode, item, actor));

function* offersAmong(purposes: readonly Purpose[], item: ItemState, actor: Actor): Generator<Act> {
  for (const purpose of purposes)
    for (const mode of purposeForm(purpose).modes) yield* offersFor(purpose, mode, item, actor);
}

/** One candidate that breaks nothing is enough; of the others, the one that came farthest says why not. */
function firstHindrance(
  name: ActName,
  item: ItemState,
  actor: Actor,
  candidates: Iterable<Act>,
): Hindrance | null {
  const row = rowOf(name);
  const forbidden = tableForbids(name, row, item, actor);
  if (forbidden) return { broken: forbidden, reached: 0 };
  const rules = row.rules.filter((rule) => rule.beforehand);
  let farthest: Hindrance | null = null;
  // A rule that is told beforehand reads neither paper nor time.
  const context = { actor, instrument: null, now: new Date(0) };
  for (const act of candidates) {
    const index = rules.findIndex((rule) => !rule.holds(item, act, context));
    const rule = rules[index];
    if (!rule) return null;
    if (!farthest || index + 1 > farthest.reached) farthest = { broken: brokenBy(rule), reached: index + 1 };
  }
  return farthest;
}
