import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Json, type Person, World } from '../support/world.js';

let world: World;
let member: Person;
let summer: Json;

beforeAll(async () => {
  world = await World.open();
  const committee = await world.agency('political_legal_committee', '金坛区委政法委', '坛政');
  member = await world.person(committee, '许委员', ['committee_member'], { post: '科员' });
  summer = await member.post('campaigns', { name: '2024年打击电信网络诈骗专项行动', since: '2024-01-15' });
}, 120_000);
afterAll(() => world.close());

const remembered = async (caseId: string, type: string): Promise<Json[]> =>
  (await world.officer.get(`cases/${caseId}/history`)).items.filter((entry: Json) => entry.type === type);

describe('the dictionary of campaigns', () => {
  test('is kept by the committee and by administrators, and read by everybody who is signed in', async () => {
    expect(summer).toEqual({
      id: expect.any(String),
      name: '2024年打击电信网络诈骗专项行动',
      since: '2024-01-15',
      until: null,
    });
    expect((await world.keeper.get('campaigns')).items).toContainEqual(summer);
    const refusal = await world.unitHead.send('POST', 'campaigns', { name: '私设行动', since: '2024-01-01' });
    expect(refusal).toMatchObject({ status: 403, body: { code: 'permission_missing' } });
  });

  test('names each campaign once', async () => {
    expect(await member.refused('campaigns', { name: summer.name, since: '2025-01-01' })).toMatchObject({
      status: 409,
      code: 'campaign_name_taken',
    });
  });

  test('shows on a day only what runs on that day, and its last day is the one before its end', async () => {
    const spring = await member.post('campaigns', {
      name: '春节前后治安清查',
      since: '2024-01-20',
      until: '2024-03-01',
    });
    const on = async (day: string): Promise<boolean> =>
      (await world.judge.get(`campaigns?on=${day}`)).items.some((each: Json) => each.id === spring.id);
    expect(await on('2024-01-19')).toBe(false);
    expect(await on('2024-01-20')).toBe(true);
    expect(await on('2024-02-29')).toBe(true);
    expect(await on('2024-03-01')).toBe(false);
  });

  test('lets no campaign end before it began, nor end twice', async () => {
    const short = await member.post('campaigns', { name: '缉枪治爆行动', since: '2024-01-10' });
    expect(await member.refused(`campaigns/${short.id}/end`, { until: '2024-01-10' })).toMatchObject({
      status: 422,
      code: 'until_before_since',
    });
    expect(await member.post(`campaigns/${short.id}/end`, { until: '2024-01-31' })).toEqual({
      ...short,
      until: '2024-01-31',
    });
    expect(await member.refused(`campaigns/${short.id}/end`, { until: '2024-06-01' })).toMatchObject({
      status: 409,
      code: 'campaign_is_over',
    });
    const nobody = summer.id.replace(/^.{8}/, '00000000');
    expect(await member.refused(`campaigns/${nobody}/end`, { until: '2024-06-01' })).toMatchObject({
      status: 404,
      code: 'campaign_not_found',
    });
  });
});

describe('a case', () => {
  test('belongs to a campaign from its registration, and its history says so', async () => {
    const found = await world.case({ campaignIds: [summer.id] });
    const reference = { id: summer.id, name: summer.name };
    expect(found.campaigns).toEqual([reference]);
    const [entry] = await remembered(found.id, 'campaigns_added');
    expect(entry.content.campaigns).toEqual([reference]);
    expect(entry.content.actor.person).toBe(world.officer.id);
    expect((await world.officer.get(`cases/${found.id}`)).campaigns).toEqual([reference]);
  });

  test('and its property are found by the campaign, as long as it belongs to it', async () => {
    const { id: campaignId } = await member.post('campaigns', { name: '护苗行动', since: '2024-01-01' });
    await world.case();
    const { id } = await world.case({ campaignIds: [campaignId] });
    const [item] = await world.seized(id, [
      { name: '刀', category: '管制刀具/凶器', quantity: '1', unit: '把' },
    ]);
    const cases = (await world.officer.get(`cases?campaignId=${campaignId}`)).items;
    expect(cases.map((each: Json) => each.id)).toEqual([id]);
    expect(cases[0].campaigns).toEqual([{ id: campaignId, name: '护苗行动' }]);
    const items = (await world.officer.get(`items?campaignId=${campaignId}`)).items;
    expect(items.map((each: Json) => each.id)).toEqual([item?.id]);
    await world.officer.post(`cases/${id}/campaigns/removal`, { campaignIds: [campaignId], reason: '误标' });
    expect((await world.officer.get(`cases?campaignId=${campaignId}`)).items).toEqual([]);
    expect((await world.officer.get(`items?campaignId=${campaignId}`)).items).toEqual([]);
  });

  test('is put into a campaign later, once, and taken out with a reason that stays readable', async () => {
    const { id } = await world.case();
    const added = await world.officer.post(`cases/${id}/campaigns`, { campaignIds: [summer.id] });
    expect(added.campaigns.map((each: Json) => each.id)).toEqual([summer.id]);
    await world.officer.post(`cases/${id}/campaigns`, { campaignIds: [summer.id, summer.id] });
    expect(await remembered(id, 'campaigns_added')).toHaveLength(1);

    const removed = await world.officer.post(`cases/${id}/campaigns/removal`, {
      campaignIds: [summer.id],
      reason: '与电信网络诈骗无关',
    });
    expect(removed.campaigns).toEqual([]);
    const [entry] = await remembered(id, 'campaigns_removed');
    expect(entry.confidential.reason).toBe('与电信网络诈骗无关');
    expect(
      await world.officer.refused(`cases/${id}/campaigns/removal`, {
        campaignIds: [summer.id],
        reason: '再次',
      }),
    ).toMatchObject({ status: 409, code: 'case_is_in_the_campaign' });

    const again = await world.officer.post(`cases/${id}/campaigns`, { campaignIds: [summer.id] });
    expect(again.campaigns).toHaveLength(1);
  });

  test('filed after a campaign was over, or before another begins, belongs to neither, and nothing is registered', async () => {
    const over = await member.post('campaigns', {
      name: '一月行动',
      since: '2024-01-01',
      until: '2024-02-01',
    });
    const future = await member.post('campaigns', { name: '远期行动', since: '2099-01-01' });
    const before = (await world.officer.get('cases?limit=200')).items.length;
    const problem = await world.officer.refused('cases', {
      title: '误标案',
      cause: '盗窃罪',
      regionCode: '320413',
      number: 'A3204130000002024099001',
      filedOn: '2024-02-01',
      campaignIds: [over.id, future.id, summer.id],
    });
    expect(problem).toMatchObject({ status: 409, code: 'campaign_runs_with_the_case' });
    expect(problem.errors.map(({ message }: Json) => message.slice(1, 5))).toEqual(['一月行动', '远期行动']);
    expect((await world.officer.get('cases?limit=200')).items).toHaveLength(before);
  });

  test('brings its campaigns along when it is merged into another', async () => {
    const kept = await world.case();
    const duplicate = await world.case({ campaignIds: [summer.id] });
    const merger = await world.officer.post(`cases/${kept.id}/merger`, {
      duplicateId: duplicate.id,
      instrument: { approverId: world.unitHead.id },
    });
    expect(merger.case.campaigns).toEqual([{ id: summer.id, name: summer.name }]);
  });
});
