import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Controller, Get } from '@nestjs/common';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { Identity } from '../../src/identity/identity.js';
import { IdentityModule } from '../../src/identity/identity.module.js';
import { DatabaseModule } from '../../src/platform/postgres/database.module.js';
import { withConnection } from '../../src/platform/postgres/postgres-connection.js';
import { type Answer, Office, PASSWORD } from './identity-office.js';

type Place = { agencyId: string; unitId: string };

let office: Office;
let administrator: string;
let police: Place;
let court: Place;

beforeAll(async () => {
  office = await Office.open();
  administrator = await office.administrator();
  police = await office.agency('police', administrator);
  court = await office.agency('court', administrator);
});
afterAll(() => office?.close());

const appoint = (personId: string, place: Place, roles: string[], more: object = {}): Promise<Answer> =>
  office.send('POST', 'appointments', {
    token: administrator,
    body: { personId, ...place, post: '民警', roles, from: '2020-01-01', ...more },
  });

describe('an appointment', () => {
  test.each([
    ['judge', 'police', 409],
    ['case_officer', 'police', 201],
    ['case_officer', 'procuratorate', 409],
    ['keeper', 'court', 409],
    ['court_registrar', 'court', 201],
    ['centre_keeper', 'custody_centre', 201],
    ['treasury_officer', 'finance', 201],
    ['committee_member', 'political_legal_committee', 201],
    ['auditor', 'finance', 201],
  ])('as %s in a %s agency is answered with %s', async (role, kind, status) => {
    const place = await office.agency(kind, administrator);
    const answer = await appoint(await office.person(administrator), place, [role]);
    expect(answer.status).toBe(status);
    if (status === 409) expect(answer.body.code).toBe('role_not_of_this_agency');
  });

  test('never joins keeping and handling in one agency, in one post or in two that share a day', async () => {
    const together = await appoint(await office.person(administrator), police, ['keeper', 'case_officer']);
    expect(together.body).toMatchObject({
      code: 'keeper_handles_no_cases',
      law: expect.stringContaining('二百三十五'),
    });
    const personId = await office.person(administrator);
    expect((await appoint(personId, police, ['keeper'], { until: '2024-02-01' })).status).toBe(201);
    const overlap = await appoint(personId, police, ['case_officer'], { from: '2024-01-31' });
    expect(overlap.body.code).toBe('keeper_handles_no_cases');
    expect((await appoint(personId, police, ['case_officer'], { from: '2024-02-01' })).status).toBe(201);
  });

  test('may join them in two agencies', async () => {
    const personId = await office.person(administrator);
    expect((await appoint(personId, police, ['keeper'])).status).toBe(201);
    const elsewhere = await office.agency('police', administrator);
    expect((await appoint(personId, elsewhere, ['case_officer'])).status).toBe(201);
  });

  test('two that would join them at the same moment leave one', async () => {
    const personId = await office.person(administrator);
    const answers = await Promise.all([
      appoint(personId, police, ['keeper']),
      appoint(personId, police, ['case_officer']),
    ]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409]);
  });

  test('as administrator goes with no other role, in any agency', async () => {
    const both = await appoint(await office.person(administrator), police, ['administrator', 'case_officer']);
    expect(both.body.code).toBe('administrator_touches_no_property');
    const personId = await office.person(administrator);
    expect((await appoint(personId, police, ['administrator'])).status).toBe(201);
    expect((await appoint(personId, court, ['judge'])).body.code).toBe('administrator_touches_no_property');
  });

  test('is never made by an administrator for oneself', async () => {
    const me = await office.send('GET', 'me', { token: administrator });
    const answer = await appoint(me.body.person.id, court, ['judge']);
    expect(answer.body.code).toBe('administrator_appoints_another');
  });

  test('names a unit of that agency, and a number that is nobody else’s there', async () => {
    const personId = await office.person(administrator);
    const strange = await appoint(personId, { agencyId: police.agencyId, unitId: court.unitId }, ['keeper']);
    expect(strange).toMatchObject({
      status: 422,
      body: { code: 'unit_of_another_agency', errors: [{ field: 'unitId' }] },
    });
    const first = await office.person(administrator, '王芳', { number: '999001' });
    const second = await office.person(administrator, '赵磊', { number: '999001' });
    expect((await appoint(first, police, ['keeper'])).status).toBe(201);
    expect((await appoint(second, police, ['keeper'])).body.code).toBe('number_taken_in_agency');
    expect((await appoint(second, court, ['court_registrar'])).status).toBe(201);
  });

  test('ends on a day, once, and not before it began', async () => {
    const { id } = (await appoint(await office.person(administrator), police, ['keeper'])).body;
    const end = (until: string) =>
      office.send('POST', `appointments/${id}/end`, { token: administrator, body: { until } });
    expect((await end('2019-12-31')).body.code).toBe('until_before_from');
    expect((await end('2024-02-30')).body.errors[0]).toMatchObject({ field: 'until', code: 'is_day' });
    expect((await end('2024-03-01')).body).toMatchObject({ until: '2024-03-01' });
    expect((await end('2024-03-02')).body.code).toBe('appointment_already_ended');
  });
});

describe('the system administrator', () => {
  test('has no permission but to administer, to read the directory and the dictionaries, and to keep the own account', async () => {
    const me = await office.send('GET', 'me', { token: administrator });
    expect(me.body.permissions.sort()).toEqual([
      'dictionary.administer',
      'dictionary.read',
      'identity.administer',
      'identity.read',
      'own.account',
    ]);
  });

  test('of an agency reaches that agency and those below it only', async () => {
    const county = await office.agency('police', administrator);
    const station = await office.agency('police', administrator, { parentId: county.agencyId });
    const own = await office.official(county, ['administrator'], administrator);
    const token = await office.token(own.loginName);
    await office.official(station, ['keeper'], token);
    const unit = await office.send('POST', 'units', {
      token,
      body: { agencyId: court.agencyId, name: '刑庭' },
    });
    expect(unit).toMatchObject({ status: 403, body: { code: 'agency_beyond_reach' } });
    const judge = await office.official(court, ['judge'], administrator);
    const reset = await office.send('POST', `accounts/${judge.accountId}/password`, {
      token,
      body: { password: PASSWORD },
    });
    expect(reset).toMatchObject({ status: 403, body: { code: 'agency_beyond_reach' } });
    expect((await office.signIn(judge.loginName)).status).toBe(201);
    const top = await office.send('POST', 'agencies', {
      token,
      body: { kind: 'court', name: '自设法院', shortName: '自', regionCode: '520000' },
    });
    expect(top.body.code).toBe('agency_beyond_reach');
  });

  test('alone administers', async () => {
    const { loginName } = await office.official(police, ['case_officer'], administrator);
    const token = await office.token(loginName);
    const answer = await office.send('POST', 'people', { token, body: { name: '甲', number: '1' } });
    expect(answer).toMatchObject({ status: 403, body: { code: 'permission_missing' } });
  });

  test('leaves an entry for each change, without passwords and identity numbers, that nobody can rewrite', async () => {
    await office.person(administrator, '钱多', { identityNumber: '11010519491231002x' });
    await office.official(police, ['keeper'], administrator);
    await withConnection(office.database.superuserUrl, async (client) => {
      const { rows } = await client.query('SELECT what, details::text, account_id FROM identity.change');
      const kinds = new Set(rows.map((row) => row.what));
      for (const what of [
        'agency.created',
        'unit.created',
        'person.created',
        'appointment.made',
        'account.created',
      ]) {
        expect(kinds).toContain(what);
      }
      expect(rows.map((row) => row.details).join()).not.toMatch(/argon2|11010519491231002/i);
      await expect(client.query("UPDATE identity.change SET what = 'x'")).rejects.toMatchObject({
        code: '42501',
      });
      await expect(client.query('DELETE FROM identity.change')).rejects.toMatchObject({ code: '42501' });
      await expect(client.query('TRUNCATE identity.change')).rejects.toMatchObject({ code: '42501' });
    });
    await withConnection(office.database.applicationUrl, async (client) => {
      await expect(client.query('SELECT FROM identity.change')).rejects.toMatchObject({ code: '42501' });
      await expect(client.query('DELETE FROM identity.session')).rejects.toMatchObject({ code: '42501' });
      await expect(client.query("UPDATE identity.appointment SET roles = '{judge}'")).rejects.toMatchObject({
        code: '42501',
      });
    });
  });
});

describe('the directory', () => {
  test('pages by cursor and never shows an identity number', async () => {
    await office.person(administrator, '孙静', { identityNumber: '440524188001010014' });
    const seen: string[] = [];
    let after = '';
    do {
      const { body } = await office.send('GET', `people?limit=3${after && `&after=${after}`}`, {
        token: administrator,
      });
      seen.push(...body.items.map((item: { id: string }) => item.id));
      expect(body.items.length).toBeLessThanOrEqual(3);
      expect(JSON.stringify(body)).not.toMatch(/identity|440524/i);
      after = body.next ?? '';
    } while (after);
    const all = await office.send('GET', 'people?limit=200', { token: administrator });
    expect(all.body.next).toBeNull();
    expect(seen).toEqual(all.body.items.map((item: { id: string }) => item.id));
  });

  test('shows who holds a post in an agency now', async () => {
    const place = await office.agency('police', administrator);
    const present = await office.official(place, ['keeper'], administrator);
    await office.official(place, ['keeper'], administrator, { until: '2021-01-01' });
    const { body } = await office.send('GET', `people?agency=${place.agencyId}`, { token: administrator });
    expect(body.items.map((item: { id: string }) => item.id)).toEqual([present.personId]);
    expect(body.items[0].appointments[0]).toMatchObject({ unitId: place.unitId, roles: ['keeper'] });
  });

  test('finds agencies by kind and by name, and one by id', async () => {
    const { body } = await office.send('GET', 'agencies?kind=court&limit=200', { token: administrator });
    expect(body.items.map((item: { id: string }) => item.id)).toContain(court.agencyId);
    expect(new Set(body.items.map((item: { kind: string }) => item.kind))).toEqual(new Set(['court']));
    const one = await office.send('GET', `agencies/${court.agencyId}`, { token: administrator });
    const named = await office.send('GET', `agencies?name=${encodeURIComponent(one.body.name)}`, {
      token: administrator,
    });
    expect(named.body.items).toEqual([one.body]);
    const missing = await office.send('GET', `agencies/${court.unitId}`, { token: administrator });
    expect(missing).toMatchObject({ status: 404, body: { code: 'agency_not_found' } });
  });

  test('holds each agency name, unit name and login name once', async () => {
    const agency = { kind: 'police', name: '花溪分局', shortName: '筑花', regionCode: '520111' };
    const { id } = await office.create('agencies', agency, administrator);
    const again = await office.send('POST', 'agencies', { token: administrator, body: agency });
    expect(again.body.code).toBe('agency_name_taken');
    const unit = { agencyId: id, name: '刑侦大队' };
    await office.create('units', unit, administrator);
    expect((await office.send('POST', 'units', { token: administrator, body: unit })).body.code).toBe(
      'unit_name_taken',
    );
    const { personId, loginName } = await office.official(police, ['keeper'], administrator);
    const account = { personId, loginName, password: PASSWORD };
    const taken = await office.send('POST', 'accounts', { token: administrator, body: account });
    expect(taken.body.code).toBe('login_name_taken');
  });

  test('answers a repeated write with the first answer', async () => {
    const sent = {
      token: administrator,
      headers: { 'idempotency-key': 'once-and-again' },
      body: { name: '周平', number: '778899' },
    };
    const first = await office.send('POST', 'people', sent);
    expect(first.status).toBe(201);
    expect(await office.send('POST', 'people', sent)).toMatchObject({ status: 201, body: first.body });
  });
});

describe('what other modules ask', () => {
  const inTransaction = <T>(
    work: (identity: Identity, tx: DataSource['manager']) => Promise<T>,
  ): Promise<T> => {
    const identity = office.application.get(Identity);
    return office.application.get(DataSource).transaction((tx) => work(identity, tx));
  };

  test('an official is named in the post held at that time', async () => {
    const personId = await office.person(administrator);
    await appoint(personId, police, ['keeper'], { post: '保管员', until: '2022-01-01' });
    await appoint(personId, court, ['judge'], { post: '审判员', from: '2022-01-01' });
    const post = (at: string) =>
      inTransaction(async (identity, tx) => (await identity.official(tx, personId, new Date(at))).post);
    expect(await post('2021-12-31T15:59:59.999Z')).toBe('保管员');
    expect(await post('2021-12-31T16:00:00.000Z')).toBe('审判员');
    await expect(post('2019-06-01T00:00:00Z')).rejects.toMatchObject({ code: 'no_appointment_at_that_time' });
    const nobody = inTransaction((identity, tx) => identity.official(tx, police.unitId, new Date()));
    await expect(nobody).rejects.toMatchObject({ code: 'person_not_found' });
  });

  test('a witness is recognised as staff by identity number anywhere, by name in the agency unless the numbers differ', async () => {
    const known = await office.person(administrator, '吴倩', { identityNumber: '520102199001010018' });
    const plain = await office.person(administrator, '郑浩');
    for (const personId of [known, plain]) await appoint(personId, police, ['case_officer']);
    const ask = async (agencyId: string, name: string, identityNumber?: string) =>
      (
        await inTransaction((identity, tx) => identity.staffAmong(tx, agencyId, [{ name, identityNumber }]))
      ).map((found) => found.personId);
    expect(await ask(court.agencyId, '吴某', '520102199001010018')).toEqual([known]);
    expect(await ask(police.agencyId, '吴倩')).toEqual([known]);
    expect(await ask(police.agencyId, '吴倩', '520102199001010026')).toEqual([]);
    expect(await ask(police.agencyId, '郑浩', '520102199001010026')).toEqual([plain]);
    expect(await ask(court.agencyId, '郑浩')).toEqual([]);
  });
});

test('an application with an unguarded handler does not start', async () => {
  @Controller('open')
  class OpenController {
    @Get()
    everything() {
      return 'everything';
    }
  }
  const testing = await Test.createTestingModule({
    imports: [DatabaseModule.forRoot(office.database), IdentityModule],
    controllers: [OpenController],
  }).compile();
  const application = testing.createNestApplication(new FastifyAdapter(), { logger: false });
  await expect(application.init()).rejects.toThrow('OpenController.everything');
  await testing.close();
});
