import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Json, World } from '../support/world.js';

let world: World;
let caseId: string;
beforeAll(async () => {
  world = await World.open();
  caseId = (await world.case()).id;
});
afterAll(() => world.close());

const phone = { name: '手机', category: '电子设备', quantity: '1', unit: '部' };
const seize = async (lines: object[], more: object = {}) => {
  const answer = await world.officer.send('POST', 'seizures', world.seizure(caseId, lines, more));
  return { status: answer.status, ...answer.body } as Json;
};
const itemsOfCase = async () => (await world.officer.get(`cases/${caseId}/items`)).items.length;

/** Refused with this code, and nothing of it was saved. */
async function refusedWith(status: number, code: string, lines: object[], more: object = {}): Promise<Json> {
  const before = await itemsOfCase();
  const problem = await seize(lines, more);
  expect(problem).toMatchObject({ status, code });
  expect(await itemsOfCase()).toBe(before);
  return problem;
}

describe('a line of the list', () => {
  test.each([
    ['0', 'quantity_is_positive'],
    ['0.00', 'quantity_is_positive'],
    ['-1', 'quantity_is_positive'],
    ['十二', 'quantity_form'],
    ['1e3', 'quantity_form'],
    ['NaN', 'quantity_form'],
    [`1${'0'.repeat(20)}`, 'decimal_form'],
    [`0.${'1'.repeat(19)}`, 'decimal_form'],
    [5, 'quantity_form'],
    [{ amount: 5 }, 'quantity_form'],
    [true, 'quantity_form'],
  ])('whose quantity is %j is refused by %s, naming line and field', async (quantity, code) => {
    const problem = await refusedWith(422, 'lines_at_fault', [phone, { ...phone, quantity }]);
    expect(problem.errors).toEqual([{ line: 2, field: 'quantity', code, message: expect.any(String) }]);
  });

  test.each([['若干'], ['一批'], ['不详'], [''], [undefined]])(
    'whose quantity is %j becomes a sealed lot that waits to be counted',
    async (quantity) => {
      const [{ id }] = (await seize([{ ...phone, quantity }])).items;
      const item = await world.officer.get(`items/${id}`);
      expect(item.quantity).toMatchObject({ counted: false, registered: '1', onHand: '1' });
      expect(item.measuredIn).toBe('待清点');
      expect(item.quantityText).toBe(quantity || null);
    },
  );

  test('with a unit that nobody has heard of is counted in that unit', async () => {
    const [{ id }] = (await seize([{ ...phone, quantity: '3', unit: '嘎啦' }])).items;
    expect((await world.officer.get(`items/${id}`)).quantity).toMatchObject({ counted: true, unit: '嘎啦' });
  });

  test('keeps an exact decimal exactly', async () => {
    const [{ id }] = (await seize([{ ...phone, quantity: '+0012.340000000000000001', unit: '克' }])).items;
    expect((await world.officer.get(`items/${id}`)).quantity.registered).toBe('12.340000000000000001');
  });

  test.each([
    ['category', { category: '没有这类' }, 'category_is_known'],
    ['category', { category: 'toString' }, 'category_is_known'],
    ['name', { name: '  ' }, 'name_is_given'],
    ['name', { name: '长'.repeat(201) }, 'text_too_long'],
    ['unit', { unit: '' }, 'unit_is_given'],
    ['features', { features: '长'.repeat(65_536) }, 'text_too_long'],
    ['name', { name: '铃\u0007声' }, 'text_without_control'],
    ['value', { value: '很贵' }, 'value_form'],
  ])('with a wrong %s is refused: %j', async (field, wrong, code) => {
    const problem = await refusedWith(422, 'lines_at_fault', [{ ...phone, ...wrong }]);
    expect(problem.errors).toEqual([{ line: 1, field, code, message: expect.any(String) }]);
  });
});

test('a category that nobody knows is answered with the twenty there are', async () => {
  const problem = await refusedWith(422, 'lines_at_fault', [{ ...phone, category: '没有这类' }]);
  expect(problem.errors[0].message).toMatch(/须为其一：现金\/货币、.*、淫秽物品\/侵权物品$/);
});

describe('a list', () => {
  test('of ten thousand lines with three bad ones names exactly these, saves nothing, and passes without them', async () => {
    caseId = (await world.case()).id;
    const lines = Array.from({ length: 10_000 }, (_, index) => ({ ...phone, name: `手机${index + 1}` }));
    const spoiled: Json[] = [...lines];
    spoiled[16] = { ...phone, quantity: '0' };
    spoiled[4_999] = { ...phone, category: '不存在' };
    spoiled[9_999] = { ...phone, name: '' };
    const problem = await refusedWith(422, 'lines_at_fault', spoiled);
    expect(problem.errors.map(({ line, code }: Json) => [line, code])).toEqual([
      [17, 'quantity_is_positive'],
      [5_000, 'category_is_known'],
      [10_000, 'name_is_given'],
    ]);
    const good = spoiled.filter((_, index) => ![16, 4_999, 9_999].includes(index));
    const { items } = await seize(good);
    expect(items).toHaveLength(9_997);
    expect(await itemsOfCase()).toBe(9_997);
    caseId = (await world.case()).id;
  });

  test('of ten thousand and one lines is too long, and of none too short', async () => {
    const many = await refusedWith(422, 'invalid_input', Array(10_001).fill(phone));
    expect(many.errors[0]).toMatchObject({ field: 'lines', code: 'array_max_size' });
    const none = await refusedWith(422, 'invalid_input', []);
    expect(none.errors[0]).toMatchObject({ field: 'lines', code: 'array_not_empty' });
  });
});

describe('who signs the list', () => {
  test('two officers take it, and one of them enters it', async () => {
    const { officer, partner, keeper, prosecutor } = world;
    await refusedWith(409, 'two_officers', [phone], { officers: [officer.id] });
    await refusedWith(409, 'two_officers', [phone], { officers: [officer.id, officer.id] });
    await refusedWith(403, 'actor_is_one_of_the_officers', [phone], { officers: [partner.id, keeper.id] });
    for (const stranger of [keeper, prosecutor])
      await refusedWith(409, 'officers_are_of_the_agency', [phone], { officers: [officer.id, stranger.id] });
  });

  test('the holder signs, or it is said why not', async () => {
    await refusedWith(422, 'holder_or_reason', [phone], { holder: undefined });
    expect((await seize([phone], { holder: undefined, holderAbsence: 'HOLDER_REFUSED' })).status).toBe(201);
  });

  test('a witness signs, or a recording stands in', async () => {
    await refusedWith(422, 'witness_or_reason', [phone], { witness: undefined });
    const alone = { witness: undefined, witnessAbsence: 'NO_ELIGIBLE_WITNESS' };
    await refusedWith(422, 'recording_stands_in_for_witness', [phone], alone);
    expect((await seize([phone], { ...alone, recording: '执法记录仪 0301-7' })).status).toBe(201);
  });

  test('a witness is not police staff, neither by identity number nor by name', async () => {
    const witness = { name: '无关群众', identityNumber: '11010519491231002x' };
    const problem = await refusedWith(409, 'witness_is_not_staff', [phone], { witness });
    expect(problem).toMatchObject({ law: '刑诉规定 194', errors: [{ field: 'witness' }] });
    await refusedWith(409, 'witness_is_not_staff', [phone], { witness: { name: '钱保管' } });
    await refusedWith(409, 'witness_is_not_staff', [phone], { witness: { name: '王民警' } });
  });

  test('a namesake of an officer whose identity number is another may witness', async () => {
    const witness = { name: '王民警', identityNumber: '320402198001011234' };
    expect((await seize([phone], { witness })).status).toBe(201);
  });
});

describe('the time of a seizure', () => {
  test('is not in the future', async () => {
    const problem = await refusedWith(409, 'occurred_not_in_the_future', [phone], {
      occurredAt: '2024-03-01T09:00:01+08:00',
    });
    expect(problem.errors).toEqual([
      { line: 1, field: 'occurredAt', code: 'occurred_not_in_the_future', message: expect.any(String) },
    ]);
  });

  test('is told late only with a reason, and both times stay readable', async () => {
    const occurredAt = '2024-02-27T10:00:00+08:00';
    await refusedWith(409, 'late_entry_has_reason', [phone], { occurredAt });
    const { items } = await seize([phone], { occurredAt, lateReason: '现场无网络' });
    const [entry] = (await world.officer.get(`items/${items[0].id}/history`)).items;
    expect(entry.content.occurred_at).toBe('2024-02-27T02:00:00.000Z');
    expect(entry.recordedAt).toBe('2024-03-01T01:00:00.000Z');
    expect(entry.confidential.lateReason).toBe('现场无网络');
  });

  test('is not before the case was filed', async () => {
    await refusedWith(409, 'measure_after_filing', [phone], {
      occurredAt: '2024-01-31T10:00:00+08:00',
      lateReason: '补录',
    });
  });

  test.each(['2024-02-30T10:00:00+08:00', '2024-02-27 10:00', '昨天'])(
    'is a real one, not %s',
    async (occurredAt) => {
      const problem = await refusedWith(422, 'invalid_input', [phone], { occurredAt });
      expect(problem.errors[0].field).toBe('occurredAt');
    },
  );
});

describe('the paper of a seizure', () => {
  const { id: nobody } = { id: '0190a000-0000-7000-8000-000000000000' };

  test('is approved by a head of the own agency who is neither applicant nor officer', async () => {
    const { officer, partner, keeper, prosecutionHead } = world;
    const by = (approverId?: string) => ({ instrument: { approverId } });
    await refusedWith(422, 'approval_missing', [phone], { instrument: {} });
    await refusedWith(409, 'approver_is_not_applicant', [phone], by(officer.id));
    await refusedWith(409, 'approval_level_too_low', [phone], by(partner.id));
    await refusedWith(409, 'approval_level_too_low', [phone], by(keeper.id));
    await refusedWith(409, 'approval_level_too_low', [phone], by(prosecutionHead.id));
    await refusedWith(404, 'person_not_found', [phone], by(nobody));
    const head = await world.person(world.police, '兼任队长', ['unit_head', 'case_officer']);
    await refusedWith(409, 'approver_is_not_officer', [phone], {
      officers: [officer.id, head.id],
      instrument: { approverId: head.id },
    });
  });

  test('of a sealing or freezing needs the head of the agency, not of the unit', async () => {
    for (const measure of ['sealing', 'freezing']) {
      await refusedWith(409, 'approval_level_too_low', [phone], { measure });
      const approved = { measure, instrument: { approverId: world.policeHead.id } };
      expect((await seize([phone], approved)).status).toBe(201);
    }
  });

  test('has a number that the agency has not given before, however it is spelt, and no date to come', async () => {
    const approverId = world.unitHead.id;
    expect(
      (await seize([phone], { instrument: { approverId, number: '坛公(扣)字〔2024〕99号' } })).status,
    ).toBe(201);
    await refusedWith(409, 'instrument_number_taken', [phone], {
      instrument: { approverId, number: ' 坛公(扣)字[2024] 99号' },
    });
    await refusedWith(409, 'issued_in_the_future', [phone], {
      instrument: { approverId, issuedOn: '2024-03-02' },
    });
  });
});
