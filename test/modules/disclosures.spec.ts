import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { withConnection } from '../../src/platform/postgres/postgres-connection.js';
import { Signing } from '../support/checkpoint.js';
import { jpeg } from '../support/photos.js';
import { type Json, World } from '../support/world.js';
import { DISCLOSURES } from './disclosures.js';
import { addressOf, type Belongings, ENDPOINTS } from './endpoints.js';

let world: World;
let belongings: Belongings;

beforeAll(async () => {
  world = await World.open();
  const { officer, judge, enforcer, police } = world;
  const { id: caseId } = await world.case();
  const photo = await officer.photo(jpeg('刀'));
  const items = await world.seized(caseId, [
    { name: '刀', category: '管制刀具/凶器', quantity: '1', unit: '把', photos: [photo] },
  ]);
  const itemId = items[0]?.id as string;
  const { id: handoverId } = await world.stored(caseId, items);
  const loan = await officer.post('loans', {
    caseId,
    purpose: 'identification',
    dueAt: '2024-06-01T00:00:00Z',
    itemIds: [itemId],
    reason: '辨认',
  });
  const place = { level: 'store', kind: 'centre', code: 'ZX', name: '中心库' };
  const [store] = (await world.keeper.post('places', place)).items;
  await world.keeper.post('placements', { lines: [{ itemId, place: 'ZX' }] });
  const stocktake = await world.keeper.post('stocktakes', {
    placeId: store.id,
    secondId: world.unitHead.id,
  });
  const successor = await world.person(world.police, '接手保管员', ['keeper']);
  const post = await world.keeper.post('post-handovers', { toPersonId: successor.id });
  await world.keeper.post(`post-handovers/${post.id}/withdrawal`);
  const [party] = (await officer.get(`cases/${caseId}/parties`)).items;
  const deposit = await officer.post('personal-effects', {
    caseId,
    partyId: party.id,
    secondId: world.partner.id,
    locker: '3 号柜',
    things: [{ kind: 'phone', name: '手机', quantity: '1', unit: '部' }],
  });
  const { textHash } = await world.keeper.get(`handovers/${handoverId}/signatures`);
  const signing = { role: 'courier', way: 'typed', name: '押运人', textHash };
  const { items: signatures } = await world.keeper.post(`handovers/${handoverId}/signatures`, signing);
  const form = new FormData();
  form.append('file', new Blob(['案号,名称,类别,数量,单位\n旧1号,酒,烟酒,1,瓶\n']), '库存.csv');
  const stockImport = (await world.keeper.send('POST', 'stock-imports', form)).body;
  await world.broughtToCourt(caseId, items);
  const { judgment } = await judge.post('judgments', {
    caseId,
    inForceOn: '2024-03-01',
    lines: [{ lineNumber: 1, itemId, description: '没收', outcome: 'confiscation' }],
    obligations: [],
  });
  const order = await enforcer.post('execution-orders', { judgmentId: judgment.id, agencyId: police.id });
  const paper = await officer.post('papers', { kind: 'custody_item', subjectId: itemId });
  const approval = await officer.post('approvals', {
    kind: 'return_approval',
    caseId,
    itemIds: [itemId],
    reason: '权属明确',
  });
  belongings = {
    caseId,
    itemId,
    handoverId,
    loanId: loan.id,
    signatureId: signatures[0].id,
    depositId: deposit.id,
    stocktakeId: stocktake.id,
    postHandoverId: post.id,
    placeId: store.id,
    stockImportId: stockImport.id,
    approvalId: approval.id,
    judgmentId: judgment.id,
    executionOrderId: order.id,
    paperId: paper.id,
    instrumentId: judgment.instrumentId ?? judgment.instrument?.id,
    agencyId: police.id,
    photo,
    entryId: (await officer.get(`cases/${caseId}/history`)).items[0].id,
    stampedSize: '',
  };
  const signer = new Signing(world);
  await signer.sign();
  belongings.stampedSize = await signer.stamp();
}, 120_000);
afterAll(() => world.close());

const readingsSince = async (before: number): Promise<Json[]> =>
  withConnection(world.database.superuserUrl, async (client) => {
    const { rows } = await client.query(
      `SELECT reading, coalesce(subject_id::text, encode(subject_hash, 'hex')) AS subject, person_id, refusal
       FROM access_log.reading ORDER BY at, id OFFSET $1`,
      [before],
    );
    return rows;
  });
const counted = async (): Promise<number> => (await readingsSince(0)).length;

const reads = Object.keys(ENDPOINTS).filter((endpoint) => endpoint.startsWith('GET '));
const mayAudit = reads.filter((endpoint) => !['GET accounts', 'GET appointments'].includes(endpoint));

describe('every address that is read', () => {
  test('either discloses something on record, or says why it need not', () => {
    expect(Object.keys(DISCLOSURES).sort()).toEqual(reads.sort());
  });

  test.each(mayAudit)('%s is recorded as it is told, or not at all', async (endpoint) => {
    const disclosure = DISCLOSURES[endpoint] as { reading: string } | string;
    const address = addressOf(endpoint, belongings);
    const before = await counted();
    const answer = await world.auditor.send('GET', address);
    // Told to who wrote it alone, who is not the auditor.
    expect(answer.status).toBe(endpoint === 'GET log/writes/:write' ? 404 : 200);
    const subject = /[0-9a-f]{64}|[0-9a-f-]{36}/.exec(address)?.[0] ?? null;
    expect(await readingsSince(before)).toEqual(
      typeof disclosure === 'string'
        ? []
        : [{ reading: disclosure.reading, subject, person_id: world.auditor.id, refusal: null }],
    );
  });
});
