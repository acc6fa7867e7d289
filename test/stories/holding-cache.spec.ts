import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { withConnection } from '../../src/platform/postgres/postgres-connection.js';
import { verdictText, verifyDatabase } from '../../src/verification/verification.js';
import { compiledFolder } from '../support/database.js';
import { type Json, World } from '../support/world.js';

let world: World;
let items: { id: string }[];

const asSuperuser = (sql: string, values: unknown[] = []): Promise<Json[]> =>
  withConnection(world.database.superuserUrl, async (client) => (await client.query(sql, values)).rows);

const rows = () => asSuperuser('SELECT * FROM registry.holding ORDER BY item_id, since');

beforeAll(async () => {
  world = await World.open();
  const { officer, keeper } = world;
  const { id: caseId } = await world.case();
  items = await world.seized(caseId, [
    { name: '白酒', category: '烟酒', quantity: '10', unit: '瓶' },
    { name: '现金', category: '现金/货币', quantity: '1000', unit: '元' },
    { name: '手机', category: '电子设备', quantity: '1', unit: '部' },
  ]);
  world.clock.advance({ hours: 2 });
  await world.stored(caseId, items);
  world.clock.advance({ hours: 2 });
  await keeper.post(`items/${items[0]?.id}/split`, { parts: [{ quantity: '4' }] });
  const { dispositionIds } = await officer.post('early-disposals', {
    caseId,
    outcome: 'seizing_agency_handles',
    reason: 'perishable',
    lines: [{ itemId: items[2]?.id }],
    instrument: { approverId: world.principalHead.id },
  });
  world.clock.advance({ hours: 2 });
  await keeper.post('disposals', {
    caseId,
    occurredAt: new Date(world.clock.now().getTime() - 3 * 3_600_000).toISOString(),
    lines: [{ itemId: items[2]?.id, dispositionId: dispositionIds[0] }],
  });
  const kept = await world.case();
  await officer.post(`cases/${kept.id}/merger`, {
    duplicateId: caseId,
    instrument: { approverId: world.unitHead.id },
  });
});
afterAll(() => world.close());

describe('the periods of holding', () => {
  test('are those that the entries make, also of what was recorded late and went to another case', async () => {
    const verdict = await verifyDatabase(world.database.applicationUrl);
    expect(verdict.items).toMatchObject({ items: 4, faultCount: 0 });
    const phone = (await rows()).filter((row) => row.item_id === items[2]?.id);
    expect(phone.map((row) => row.disposition)).toEqual(['undecided', 'undecided', 'final']);
    expect(new Set((await rows()).map((row) => row.case_id)).size).toBe(1);
  });

  test.each([
    ['changed', `UPDATE registry.holding SET custody_agency_id = case_id WHERE item_id = $1`],
    ['missing', 'DELETE FROM registry.holding WHERE item_id = $1'],
    ['shifted', `UPDATE registry.holding SET since = since - interval '1 second' WHERE item_id = $1`],
    ['hidden in another case', 'UPDATE registry.holding SET case_id = item_id WHERE item_id = $1'],
  ])('that were %s are found by verification, which names the item', async (_, change) => {
    const before = await asSuperuser('SELECT to_jsonb(h) AS row FROM registry.holding h WHERE item_id = $1', [
      items[1]?.id,
    ]);
    await asSuperuser(change, [items[1]?.id]);
    const verdict = await verifyDatabase(world.database.applicationUrl);
    await asSuperuser('DELETE FROM registry.holding WHERE item_id = $1', [items[1]?.id]);
    for (const { row } of before)
      await asSuperuser(
        'INSERT INTO registry.holding SELECT * FROM jsonb_populate_record(NULL::registry.holding, $1)',
        [JSON.stringify(row)],
      );
    expect(verdict.passed).toBe(false);
    expect(verdict.items.faults).toEqual([
      expect.objectContaining({ rule: 'holding_equals_its_entries', itemId: items[1]?.id }),
    ]);
    expect(verdictText(verdict)).toContain(items[1]?.id as string);
  });

  test('of an item that does not exist are found too', async () => {
    const stranger = '00000000-0000-7000-8000-000000000001';
    const [first] = await asSuperuser('SELECT to_jsonb(h) AS row FROM registry.holding h LIMIT 1');
    await asSuperuser(
      'INSERT INTO registry.holding SELECT * FROM jsonb_populate_record(NULL::registry.holding, $1)',
      [JSON.stringify({ ...first?.row, item_id: stranger })],
    );
    const verdict = await verifyDatabase(world.database.applicationUrl);
    await asSuperuser('DELETE FROM registry.holding WHERE item_id = $1', [stranger]);
    expect(verdict.items.faults).toEqual([
      expect.objectContaining({ rule: 'holding_equals_its_entries', itemId: stranger }),
    ]);
  });

  test('are filled from the entries in a database that an earlier version of the program made', async () => {
    const before = await rows();
    await asSuperuser('DROP TABLE registry.holding');
    await asSuperuser(
      `DELETE FROM migration.executed WHERE name IN ('Holdings1764000000020', 'HoldingSlots1764000000034')`,
    );
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [path.join(compiledFolder(), 'src/cli.js'), 'verify'],
      {
        env: {
          ...process.env,
          DATABASE_URL: world.database.migratorUrl,
          SUPERUSER_DATABASE_URL: world.database.superuserUrl,
          APPLICATION_DATABASE_URL: world.database.applicationUrl,
          SEQUENCER_DATABASE_URL: world.database.sequencerUrl,
          SIGNER_DATABASE_URL: world.database.signerUrl,
        },
        encoding: 'utf8',
      },
    );
    expect({ status, stdout, stderr }).toMatchObject({ status: 0 });
    expect(await rows()).toEqual(before);
    expect(before.length).toBeGreaterThan(8);
  });
});
