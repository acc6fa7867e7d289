import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Answer, Office } from './identity-office.js';

type Place = { agencyId: string; unitId: string };

let office: Office;
let administrator: string;
let police: Place;
let court: Place;
let officer: { personId: string; appointmentId: string; accountId: string; loginName: string };
let token: string;

beforeAll(async () => {
  office = await Office.open();
  administrator = await office.administrator();
  police = await office.agency('police', administrator, { name: '观山湖分局', shortName: '筑观公' });
  court = await office.agency('court', administrator, { name: '观山湖区人民法院', shortName: '黔0115' });
  officer = await office.official(police, ['case_officer'], administrator);
  token = await office.token(officer.loginName);
});
afterAll(() => office?.close());

const get = async (path: string, as = token): Promise<Answer['body']> =>
  office.must(await office.send('GET', path, { token: as }));
const ids = (page: { items: { id: string }[] }) => page.items.map(({ id }) => id);

describe('GET /me', () => {
  test('names person, agency, unit, post and roles, and tells what they may do and how far they see', async () => {
    const me = await get('me');
    expect(me).toMatchObject({
      person: { id: officer.personId, name: '李明' },
      agency: { id: police.agencyId, name: '观山湖分局', kind: 'police' },
      unit: { id: police.unitId, name: '办公室' },
      post: '民警',
      roles: ['case_officer'],
      roleNames: ['办案民警'],
      reach: 'agency',
      mustChangePassword: false,
    });
    expect(me.permissions).toContain('item.seize');
  });

  test('lists every post that is held now, past ones not, and another is taken by signing in with it', async () => {
    const two = await office.official(police, ['case_officer'], administrator);
    const appoint = (place: Place, roles: string[], more: object) =>
      office.create(
        'appointments',
        { personId: two.personId, ...place, post: '审计员', roles, ...more },
        administrator,
      );
    const audit = await appoint(court, ['auditor'], { from: '2020-01-02' });
    await appoint(court, ['judge'], { from: '2019-01-01', until: '2020-01-01' });
    const me = await get('me', await office.token(two.loginName));
    expect(me.appointments).toMatchObject([
      { appointmentId: audit.id, agencyName: '观山湖区人民法院', roleNames: ['审计'], from: '2020-01-02' },
      { appointmentId: two.appointmentId, agencyName: '观山湖分局', until: null },
    ]);
    const other = await office.signIn(two.loginName, undefined, { appointmentId: two.appointmentId });
    expect(other.body).toMatchObject({ agency: { id: police.agencyId }, reach: 'agency' });
    expect(other.body.appointments).toHaveLength(2);
  });

  test('says that the password must be changed', async () => {
    const fresh = await office.official(police, ['keeper'], administrator, {
      account: { mustChangePassword: true },
    });
    expect(await get('me', await office.token(fresh.loginName))).toMatchObject({ mustChangePassword: true });
  });
});

describe('the directory', () => {
  test('finds the present holders of a role in an agency, and not those of another or of the past', async () => {
    const head = await office.official(police, ['unit_head'], administrator);
    await office.official(police, ['unit_head'], administrator, { until: '2021-01-01' });
    const elsewhere = await office.agency('police', administrator);
    const stranger = await office.official(elsewhere, ['unit_head'], administrator);
    // A case officer here who heads a unit elsewhere is no head here.
    await office.create(
      'appointments',
      { personId: officer.personId, ...elsewhere, post: '大队长', roles: ['unit_head'], from: '2020-01-01' },
      administrator,
    );
    expect(ids(await get(`people?id=${head.personId}`))).toEqual([head.personId]);
    expect(ids(await get(`people?role=unit_head&agency=${police.agencyId}`))).toEqual([head.personId]);
    expect(ids(await get('people?role=unit_head'))).toEqual([
      officer.personId,
      head.personId,
      stranger.personId,
    ]);
    expect((await office.send('GET', 'people?role=king', { token })).body.errors[0].code).toBe('is_in');
  });

  test('finds people by a part of name or number, taken as it is written', async () => {
    const found = await office.person(administrator, '欧阳修文', { number: 'QY-701' });
    for (const text of ['阳修', 'qy-70'])
      expect(ids(await get(`people?text=${encodeURIComponent(text)}`))).toEqual([found]);
    for (const text of ['阳%文', 'QY_7', '\\'])
      expect(ids(await get(`people?text=${encodeURIComponent(text)}`))).toEqual([]);
  });

  test('tells posts with their dates and role names to everybody, accounts to administrators only', async () => {
    const [shown] = (await get(`people?agency=${police.agencyId}&role=case_officer&limit=1`)).items;
    expect(shown).toMatchObject({
      id: officer.personId,
      accounts: null,
      appointments: [
        {
          appointmentId: officer.appointmentId,
          agencyName: '观山湖分局',
          agencyKind: 'police',
          unitName: '办公室',
          roleNames: ['办案民警'],
          from: '2020-01-01',
          until: null,
        },
        {},
      ],
    });
    const path = `people?agency=${police.agencyId}&role=case_officer&limit=1`;
    expect((await get(path, administrator)).items[0].accounts).toEqual([
      {
        id: officer.accountId,
        loginName: officer.loginName,
        mustChangePassword: false,
        locked: false,
        disabled: false,
      },
    ]);
  });

  test('finds agencies by a part of the name or of the 代字, and names the one above', async () => {
    const below = await office.agency('police', administrator, {
      name: '观山湖分局长岭派出所',
      parentId: police.agencyId,
    });
    const found = await get(`agencies?text=${encodeURIComponent('长岭')}`);
    expect(found.items).toMatchObject([{ id: below.agencyId, parentName: '观山湖分局' }]);
    expect(ids(await get(`agencies?text=${encodeURIComponent('0115')}`))).toEqual([court.agencyId]);
    const unit = await office.create(
      'units',
      { agencyId: police.agencyId, parentId: police.unitId, name: '一中队' },
      administrator,
    );
    expect(unit).toMatchObject({ parentName: '办公室' });
    expect((await get(`units?agency=${police.agencyId}`)).items).toMatchObject([
      { name: '办公室', parentName: null },
      { id: unit.id, parentName: '办公室' },
    ]);
  });

  test('tells administrators the appointments of a person or an agency, past ones too, and who holds an account', async () => {
    const keeper = await office.official(police, ['keeper'], administrator, { until: '2021-01-01' });
    const mine = await get(`appointments?personId=${keeper.personId}`, administrator);
    expect(mine).toMatchObject({
      items: [
        {
          id: keeper.appointmentId,
          personName: '李明',
          agencyName: '观山湖分局',
          unitName: '办公室',
          roleNames: ['涉案财物保管员'],
          from: '2020-01-01',
          until: '2021-01-01',
        },
      ],
      next: null,
    });
    const all = await get(`appointments?agencyId=${police.agencyId}&limit=200`, administrator);
    expect(ids(all)).toContain(keeper.appointmentId);
    expect(new Set(all.items.map((each: Answer['body']) => each.agencyId))).toEqual(
      new Set([police.agencyId]),
    );
    const refused = await office.send('GET', 'appointments', { token });
    expect(refused.body.code).toBe('permission_missing');
    const [account] = (await get(`accounts?person=${officer.personId}`, administrator)).items;
    expect(account).toMatchObject({ personName: '李明', loginName: officer.loginName, disabled: false });
  });
});
