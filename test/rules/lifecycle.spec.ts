import { describe, expect, test } from '@jest/globals';
import type { Actor } from '../../src/identity/actor.js';
import { may, type Permission, ROLES, type Role } from '../../src/identity/permissions.js';
import { INSTRUMENT_KINDS, type InstrumentKind } from '../../src/instruments/instruments.js';
import type { Act, ActName } from '../../src/registry/lifecycle/acts.js';
import { decide, possibleActs } from '../../src/registry/lifecycle/decide.js';
import {
  CUSTODY_KINDS,
  type CustodyKind,
  type DispositionAxis,
  dispositionAxis,
  type ItemState,
  type Measure,
  STAGES,
  type Stage,
} from '../../src/registry/lifecycle/item-state.js';
import { ACT_NAMES, ALWAYS, LIFECYCLE } from '../../src/registry/lifecycle/lifecycle.js';
import { PURPOSES } from '../../src/registry/lifecycle/purposes.js';
import type { Axis, Standing, Transition } from '../../src/registry/lifecycle/transition.js';
import { sampleAct, usualPaper } from './acts.js';
import {
  AXIS_EXAMPLES,
  actorWith,
  after,
  CLAIM,
  codeOf,
  context,
  disposition,
  FROZEN,
  ITEM,
  item,
  LOAN,
  NOTICE,
  OTHER,
  OWN,
} from './property.js';

Error.stackTraceLimit = 0;

const REGISTERING: ActName[] = ['seize', 'seal', 'freeze', 'preserve', 'accept', 'import_stock'];
const CHANGING = ACT_NAMES.filter((name) => !REGISTERING.includes(name));
const ANSWERS: ActName[] = ['receive', 'receive_with_exception', 'refuse', 'withdraw_offer'];
const rowOf = (name: ActName) => LIFECYCLE[name] as Transition<Act>;
const STANDINGS = [
  { holds: true, answers: true },
  { holds: true, answers: false },
  { holds: false, answers: true },
  { holds: false, answers: false },
];
const AXES: DispositionAxis[] = ['undecided', 'recommended', 'ordered', 'final'];

const LOT: ItemState['quantity'] = {
  counted: false,
  unit: '',
  registered: '1',
  onHand: '1',
  splitOff: '0',
  disposed: '0',
};

const RETURN = [disposition({ outcome: 'return_to_owner' })];
/** What the acts about an owner who does not come need of the item. */
const CALLED: Partial<Record<ActName, Partial<Record<DispositionAxis, Partial<ItemState>>>>> = {
  announce: { ordered: { dispositions: RETURN } },
  take_unclaimed: { ordered: { dispositions: RETURN, notice: NOTICE } },
  refund: {
    final: {
      dispositions: [disposition({ outcome: 'unclaimed_to_treasury', state: 'carried_out', done: '10' })],
    },
  },
};

/** Every combination of one of each list. */
const combinations = (lists: readonly (readonly unknown[])[]): unknown[][] =>
  lists.reduce<unknown[][]>(
    (made, list) => made.flatMap((one) => list.map((value) => [...one, value])),
    [[]],
  );

const COMBINATIONS = combinations([
  STANDINGS,
  CUSTODY_KINDS,
  STAGES,
  AXES,
  [null, 'a handover'],
  ['in_force', 'lifted'],
  [false, true],
]) as [
  (typeof STANDINGS)[number],
  CustodyKind,
  Stage,
  DispositionAxis,
  string | null,
  Measure['state'],
  boolean,
][];

/** What an act needs of the item beside its axes. */
const NEEDED: Partial<Record<ActName, Partial<ItemState>>> = {
  count: { quantity: LOT },
  deposit: { category: '现金/货币' },
  take_back: { loan: LOAN },
  answer_claim: { claims: [CLAIM] },
  resolve: { frozen: FROZEN },
};

/** Every combination of what the axes can be, with the own agency in every standing; for a count, of a sealed lot. */
const everyItem = (name?: ActName): ItemState[] =>
  COMBINATIONS.map(([{ holds, answers }, kind, stage, axis, offeredIn, state, voided]) =>
    item({
      ...(name && NEEDED[name]),
      ...AXIS_EXAMPLES[axis],
      ...(name && CALLED[name]?.[axis]),
      custody: {
        kind,
        agencyId: holds ? OWN : OTHER,
        unitId: 'unit',
        personId: 'the keeper',
        seal: name === 'unseal' ? '封 1' : null,
      },
      responsibility: { agencyId: answers ? OWN : OTHER, stage },
      measures: [
        {
          kind: name === 'convert' ? 'seizure' : 'freezing',
          state: name === 'take_effect' && state === 'in_force' ? 'queued' : state,
          instrumentId: 'paper',
          since: '2024-02-01',
          until: '2024-05-31',
        },
      ],
      offeredIn,
      voided,
    }),
  );

const stands = (standing: Standing, { custody, responsibility, loan }: ItemState): boolean => {
  const holds = custody.agencyId === OWN;
  const lends = loan?.agencyId === OWN;
  const answers = responsibility.agencyId === OWN;
  if (standing === 'custodian') return holds;
  if (standing === 'answerable') return answers;
  if (standing === 'lender') return lends;
  if (standing === 'concerned') return holds || answers || lends;
  return standing !== 'custodian_or_answerable' || holds || answers;
};

/** What the row alone says of the act: the code with which it forbids it, or null. */
function forbiddenByRow(name: ActName, state: ItemState, actor: Actor): string | null {
  const { by, standing, when } = rowOf(name);
  const axis = dispositionAxis(state);
  const refusals: [boolean | undefined, string][] = [
    [!by.some((role) => actor.roles.includes(role)), 'role_does_not_allow'],
    [state.voided, 'item_is_voided'],
    [!stands(standing, state), 'no_standing'],
    [
      when.frozen !== null && (when.frozen ?? false) !== (state.frozen !== null),
      state.frozen ? 'item_is_not_frozen' : 'item_is_frozen',
    ],
    [when.offered === false && state.offeredIn !== null, 'item_is_already_offered'],
    [when.measure && state.measures.every((each) => each.state === 'lifted'), 'measure_is_in_force'],
    [when.custody && !when.custody.includes(state.custody.kind), 'custody_does_not_allow'],
    [when.stage && !when.stage.includes(state.responsibility.stage), 'stage_does_not_allow'],
    [
      when.disposition && !when.disposition.includes(axis),
      axis === 'final' ? 'item_is_final' : 'disposition_does_not_allow',
    ],
    [ANSWERS.includes(name) && state.offeredIn === null, 'offer_is_open'],
  ];
  return refusals.find(([refused]) => refused)?.[1] ?? null;
}

const AXIS_OF_PART: Partial<Record<keyof ItemState, Axis>> = {
  quantity: 'quantity',
  measures: 'measure',
  custody: 'custody',
  place: 'custody',
  slot: 'custody',
  loan: 'custody',
  frozen: 'abnormality',
  claims: 'claim',
  notice: 'claim',
  refunds: 'claim',
  deposit: 'custody',
  responsibility: 'responsibility',
  dispositions: 'disposition',
  offeredIn: 'offer',
};
const OF_THE_ENTRY = ['sequence', 'lastEntryId', 'chain', 'exceptions', 'beginning', 'ending'];

function changedAxes(before: ItemState, now: ItemState): Axis[] {
  const parts = (Object.keys(now) as (keyof ItemState)[]).filter(
    (key) => !OF_THE_ENTRY.includes(key) && JSON.stringify(before[key]) !== JSON.stringify(now[key]),
  );
  return [...new Set(parts.map((part) => AXIS_OF_PART[part] ?? 'identity'))];
}

/** How the act on this item differs from what its row says; whether it was allowed. */
function trial(name: ActName, state: ItemState, actor: Actor): { allowed: boolean; wrong: string[] } {
  const row = rowOf(name);
  const act = sampleAct(name, state, actor);
  const given = context(actor, usualPaper(name));
  const rule = [...ALWAYS, ...row.rules].find((each) => !each.holds(state, act, given));
  const expected = forbiddenByRow(name, state, actor) ?? rule?.code ?? null;
  const code = codeOf([state], act, given);
  if (code !== expected)
    return {
      allowed: code === null,
      wrong: [`${actor.roles}: ${code} instead of ${expected} on ${JSON.stringify(state)}`],
    };
  if (code !== null) return { allowed: false, wrong: [] };
  const items = new Map([[ITEM, state]]);
  const now = after(items, decide(items, [act], given)).get(ITEM) as ItemState;
  const stray = changedAxes(state, now).filter((axis) => !row.changes.includes(axis));
  return { allowed: true, wrong: stray.map((axis) => `${name} changed ${axis}`) };
}

describe('every act on every item by everybody', () => {
  test.each(CHANGING)(
    '%s is decided as its row says, and changes no axis that the row does not name',
    (name) => {
      const actors = ROLES.map((role) => actorWith(role));
      const trials = everyItem(name).flatMap((state) => actors.map((actor) => trial(name, state, actor)));
      expect(trials.flatMap(({ wrong }) => wrong).slice(0, 3)).toEqual([]);
      expect(trials.filter(({ allowed }) => allowed).length).toBeGreaterThan(0);
    },
  );

  test('the acts that are offered to somebody are those that the rows do not forbid', () => {
    const actors = ROLES.map((role) => actorWith(role));
    const wrong: string[] = [];
    for (const state of everyItem())
      for (const actor of actors) {
        const open = CHANGING.filter((name) => forbiddenByRow(name, state, actor) === null);
        const offered = possibleActs(state, actor);
        if (open.join() !== offered.join()) wrong.push(`${actor.roles}: ${offered} instead of ${open}`);
      }
    expect(wrong.slice(0, 3)).toEqual([]);
  });

  test.each(CHANGING)('%s is authorised by the papers of its row and by no other, nor by none', (name) => {
    const row = rowOf(name);
    const role = row.by[0] as Role;
    const actor = actorWith(role);
    const state = everyItem(name).find(
      (each) => codeOf([each], sampleAct(name, each, actor), context(actor, usualPaper(name))) === null,
    ) as ItemState;
    const act = sampleAct(name, state, actor);
    const unauthorised = (kind: InstrumentKind | null) =>
      codeOf([state], act, context(actor, kind)) === 'instrument_does_not_authorise';
    expect(INSTRUMENT_KINDS.filter((kind) => !unauthorised(kind)).sort()).toEqual(
      [...row.instruments].sort(),
    );
    expect(unauthorised(null)).toBe(true);
  });

  test.each(CHANGING)('%s of an item that does not exist is not found', (name) => {
    const actor = actorWith(rowOf(name).by[0] as Role);
    expect(codeOf([], sampleAct(name, item(), actor), context(actor, usualPaper(name)))).toBe(
      'item_not_found',
    );
  });
});

describe.each(REGISTERING)('%s', (name) => {
  const row = rowOf(name);

  test('brings an item into being by the roles of its row alone', () => {
    const able = ROLES.filter((role) => {
      const actor = actorWith(role);
      const code = codeOf([], sampleAct(name, item(), actor), context(actor, usualPaper(name)));
      if (code !== null) expect(code).toBe('role_does_not_allow');
      return code === null;
    });
    expect(able).toEqual([...row.by]);
  });

  test('needs its own decision', () => {
    const actor = actorWith(row.by[0] as Role);
    const act = sampleAct(name, item(), actor);
    for (const kind of INSTRUMENT_KINDS) {
      const code = codeOf([], act, context(actor, kind));
      expect(code).toBe(row.instruments.includes(kind) ? null : 'instrument_does_not_authorise');
    }
  });

  test('never happens twice to one item', () => {
    const actor = actorWith(row.by[0] as Role);
    expect(codeOf([item()], sampleAct(name, item(), actor), context(actor, usualPaper(name)))).toBe(
      'item_already_registered',
    );
  });

  test('is never offered as a next act on an item', () => {
    for (const role of ROLES) expect(possibleActs(item(), actorWith(role))).not.toContain(name);
  });
});

/** Through which permissions an act is reached over HTTP. */
const PERMISSIONS_OF: Record<ActName, Permission[]> = {
  seize: ['item.seize'],
  seal: ['item.seize'],
  freeze: ['item.seize'],
  preserve: ['item.seize'],
  accept: ['item.seize'],
  import_stock: ['stock.import'],
  offer: [
    'handover.offer',
    'prosecution.transfer',
    'court.direct_transfer',
    'investigation.return',
    'indictment.file',
  ],
  receive: ['handover.receive'],
  receive_with_exception: ['handover.receive'],
  refuse: ['handover.receive'],
  withdraw_offer: ['handover.withdraw'],
  put_away: ['item.put_away'],
  unseal: ['item.unseal'],
  reseal: ['item.unseal'],
  lend: ['loan.request'],
  take_back: ['loan.keep'],
  report: ['loan.request', 'loan.keep'],
  resolve: ['loan.request', 'loan.keep'],
  count: ['item.count'],
  photograph: ['item.seize', 'handover.receive'],
  split: ['item.split'],
  correct: ['item.correct'],
  void: ['item.void'],
  reassign_case: ['case.merge'],
  order: ['judgment.record', 'execution.order', 'item.return_before_trial', 'item.dispose_early'],
  release: ['item.release', 'non_prosecution.decide'],
  renew: ['measure.renew'],
  convert: ['item.seize'],
  take_over: ['measure.renew'],
  take_effect: ['measure.renew'],
  claim: ['claim.record'],
  answer_claim: ['claim.answer'],
  announce: ['notice.issue'],
  take_unclaimed: ['unclaimed.decide'],
  refund: ['unclaimed.decide'],
  entrust: ['execution.order'],
  carry_out: ['disposal.carry_out'],
  deposit: ['money.deposit'],
  accrue: ['money.deposit'],
};

describe('the table', () => {
  test.each(ACT_NAMES)('says of %s by which law, with which papers, and by whom', (name) => {
    const row = rowOf(name);
    expect(row.name).toMatch(/\p{Script=Han}/u);
    expect(row.law).not.toBe('');
    expect(row.instruments.length).toBeGreaterThan(0);
    expect(row.changes.length).toBeGreaterThan(0);
    expect(row.by.length).toBeGreaterThan(0);
  });

  test.each(ACT_NAMES)('lets nobody do %s who has no permission to ask for it', (name) => {
    const powerless = rowOf(name).by.filter(
      (role) => !PERMISSIONS_OF[name].some((each) => may([role], each)),
    );
    expect(powerless).toEqual([]);
  });

  test.each(ACT_NAMES)(
    'gives %s to no administrator, auditor, inspector, reviewer or committee member',
    (name) => {
      for (const role of [
        'administrator',
        'auditor',
        'inspector',
        'legal_reviewer',
        'committee_member',
      ] as const)
        expect(rowOf(name).by).not.toContain(role);
    },
  );

  test('has a code, a law, a sentence and a remedy for every rule, and one code means one sentence of one field', () => {
    const rules = [...ALWAYS, ...ACT_NAMES.flatMap((name) => rowOf(name).rules)];
    for (const { code, law, says, remedy } of rules) {
      expect(code).toMatch(/^[a-z]+(_[a-z]+)*$/);
      for (const text of [law, says, remedy]) expect(text).toMatch(/\p{Script=Han}/u);
    }
  });

  test('lets custody and the answerable agency change by the word of the receiver alone, a keeper move, open and seal what he keeps, and an officer what he converts', () => {
    const moving = (axis: Axis) => CHANGING.filter((name) => rowOf(name).changes.includes(axis));
    expect(moving('custody')).toEqual([
      'receive',
      'receive_with_exception',
      'put_away',
      'lend',
      'take_back',
      'unseal',
      'reseal',
      'convert',
      'deposit',
    ]);
    expect(moving('responsibility')).toEqual(['receive', 'receive_with_exception', 'order', 'carry_out']);
  });

  test('has in the rows of handover the paper of every purpose', () => {
    const papers = Object.values(PURPOSES).map((form) => form.instrument);
    for (const name of ['offer', ...ANSWERS] as ActName[])
      expect([...rowOf(name).instruments].sort()).toEqual([...papers].sort());
  });
});
