import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { verifyDatabase } from '../../src/verification/verification.js';
import { jpeg } from '../support/photos.js';
import { type Json, World } from '../support/world.js';

let world: World;
let caseId: string;
let phone: { id: string; code: string };
let before: string;
let after: string;

const PHONE = { name: '手机', category: '电子设备', quantity: '1', unit: '部', seal: '封 1' };

beforeAll(async () => {
  world = await World.open();
  ({ id: caseId } = await world.case());
  [phone] = (await world.seized(caseId, [PHONE])) as [typeof phone];
  await world.stored(caseId, [phone]);
  before = await world.keeper.photo(jpeg('启封前'));
  after = await world.keeper.photo(jpeg('启封后'));
}, 120_000);
afterAll(() => world.close());

const sealing = (more: object = {}) => ({
  act: 'unseal',
  secondId: world.officer.id,
  photosBefore: [before],
  photosAfter: [after],
  ...more,
});
const item = (id = phone.id): Promise<Json> => world.keeper.get(`items/${id}`);
const offered = async (id: string): Promise<Json> =>
  world.officer.post('handovers', {
    caseId,
    purpose: 'store_in',
    mode: 'physical',
    toAgencyId: world.police.id,
    lines: [{ itemId: id }],
  });

describe('a package', () => {
  test('is opened by its keeper and another who works on cases or keeps, never by one alone', async () => {
    const path = `items/${phone.id}/sealings`;
    expect((await world.keeper.refused(path, sealing({ secondId: world.keeper.id }))).code).toBe(
      'opened_by_two',
    );
    const clerk = await world.person(world.police, '于会计', ['finance_officer'], { post: '会计' });
    expect((await world.keeper.refused(path, sealing({ secondId: clerk.id }))).code).toBe('opened_by_two');
    expect((await world.officer.refused(path, sealing())).code).toBe('permission_missing');
  });

  test('is opened only with photos before and after, which the item carries from then on', async () => {
    const path = `items/${phone.id}/sealings`;
    expect((await world.keeper.refused(path, sealing({ photosAfter: [] }))).code).toBe('invalid_input');
    expect((await world.keeper.refused(path, sealing({ photosAfter: ['0'.repeat(64)] }))).code).toBe(
      'photo_is_known',
    );
    const { instrument, items } = await world.keeper.post(path, sealing());
    expect(instrument).toMatchObject({ kind: 'sealing_record' });
    expect(items[0]).toMatchObject({ package: 'opened', custody: { seal: null } });
    expect(items[0].photos.map(({ sha256 }: Json) => sha256)).toEqual([before, after]);
    expect((await world.keeper.refused(path, sealing())).code).toBe('package_is_sealed');
  });

  test('is sealed again with a seal that it never had, and its history tells every number and who was there', async () => {
    const path = `items/${phone.id}/sealings`;
    const again = { act: 'reseal', seal: '封 1' };
    expect((await world.keeper.refused(path, sealing({ act: 'reseal' }))).code).toBe('seal_is_told');
    expect((await world.keeper.refused(path, sealing(again))).code).toBe('seal_is_new');
    await world.keeper.post(path, sealing({ ...again, seal: '封 2' }));
    expect(await item()).toMatchObject({
      package: 'sealed',
      seals: [
        { seal: '封 1', act: 'seize', sequence: 1 },
        { seal: null, act: 'unseal' },
        { seal: '封 2', act: 'reseal' },
      ],
    });
    const { items } = await world.officer.get(`items/${phone.id}/timeline`);
    expect(items.at(-1)).toMatchObject({
      sealChange: { before: '无', after: '封 2' },
      remark: expect.stringContaining(`在场 ${world.officer.name}`),
    });
    expect((await world.keeper.refused(path, sealing({ ...again, seal: '封 3' }))).code).toBe(
      'package_is_open',
    );
  });
});

describe('on its way a seal other than the recorded one', () => {
  test('is not received, unless as a broken seal, which freezes the thing', async () => {
    const [other] = (await world.seized(caseId, [{ ...PHONE, seal: '封 5' }])) as [typeof phone];
    const { id } = await offered(other.id);
    const answer = (more: object) => ({ answers: [{ lineNumber: 1, place: '库', seal: '封 6', ...more }] });
    expect(
      (await world.keeper.refused(`handovers/${id}/receipt`, answer({ outcome: 'accepted' }))).code,
    ).toBe('seal_is_as_it_was');
    const damaged = answer({ outcome: 'accepted_with_exception', reason: 'damaged' });
    expect((await world.keeper.refused(`handovers/${id}/receipt`, damaged)).code).toBe('seal_is_as_it_was');
    await world.keeper.post(
      `handovers/${id}/receipt`,
      answer({ outcome: 'accepted_with_exception', reason: 'seal_broken' }),
    );
    expect(await item(other.id)).toMatchObject({
      package: 'seal_broken',
      frozen: { code: 'seal_broken', reportedBy: world.keeper.id },
      custody: { seal: '封 6' },
    });
    expect((await world.keeper.refused(`items/${other.id}/sealings`, sealing())).code).toBe(
      'item_is_not_frozen',
    );
  });

  test('is the first one where the thing was never sealed, and the keeper who receives it may put one on', async () => {
    const [bare] = (await world.seized(caseId, [{ ...PHONE, seal: undefined }])) as [typeof phone];
    expect(await item(bare.id)).toMatchObject({ package: 'unsealed' });
    const { id } = await offered(bare.id);
    await world.keeper.post(`handovers/${id}/receipt`, {
      answers: [{ lineNumber: 1, outcome: 'accepted', place: '库', seal: '封 7' }],
    });
    expect(await item(bare.id)).toMatchObject({
      package: 'sealed',
      seals: [{ seal: '封 7', act: 'receive' }],
    });
  });

  test('is neither put elsewhere nor taken on loan, and a count that sees it freezes the thing', async () => {
    const [store] = (
      await world.keeper.post('places', { level: 'store', kind: 'centre', code: 'ZX', name: '中心库' })
    ).items;
    const put = (seal: string) => ({ lines: [{ itemId: phone.id, place: 'ZX', seal }] });
    expect((await world.keeper.refused('placements', put('封 1'))).code).toBe('seal_is_as_it_was');
    await world.keeper.post('placements', put('封 2'));

    const loan = await world.officer.post('loans', {
      caseId,
      purpose: 'identification',
      dueAt: '2024-03-20T00:00:00Z',
      itemIds: [phone.id],
      reason: '组织辨认',
    });
    await world.unitHead.post(`approvals/${loan.approvalId}/decision`, { decision: 'given' });
    await world.keeper.post(`loans/${loan.id}/handing-out`);
    const taking = (seal: string) => ({ lines: [{ lineNumber: 1, seal }] });
    expect((await world.officer.refused(`loans/${loan.id}/receipt`, taking('封 1'))).code).toBe(
      'seal_is_as_it_was',
    );
    await world.officer.post(`loans/${loan.id}/receipt`, taking('封 2'));
    const back = (more: object) => ({ lines: [{ lineNumber: 1, slot: 'ZX', ...more }] });
    const intact = back({ condition: 'intact', seal: '封 1' });
    expect((await world.keeper.refused(`loans/${loan.id}/returns`, intact)).code).toBe('seal_is_as_it_was');
    await world.keeper.post(`loans/${loan.id}/returns`, back({ condition: 'intact', seal: '封 2' }));

    const { id } = await world.keeper.post('stocktakes', { placeId: store.id, secondId: world.unitHead.id });
    const seen = await world.keeper.post(`stocktakes/${id}/sightings`, {
      sightings: [{ place: 'ZX', code: phone.code, seal: '封 8' }],
    });
    expect(seen.lines).toMatchObject([{ result: 'seal_differs', seenSeal: '封 8' }]);
    await world.keeper.post(`stocktakes/${id}/end`);
    expect(await item()).toMatchObject({
      package: 'seal_broken',
      frozen: { code: 'seal_broken' },
      custody: { seal: '封 2' },
    });
  });

  test('and everything is still what its entries make of it', async () => {
    expect((await verifyDatabase(world.database.superuserUrl)).passed).toBe(true);
  });
});
