import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { planOf, readCases } from '../case-files/case-files.js';
import type { Config } from '../platform/config.js';
import { type OpenOffices, openOffices, Play, playStages, type Server } from '../replay/replay.js';
import { FIRST_ADMINISTRATOR, startServer } from '../setup.js';
import { accountsOf, tableOf } from './accounts.js';
import { leaveBundle } from './bundle.js';
import { printPapers } from './papers.js';

/** 生产、销售不符合安全标准的食品罪: a lorry, 5,170 斤 of dead pigs destroyed early, and a ledger that the judgment forgot. */
const CASE_ID = 'JUDGE-452';
const CASES = path.join('test', 'data', 'judgments.jsonl');
const OUTPUT = 'demo-output';
/** One worker holds the keys of all three here; in earnest each agency runs its own. */
const WITNESSES = ['police', 'procuratorate', 'court'];

type Say = (text: string) => void;

/** Starts the server, plays one real case through it and shows who can sign in; `once` ends then, otherwise it stays up. */
export async function demo(config: Config, once: boolean): Promise<number> {
  const say: Say = (text) => process.stdout.write(`${text}\n`);
  const place = once ? { ...config, port: 0, host: '127.0.0.1' } : config;
  const server = await startServer(place, { witnesses: WITNESSES });
  try {
    await show(server, path.resolve(OUTPUT), say, { signed: true });
    if (once) return 0;
    const origin = server.origin.replace('127.0.0.1', 'localhost');
    say(`\n服务在 ${origin} 运行，接口文档 ${origin}/api/docs，按 Ctrl-C 结束`);
    await interrupted();
    return 0;
  } finally {
    await server.stop();
  }
}

/** What the demonstration does on a server that runs: plays, leaves its papers in `folder`, and its bundle when a signer runs; shows the accounts. */
export async function show(
  server: Server,
  folder: string,
  say: Say,
  { signed }: { signed: boolean },
): Promise<void> {
  const open = await openOffices(server);
  const play = await playOnce(open, say);
  await mkdir(folder, { recursive: true });
  say('\n文书（PDF）');
  for (const { name, bytes, title } of await printPapers(play, open.api)) {
    await writeFile(path.join(folder, name), bytes);
    say(`  ${title}：${path.join(folder, name)}`);
  }
  if (signed) await leaveBundle(play, open.api, folder, say);
  say(`\n台账记录 ${await play.countEntries()} 条。演示账号（密码由本数据目录生成，仅供演示）`);
  const administrator = {
    role: '系统管理员',
    agency: '涉案财物平台管理机构',
    loginName: FIRST_ADMINISTRATOR,
    password: server.passwords(FIRST_ADMINISTRATOR),
  };
  say(tableOf([...(await accountsOf(play, open.offices, server.passwords)), administrator]));
}

async function playOnce({ api, offices, today }: OpenOffices, say: Say): Promise<Play> {
  const { files } = readCases(await readFile(CASES));
  const file = files.find(({ caseId }) => caseId === CASE_ID);
  if (!file) throw new Error(`${CASES} 中没有案件 ${CASE_ID}`);
  let step = 0;
  const play: Play = await Play.of(planOf(file), api, offices, (act, what) => {
    if (play.isKnown) return;
    step += 1;
    say(`${String(step).padStart(2)}. ${act}：${what}`);
  });
  say(`演示案件 ${file.caseId}：${file.charges.join('、')}，${file.caseNo}，${play.court.name}\n`);
  await playStages(play, today);
  if (play.isKnown) {
    const entries = await play.countEntries();
    const more =
      entries > play.entriesBefore
        ? `，从上次中断处办完，补记 ${entries - play.entriesBefore} 条`
        : '，没有变化';
    say(`本数据目录中已演过此案（${play.caseCode}）${more}`);
  }
  await tellItems(play, say);
  return play;
}

const STAGES: Record<string, string> = {
  investigation: '侦查',
  prosecution_review: '审查起诉',
  first_instance: '一审',
  execution: '执行',
  concluded: '已结',
};

async function tellItems(play: Play, say: Say): Promise<void> {
  const { items } = await play.read(await play.desk('officer'), `cases/${play.caseId}/items`);
  say('\n财物现状');
  for (const { code, name, quantity, measuredIn, responsibility, sequence } of items) {
    const amounts = `收 ${quantity.registered} ${measuredIn} = 存 ${quantity.onHand} + 已处理 ${quantity.disposed}`;
    say(
      `  ${code} ${name}：${amounts}；${STAGES[responsibility.stage] ?? responsibility.stage}；记录 ${sequence} 条`,
    );
  }
}

const interrupted = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
