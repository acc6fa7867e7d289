import { describe, expect, test } from '@jest/globals';
import { ROLES } from '../../src/identity/permissions.js';
import type { Act } from '../../src/registry/lifecycle/acts.js';
import type { OpenOffer } from '../../src/registry/lifecycle/candidates.js';
import { possibleActs } from '../../src/registry/lifecycle/decide.js';
import { actsOf, hindranceOf } from '../../src/registry/lifecycle/foresight.js';
import { CUSTODY_KINDS, type ItemState, STAGES } from '../../src/registry/lifecycle/item-state.js';
import { LIFECYCLE } from '../../src/registry/lifecycle/lifecycle.js';
import type { Transition } from '../../src/registry/lifecycle/transition.js';
import { sampleAct, usualPaper } from './acts.js';
import {
  AXIS_EXAMPLES,
  actorWith,
  codeOf,
  context,
  HANDOVER,
  item,
  OTHER,
  OWN,
  STRANGER,
} from './property.js';

const ACTORS = ROLES.map((role) => actorWith(role));

/** Items in many standings, stages and states, with and without an open offer. */
function* items(): Generator<ItemState> {
  for (const [holder, answerable] of [
    [OWN, OWN],
    [OWN, OTHER],
    [OTHER, OWN],
    [OTHER, OTHER],
  ] as const)
    for (const kind of CUSTODY_KINDS)
      for (const stage of STAGES)
        for (const axis of Object.values(AXIS_EXAMPLES))
          for (const more of [{}, { offeredIn: HANDOVER }, { voided: true }])
            yield item({
              ...axis,
              custody: { kind, agencyId: holder, unitId: 'unit', personId: 'the keeper', seal: null },
              responsibility: { agencyId: answerable, stage },
              ...more,
            });
}

const offerTo = (toAgencyId: string): OpenOffer => ({
  handoverId: HANDOVER,
  purpose: 'store_in',
  mode: 'physical',
  senderId: STRANGER,
  fromAgencyId: OWN,
  toAgencyId,
  toPersonId: null,
});

const rulesOf = (name: Act['act']) => (LIFECYCLE[name] as Transition<Act>).rules;

/** Every act that somebody's post could ever do, on every item, with what is foreseen of it. */
function* foreseen() {
  for (const state of items())
    for (const actor of ACTORS)
      for (const name of actsOf(actor))
        yield {
          state,
          actor,
          name,
          hindrance: hindranceOf(name, state, actor, state.offeredIn ? offerTo(OWN) : null),
        };
}

describe('what is foreseen of an act', () => {
  test('is what is decided of it: the same code where it is impossible, and where it is not only what is written down can break', () => {
    const wrong = new Set<string>();
    for (const { state, actor, name, hindrance } of foreseen()) {
      const decided = codeOf([state], sampleAct(name, state, actor), context(actor, usualPaper(name)));
      const open = rulesOf(name).filter((rule) => !rule.beforehand || name === 'offer');
      const allowed = hindrance
        ? hindrance.reached > 0 || decided === hindrance.broken.code
        : decided === null || open.some((rule) => rule.code === decided);
      if (!allowed) wrong.add(`${actor.roles} ${name}: ${hindrance?.broken.code} but ${decided}`);
    }
    expect([...wrong].slice(0, 5)).toEqual([]);
  });

  test('forbids whatever the rows forbid, and no act that the rows do not know', () => {
    const wrong = new Set<string>();
    for (const { state, actor, name, hindrance } of foreseen())
      if (possibleActs(state, actor).includes(name) !== (hindrance?.reached !== 0))
        wrong.add(`${actor.roles} ${name}`);
    expect([...wrong]).toEqual([]);
  });

  test('always says what to do, and by which law', () => {
    const silent = new Set<string>();
    for (const { name, hindrance } of foreseen()) {
      const { code, message, remedy, law } = hindrance?.broken ?? {
        code: '',
        message: '-',
        remedy: '-',
        law: '-',
      };
      if (!(remedy && law && message)) silent.add(`${name} ${code}`);
    }
    expect([...silent]).toEqual([]);
  });

  test('of an answer looks at whom the offer addresses', () => {
    const offered = item({ offeredIn: HANDOVER });
    const keeper = actorWith('keeper');
    const code = (offer: OpenOffer, actor = keeper) =>
      hindranceOf('receive', offered, actor, offer)?.broken.code ?? null;
    expect(code(offerTo(OWN))).toBeNull();
    expect(code(offerTo(OTHER))).toBe('receiver_is_the_addressee');
    expect(code({ ...offerTo(OWN), toPersonId: STRANGER })).toBe('receiver_is_the_addressee');
    expect(code({ ...offerTo(OWN), senderId: keeper.personId })).toBe('receiver_is_not_sender');
    const officer = actorWith('case_officer', { personId: 'officer one' });
    expect(code(offerTo(OWN), officer)).toBe('keeper_is_not_the_officer');
    expect(
      hindranceOf('withdraw_offer', offered, keeper, { ...offerTo(OWN), fromAgencyId: OTHER })?.broken.code,
    ).toBe('withdrawn_by_sender');
  });

  test('is nothing for who may never do anything to property', () => {
    const idle = ROLES.filter((role) => actsOf(actorWith(role)).length === 0);
    expect(idle.sort()).toEqual(
      [
        'administrator',
        'auditor',
        'chief_prosecutor',
        'committee_member',
        'court_president',
        'inspector',
        'legal_reviewer',
        'police_head',
        'principal_head',
        'treasury_officer',
        'unit_head',
      ].sort(),
    );
  });
});
