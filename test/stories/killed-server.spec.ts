import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { readConfig } from '../../src/platform/config.js';
import { prepareDatabase } from '../../src/platform/postgres/database-preparation.js';
import { verifyDatabase } from '../../src/verification/verification.js';
import { temporaryFolder } from '../support/cluster.js';
import { compiledFolder } from '../support/database.js';

let folder: string;
const children = new Set<ChildProcess>();

beforeEach(async () => {
  folder = await temporaryFolder();
});

afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  const prepared = await prepareDatabase(readConfig({ DATA_DIR: folder }));
  await prepared.stop();
  await rm(folder, { recursive: true, force: true });
});

interface Server {
  child: ChildProcess;
  origin: string;
  /** Only the first start of a data folder tells it. */
  password?: string;
}

async function start(): Promise<Server> {
  const child = spawn(process.execPath, [path.join(compiledFolder(), 'src/main.js')], {
    env: { ...process.env, DATA_DIR: folder, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.add(child);
  let said = '';
  for await (const chunk of child.stdout) {
    said += chunk;
    const origin = /已启动 (http:\S+)\n/.exec(said)?.[1];
    if (origin) return { child, origin, password: /密码 (\S+?)（/.exec(said)?.[1] };
  }
  throw new Error(`the server ended before it was up: ${said}`);
}

async function kill(server: Server): Promise<void> {
  server.child.kill('SIGKILL');
  if (server.child.exitCode === null && server.child.signalCode === null) await once(server.child, 'exit');
  children.delete(server.child);
}

async function send(
  origin: string,
  method: string,
  where: string,
  body?: object,
  headers: Record<string, string> = {},
) {
  const answer = await fetch(`${origin}/api/${where}`, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${answer.status} ${text}`);
  return JSON.parse(text);
}

const signIn = async (
  origin: string,
  loginName: string,
  password: string,
): Promise<Record<string, string>> => {
  const { token } = await send(origin, 'POST', 'sessions', { loginName, password, kind: 'machine' });
  return { authorization: `Bearer ${token}` };
};

async function makeRegistrar(server: Server): Promise<Record<string, string>> {
  const administrator = await signIn(server.origin, 'administrator', server.password ?? '');
  const make = (where: string, body: object) => send(server.origin, 'POST', where, body, administrator);
  const agency = await make('agencies', {
    kind: 'procuratorate',
    name: '常州市金坛区人民检察院',
    shortName: '坛检',
    regionCode: '320413',
  });
  const unit = await make('units', { agencyId: agency.id, name: '案件管理部门' });
  const person = await make('people', { name: '陈案管', number: '320001' });
  await make('appointments', {
    personId: person.id,
    agencyId: agency.id,
    unitId: unit.id,
    post: '案管人员',
    roles: ['case_manager'],
    from: '2020-01-01',
  });
  await make('accounts', {
    personId: person.id,
    loginName: 'registrar',
    password: 'a long enough password',
    mustChangePassword: false,
  });
  return signIn(server.origin, 'registrar', 'a long enough password');
}

/** Registers cases until the server dies; answers what it was told is done, and the write that got no answer. */
async function registerUntilDeath(
  server: Server,
  session: Record<string, string>,
  round: string,
  onAnswer: () => void,
): Promise<{ key: string; body: object; id?: string }[]> {
  const writes: { key: string; body: object; id?: string }[] = [];
  for (let number = 1; ; number += 1) {
    const body = {
      title: `案件${round}-${number}`,
      cause: '盗窃罪',
      regionCode: '320413',
      number: `${round}-${number}`,
      filedOn: '2024-02-01',
    };
    const write: { key: string; body: object; id?: string } = { key: randomUUID(), body };
    writes.push(write);
    try {
      write.id = (
        await send(server.origin, 'POST', 'cases', body, { ...session, 'idempotency-key': write.key })
      ).id;
      onAnswer();
    } catch {
      return writes;
    }
  }
}

test('a server killed under load, and its database with it, loses nothing that was answered, and the next start needs no hand', async () => {
  let server = await start();
  let session = await makeRegistrar(server);
  const all: { key: string; body: object; id?: string }[] = [];
  for (const round of ['甲', '乙', '丙']) {
    const killed = server;
    let done = 0;
    const clients = Array.from({ length: 6 }, (_, client) =>
      registerUntilDeath(killed, session, `${round}${client}`, () => {
        done += 1;
      }),
    );
    while (done < 15) await pause(20);
    await pause(Math.random() * 600);
    if (round === '乙') process.kill(await postmaster(), 'SIGKILL');
    await kill(killed);
    all.push(...(await Promise.all(clients)).flat());
    server = await start();
    session = await signIn(server.origin, 'registrar', 'a long enough password');
  }
  const answered = all.filter((write) => write.id !== undefined);
  expect(answered.length).toBeGreaterThan(30);
  for (const write of all) {
    const again = await send(server.origin, 'POST', 'cases', write.body, {
      ...session,
      'idempotency-key': write.key,
    });
    if (write.id !== undefined) expect(again.id).toBe(write.id);
  }
  await kill(server);
  const prepared = await prepareDatabase(readConfig({ DATA_DIR: folder }));
  try {
    const verdict = await verifyDatabase(prepared.applicationUrl);
    expect(verdict.log.faults).toEqual([]);
    expect(verdict.log.entries).toBe(all.length * 2);
  } finally {
    await prepared.stop();
  }
}, 180_000);

async function postmaster(): Promise<number> {
  const file = path.join(folder, 'postgres/cluster/data/postmaster.pid');
  return Number((await readFile(file, 'utf8')).split('\n')[0]);
}

test('a server killed at any moment of its first start starts the next time without help', async () => {
  for (const milliseconds of [150, 500, 900, 1_400, 2_000]) {
    const child = spawn(process.execPath, [path.join(compiledFolder(), 'src/main.js')], {
      env: { ...process.env, DATA_DIR: folder, PORT: '0' },
      stdio: 'ignore',
    });
    children.add(child);
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    children.delete(child);
  }
  const server = await start();
  expect(server.origin).toMatch(/^http:/);
  await kill(server);
}, 120_000);
