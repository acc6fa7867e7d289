import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { verifyDatabase } from '../../src/verification/verification.js';
import { solidTextOf } from '../documents/paper-text.js';
import { type Json, type Person, World } from '../support/world.js';

let world: World;
let cashier: Person;
let account: Json;
let dollars: Json;
beforeAll(async () => {
  world = await World.open();
  cashier = await world.person(world.police, '出纳尤某', ['finance_officer']);
  account = await opened('元', '某银行金坛支行');
  dollars = await opened('美元', '某银行外币部');
});
afterAll(() => world.close());

const opened = (unit: string, bank: string, more: object = {}): Promise<Json> =>
  cashier.post('deposit-accounts', { kind: 'bank', unit, bank, holder: '金坛分局', number: '1064', ...more });

const CASH = { name: '现金', category: '现金/货币', unit: '元' };

/** A case with what was taken in it, all in the keeper's store. */
async function kept(lines: object[]): Promise<{ caseId: string; ids: string[] }> {
  const { id: caseId } = await world.case();
  const items = await world.seized(caseId, lines);
  await world.stored(caseId, items);
  return { caseId, ids: items.map(({ id }) => id) };
}

const counting = (more: object = {}) => ({
  denominations: [
    { face: '100', count: 12 },
    { face: '0.5', count: 3 },
  ],
  counters: [world.keeper.id, cashier.id],
  examined: true,
  ...more,
});

let slips = 730;
const deposit = (caseId: string, itemId: string, more: object = {}) => ({
  caseId,
  accountId: account.id,
  lines: [{ itemId, counting: counting() }],
  instrument: { number: `银行回单${++slips}` },
  ...more,
});

const money = (caseId: string): Promise<Json> => world.keeper.get(`cases/${caseId}/money`);

describe('cash', () => {
  test('is counted by two, face by face, and then lies in the one account, no thing in the store any more', async () => {
    const { caseId, ids } = await kept([{ ...CASH, quantity: '1201.5' }]);
    const id = ids[0] as string;
    expect((await world.keeper.get('tasks/cash_to_deposit')).items).toContainEqual(
      expect.objectContaining({ subjectId: id }),
    );
    const { instrument, items } = await world.keeper.post('deposits', deposit(caseId, id));
    expect(instrument).toMatchObject({ kind: 'deposit_receipt', number: '银行回单731' });
    expect(items[0]).toMatchObject({
      custody: { kind: 'bank', personId: null, agencyId: world.police.id },
      slot: null,
      place: '某银行金坛支行（金坛分局 1064）',
      deposit: { accountId: account.id, instrumentId: instrument.id },
    });
    expect((await world.keeper.get('tasks/cash_to_deposit')).items).not.toContainEqual(
      expect.objectContaining({ subjectId: id }),
    );
    const { items: history } = await world.keeper.get(`items/${id}/history`);
    expect(history.at(-1)).toMatchObject({ type: 'deposit', content: { counting: counting() } });
    expect((await world.keeper.get(`items/${id}`)).possibleActs).not.toContain('lend');
  });

  test.each([
    ['denominations_add_up', () => ({ counting: counting({ denominations: [{ face: '100', count: 12 }] }) })],
    [
      'cash_is_counted_by_two',
      () => ({ counting: counting({ counters: [world.keeper.id, world.keeper.id] }) }),
    ],
    ['cash_is_counted_by_two', () => ({})],
    ['counterfeits_are_looked_for', () => ({ counting: counting({ examined: false }) })],
  ])('is not taken by the bank where %s is broken', async (code, line) => {
    const { caseId, ids } = await kept([{ ...CASH, quantity: '1201.5' }]);
    const lines = [{ itemId: ids[0], ...line() }];
    expect((await world.keeper.refused('deposits', deposit(caseId, '', { lines }))).code).toBe(code);
  });

  test('that is evidence by its numbers stays sealed in the store', async () => {
    const { caseId, ids } = await kept([{ ...CASH, quantity: '1201.5', features: '冠字号 QX09213867' }]);
    expect((await world.keeper.refused('deposits', deposit(caseId, ids[0] as string))).code).toBe(
      'specific_cash_is_kept',
    );
  });

  test('of another country goes to the account of its currency alone', async () => {
    const { caseId, ids } = await kept([{ ...CASH, quantity: '1201.5', unit: '美元' }]);
    const body = deposit(caseId, ids[0] as string);
    expect((await world.keeper.refused('deposits', body)).code).toBe('account_is_of_the_currency');
    await world.keeper.post('deposits', { ...body, accountId: dollars.id });
    expect((await cashier.get('deposit-accounts')).items).toContainEqual(
      expect.objectContaining({ id: dollars.id, balance: '1201.5', itemCount: 1 }),
    );
  });

  test('finds one account of a currency in use; a new one takes over what lies in the old', async () => {
    const euros = await opened('欧元', '旧行');
    expect(
      (
        await cashier.refused('deposit-accounts', {
          kind: 'bank',
          unit: '欧元',
          bank: '新行',
          holder: '金坛分局',
          number: '1',
        })
      ).code,
    ).toBe('one_account_in_use');
    const { caseId, ids } = await kept([{ ...CASH, quantity: '1201.5', unit: '欧元' }]);
    const body = deposit(caseId, ids[0] as string, { accountId: euros.id });
    await world.keeper.post('deposits', body);
    expect((await world.keeper.refused('deposits', { ...body, instrument: {} })).code).toBe(
      'money_is_not_there_yet',
    );
    await cashier.post(`deposit-accounts/${euros.id}/end`, {
      usedUntil: new Date(world.clock.now()).toISOString().slice(0, 10),
    });
    world.clock.advance({ days: 2 });
    const { caseId: other, ids: more } = await kept([{ ...CASH, quantity: '1201.5', unit: '欧元' }]);
    expect(
      (await world.keeper.refused('deposits', deposit(other, more[0] as string, { accountId: euros.id })))
        .code,
    ).toBe('account_is_in_use');
    const next = await opened('欧元', '新行');
    const lines = [{ itemId: ids[0] }];
    const { items } = await cashier.post('deposits', {
      ...body,
      accountId: next.id,
      lines,
      instrument: {},
    });
    expect(items[0].deposit.accountId).toBe(next.id);
  });

  test('and every other thing but money is refused', async () => {
    const { caseId, ids } = await kept([
      { name: '刀', category: '管制刀具/凶器', quantity: '1', unit: '把' },
    ]);
    expect((await world.keeper.refused('deposits', deposit(caseId, ids[0] as string))).code).toBe(
      'only_money_is_deposited',
    );
  });
});

describe('the money ledger of a case', () => {
  test('tells every movement with its paper and balances to the fen: taken, interest, price, fees, return, treasury', async () => {
    const { caseId, ids } = await kept([
      { ...CASH, quantity: '1201.5' },
      { name: '轿车', category: '机动车', quantity: '1', unit: '辆' },
    ]);
    const [cash, car] = ids as [string, string];
    await world.keeper.post('deposits', deposit(caseId, cash));
    const { items: borne } = await cashier.post('interest', {
      caseId,
      lines: [{ itemId: cash, quantity: '0.37' }],
      instrument: { number: '结息单2' },
    });
    expect(borne[1]).toMatchObject({
      origin: { kind: 'fruits', itemId: cash },
      custody: { kind: 'bank' },
      deposit: { accountId: account.id },
      name: '现金孳息',
    });

    const early = await world.officer.post('early-disposals', {
      caseId,
      outcome: 'sale',
      reason: 'depreciating_with_consent',
      consent: '同意书',
      lines: [{ itemId: car }],
      instrument: { approverId: world.principalHead.id },
    });
    const sold = await world.keeper.post('disposals', {
      caseId,
      lines: [
        {
          itemId: car,
          dispositionId: early.dispositionIds[0],
          proceeds: { quantity: '30000.01', unit: '元' },
        },
      ],
    });
    const price = sold.items[1].id;
    const further = await world.officer.post('disposal-orders', {
      caseId,
      instrumentId: early.instrument.id,
      outcome: 'expenses',
      lines: [{ itemId: price, quantity: '300' }],
    });
    await world.keeper.post('disposals', {
      caseId,
      lines: [{ itemId: price, dispositionId: further.dispositionIds[0] }],
    });
    await world.keeper.post('deposits', {
      caseId,
      accountId: account.id,
      lines: [{ itemId: price, counting: undefined }],
      instrument: { number: '转账回单9' },
    });

    await world.broughtToCourt(caseId, [{ id: cash }]);
    const { items: victims } = await world.judge.post(`cases/${caseId}/parties`, {
      parties: [{ kind: 'victim', name: '被害人冯某' }],
    });
    const { judgment } = await world.judge.post('judgments', {
      caseId,
      inForceOn: '2024-03-01',
      lines: [
        {
          lineNumber: 1,
          itemId: cash,
          description: '发还 201.5 元',
          outcome: 'return_to_victim',
          quantity: '201.5',
          recipientId: victims[0].id,
        },
        { lineNumber: 2, itemId: cash, description: '没收其余', outcome: 'confiscation' },
      ],
      obligations: [],
    });
    await world.enforcer.post('execution-orders', { judgmentId: judgment.id, agencyId: world.police.id });
    const [back, treasury] = judgment.lines as [Json, Json];
    for (const { dispositionId } of [back, treasury])
      await world.keeper.post('disposals', { caseId, lines: [{ itemId: cash, dispositionId }] });
    const { currencies, movements } = await money(caseId);
    expect(currencies).toEqual([
      {
        unit: '元',
        taken: '1201.5',
        interest: '0.37',
        proceeds: '30000.01',
        refund: '0',
        corrected: '0',
        returned: '201.5',
        treasury: '1000',
        fineOffset: '0',
        expenses: '300',
        others: '0',
        balance: '29700.38',
        inAccount: '29700.38',
        frozen: '0',
        inHand: '0',
        balanced: true,
      },
    ]);
    expect(
      movements.map(({ kind, in: came, out, balance, inAccount }: Json) => [
        kind,
        came,
        out,
        balance,
        inAccount,
      ]),
    ).toEqual([
      ['taken', '1201.5', null, '1201.5', '0'],
      ['deposited', null, null, '1201.5', '1201.5'],
      ['interest', '0.37', null, '1201.87', '1201.87'],
      ['proceeds', '30000.01', null, '31201.88', '1201.87'],
      ['expenses', null, '300', '30901.88', '1201.87'],
      ['deposited', null, null, '30901.88', '30901.88'],
      ['returned', null, '201.5', '30700.38', '30700.38'],
      ['treasury', null, '1000', '29700.38', '29700.38'],
    ]);
    expect(movements[3]).toMatchObject({ source: { id: car }, instrument: { kind: 'sale_confirmation' } });
    expect(movements[6]).toMatchObject({ recipientName: '被害人冯某', instrument: { kind: 'return_list' } });
    const paperOf = async (kind: string, movement: number): Promise<string> => {
      const { id } = await world.keeper.post('papers', {
        kind,
        subjectId: movements[movement].instrument.id,
      });
      return solidTextOf((await world.keeper.file(`papers/${id}`)).bytes);
    };
    expect(await paperOf('deposit_record', 1)).toMatch(/涉案款存入账户登记单.*银行回单\d+.*现金.*1201\.5元/);
    expect(await paperOf('interest_record', 2)).toMatch(
      /涉案款孳息入账登记单.*结息单2.*现金孳息0\.37元.*共1项/,
    );
    expect(await paperOf('expense_voucher', 4)).toMatch(/处置费用支付凭证.*300元/);
    expect((await verifyDatabase(world.database.applicationUrl)).passed).toBe(true);
  });

  test('keeps the balance of a case through division, correction and voiding', async () => {
    const { id: caseId } = await world.case();
    const [first, second, third] = (await world.seized(caseId, [
      { ...CASH, quantity: '100' },
      { ...CASH, quantity: '50' },
      { name: '存折款', category: '账户资金', quantity: '7.77', unit: '元' },
    ])) as [Json, Json, Json];
    await world.stored(caseId, [first, second, third]);
    await world.keeper.post(`items/${first.id}/split`, { parts: [{ quantity: '30.5' }] });
    await world.officer.post(`items/${first.id}/correction`, {
      field: 'quantity',
      value: '99.5',
      reason: '笔误',
      instrument: { approverId: world.unitHead.id },
    });
    await world.officer.post(`items/${second.id}/voiding`, {
      duplicateOf: first.id,
      reason: '重复登记',
      instrument: { approverId: world.unitHead.id },
    });
    const { currencies, movements } = await money(caseId);
    expect(currencies[0]).toMatchObject({
      taken: '157.77',
      corrected: '-50.5',
      balance: '107.27',
      balanced: true,
    });
    expect(movements.map(({ kind }: Json) => kind)).toEqual([
      'taken',
      'taken',
      'taken',
      'corrected',
      'voided',
    ]);
  });
});
