import { describe, expect, test } from '@jest/globals';
import type { Actor } from '../../src/identity/actor.js';
import type { Role } from '../../src/identity/permissions.js';
import type { Instrument, InstrumentKind } from '../../src/instruments/instruments.js';
import type { Act, ActName, ActNamed } from '../../src/registry/lifecycle/acts.js';
import type { Claim, Disposition, ItemState } from '../../src/registry/lifecycle/item-state.js';
import { ACT_NAMES, ALWAYS, LIFECYCLE } from '../../src/registry/lifecycle/lifecycle.js';
import type { Rule } from '../../src/registry/lifecycle/rules.js';
import { sampleAct, usualPaper } from './acts.js';
import {
  actorWith,
  CLAIM,
  codeOf,
  context,
  disposition,
  FROZEN,
  item,
  LOAN,
  NOTICE,
  NOW,
  OTHER,
  photo,
  placement,
} from './property.js';

interface Example {
  item?: Partial<ItemState>;
  // biome-ignore lint/suspicious/noExplicitAny: an example may change any part of its act.
  act?: any;
  actor?: Partial<Actor>;
  role?: Role;
  paper?: InstrumentKind;
  instrument?: Partial<Instrument>;
}

const LOT = { counted: false, unit: '把', registered: '1', onHand: '1', splitOff: '0', disposed: '0' };
const TEN = { counted: true, unit: '瓶', registered: '10', onHand: '10', splitOff: '0', disposed: '0' };
const order = (more: Partial<Disposition>) => ({ disposition: { ...sampled('order').disposition, ...more } });
const sampled = <K extends ActName>(name: K) => sampleAct(name, item(), actorWith('keeper')) as ActNamed<K>;
const under = (more: Partial<Disposition>, other: Partial<ItemState> = {}) => ({
  dispositions: [disposition(more)],
  ...other,
});
const frozenUntil = (until: string | null): Partial<ItemState> => ({
  category: '账户资金',
  measures: [{ kind: 'freezing', state: 'in_force', instrumentId: 'notice', since: '2023-12-01', until }],
});
const SEALED = {
  custody: { ...item().custody, seal: '封 1' },
  seals: [{ seal: '封 1', act: 'receive', sequence: 2, since: '2024-02-01T00:00:00.000Z' }],
};
const TAKEN_BY_ANOTHER: Partial<ItemState> = {
  ...frozenUntil('2024-04-30'),
  beginning: { ...item().beginning, agencyId: OTHER },
};
const TAKEN_BY_ITSELF: Partial<ItemState> = {
  ...frozenUntil('2024-04-30'),
  beginning: { ...item().beginning, agencyId: item().responsibility.agencyId },
};
const QUEUED: Partial<ItemState> = {
  category: '账户资金',
  measures: [
    { kind: 'freezing', state: 'queued', instrumentId: 'notice', since: '2023-12-01', until: null, rank: 2 },
  ],
};
const weighing = (net: string, division = '0.01') => ({ gross: null, net, division });
const WEIGHED = [
  { ...weighing('20'), onHand: '10', act: 'receive', sequence: 2, since: '2024-02-01T00:00:00.000Z' },
];
const misweighed = (more: Partial<ItemState>): Record<string, Example> => ({
  net_is_within_gross: { item: more, act: { weight: { gross: '1', net: '2', division: '0.01' } } },
  scale_is_fine_enough: { item: more, act: { weight: weighing('20', '0.1') } },
  weight_is_as_it_was: { item: { ...more, weights: WEIGHED }, act: { weight: weighing('19.9') } },
});
const claimed = (more: Partial<Claim>): Partial<ItemState> => ({ claims: [{ ...CLAIM, ...more }] });
const CASH: Partial<ItemState> = { category: '现金/货币', quantity: { ...TEN, unit: '元' } };
const IN_BANK: Partial<ItemState> = { ...CASH, custody: { ...item().custody, kind: 'bank', personId: null } };
const ACCOUNT = {
  id: 'a',
  agencyId: item().custody.agencyId,
  kind: 'bank',
  unit: '元',
  place: '某银行',
  open: true,
};
const COUNTING = { denominations: [{ face: '5', count: 2 }], counters: ['one', 'another'], examined: true };
const DESTROYED: Example = {
  item: under({ outcome: 'destruction' }),
  paper: 'destruction_record',
  act: { executors: ['a', 'b'], witnesses: ['c'] },
};

/** The item in which each act is right, and for each rule what makes it wrong. */
const EXAMPLES: Record<ActName, { usual: Example; broken: Record<string, Example> }> = {
  ...(Object.fromEntries(
    (['seize', 'seal', 'freeze', 'preserve', 'accept'] as const).map((name) => [
      name,
      {
        usual: {},
        broken: {
          occurred_not_in_the_future: { act: { occurredAt: new Date(NOW.getTime() + 1) } },
          late_entry_has_reason: { act: { occurredAt: new Date(NOW.getTime() - 86_400_001) } },
          approval_covers_the_item: { instrument: { approvedFor: ['another'] } },
          ...(name !== 'seal' && name !== 'freeze'
            ? { only_sealings_and_freezes_queue: { act: { rank: 2 } } }
            : {
                rank_follows_the_earlier: { act: { standing: 2, rank: 2 } },
                measure_is_not_repeated: { act: { standing: 1 } },
              }),
          category_is_known: { act: { category: 'toString' } },
          quantity_is_positive: { act: { quantity: '0' } },
          two_officers: { act: { officers: ['one', 'one'] } },
          approver_is_not_officer: {
            instrument: {
              approvals: [{ personId: 'the partner', number: '1', name: '赵', post: '', level: 'unit_head' }],
            },
          },
        },
      },
    ]),
  ) as unknown as Record<
    'seize' | 'seal' | 'freeze' | 'preserve' | 'accept',
    { usual: Example; broken: Record<string, Example> }
  >),
  import_stock: {
    usual: {},
    broken: {
      category_is_known: { act: { category: 'toString', placement: null } },
      quantity_is_positive: { act: { quantity: '0' } },
      stock_lies_in_a_store: { act: { category: '账户资金' } },
      place_is_of_the_custodian: { act: { placement: placement({ agencyId: OTHER }) } },
      place_is_in_use: { act: { placement: placement({ open: false }) } },
      place_may_hold_the_category: { act: { category: '危险物品' } },
      place_has_room: { act: { placement: placement({ room: 0 }) } },
      place_keeps_cases_apart: { act: { placement: placement({ foreign: true }) } },
    },
  },
  offer: {
    usual: {},
    broken: {
      paper_fits_the_purpose: { paper: 'relocation_slip' },
      purpose_fits_the_parties: { act: { toAgencyId: OTHER } },
      purpose_fits_the_stage: {
        item: { responsibility: { agencyId: item().responsibility.agencyId, stage: 'first_instance' } },
        role: 'case_officer',
        paper: 'prosecution_opinion',
        act: { purpose: 'prosecution_review', toAgencyId: OTHER, toAgencyKind: 'procuratorate' },
      },
      mode_fits_the_purpose: { act: { mode: 'paper' } },
      answerable_agency_sends_on: {
        item: { responsibility: { agencyId: OTHER, stage: 'investigation' } },
        role: 'case_officer',
        paper: 'prosecution_opinion',
        act: { purpose: 'prosecution_review', toAgencyId: OTHER, toAgencyKind: 'procuratorate' },
      },
      things_in_place_go_by_paper: { item: { custody: { ...item().custody, kind: 'in_place' } } },
      sender_holds_the_thing: {
        item: { custody: { ...item().custody, kind: 'officer', personId: 'another' } },
      },
      lent_thing_comes_back_first: { item: { loan: LOAN } },
      quantity_is_what_is_on_hand: { act: { quantity: '11' } },
      receiver_is_not_sender: { act: { toPersonId: 'person with keeper' } },
    },
  },
  ...(Object.fromEntries(
    (['receive', 'receive_with_exception'] as const).map((name) => [
      name,
      {
        usual: { item: { offeredIn: 'h' } },
        broken: {
          offer_is_open: { act: { handoverId: 'another' } },
          receiver_is_the_addressee: { act: { toPersonId: 'another' } },
          receiver_is_not_sender: { act: { senderId: 'person with keeper' } },
          place_is_of_the_custodian: { act: { placement: placement({ agencyId: OTHER }) } },
          place_is_in_use: { act: { placement: placement({ open: false }) } },
          place_may_hold_the_category: { act: { placement: placement({ kind: 'armoury' }) } },
          place_has_room: { act: { placement: placement({ room: 0 }) } },
          place_keeps_cases_apart: { act: { placement: placement({ foreign: true }) } },
          keeper_is_not_the_officer: { item: { offeredIn: 'h', officers: ['person with keeper', 'x'] } },
          seal_is_as_it_was: { item: { offeredIn: 'h', ...SEALED }, act: { seal: '另一封条' } },
          ...misweighed({ offeredIn: 'h' }),
          ...(name === 'receive_with_exception' && { exception_is_coded: { act: { exception: null } } }),
        },
      },
    ]),
  ) as unknown as Record<
    'receive' | 'receive_with_exception',
    { usual: Example; broken: Record<string, Example> }
  >),
  refuse: {
    usual: { item: { offeredIn: 'h' } },
    broken: {
      offer_is_open: { act: { handoverId: 'another' } },
      receiver_is_the_addressee: { act: { toAgencyId: OTHER } },
      receiver_is_not_sender: { act: { senderId: 'person with keeper' } },
    },
  },
  withdraw_offer: {
    usual: { item: { offeredIn: 'h' } },
    broken: {
      offer_is_open: { act: { handoverId: 'another' } },
      withdrawn_by_sender: { act: { fromAgencyId: OTHER } },
    },
  },
  put_away: {
    usual: {},
    broken: {
      place_is_of_the_custodian: { act: { placement: placement({ agencyId: OTHER }) } },
      place_is_in_use: { act: { placement: placement({ open: false }) } },
      place_may_hold_the_category: { item: { category: '危险物品' } },
      place_has_room: { act: { placement: placement({ room: 0 }) } },
      place_keeps_cases_apart: { act: { placement: placement({ foreign: true }) } },
      place_is_another: { item: { slot: placement().placeId } },
      seal_is_as_it_was: { item: SEALED, act: { seal: '另一封条' } },
      ...misweighed({}),
    },
  },
  lend: {
    usual: {},
    broken: {
      keeper_of_the_thing_hands_out: { act: { keeperAgencyId: OTHER } },
      loan_is_approved_under_login: { instrument: { approvals: [] } },
      loan_is_approved_at_its_level: { item: { category: '机动车' } },
      borrower_keeper_and_approver_differ: { act: { keeperId: 'the head' } },
      loan_has_a_due_time: { act: { dueAt: NOW.toISOString() } },
      seal_is_as_it_was: { item: SEALED, act: { seal: '另一封条' } },
      ...misweighed({}),
    },
  },
  take_back: {
    usual: { item: { loan: LOAN } },
    broken: {
      item_is_on_loan: { act: { loanId: 'another' } },
      keeper_is_not_the_borrower: {
        item: { loan: LOAN, custody: { ...item().custody, personId: 'person with keeper' } },
      },
      keeper_is_not_the_officer: { item: { loan: LOAN, officers: ['person with keeper', 'x'] } },
      seal_is_as_it_was: { act: { seal: '另一封条' } },
      ...misweighed({ loan: LOAN }),
      place_is_of_the_custodian: { act: { placement: placement({ agencyId: OTHER }) } },
      place_is_in_use: { act: { placement: placement({ open: false }) } },
      place_may_hold_the_category: { act: { placement: placement({ kind: 'armoury' }) } },
      place_has_room: { act: { placement: placement({ room: 0 }) } },
      place_keeps_cases_apart: { act: { placement: placement({ foreign: true }) } },
    },
  },
  report: { usual: {}, broken: {} },
  resolve: {
    usual: { item: { frozen: FROZEN } },
    broken: {
      resolver_is_not_the_reporter: { item: { frozen: { ...FROZEN, reportedBy: 'person with keeper' } } },
    },
  },
  unseal: {
    usual: { item: SEALED },
    broken: {
      package_is_sealed: { item: {} },
      opened_by_two: { act: { second: { personId: 'person with keeper', roles: ['keeper'] } } },
      opening_is_photographed: { act: { photosAfter: [] } },
      ...misweighed(SEALED),
    },
  },
  reseal: {
    usual: {},
    broken: {
      package_is_open: { item: SEALED },
      seal_is_new: { item: { seals: SEALED.seals }, act: { seal: '封 1' } },
      opened_by_two: { act: { second: { personId: 'a clerk', roles: ['finance_officer'] } } },
      opening_is_photographed: { act: { photosBefore: [] } },
      ...misweighed({}),
    },
  },
  count: {
    usual: { item: { quantity: LOT } },
    broken: {
      lot_is_uncounted: { item: { quantity: TEN } },
      quantity_is_positive: { act: { quantity: '0' } },
    },
  },
  photograph: {
    usual: {},
    broken: {
      keeper_holds_the_thing: { item: { custody: { ...item().custody, agencyId: OTHER } } },
      photos_are_new: { item: { photos: [photo(2)] } },
      photos_are_not_too_many: {
        item: { photos: Array.from({ length: 199 }, (_, index) => photo(10 + index)) },
      },
    },
  },
  split: {
    usual: {},
    broken: {
      lent_thing_is_not_divided: { item: { loan: LOAN } },
      lot_is_counted_before_division: { item: { quantity: LOT } },
      parts_within_what_is_on_hand: {
        act: { parts: [{ itemId: 'p', code: 'c', quantity: '11', name: null }] },
      },
    },
  },
  correct: {
    usual: {},
    broken: {
      corrected_value_has_its_form: { act: { field: 'quantity', value: '若干' } },
      correction_changes_something: { act: { field: 'quantity', value: '10.0' } },
      category_is_known: { act: { field: 'category', value: 'constructor' } },
      measure_stays_with_the_sum: {
        item: { origin: { kind: 'split', itemId: 'lot' } },
        act: { field: 'quantity', value: '9' },
      },
      corrected_quantity_keeps_the_sum: {
        item: { quantity: { ...TEN, onHand: '4', splitOff: '6' } },
        act: { field: 'quantity', value: '5' },
      },
    },
  },
  void: {
    usual: {},
    broken: {
      voided_item_was_registered: { item: { origin: { kind: 'proceeds', itemId: 'sold' } } },
      nothing_has_left_the_item: { item: under({}) },
    },
  },
  reassign_case: { usual: {}, broken: {} },
  order: {
    usual: { role: 'judge' },
    broken: {
      paper_orders_the_outcome: { paper: 'return_approval' },
      lot_is_counted_before_division: { item: { quantity: LOT }, act: order({ quantity: '1' }) },
      order_within_what_is_left: { act: order({ quantity: '11' }) },
      contraband_is_not_returned: {
        item: { category: '枪支弹药' },
        paper: 'return_approval',
        act: order({ outcome: 'return_to_owner' }),
      },
      return_is_undisputed: {
        item: claimed({}),
        paper: 'return_approval',
        act: order({ outcome: 'return_to_owner' }),
      },
    },
  },
  release: { usual: {}, broken: { contraband_is_not_returned: { item: { category: '毒品' } } } },
  renew: {
    usual: { item: frozenUntil('2024-06-01') },
    broken: {
      measure_has_a_last_day: { item: {} },
      renewed_before_it_ends: { item: frozenUntil('2024-02-29') },
      renewal_extends_the_term: { act: { until: '2024-06-01' } },
      renewal_is_within_the_law: { act: { until: '2025-06-02' } },
    },
  },
  convert: {
    usual: { role: 'case_officer' },
    broken: {
      conversion_changes_the_kind: { act: { kind: 'seizure' } },
      lent_thing_is_not_converted: { item: { loan: LOAN } },
      two_officers: { act: { officers: ['one', 'one'] } },
      approver_is_not_officer: {
        instrument: {
          approvals: [{ personId: 'the partner', number: '1', name: '赵', post: '', level: 'police_head' }],
        },
      },
    },
  },
  take_over: {
    usual: { role: 'judge', item: TAKEN_BY_ANOTHER, actor: { agencyKind: 'court' } },
    broken: {
      measure_is_of_another_agency: { item: TAKEN_BY_ITSELF },
      renewed_before_it_ends: {
        item: { ...TAKEN_BY_ANOTHER, measures: frozenUntil('2024-02-29').measures },
      },
      term_is_within_the_law: { act: { until: '2030-01-01' } },
    },
  },
  take_effect: {
    usual: { item: QUEUED },
    broken: {
      measure_is_queued: { item: frozenUntil('2024-06-01') },
      takes_effect_in_its_time: { act: { effectiveOn: '2023-11-30' } },
      earlier_measure_has_ended: { act: { standing: 1 } },
    },
  },
  claim: { usual: {}, broken: { claim_is_new: { item: claimed({ partyId: 'somebody' }) } } },
  answer_claim: {
    usual: { item: claimed({}) },
    broken: { claim_is_open: { item: claimed({ state: 'rejected' }) } },
  },
  announce: {
    usual: { item: under({ outcome: 'return_to_owner' }) },
    broken: {
      return_waits_for_its_owner: { item: under({}) },
      notice_is_not_running: {
        item: under({ outcome: 'return_to_owner' }, { notice: { ...NOTICE, until: '2024-03-01' } }),
      },
    },
  },
  take_unclaimed: {
    usual: { item: under({ outcome: 'return_to_owner' }, { notice: NOTICE }) },
    broken: {
      return_waits_for_its_owner: { item: under({}, { notice: NOTICE }) },
      it_was_announced: { item: under({ outcome: 'return_to_owner' }) },
      nobody_claimed: { item: under({ outcome: 'return_to_owner' }, { notice: NOTICE, ...claimed({}) }) },
      lent_thing_comes_back_first: {
        item: under({ outcome: 'return_to_owner' }, { notice: NOTICE, loan: LOAN }),
      },
      notice_window_has_ended: {
        item: under({ outcome: 'return_to_owner' }, { notice: { ...NOTICE, until: '2024-03-01' } }),
      },
    },
  },
  refund: {
    usual: { item: under({ outcome: 'unclaimed_to_treasury', state: 'carried_out', done: '10' }) },
    broken: {
      it_went_to_the_treasury_as_unclaimed: {
        item: under({ outcome: 'confiscation', state: 'carried_out', done: '10' }),
      },
      refund_is_within_what_was_paid: { act: { quantity: '11' } },
    },
  },
  entrust: {
    usual: { item: under({ executorAgencyId: null }), role: 'judge' },
    broken: {
      disposition_is_ordered: { act: { dispositionId: 'another' } },
      executor_holds_the_thing: { act: { executorAgencyId: OTHER } },
      executor_is_not_entrusted_yet: { item: under({}) },
    },
  },
  carry_out: {
    usual: { item: under({}) },
    broken: {
      disposition_is_ordered: { act: { dispositionId: 'another' } },
      executor_is_entrusted: { item: under({ executorAgencyId: null }) },
      lent_thing_is_not_disposed_of: { item: under({}, { loan: LOAN }) },
      recovery_needs_a_further_paper: { item: under({ outcome: 'recovery' }) },
      proof_fits_the_outcome: { paper: 'return_list' },
      lot_is_counted_before_division: { item: under({}, { quantity: LOT }), act: { quantity: '0.5' } },
      not_more_than_ordered: { item: under({ quantity: '3' }), act: { quantity: '4' } },
      recipient_is_named: { item: under({ outcome: 'return_to_owner' }), paper: 'return_list' },
      destruction_is_supervised: { ...DESTROYED, act: { executors: ['a', 'a'], witnesses: ['c'] } },
      witness_is_outside_the_chain: {
        ...DESTROYED,
        act: { executors: ['a', 'b'], witnesses: ['the keeper'] },
      },
      no_claim_is_open: { item: under({}, claimed({})) },
      sale_has_proceeds: { item: under({ outcome: 'sale' }), paper: 'sale_confirmation' },
    },
  },
  deposit: {
    usual: { item: CASH },
    broken: {
      only_money_is_deposited: { item: { category: '烟酒' } },
      money_is_not_there_yet: { item: IN_BANK },
      specific_cash_is_kept: { item: { ...CASH, features: '冠字号 TJ38291745' } },
      deposited_sum_is_counted: { item: { ...CASH, quantity: LOT } },
      lent_money_comes_back_first: { item: { ...CASH, loan: LOAN } },
      account_is_in_use: { act: { account: { ...ACCOUNT, open: false } } },
      account_is_of_the_currency: { act: { account: { ...ACCOUNT, unit: '美元' } } },
      cash_is_counted_by_two: { act: { counting: { ...COUNTING, counters: ['one', 'one'] } } },
      denominations_add_up: {
        act: { counting: { ...COUNTING, denominations: [{ face: '0.1', count: 99 }] } },
      },
      counterfeits_are_looked_for: { act: { counting: { ...COUNTING, examined: false } } },
    },
  },
  accrue: {
    usual: { item: IN_BANK },
    broken: {
      deposited_sum_is_counted: { item: { ...IN_BANK, quantity: LOT } },
      quantity_is_positive: { act: { fruits: { itemId: 'fruits', code: 'c', quantity: '0' } } },
    },
  },
};

function tried(name: ActName, usual: Example, example: Example): string | null {
  const role =
    example.role ??
    usual.role ??
    LIFECYCLE[name].by.find((each) => each === 'keeper') ??
    LIFECYCLE[name].by[0];
  const actor = actorWith(role as Role, { ...usual.actor, ...example.actor });
  const state = item(example.item ?? usual.item);
  const act: Act = { ...sampleAct(name, state, actor), ...usual.act, ...example.act };
  const registering = ACT_NAMES.indexOf(name) < 6;
  const given = context(actor, example.paper ?? usual.paper ?? usualPaper(name), example.instrument);
  return codeOf(registering ? [] : [state], act, given);
}

describe.each(ACT_NAMES)('%s', (name) => {
  const { usual, broken } = EXAMPLES[name];
  const rules = LIFECYCLE[name].rules as readonly Rule[];

  test('is allowed when no rule speaks against it', () => {
    expect(tried(name, usual, {})).toBeNull();
  });

  test('has for every rule of its row an example that breaks it', () => {
    const wanted = new Set(rules.map((rule) => rule.code));
    const shown = new Set(Object.keys(broken));
    for (const { code } of ALWAYS)
      if (name === 'seize') wanted.add(code);
      else shown.delete(code);
    expect([...shown].sort()).toEqual([...wanted].sort());
  });

  for (const [code, example] of Object.entries(broken)) {
    test(`is refused by ${code}`, () => {
      expect(tried(name, usual, example)).toBe(code);
    });
  }
});

describe('what the rules let pass', () => {
  const carriedOut = (example: Example) => tried('carry_out', EXAMPLES.carry_out.usual, example);

  test('an entry of exactly a day ago is not late, and a later one passes with its reason', () => {
    const seize = (act: object) => tried('seize', {}, { act });
    expect(seize({ occurredAt: new Date(NOW.getTime() - 86_400_000) })).toBeNull();
    expect(seize({ occurredAt: new Date(NOW.getTime() - 86_400_001), lateReason: '网络中断' })).toBeNull();
    expect(seize({ occurredAt: NOW })).toBeNull();
  });

  test('a destruction by two with a supervisor from outside passes; neither officer nor executor supervises', () => {
    expect(carriedOut(DESTROYED)).toBeNull();
    for (const witness of ['officer one', 'a'])
      expect(carriedOut({ ...DESTROYED, act: { executors: ['a', 'b'], witnesses: [witness] } })).toBe(
        'witness_is_outside_the_chain',
      );
    expect(carriedOut({ ...DESTROYED, act: { executors: ['a', 'b'], witnesses: [] } })).toBe(
      'destruction_is_supervised',
    );
  });

  test('only a sale has proceeds', () => {
    const proceeds = { itemId: 'price', code: 'P', quantity: '5', unit: '元' };
    expect(carriedOut({ act: { proceeds } })).toBe('sale_has_proceeds');
    expect(
      carriedOut({ item: under({ outcome: 'sale' }), paper: 'sale_confirmation', act: { proceeds } }),
    ).toBeNull();
  });

  test('what is under no stated order is all that the order of the rest may take', () => {
    const dispositions = [disposition(), disposition({ id: 'stated', quantity: '4', done: '1' })];
    expect(carriedOut({ item: { dispositions }, act: { quantity: '7' } })).toBeNull();
    expect(carriedOut({ item: { dispositions }, act: { quantity: '8' } })).toBe('not_more_than_ordered');
  });

  test('a recovery waits for the further paper that says what becomes of the thing, and blocks a second line of its own paper', () => {
    const recovery = under({ outcome: 'recovery', instrumentId: 'first' });
    const judge: Example = { role: 'judge', item: recovery };
    expect(tried('order', judge, {})).toBeNull();
    expect(tried('order', judge, { instrument: { id: 'first' } })).toBe('order_within_what_is_left');
  });

  test('a sealed lot is carried out whole and ordered whole', () => {
    expect(carriedOut({ item: under({}, { quantity: LOT }), act: { quantity: '1' } })).toBeNull();
    expect(tried('order', { role: 'judge' }, { item: { quantity: LOT } })).toBeNull();
  });

  test('a thing left in its place changes agency on paper, whoever holds it', () => {
    const custody = { ...item().custody, kind: 'in_place' as const };
    const transfer = {
      purpose: 'prosecution_review',
      toAgencyId: OTHER,
      toAgencyKind: 'procuratorate',
      mode: 'paper',
    };
    expect(
      tried(
        'offer',
        { role: 'case_officer', paper: 'prosecution_opinion' },
        { item: { custody }, act: transfer },
      ),
    ).toBeNull();
  });

  test('an officer of the answerable agency adds photos of what another keeps; none is added twice or not at all', () => {
    const elsewhere = { custody: { ...item().custody, agencyId: OTHER } };
    expect(tried('photograph', { role: 'case_officer' }, { item: elsewhere })).toBeNull();
    for (const photos of [[], [photo(5), photo(5)]])
      expect(tried('photograph', {}, { act: { photos } })).toBe('photos_are_new');
  });

  test('an officer of the item who receives on paper takes nothing into keeping', () => {
    const offered: Example = { item: { offeredIn: 'h', officers: ['person with keeper', 'x'] } };
    expect(tried('receive', offered, { act: { mode: 'paper' } })).toBeNull();
  });
});
