import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { show } from '../../src/demo/demo.js';
import { ROLES } from '../../src/identity/identity.js';
import { ProgramServer } from '../support/program-server.js';

let server: ProgramServer;
let folder: string;
beforeAll(async () => {
  server = await ProgramServer.open();
  folder = await mkdtemp(path.join(os.tmpdir(), 'case-property-demo-'));
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

const shown = async (): Promise<string> => {
  const said: string[] = [];
  await show(server, folder, (text) => said.push(text), { signed: false });
  return said.join('\n');
};

test('the demonstration plays a real case step by step, prints its papers, and gives an account for every role', async () => {
  const first = await shown();
  const acts = [...first.matchAll(/^ *\d+\. ([^：]+)：/gmu)].map(([, act]) => act);
  expect(acts).toEqual([
    '立案登记',
    '扣押',
    '入库',
    '先行处置',
    '执行处理',
    '移送审查起诉',
    '移送审查起诉',
    '提起公诉',
    '提起公诉',
    '判决',
    '协助执行通知',
    '执行处理',
    '执行回单',
  ]);
  expect(first).toContain('3 项财物中判决列明 1 项，未提及 2 项');
  expect(first).toMatch(/病死猪：收 5170 斤 = 存 0 \+ 已处理 5170/u);
  expect(first).toMatch(/账本：收 1 本 = 存 1 \+ 已处理 0/u);

  const papers = await readdir(folder);
  expect(papers).toHaveLength(10);
  for (const name of papers)
    expect((await readFile(path.join(folder, name))).subarray(0, 5).toString()).toBe('%PDF-');

  const roles = new Set<string>();
  for (const [, loginName = ''] of first.matchAll(/ ([a-z]+(?:\.[0-9a-f]{8})?) +a password of/gu)) {
    const body = JSON.stringify({ loginName, password: server.passwords(loginName), kind: 'machine' });
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${server.origin}/api/sessions`, { method: 'POST', headers, body });
    const signedIn = (await answer.json()) as { roles: string[] };
    for (const role of signedIn.roles) roles.add(role);
  }
  expect([...roles].sort()).toEqual([...ROLES].sort());

  const bytes = await readFile(path.join(folder, papers[0] as string));
  const second = await shown();
  expect(second).toContain('本数据目录中已演过此案');
  expect(second).toContain('没有变化');
  expect(second).not.toMatch(/^ *1\. 立案登记/mu);
  expect(await readFile(path.join(folder, papers[0] as string))).toEqual(bytes);
}, 120_000);
