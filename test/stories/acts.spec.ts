import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Json, type Person, World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

const wine = { name: '白酒', category: '烟酒', quantity: '10', unit: '瓶' };
const chests = { name: '木箱', category: '作案工具/其他物品', quantityText: '若干', unit: '箱' };

/** What a person may do to an item, by act: null where it is possible, the code of the reason where not. */
async function actsOn(itemId: string, person: Person): Promise<Record<string, string | null>> {
  return codes(await acts(`items/${itemId}/acts`, person), 'act');
}

async function purposesOf(itemId: string, person: Person): Promise<Record<string, string | null>> {
  const offer = (await acts(`items/${itemId}/acts`, person)).find((each: Json) => each.act === 'offer');
  return codes(offer?.purposes ?? [], 'purpose');
}

async function actsIn(caseId: string, person: Person): Promise<Record<string, string | null>> {
  return codes(await acts(`cases/${caseId}/acts`, person), 'act');
}

/** Nothing where the person's agency does not see it. */
async function acts(path: string, person: Person): Promise<Json[]> {
  const { status, body } = await person.send('GET', path);
  if (status !== 404) expect(status).toBe(200);
  return status === 404 ? [] : body.items;
}

const codes = (acts: Json[], key: string): Record<string, string | null> => {
  for (const { possible, reason } of acts) expect(possible).toBe(reason === undefined);
  return Object.fromEntries(acts.map((each) => [each[key], each.reason?.code ?? null]));
};

const everybody = () => [
  world.officer,
  world.keeper,
  world.prosecutor,
  world.caseManager,
  world.registrar,
  world.judge,
  world.enforcer,
  world.centreKeeper,
];

const headOf = (person: Person): Person => {
  if (person.agencyId === world.police.id) return world.principalHead;
  return person.agencyId === world.procuratorate.id ? world.prosecutionHead : world.president;
};

type Request = [string, Json];

interface Subject {
  caseId: string;
  itemId: string;
  other: string;
}

/** How each act upon an item is asked for, with everything right but what the item, the actor or the offer make wrong. */
const ITEM_REQUESTS: Record<string, (person: Person, subject: Subject) => Request> = {
  count: (_, { itemId }) => [`items/${itemId}/count`, { quantity: '3', unit: '箱' }],
  split: (_, { itemId }) => [`items/${itemId}/split`, { parts: [{ quantity: '1' }] }],
  correct: (person, { itemId }) => [
    `items/${itemId}/correction`,
    { field: 'name', value: '黄酒', reason: '笔误', instrument: approval(person) },
  ],
  void: (person, { itemId, other }) => [
    `items/${itemId}/voiding`,
    { duplicateOf: other, reason: '重复登记', instrument: approval(person) },
  ],
  release: (person, { caseId, itemId }) => [
    'releases',
    { caseId, lines: [{ itemId }], reason: 'unrelated', instrument: approval(person) },
  ],
  order: (person, { caseId, itemId }) => [
    'returns',
    {
      caseId,
      lines: [{ itemId }],
      outcome: 'return_to_owner',
      tests: { ownershipClear: true, othersUnharmed: true, proceedingsUnaffected: true, recorded: true },
      instrument: approval(person),
    },
  ],
};

const approval = (person: Person) => ({ approverId: headOf(person).id });

const PURPOSE_REQUESTS: Record<string, { path: string; to: () => string }> = {
  store_in: { path: 'handovers', to: () => world.centre.id },
  relocation: { path: 'handovers', to: () => world.centre.id },
  prosecution_review: { path: 'prosecution-transfers', to: () => world.procuratorate.id },
  supplementary_investigation: { path: 'supplementary-investigations', to: () => world.police.id },
  public_prosecution: { path: 'indictments', to: () => world.court.id },
  direct_to_court: { path: 'court-transfers', to: () => world.court.id },
};

const offering = (purpose: string, person: Person, caseId: string, itemIds: string[]): Request => {
  const { path, to } = PURPOSE_REQUESTS[purpose] as (typeof PURPOSE_REQUESTS)[string];
  const inside = path === 'handovers';
  const body = {
    caseId,
    mode: inside ? 'physical' : 'paper',
    toAgencyId: to(),
    lines: itemIds.map((itemId) => ({ itemId, recommendation: 'confiscation' })),
    ...(inside ? { purpose } : { instrument: approval(person) }),
  };
  return [path, body];
};

/** Tries what is called impossible, where there is a way to ask for it, and sets the codes side by side. */
async function isRefused(
  person: Person,
  told: Record<string, string | null>,
  request: (act: string) => Request | undefined,
): Promise<void> {
  const tried = Object.entries(told).filter(([act, code]) => code && request(act));
  const refused: Record<string, string> = {};
  for (const [act] of tried) refused[act] = (await person.refused(...(request(act) as Request))).code;
  expect({ [person.name]: refused }).toEqual({ [person.name]: Object.fromEntries(tried) });
}

/** Tries whatever the acts upon the item call impossible, by everybody. */
async function impossibleIsRefused(subject: Subject): Promise<void> {
  for (const person of everybody()) {
    await isRefused(person, await actsOn(subject.itemId, person), (act) =>
      // Enforcement orders through another door, what comes of a judgment.
      act === 'order' && person === world.enforcer ? undefined : ITEM_REQUESTS[act]?.(person, subject),
    );
    await isRefused(person, await purposesOf(subject.itemId, person), (purpose) =>
      // A post is handed on whole, through a door of its own.
      purpose === 'post_change' ? undefined : offering(purpose, person, subject.caseId, [subject.itemId]),
    );
  }
}

/** The same for the acts upon a case, with all its items on each list. */
async function impossibleInCaseIsRefused(caseId: string, itemIds: string[]): Promise<void> {
  const [itemId] = itemIds as [string];
  const lines = itemIds.map((each) => ({ itemId: each }));
  const requests: Record<string, (person: Person) => Request> = {
    seizure: () => ['seizures', world.seizure(caseId, [wine])],
    number: () => [`cases/${caseId}/numbers`, { number: '另一案号' }],
    store_in: (person) => offering('store_in', person, caseId, itemIds),
    relocation: (person) => offering('relocation', person, caseId, itemIds),
    prosecution_transfer: (person) => offering('prosecution_review', person, caseId, itemIds),
    court_transfer: (person) => offering('direct_to_court', person, caseId, itemIds),
    supplementary_investigation: (person) => offering('supplementary_investigation', person, caseId, itemIds),
    indictment: (person) => offering('public_prosecution', person, caseId, itemIds),
    referral: () => [`cases/${caseId}/referrals`, { toAgencyId: world.court.id }],
    non_prosecution: (person) => ['non-prosecutions', { caseId, lines, instrument: approval(person) }],
    release: (person) =>
      (ITEM_REQUESTS.release as (typeof ITEM_REQUESTS)[string])(person, { caseId, itemId, other: '' }),
    return: (person) =>
      (ITEM_REQUESTS.order as (typeof ITEM_REQUESTS)[string])(person, { caseId, itemId, other: '' }),
    early_disposal: (person) => [
      'early-disposals',
      { caseId, lines, outcome: 'sale', reason: 'perishable', instrument: approval(person) },
    ],
    judgment: () => ['judgments', { caseId, lines: [], obligations: [] }],
    merger: (person) => [`cases/${caseId}/merger`, { duplicateId: emptyCase, instrument: approval(person) }],
    closure: (person) => [`cases/${caseId}/closure`, { instrument: approval(person) }],
  };
  const { id: emptyCase } = await world.case();
  for (const person of everybody().filter((each) => each !== world.centreKeeper))
    await isRefused(person, await actsIn(caseId, person), (act) => requests[act]?.(person));
}

/** Does something that the acts had to call possible for this person beforehand. */
async function possible<T>(act: string, itemId: string, person: Person, doing: () => Promise<T>): Promise<T> {
  expect({ [act]: (await actsOn(itemId, person))[act] }).toEqual({ [act]: null });
  return doing();
}

async function possibleInCase<T>(
  act: string,
  caseId: string,
  person: Person,
  doing: () => Promise<T>,
): Promise<T> {
  expect({ [act]: (await actsIn(caseId, person))[act] }).toEqual({ [act]: null });
  return doing();
}

describe('an item tells what can be done to it, and why the rest cannot', () => {
  test('on its way from the officer to the court and out of the state’s hands', async () => {
    const { officer, keeper, caseManager, prosecutor, registrar, judge, enforcer } = world;
    const { id: caseId } = await possibleNumberedCase();
    const [item, other] = await possibleInCase('seizure', caseId, officer, () =>
      world.seized(caseId, [wine, chests]),
    );
    const [itemId, otherId] = [item?.id as string, other?.id as string];
    const subject = { caseId, itemId, other: otherId };
    const lot = { caseId, itemId: otherId, other: itemId };
    await impossibleIsRefused(subject);
    await impossibleInCaseIsRefused(caseId, [itemId, otherId]);

    const stored = await possible('offer', itemId, officer, () =>
      officer.post('handovers', {
        caseId,
        purpose: 'store_in',
        mode: 'physical',
        toAgencyId: world.police.id,
        toPersonId: keeper.id,
        lines: [{ itemId }, { itemId: otherId }],
      }),
    );
    await impossibleIsRefused(subject);
    expect(await actsOn(itemId, officer)).toMatchObject({
      receive: 'receiver_is_the_addressee',
      refuse: 'receiver_is_the_addressee',
      withdraw_offer: null,
      split: 'item_is_already_offered',
    });
    await possible('receive', itemId, keeper, () =>
      keeper.post(`handovers/${stored.id}/receipt`, { answers: [], rest: 'accepted', place: '库' }),
    );
    await impossibleIsRefused(subject);
    await possible('count', otherId, keeper, () =>
      keeper.post(`items/${otherId}/count`, { quantity: '3', unit: '箱' }),
    );
    await impossibleIsRefused(lot);
    await possible('split', itemId, keeper, () =>
      keeper.post(`items/${itemId}/split`, { parts: [{ quantity: '4' }] }),
    );
    await impossibleIsRefused(subject);

    const transfer = await possibleInCase('prosecution_transfer', caseId, officer, () =>
      officer.post(...offering('prosecution_review', officer, caseId, [itemId, otherId])),
    );
    await impossibleIsRefused(subject);
    await possible('receive', itemId, caseManager, () =>
      caseManager.post(`handovers/${transfer.id}/receipt`, { answers: [], rest: 'accepted', place: '检' }),
    );
    await impossibleIsRefused(subject);
    const indictment = await possibleInCase('indictment', caseId, prosecutor, () =>
      prosecutor.post(...offering('public_prosecution', prosecutor, caseId, [itemId, otherId])),
    );
    await possible('refuse', otherId, registrar, () =>
      registrar.post(`handovers/${indictment.id}/receipt`, {
        answers: [{ lineNumber: 2, outcome: 'refused', reason: 'not_presented' }],
        rest: 'accepted',
        place: '院',
      }),
    );
    await impossibleIsRefused(subject);
    await impossibleIsRefused(lot);
    const { judgment } = await possibleInCase('judgment', caseId, judge, () =>
      judge.post('judgments', {
        caseId,
        inForceOn: '2024-03-01',
        lines: [{ lineNumber: 1, itemId, description: '没收', outcome: 'confiscation' }],
        obligations: [],
      }),
    );
    expect(await actsOn(itemId, keeper)).toMatchObject({
      carry_out: 'executor_is_entrusted',
      split: expect.any(String),
    });
    await impossibleIsRefused(subject);
    await possible('entrust', itemId, enforcer, () =>
      possibleInCase('execution_order', caseId, enforcer, () =>
        enforcer.post('execution-orders', { judgmentId: judgment.id, agencyId: world.police.id }),
      ),
    );
    expect(await actsOn(itemId, enforcer)).toMatchObject({ entrust: 'executor_is_not_entrusted_yet' });
    await isRefused(enforcer, await actsIn(caseId, enforcer), (act) =>
      act === 'execution_order'
        ? ['execution-orders', { judgmentId: judgment.id, agencyId: world.police.id }]
        : undefined,
    );
    expect(await actsIn(caseId, enforcer)).toMatchObject({ execution_order: 'something_to_execute' });
    await possible('carry_out', itemId, keeper, () =>
      keeper.post('disposals', {
        caseId,
        lines: [{ itemId, dispositionId: judgment.lines[0].dispositionId }],
      }),
    );
    await impossibleIsRefused(subject);
    expect(await actsOn(itemId, keeper)).toMatchObject({
      carry_out: 'item_is_final',
      split: 'item_is_final',
    });
  });

  test('names the rule, its law, what it says and what to do', async () => {
    const { id: caseId } = await world.case();
    const [item] = await world.seized(caseId, [wine]);
    const { items } = await world.keeper.get(`items/${item?.id}/acts`);
    expect(items.find((each: Json) => each.act === 'count')).toEqual({
      act: 'count',
      name: '清点',
      possible: false,
      reason: {
        code: 'lot_is_uncounted',
        message: '只有待清点的封存批可以清点入数',
        remedy: '已清点的数量有误的，请用更正',
        law: '刑诉规定 230',
      },
    });
    expect(await actsOn(item?.id as string, world.officer)).toMatchObject({
      void: 'duplicate_of_a_kept_item',
    });
  });

  test('and offers nothing to who only reads', async () => {
    const { id: caseId } = await world.case();
    const [item] = await world.seized(caseId, [wine]);
    expect(await actsOn(item?.id as string, world.auditor)).toEqual({});
    expect(await actsOn(item?.id as string, world.policeHead)).toEqual({});
    expect(await actsIn(caseId, world.auditor)).toEqual({});
  });
});

async function possibleNumberedCase(): Promise<Json> {
  const propertyCase = await world.case();
  await possibleInCase('number', propertyCase.id, world.officer, () =>
    world.officer.post(`cases/${propertyCase.id}/numbers`, { number: '本局另一案号' }),
  );
  return propertyCase;
}

describe('a case tells what can be done in it', () => {
  test('without property it is referred, and nothing is transferred', async () => {
    const { id } = await world.case();
    expect(await actsIn(id, world.officer)).toMatchObject({
      prosecution_transfer: 'nothing_on_hand',
      closure: null,
      referral: null,
      seizure: null,
    });
    await possibleInCase('referral', id, world.officer, () =>
      world.officer.post(`cases/${id}/referrals`, { toAgencyId: world.procuratorate.id }),
    );
    expect(await actsIn(id, world.prosecutor)).toMatchObject({
      indictment: 'nothing_on_hand',
      non_prosecution: 'nothing_on_hand',
      closure: 'no_standing',
      referral: null,
    });
  });

  test('with things on hand it says how many stand in the way of its closing, and once closed allows nothing', async () => {
    const { officer, keeper } = world;
    const { id: caseId } = await world.case();
    const items = await world.seized(caseId, [wine, wine]);
    await world.stored(caseId, items);
    const [first, second] = items.map(({ id }) => id) as [string, string];
    const { items: acts } = await officer.get(`cases/${caseId}/acts`);
    expect(acts.find((each: Json) => each.act === 'closure')).toMatchObject({
      name: '结清案件',
      reason: { code: 'case_has_open_items', message: '尚有 2 件财物未处理完毕，案件不能结清' },
    });
    const { dispositionIds } = await possibleInCase('early_disposal', caseId, officer, () =>
      officer.post('early-disposals', {
        caseId,
        outcome: 'seizing_agency_handles',
        reason: 'perishable',
        lines: [{ itemId: first }, { itemId: second }],
        instrument: approval(officer),
      }),
    );
    await impossibleInCaseIsRefused(caseId, [first, second]);
    await possibleInCase('disposal', caseId, keeper, () =>
      keeper.post('disposals', {
        caseId,
        lines: [first, second].map((itemId, index) => ({ itemId, dispositionId: dispositionIds[index] })),
      }),
    );
    await possibleInCase('closure', caseId, officer, () =>
      officer.post(`cases/${caseId}/closure`, { instrument: approval(officer) }),
    );
    const closed = await actsIn(caseId, officer);
    expect(new Set(Object.values(closed))).toEqual(new Set(['case_is_open']));
    await possibleRefusals(caseId, [first, second]);
  });

  test('that was merged into another one points there', async () => {
    const kept = await world.case();
    const { id } = await world.case();
    await possibleInCase('merger', kept.id, world.officer, () =>
      world.officer.post(`cases/${kept.id}/merger`, { duplicateId: id, instrument: approval(world.officer) }),
    );
    const { items } = await world.officer.get(`cases/${id}/acts`);
    expect(items[0].reason).toMatchObject({ code: 'case_is_open', remedy: expect.stringContaining(kept.id) });
  });
});

describe('a case tells line by line which of its property an act can take', () => {
  test('what the officer holds goes as a thing or by paper, what is sealed in place by paper only, what is offered not at all', async () => {
    const { officer, keeper } = world;
    const { id } = await world.case();
    const [held, offered] = (await world.seized(id, [wine, wine])).map((item) => item.id) as [string, string];
    const [inPlace] = (
      await world.seized(id, [wine], { measure: 'sealing', instrument: { approverId: world.policeHead.id } })
    ).map((item) => item.id);
    await officer.post('handovers', {
      caseId: id,
      purpose: 'store_in',
      mode: 'physical',
      toAgencyId: world.police.id,
      toPersonId: keeper.id,
      lines: [{ itemId: offered }],
    });
    const { items } = await officer.get(`cases/${id}/lines?purpose=prosecution_review`);
    expect(items.map(({ itemId, modes, possible }: Json) => ({ itemId, modes, possible }))).toEqual([
      { itemId: held, modes: ['physical', 'paper'], possible: true },
      { itemId: offered, modes: [], possible: false },
      { itemId: inPlace, modes: ['paper'], possible: true },
    ]);
    const [reason] = codesOf(await officer.get(`items/${offered}/acts`), 'offer');
    expect(items[1].reason.code).toBe(reason);
    const release = await officer.get(`cases/${id}/lines?act=release`);
    expect(release.items.map(({ possible }: Json) => possible)).toEqual([true, false, true]);
  });

  test('and asks for a purpose or an act, one of the two', async () => {
    const { id } = await world.case();
    for (const query of ['', '?purpose=store_in&act=order']) {
      const { status, body } = await world.officer.send('GET', `cases/${id}/lines${query}`);
      expect({ status, code: body.code }).toEqual({ status: 422, code: 'purpose_or_act' });
    }
  });
});

const codesOf = ({ items }: Json, act: string): string[] =>
  items.filter((each: Json) => each.act === act).map((each: Json) => each.reason?.code);

/** In a closed case everything is refused for being closed, to the police who alone see it. */
async function possibleRefusals(caseId: string, itemIds: string[]): Promise<void> {
  const { officer } = world;
  const lines = itemIds.map((itemId) => ({ itemId }));
  const requests: Request[] = [
    ['seizures', world.seizure(caseId, [wine])],
    ['releases', { caseId, lines, reason: 'unrelated', instrument: approval(officer) }],
    offering('prosecution_review', officer, caseId, itemIds),
    [`cases/${caseId}/referrals`, { toAgencyId: world.procuratorate.id }],
    [`cases/${caseId}/closure`, { instrument: approval(officer) }],
  ];
  for (const request of requests) expect((await officer.refused(...request)).code).toBe('case_is_open');
}
