import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { verifyDatabase } from '../../src/verification/verification.js';
import { jpeg } from '../support/photos.js';
import { type Json, World } from '../support/world.js';

let world: World;
let caseId: string;

const POWDER = {
  name: '白色晶体',
  category: '毒品',
  quantity: '1',
  unit: '包',
  seal: '封 1',
  details: { 净重: '20' },
};
const weight = (net: string, gross: string | undefined = undefined, division = '0.01') => ({
  weight: { net, gross, division },
});

beforeAll(async () => {
  world = await World.open();
  ({ id: caseId } = await world.case());
}, 120_000);
afterAll(() => world.close());

async function offered(): Promise<{ itemId: string; receipt: string }> {
  const [thing] = await world.seized(caseId, [POWDER]);
  const itemId = thing?.id as string;
  const { id } = await world.officer.post('handovers', {
    caseId,
    purpose: 'store_in',
    mode: 'physical',
    toAgencyId: world.police.id,
    lines: [{ itemId }],
  });
  return { itemId, receipt: `handovers/${id}/receipt` };
}
const answer = (more: object) => ({
  answers: [{ lineNumber: 1, outcome: 'accepted', place: '库', ...more }],
});
const item = (id: string): Promise<Json> => world.keeper.get(`items/${id}`);

describe('drugs are weighed wherever they change hands', () => {
  test('on a scale that counts finely enough for their weight (毒品称量规定 14)', async () => {
    const { itemId, receipt } = await offered();
    expect((await world.keeper.refused(receipt, answer(weight('20', '22', '0.1')))).code).toBe(
      'scale_is_fine_enough',
    );
    expect((await world.keeper.refused(receipt, answer(weight('22', '20')))).code).toBe(
      'net_is_within_gross',
    );
    await world.keeper.post(receipt, answer(weight('20', '22')));
    expect((await item(itemId)).weights).toMatchObject([
      { net: '20', gross: '22', division: '0.01', onHand: '1', act: 'receive' },
    ]);
    const { items } = await world.officer.get(`items/${itemId}/timeline`);
    expect(items.at(-1).remark).toContain('毛重 22 克、净重 20 克（分度值 0.01 克）');
  });

  test('and what weighs less than before goes no further unless it is told as short, which freezes it', async () => {
    const { itemId, receipt } = await offered();
    await world.keeper.post(receipt, answer(weight('20', '22')));
    const loan = await world.officer.post('loans', {
      caseId,
      purpose: 'testing',
      dueAt: '2024-03-20T00:00:00Z',
      itemIds: [itemId],
      reason: '送检',
    });
    await world.unitHead.post(`approvals/${loan.approvalId}/decision`, { decision: 'given' });
    await world.keeper.post(`loans/${loan.id}/handing-out`);
    const taking = (net: string) => ({ lines: [{ lineNumber: 1, ...weight(net, '22') }] });
    expect((await world.officer.refused(`loans/${loan.id}/receipt`, taking('19.98'))).code).toBe(
      'weight_is_as_it_was',
    );
    // One division is what the scale itself cannot tell.
    await world.officer.post(`loans/${loan.id}/receipt`, taking('19.99'));
    const back = (condition: string) => ({
      lines: [{ lineNumber: 1, condition, seal: '封 1', note: '短少 2 克', ...weight('18', '20') }],
    });
    expect((await world.keeper.refused(`loans/${loan.id}/returns`, back('intact'))).code).toBe(
      'weight_is_as_it_was',
    );
    await world.keeper.post(`loans/${loan.id}/returns`, back('short'));
    expect(await item(itemId)).toMatchObject({ frozen: { code: 'short' } });
    await world.auditor.post('flaw-checks');
    const { items } = await world.auditor.get(`flaws?of=sight&rule=F25&caseId=${caseId}`);
    expect(items).toMatchObject([{ subjectId: itemId, level: 'LX', document: '上次净重 19.99 克' }]);
  });

  test('a package that is opened and sealed again may weigh otherwise, what is in it may not', async () => {
    const { itemId, receipt } = await offered();
    await world.keeper.post(receipt, answer(weight('20', '22')));
    const photo = await world.keeper.photo(jpeg('启封'));
    const opening = { secondId: world.officer.id, photosBefore: [photo], photosAfter: [photo] };
    await world.keeper.post(`items/${itemId}/sealings`, { act: 'unseal', ...opening });
    const sealing = (net: string) => ({ act: 'reseal', seal: '封 2', ...opening, ...weight(net, '25') });
    expect((await world.keeper.refused(`items/${itemId}/sealings`, sealing('19'))).code).toBe(
      'weight_is_as_it_was',
    );
    await world.keeper.post(`items/${itemId}/sealings`, sealing('20'));
  });

  test('a sample that is taken leaves another amount, so that its weight is not held against it', async () => {
    const [lot] = await world.seized(caseId, [{ ...POWDER, quantity: '10', unit: '克' }]);
    const lotId = lot?.id as string;
    const { id } = await world.officer.post('handovers', {
      caseId,
      purpose: 'store_in',
      mode: 'physical',
      toAgencyId: world.police.id,
      lines: [{ itemId: lotId }],
    });
    await world.keeper.post(`handovers/${id}/receipt`, answer(weight('10')));
    await world.keeper.post(`items/${lotId}/split`, { parts: [{ quantity: '1', name: '检材' }] });
    const [store] = (
      await world.keeper.post('places', {
        level: 'store',
        kind: 'valuables_safe',
        code: 'GZ',
        name: '保险柜',
      })
    ).items;
    await world.keeper.post('placements', { lines: [{ itemId: lotId, place: store.code, ...weight('9') }] });
    expect((await item(lotId)).weights).toMatchObject([{ onHand: '10' }, { onHand: '9', net: '9' }]);
  });

  test('and everything is still what its entries make of it', async () => {
    expect((await verifyDatabase(world.database.superuserUrl)).passed).toBe(true);
  });
});
