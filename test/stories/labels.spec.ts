import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readPdf, solid } from '../documents/paper-text.js';
import { type Json, World } from '../support/world.js';

let world: World;
let caseId: string;
let things: { id: string; code: string }[];

beforeAll(async () => {
  world = await World.open();
  ({ id: caseId } = await world.case());
  things = await world.seized(
    caseId,
    Array.from({ length: 40 }, (_, index) => ({
      name:
        index === 0
          ? '黑色小米手机（带透明硬质保护壳、卡针一枚、原装充电器和数据线各一）'
          : `手机 ${index + 1}`,
      category: '电子设备',
      quantity: '1',
      unit: '部',
    })),
  );
}, 120_000);
afterAll(() => world.close());

async function labels(path: string): Promise<{ pages: string[]; bytes: Buffer }> {
  const { bytes } = await world.keeper.file(path);
  return { bytes, pages: (await readPdf(bytes)).pages.map(solid) };
}

const sizeOf = (bytes: Buffer) =>
  /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/
    .exec(bytes.toString('latin1'))
    ?.slice(1)
    .map((points) => Math.round((Number(points) / 72) * 25.4));

describe('labels', () => {
  test('of a case are pages of 50 by 30 millimetres, one for each thing, with its code, name and case', async () => {
    const { pages, bytes } = await labels(`cases/${caseId}/labels`);
    expect(sizeOf(bytes)).toEqual([50, 30]);
    expect(pages).toHaveLength(40);
    pages.forEach((page, index) => {
      expect(page).toContain(things[index]?.code);
      expect(page).toContain('案件AJ2024-000001');
      expect(page).toContain('1部');
    });
  });

  test('name no person and no case by its title', async () => {
    const text = (await labels(`cases/${caseId}/labels`)).pages.join('');
    for (const secret of ['李某', '王民警', '盗窃']) expect(text).not.toContain(secret);
  });

  test('cut a long name, never the code', async () => {
    const [page] = (await labels(`items/${things[0]?.id}/labels`)).pages;
    expect(page).toContain('黑色小米手机');
    expect(page).toContain('…');
    expect(page).toContain(things[0]?.code);
  });

  test('stand thirty-six to a sheet of A4 where that is asked', async () => {
    const { pages, bytes } = await labels(`cases/${caseId}/labels?paper=sheet`);
    expect(sizeOf(bytes)).toEqual([210, 297]);
    expect(pages).toHaveLength(2);
  });

  test('of a handover are those of what it lists', async () => {
    const handover: Json = await world.officer.post('handovers', {
      caseId,
      purpose: 'store_in',
      mode: 'physical',
      toAgencyId: world.police.id,
      lines: things.slice(0, 3).map(({ id }) => ({ itemId: id })),
    });
    const { pages } = await labels(`handovers/${handover.id}/labels`);
    expect(pages.map((page) => things.findIndex(({ code }) => page.endsWith(code)))).toEqual([0, 1, 2]);
  });

  test('of a store are those of everything within it, however many', async () => {
    const [store] = (
      await world.keeper.post('places', { level: 'store', kind: 'centre', code: 'ZX', name: '中心库' })
    ).items;
    await world.keeper.post('places', {
      level: 'slot',
      parentId: store.id,
      code: 'A',
      name: '位',
      numbering: { first: 1, last: 450 },
    });
    const { pages } = await labels(`places/${store.id}/labels`);
    expect(pages).toHaveLength(451);
    expect(pages[450]).toContain('ZX-A450');
    expect(pages[450]).toContain('中心库/位450');
  });

  test('are unknown to an agency that the case has not reached', async () => {
    expect((await world.judge.send('GET', `cases/${caseId}/labels`)).body.code).toBe('case_not_found');
    expect((await world.judge.send('GET', `items/${things[0]?.id}/labels`)).body.code).toBe('item_not_found');
  });
});
