import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(() => world.close());

describe('what a receipt answers', () => {
  test('is the handover as it is read afterwards, while lines wait, when the last is answered, and when the rest is withdrawn', async () => {
    const { officer, keeper } = world;
    const { id: caseId } = await world.case();
    const lines = ['手机甲', '手机乙', '手机丙'].map((name) => ({
      name,
      category: '电子设备',
      quantity: '1',
      unit: '部',
    }));
    const offer = async (items: { id: string }[]) =>
      officer.post('handovers', {
        caseId,
        purpose: 'store_in',
        mode: 'physical',
        toAgencyId: world.police.id,
        lines: items.map(({ id }) => ({ itemId: id })),
      });

    const first = await offer(await world.seized(caseId, lines));
    const partly = await keeper.post(`handovers/${first.id}/receipt`, {
      answers: [{ lineNumber: 2, outcome: 'refused', reason: 'not_presented' }],
      place: '1 号架',
    });
    expect(partly.state).toBe('offered');
    expect(partly).toEqual(await keeper.get(`handovers/${first.id}`));
    const wholly = await keeper.post(`handovers/${first.id}/receipt`, {
      answers: [],
      rest: 'accepted',
      place: '1 号架',
    });
    expect(wholly.state).toBe('answered');
    expect(wholly).toEqual(await keeper.get(`handovers/${first.id}`));

    const second = await offer(await world.seized(caseId, lines));
    const withdrawn = await officer.post(`handovers/${second.id}/withdrawal`);
    expect(withdrawn.state).toBe('withdrawn');
    expect(withdrawn).toEqual(await officer.get(`handovers/${second.id}`));
  });
});
