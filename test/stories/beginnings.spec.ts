import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { EXECUTIONS, FORGETTING, READING, STATES } from '../../migrations/18-beginnings.js';
import { verifyItems } from '../../src/registry/verification.js';
import { type Json, World } from '../support/world.js';

let world: World;
let bottles: Json;
let part: Json;
let knife: Json;

/** Ten bottles taken three days ago: four divided off, three destroyed early, the rest with a knife judged. */
beforeAll(async () => {
  world = await World.open();
  const { officer, keeper, principalHead } = world;
  const { id: caseId } = await world.case();
  const late = { occurredAt: '2024-02-27T02:00:00.000Z', lateReason: '外地办案' };
  const items = await world.seized(
    caseId,
    [
      { name: '酒', category: '烟酒', quantity: '10', unit: '瓶', value: '1000' },
      { name: '刀', category: '管制刀具/凶器', quantity: '1', unit: '把' },
    ],
    late,
  );
  await world.stored(caseId, items);
  [bottles, knife] = items;
  const divided = await keeper.post(`items/${bottles.id}/split`, { parts: [{ quantity: '4' }] });
  part = divided.items.find(({ id }: Json) => id !== bottles.id);
  const early = await officer.post('early-disposals', {
    caseId,
    outcome: 'destruction',
    reason: 'perishable',
    lines: [{ itemId: bottles.id, quantity: '3' }],
    instrument: { approverId: principalHead.id },
  });
  world.clock.advance({ days: 10 });
  await keeper.post('disposals', {
    caseId,
    executors: [keeper.id, world.unitHead.id],
    witnesses: [world.policeHead.id],
    lines: [{ itemId: bottles.id, dispositionId: early.dispositionIds[0], quantity: '3' }],
  });
  await world.broughtToCourt(caseId, [bottles, part, knife], 'physical');
  const { judgment } = await world.judge.post('judgments', {
    caseId,
    inForceOn: '2024-03-05',
    lines: [bottles, knife].map(({ id }, index) => ({
      lineNumber: index + 1,
      itemId: id,
      description: '没收',
      outcome: 'confiscation',
    })),
    obligations: [],
  });
  await world.registrar.post('disposals', {
    caseId,
    lines: judgment.lines.map(({ itemId, dispositionId }: Json) => ({ itemId, dispositionId })),
    occurredAt: '2024-03-11T00:30:00.000Z',
  });
}, 120_000);
afterAll(() => world.close());

describe('an item', () => {
  test('tells when it was taken and when that was recorded, and that the last of it was confiscated in execution', async () => {
    const { beginning, ending } = await world.officer.get(`items/${bottles.id}`);
    expect(beginning).toEqual({
      recordedAt: '2024-03-01T01:00:00.000Z',
      occurredAt: '2024-02-27T02:00:00.000Z',
      agencyId: world.police.id,
      agencyName: '常州市公安局金坛分局',
    });
    expect(ending).toEqual({
      recordedAt: '2024-03-11T01:00:00.000Z',
      occurredAt: '2024-03-11T00:30:00.000Z',
      stage: 'execution',
      outcome: 'confiscation',
    });
  });

  test('has no ending while something of it is on hand, and a part begins when it was divided off', async () => {
    const { beginning, ending } = await world.officer.get(`items/${part.id}`);
    expect(ending).toBeNull();
    expect(beginning).toMatchObject({ occurredAt: '2024-03-01T01:00:00.000Z', agencyId: world.police.id });
  });
});

describe('a database from before there were beginnings and endings', () => {
  test('gets them from its ledger, item by item and execution by execution', async () => {
    const database = await new DataSource({
      type: 'postgres',
      url: world.database.superuserUrl,
    }).initialize();
    try {
      const known = `SELECT id, state->'beginning' AS beginning, state->'ending' AS ending FROM registry.item ORDER BY id`;
      const found = 'SELECT id, answerable_agency_id, stage, gone_before FROM disposal.execution ORDER BY id';
      const before = [await database.query(known), await database.query(found)];
      expect(before[1].map((row: Json) => row.gone_before)).toEqual(['4', '7', '0']);
      expect(before[1].map((row: Json) => row.stage)).toEqual(['investigation', 'execution', 'execution']);
      await database.query(`
        ALTER TABLE registry.item ALTER first_agency_id DROP NOT NULL, ALTER registered_at DROP NOT NULL, ALTER taken_at DROP NOT NULL;
        UPDATE registry.item SET state = state - 'beginning' - 'ending';
        ALTER TABLE disposal.execution ALTER answerable_agency_id DROP NOT NULL, ALTER stage DROP NOT NULL, ALTER gone_before DROP NOT NULL;
        UPDATE disposal.execution SET answerable_agency_id = NULL, stage = NULL, gone_before = NULL;`);
      for (const part of [READING, STATES, EXECUTIONS, FORGETTING]) await database.query(part);
      expect([await database.query(known), await database.query(found)]).toEqual(before);
      const report = await database.transaction('REPEATABLE READ', (tx) => verifyItems(tx));
      expect(report).toMatchObject({ items: 3, faults: [] });
    } finally {
      await database.destroy();
    }
  });
});
