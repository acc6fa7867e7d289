import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { withConnection } from '../../src/platform/postgres/postgres-connection.js';
import { ADMINISTRATOR, Office, PASSWORD } from './identity-office.js';

let office: Office;
let administrator: string;
let police: { agencyId: string; unitId: string };

beforeAll(async () => {
  office = await Office.open();
  administrator = await office.administrator();
  police = await office.agency('police', administrator);
});
afterAll(() => office?.close());

const officer = (more = {}) => office.official(police, ['case_officer'], administrator, more);

describe('signing in', () => {
  test('a machine gets a token, and /me names the person, post, roles and permissions', async () => {
    const { loginName, personId } = await officer();
    const answer = await office.signIn(loginName);
    expect(answer.status).toBe(201);
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const me = await office.send('GET', 'me', { token: answer.body.token });
    expect(me.body).toMatchObject({
      person: { id: personId, name: '李明' },
      post: '民警',
      roles: ['case_officer'],
    });
    expect(me.body.permissions).toContain('item.seize');
  });

  test('a browser gets an HttpOnly, SameSite=Strict cookie and no token', async () => {
    const { loginName } = await officer();
    const answer = await office.send('POST', 'sessions', {
      headers: { 'x-requested-with': 'fetch' },
      body: { loginName, password: PASSWORD, kind: 'browser' },
    });
    expect(answer.body).not.toHaveProperty('token');
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^session=[\w-]{43}; Path=\/; .*HttpOnly; SameSite=Strict$/);
    const me = await office.send('GET', 'me', { cookie: cookie.split(';')[0] });
    expect(me.status).toBe(200);
  });

  test('over TLS the cookie is Secure and bound to this host, and no other cookie serves', async () => {
    const { loginName } = await officer();
    const tls = { 'x-forwarded-proto': 'https', 'sec-fetch-site': 'same-origin' };
    const body = { loginName, password: PASSWORD, kind: 'browser' };
    const answer = await office.send('POST', 'sessions', { headers: tls, body });
    const [cookie = '', ...attributes] = (answer.headers.get('set-cookie') ?? '').split('; ');
    expect(cookie).toMatch(/^__Host-session=/);
    expect(attributes).toEqual(expect.arrayContaining(['Secure', 'HttpOnly', 'SameSite=Strict', 'Path=/']));
    expect((await office.send('GET', 'me', { cookie, headers: tls })).status).toBe(200);
    const plain = cookie.replace('__Host-', '');
    expect((await office.send('GET', 'me', { cookie: plain, headers: tls })).body.code).toBe('not_signed_in');
  });

  test('only the SHA-256 of a token is kept', async () => {
    const token = await office.token((await officer()).loginName);
    const rows = await withConnection(office.database.superuserUrl, async (client) =>
      client.query(
        'SELECT to_jsonb(s)::text AS row, sha256($1::bytea) = s.token_hash AS same FROM identity.session s',
        [token],
      ),
    );
    expect(rows.rows.filter((row) => row.same)).toHaveLength(1);
    expect(rows.rows.some((row) => row.row.includes(token))).toBe(false);
  });

  test('a wrong password, an unknown login and a closed account get the same answer', async () => {
    const known = await officer();
    const closed = await officer();
    await office.send('POST', `accounts/${closed.accountId}/disable`, { token: administrator });
    const wrong = await office.signIn(known.loginName, 'not the password');
    const unknown = await office.signIn('nobody-at-all', 'not the password');
    const shut = await office.signIn(closed.loginName);
    expect(wrong.body.code).toBe('sign_in_failed');
    expect(wrong.headers.get('www-authenticate')).toBe('Bearer');
    expect(unknown).toMatchObject({ status: wrong.status, body: wrong.body });
    expect(shut).toMatchObject({ status: wrong.status, body: wrong.body });
  });

  test('an unknown login takes about as long as a wrong password', async () => {
    const { loginName } = await officer();
    const time = async (name: string) => {
      const begun = performance.now();
      await office.signIn(name, 'not the password');
      return performance.now() - begun;
    };
    const pairs: [number, number][] = [];
    for (let n = 0; n < 4; n += 1) pairs.push([await time(loginName), await time(`unknown-${n}`)]);
    const fastest = (of: 0 | 1) => Math.min(...pairs.map((pair) => pair[of]));
    expect(fastest(1)).toBeGreaterThan(fastest(0) / 2);
  });
});

describe('lock-out', () => {
  const fail = async (loginName: string, times: number) => {
    for (let n = 0; n < times; n += 1) await office.signIn(loginName, 'not the password');
  };

  test('five failures in a row lock the account; fifteen minutes later the right password opens it', async () => {
    const { loginName } = await officer();
    await fail(loginName, 5);
    expect((await office.signIn(loginName)).body.code).toBe('sign_in_failed');
    office.clock.advance({ minutes: 14, seconds: 59 });
    expect((await office.signIn(loginName)).body.code).toBe('sign_in_failed');
    office.clock.advance({ seconds: 1 });
    expect((await office.signIn(loginName)).status).toBe(201);
  });

  test('a success between failures begins the count anew', async () => {
    const { loginName } = await officer();
    await fail(loginName, 4);
    expect((await office.signIn(loginName)).status).toBe(201);
    await fail(loginName, 4);
    expect((await office.signIn(loginName)).status).toBe(201);
  });

  test('failures at the same moment are all counted', async () => {
    const { loginName } = await officer();
    await Promise.all(Array.from({ length: 5 }, () => office.signIn(loginName, 'not the password')));
    expect((await office.signIn(loginName)).body.code).toBe('sign_in_failed');
  });

  test('the administrator lifts it', async () => {
    const { loginName, accountId } = await officer();
    await fail(loginName, 5);
    const find = () => office.send('GET', `accounts?loginName=${loginName}`, { token: administrator });
    expect((await find()).body.items).toMatchObject([{ id: accountId, locked: true, disabled: false }]);
    const lifted = await office.send('POST', `accounts/${accountId}/unlock`, { token: administrator });
    expect(lifted.status).toBe(204);
    expect((await find()).body.items).toMatchObject([{ id: accountId, locked: false }]);
    expect((await office.signIn(loginName)).status).toBe(201);
  });

  test('one address may try one login ten times a minute, and many logins as often as it succeeds', async () => {
    const { loginName } = await officer();
    for (let n = 0; n < 10; n += 1) expect((await office.signIn(loginName)).status).toBe(201);
    const eleventh = await office.signIn(loginName);
    expect(eleventh).toMatchObject({ status: 429, body: { code: 'too_many_attempts' } });
    expect((await office.signIn((await officer()).loginName)).status).toBe(201);
    office.clock.advance({ minutes: 1 });
    expect((await office.signIn(loginName)).status).toBe(201);
  });
});

describe('sessions', () => {
  test('are listed with the present one marked, without tokens, and end one by one', async () => {
    const { loginName } = await officer();
    const first = await office.token(loginName);
    const second = await office.token(loginName);
    const list = await office.send('GET', 'sessions', { token: first });
    expect(list.body.items).toHaveLength(2);
    expect(JSON.stringify(list.body)).not.toMatch(/hash|token/i);
    const other = list.body.items.find((session: { current: boolean }) => !session.current);
    expect((await office.send('DELETE', `sessions/${other.id}`, { token: first })).status).toBe(204);
    expect((await office.send('GET', 'me', { token: second })).body.code).toBe('session_ended');
    expect((await office.send('DELETE', 'sessions/current', { token: first })).status).toBe(204);
    expect((await office.send('GET', 'me', { token: first })).body.code).toBe('session_ended');
  });

  test("nobody ends another's session", async () => {
    const mine = await office.token((await officer()).loginName);
    const theirs = await office.token((await officer()).loginName);
    const { body } = await office.send('GET', 'sessions', { token: theirs });
    const attempt = await office.send('DELETE', `sessions/${body.items[0].id}`, { token: mine });
    expect(attempt).toMatchObject({ status: 404, body: { code: 'session_not_found' } });
    expect((await office.send('GET', 'me', { token: theirs })).status).toBe(200);
  });

  test('without a session nothing is told', async () => {
    const answer = await office.send('GET', 'agencies');
    expect(answer).toMatchObject({ status: 401, body: { code: 'not_signed_in' } });
    const invented = await office.send('GET', 'agencies', { token: 'A'.repeat(43) });
    expect(invented).toMatchObject({ status: 401, body: { code: 'session_ended' } });
  });

  test('a token taken from a cookie does not serve as a bearer token', async () => {
    const cookie = await browser((await officer()).loginName);
    const answer = await office.send('GET', 'me', { token: cookie.split('=')[1] });
    expect(answer.body.code).toBe('session_ended');
  });

  test('a browser session ends after thirty idle minutes, and after twelve hours however busy', async () => {
    const busy = await browser((await officer()).loginName);
    const idle = await browser((await officer()).loginName);
    for (let n = 0; n < 24; n += 1) {
      expect((await office.send('GET', 'me', { cookie: busy })).status).toBe(200);
      office.clock.advance({ minutes: 29 });
    }
    expect((await office.send('GET', 'me', { cookie: idle })).body.code).toBe('session_ended');
    expect((await office.send('GET', 'me', { cookie: busy })).status).toBe(200);
    office.clock.advance({ minutes: 25 });
    expect((await office.send('GET', 'me', { cookie: busy })).body.code).toBe('session_ended');
    administrator = await office.administrator();
  });

  test('end with the appointment on the Chinese calendar day, not the UTC one', async () => {
    office.clock.set('2024-06-30T15:00:00.000Z');
    administrator = await office.administrator();
    const { loginName } = await officer({ until: '2024-07-01' });
    const token = await office.token(loginName);
    office.clock.set('2024-06-30T15:59:59.999Z');
    expect((await office.send('GET', 'me', { token })).status).toBe(200);
    office.clock.set('2024-06-30T16:00:00.000Z');
    expect((await office.send('GET', 'me', { token })).body.code).toBe('session_ended');
    expect((await office.signIn(loginName)).body.code).toBe('no_appointment_in_force');
  });

  test('begin only with an appointment in force', async () => {
    const { loginName } = await officer({ from: '2024-08-01' });
    expect(await office.signIn(loginName)).toMatchObject({
      status: 403,
      body: { code: 'no_appointment_in_force' },
    });
  });
});

async function browser(loginName: string): Promise<string> {
  const answer = await office.send('POST', 'sessions', {
    headers: { 'sec-fetch-site': 'same-origin' },
    body: { loginName, password: PASSWORD, kind: 'browser' },
  });
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

describe('a write with a cookie', () => {
  const change = (cookie: string, headers: Record<string, string>) =>
    office.send('DELETE', 'sessions/00000000-0000-4000-8000-000000000000', { cookie, headers });

  test('is refused from another site, and when nothing says whence it comes', async () => {
    const cookie = await browser((await officer()).loginName);
    const cross = await change(cookie, { 'sec-fetch-site': 'cross-site', 'x-requested-with': 'fetch' });
    expect(cross).toMatchObject({ status: 403, body: { code: 'cross_site_request' } });
    expect((await change(cookie, { 'sec-fetch-site': 'same-site' })).body.code).toBe('cross_site_request');
    expect((await change(cookie, {})).body.code).toBe('cross_site_request');
  });

  test('is served from our own pages', async () => {
    const cookie = await browser((await officer()).loginName);
    expect((await change(cookie, { 'sec-fetch-site': 'same-origin' })).body.code).toBe('session_not_found');
    expect((await change(cookie, { 'x-requested-with': 'fetch' })).body.code).toBe('session_not_found');
  });

  test('a sign-in for a browser is held to the same', async () => {
    const { loginName } = await officer();
    const body = { loginName, password: PASSWORD, kind: 'browser' };
    const answer = await office.send('POST', 'sessions', {
      headers: { 'sec-fetch-site': 'cross-site' },
      body,
    });
    expect(answer.body.code).toBe('cross_site_request');
    expect(answer.headers.get('set-cookie')).toBeNull();
  });
});

describe('passwords', () => {
  const next = 'another long password';
  const change = (token: string, body: object) => office.send('PUT', 'me/password', { token, body });

  test('a change ends the other sessions and keeps the present one', async () => {
    const { loginName } = await officer();
    const first = await office.token(loginName);
    const second = await office.token(loginName);
    expect((await change(first, { present: PASSWORD, next })).status).toBe(204);
    expect((await office.send('GET', 'me', { token: first })).status).toBe(200);
    expect((await office.send('GET', 'me', { token: second })).body.code).toBe('session_ended');
    expect((await office.signIn(loginName)).body.code).toBe('sign_in_failed');
    expect((await office.signIn(loginName, next)).status).toBe(201);
  });

  test('the present one must be right, and guessing it locks the account too', async () => {
    const { loginName } = await officer();
    const token = await office.token(loginName);
    for (let n = 0; n < 5; n += 1) {
      expect((await change(token, { present: 'a wrong guess', next })).body.code).toBe(
        'present_password_wrong',
      );
    }
    expect((await change(token, { present: PASSWORD, next })).body.code).toBe('present_password_wrong');
    expect((await office.signIn(loginName)).body.code).toBe('sign_in_failed');
  });

  test.each([
    ['nine characters', 'ninechars', 'is_length'],
    ['129 characters', 'x'.repeat(129), 'is_length'],
  ])('of %s is refused', async (_, password, code) => {
    const token = await office.token((await officer()).loginName);
    const answer = await change(token, { present: PASSWORD, next: password });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ field: 'next', code }] } });
  });

  test('may neither stay the same nor be the login name', async () => {
    const { loginName } = await officer({ account: { loginName: 'a-long-login-name' } });
    expect(loginName).toBeDefined();
    const token = await office.token('a-long-login-name');
    expect((await change(token, { present: PASSWORD, next: PASSWORD })).body.code).toBe('password_unchanged');
    expect((await change(token, { present: PASSWORD, next: 'A-long-login-name' })).body.code).toBe(
      'password_is_login_name',
    );
  });

  test('one set by the administrator ends all sessions and must be changed before anything else', async () => {
    const { loginName, accountId } = await officer();
    const before = await office.token(loginName);
    const reset = { token: administrator, body: { password: 'set by administrator' } };
    expect((await office.send('POST', `accounts/${accountId}/password`, reset)).status).toBe(204);
    expect((await office.send('GET', 'me', { token: before })).body.code).toBe('session_ended');
    const signedIn = await office.signIn(loginName, 'set by administrator');
    expect(signedIn.body.mustChangePassword).toBe(true);
    const { token } = signedIn.body;
    expect((await office.send('GET', 'agencies', { token })).body.code).toBe('password_must_be_changed');
    expect((await change(token, { present: 'set by administrator', next })).status).toBe(204);
    expect((await office.send('GET', 'agencies', { token })).status).toBe(200);
  });

  test('the same password in another Unicode form is the same', async () => {
    const { loginName } = await officer({ account: { password: 'caf\u00e9 au lait' } });
    expect((await office.signIn(loginName, 'cafe\u0301 au lait')).status).toBe(201);
  });
});

test('the first administrator is made once only', async () => {
  const { Identity } = await import('../../src/identity/identity.js');
  expect(await office.application.get(Identity).ensureFirstAdministrator('second', PASSWORD)).toBe(false);
  expect((await office.signIn(ADMINISTRATOR.loginName, ADMINISTRATOR.password)).status).toBe(201);
});
