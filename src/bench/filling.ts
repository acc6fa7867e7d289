import { v7 } from 'uuid';
import type { Actor } from '../identity/identity.js';
import { Transactions } from '../platform/transactions.js';
import { type Act, type Registration, Registry } from '../registry/registry.js';
import { actorOf } from './actors.js';
import type { Site } from './place.js';

const ENTRIES_PER_ITEM = 20;
const ITEMS_PER_BATCH = 500;
const BATCHES_AT_A_TIME = 2;

/**
 * Fills the ledger with items of 20 entries each: a seizure and nineteen corrections. Every act goes through the registry, so
 * the result is a ledger and a registry like any other, and `npm run verify` passes on it. Answers the ids of the items.
 */
export async function fill(
  site: Site,
  entries: number,
  onProgress: (entries: number) => void,
): Promise<string[]> {
  const officer = await actorOf(site.application, site.county.officer);
  const perBatch = ITEMS_PER_BATCH * ENTRIES_PER_ITEM;
  const batches = Array.from({ length: Math.ceil(entries / perBatch) }, (_, index) => index).values();
  const itemIds: string[] = [];
  const worker = async () => {
    for (const batch of batches) {
      itemIds.push(...(await fillBatch(site, officer, batch)));
      onProgress(itemIds.length * ENTRIES_PER_ITEM);
    }
  };
  await Promise.all(Array.from({ length: BATCHES_AT_A_TIME }, worker));
  return itemIds;
}

async function fillBatch(site: Site, officer: Actor, batch: number): Promise<string[]> {
  const registry = site.application.get(Registry);
  const { caseId, head } = site.county;
  const approverId = head.id;
  return site.application.get(Transactions).run(officer.scope, async (tx) => {
    const seized = await registry.onPaper(
      tx,
      { kind: 'seizure_decision', caseId, approverId, number: `计时扣押${batch}号` },
      Array.from({ length: ITEMS_PER_BATCH }, (_, index) => registration(site, officer, batch, index + 1)),
      officer,
    );
    const corrections = seized.items.flatMap(({ id, lastEntryId }) =>
      Array.from({ length: ENTRIES_PER_ITEM - 1 }, (_, index) => correction(id, lastEntryId, index)),
    );
    const paper = { kind: 'correction_approval', caseId, approverId, number: `计时更正${batch}号` } as const;
    await registry.onPaper(tx, paper, corrections, officer);
    return seized.items.map(({ id }) => id);
  });
}

function registration({ county }: Site, officer: Actor, batch: number, line: number): Registration {
  return {
    act: 'seize',
    itemId: v7(),
    caseId: county.caseId,
    code: `计时-${batch}-${line}`,
    listLine: line,
    name: `手机 ${line}`,
    category: '电子设备',
    unit: '部',
    quantity: '1',
    quantityText: null,
    approximate: false,
    features: '黑色',
    details: {},
    contents: [],
    photos: [],
    value: null,
    officers: [county.officer.id, county.partner.id],
    custody: {
      kind: 'officer',
      agencyId: officer.agencyId,
      unitId: officer.unitId,
      personId: officer.personId,
      seal: null,
    },
    place: null,
    measureUntil: null,
  };
}

const correction = (itemId: string, corrects: string, index: number): Act => ({
  act: 'correct',
  itemId,
  corrects,
  field: 'category',
  value: index % 2 === 0 ? '作案工具/其他物品' : '电子设备',
  reason: '归类有误',
});
