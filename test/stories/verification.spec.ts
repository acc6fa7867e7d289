import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { withConnection } from '../../src/platform/postgres/postgres-connection.js';
import { verdictText, verifyDatabase } from '../../src/verification/verification.js';
import { compiledFolder } from '../support/database.js';
import { World } from '../support/world.js';

let world: World;
let items: { id: string }[];
beforeAll(async () => {
  world = await World.open();
  const { id } = await world.case();
  items = await world.seized(id, [
    { name: '手机', category: '电子设备', quantity: '1', unit: '部' },
    { name: '现金', category: '现金/货币', quantity: '1000', unit: '元' },
  ]);
  await world.stored(id, items);
});
afterAll(() => world.close());

/** Runs `work` as superuser without the ledger's triggers, and puts back what it changed. */
async function tampered(change: string, back: string, look: () => Promise<void>): Promise<void> {
  await withConnection(world.database.superuserUrl, async (client) => {
    const alone = async (sql: string) => {
      await client.query('ALTER TABLE ledger.entry DISABLE TRIGGER ALL');
      await client.query(sql);
      const { rows } = await client.query(
        `SELECT tgname FROM pg_trigger WHERE tgrelid = 'ledger.entry'::regclass AND NOT tgisinternal`,
      );
      for (const { tgname } of rows)
        await client.query(`ALTER TABLE ledger.entry ENABLE ALWAYS TRIGGER ${tgname}`);
    };
    await alone(change);
    try {
      await look();
    } finally {
      await alone(back);
    }
  });
}

const flip = (id: string, at: number) =>
  `UPDATE ledger.entry SET body = set_byte(body, ${at}, get_byte(body, ${at}) # 1) WHERE entry_id = '${id}'`;

describe('verifying the whole database', () => {
  test('what nobody tampered with passes', async () => {
    const verdict = await verifyDatabase(world.database.applicationUrl);
    expect(verdict).toMatchObject({
      passed: true,
      items: { items: 2, faultCount: 0 },
      log: { faultCount: 0 },
    });
  });

  test('one changed byte of one entry is found wherever it is, and the entry is named', async () => {
    const [first] = (await world.officer.get(`items/${items[0]?.id}/history`)).items;
    for (const at of [1, 40, 400, 700]) {
      await tampered(flip(first.id, at), flip(first.id, at), async () => {
        const verdict = await verifyDatabase(world.database.applicationUrl);
        expect(verdict.passed).toBe(false);
        expect(verdict.log.faults.map((fault) => fault.entryId)).toContain(first.id);
        expect(verdictText(verdict)).toContain(first.id);
      });
    }
  });

  test('an item whose row was changed behind the ledger is named', async () => {
    await withConnection(world.database.superuserUrl, async (client) => {
      const change = (amount: string) =>
        client.query(
          `UPDATE registry.item SET state = jsonb_set(jsonb_set(state, '{quantity,registered}', $2), '{quantity,onHand}', $2) WHERE id = $1`,
          [items[1]?.id, `"${amount}"`],
        );
      await change('900');
      const verdict = await verifyDatabase(world.database.applicationUrl);
      await change('1000');
      expect(verdict.log.faultCount).toBe(0);
      expect(verdict.items.faults).toEqual([
        expect.objectContaining({ rule: 'item_equals_its_entries', itemId: items[1]?.id }),
      ]);
    });
  });

  test('the command says so by its exit code: 0 verified, 1 not, 3 called wrongly', async () => {
    const run = (...args: string[]) =>
      spawnSync(process.execPath, [path.join(compiledFolder(), 'src/cli.js'), 'verify', ...args], {
        env: {
          ...process.env,
          DATABASE_URL: world.database.migratorUrl,
          APPLICATION_DATABASE_URL: world.database.applicationUrl,
          SEQUENCER_DATABASE_URL: world.database.sequencerUrl,
          SIGNER_DATABASE_URL: world.database.signerUrl,
        },
        encoding: 'utf8',
      });
    const [first] = (await world.officer.get(`items/${items[0]?.id}/history`)).items;
    expect(run().status).toBe(0);
    expect((await world.auditor.get('log')).lastVerification).toMatchObject({ faultCount: 0 });
    expect(run('nonsense').status).toBe(3);
    await tampered(flip(first.id, 400), flip(first.id, 400), async () => {
      const { status, stdout } = run();
      expect(status).toBe(1);
      expect(stdout).toContain(first.id);
      const { lastVerification, alarms } = await world.auditor.get('log');
      expect(lastVerification.faultCount).toBeGreaterThan(0);
      expect(alarms).toContainEqual(expect.objectContaining({ about: 'verification' }));
    });
  });
});
