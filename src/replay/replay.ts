import { readFile, writeFile } from 'node:fs/promises';
import { type CaseFile, planOf, type Refusal, readCases } from '../case-files/case-files.js';
import { Clock } from '../platform/clock.js';
import type { Config } from '../platform/config.js';
import { FIRST_ADMINISTRATOR, startServer } from '../setup.js';
import { type Answer, Api, Refused } from './api.js';
import { Offices, signIn } from './offices.js';
import { Play } from './play.js';
import { POST_KEYS, type Post, postOf } from './posts.js';
import { isBalanced, type Reckoned, reckon, together } from './reckoning.js';
import { type Outcome, reportOf } from './report.js';
import { playStages } from './stages.js';

export { type Answer, Api, type Offices, Play, POST_KEYS, type Post, playStages, postOf, Refused };

const AT_A_TIME = 4;
const USAGE = 3;

/** Plays a file on a server of its own over the data folder, prints the reconciliation and answers the exit code. */
export async function replay(config: Config, file: string, json: string | undefined): Promise<number> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    process.stderr.write(`读不到文件 ${file}：${(error as Error).message}\n`);
    return USAGE;
  }
  const server = await startServer({ ...config, port: 0, host: '127.0.0.1' });
  try {
    const outcome = await replayCases(server, bytes, progressOn(process.stderr));
    process.stdout.write(reportOf(outcome));
    if (json && !(await isWritten(json, outcome.result))) return USAGE;
    return outcome.faults.length === 0 ? 0 : 1;
  } finally {
    await server.stop();
  }
}

async function isWritten(file: string, result: object): Promise<boolean> {
  try {
    await writeFile(file, `${JSON.stringify(result, null, 2)}\n`);
    return true;
  } catch (error) {
    process.stderr.write(`写不了文件 ${file}：${(error as Error).message}\n`);
    return false;
  }
}

/** A server as a program reaches it. */
export interface Server {
  origin: string;
  passwords: (loginName: string) => string;
}

/** The agencies of a server, open for a program that administers them. */
export interface OpenOffices {
  api: Api;
  offices: Offices;
  today: string;
}

/** Signs in as the administrator of that server. */
export async function openOffices(server: Server): Promise<OpenOffices> {
  const api = new Api(server.origin);
  const token = await signIn(api, FIRST_ADMINISTRATOR, server.passwords(FIRST_ADMINISTRATOR));
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Clock().now());
  const offices = await Offices.open({ api, token, passwords: server.passwords, today });
  return { api, offices, today };
}

/** Plays every case of a file, a few at a time, and reckons up what the server has then. */
export async function replayCases(
  server: Server,
  bytes: Uint8Array,
  progress: (done: number, of: number) => void = () => {},
): Promise<Outcome> {
  const began = performance.now();
  const open = await openOffices(server);
  const { files, refused, count } = readCases(bytes);
  const played = await severally(files, AT_A_TIME, progress, (file) => playCase(file, open));
  const reckoned = played.flatMap((each) => each.reckoned ?? []);
  const balance = together(reckoned.flatMap((each) => each.balance));
  const proceeds = together(reckoned.flatMap((each) => each.proceeds));
  const unbalanced = [...balance, ...proceeds].filter((each) => !isBalanced(each));
  const sum = (numbers: number[]) => numbers.reduce((one, other) => one + other, 0);
  return {
    result: {
      cases: count,
      played: played.filter(({ failure }) => failure === null).length,
      refused: [...refused, ...played.flatMap((each) => each.refused)],
      items: sum(reckoned.map((each) => each.items)),
      entries: sum(reckoned.map((each) => each.entries)),
      balance,
      proceeds,
    },
    entriesBefore: sum(played.map((each) => each.entriesBefore)),
    notes: played.flatMap((each) => each.notes),
    faults: [
      ...played.flatMap((each) => each.failure ?? []),
      ...reckoned.flatMap((each) => each.differences),
      ...unbalanced.map(({ unit }) => `${unit} 不平衡`),
    ],
    seconds: (performance.now() - began) / 1000,
  };
}

interface Played {
  refused: Refusal[];
  notes: string[];
  entriesBefore: number;
  reckoned: Reckoned | null;
  /** Why it could not be played to its end. */
  failure: string | null;
}

async function playCase(file: CaseFile, { api, offices, today }: OpenOffices): Promise<Played> {
  const plan = planOf(file);
  const { refused, notes } = plan;
  const played: Played = { refused, notes, entriesBefore: 0, reckoned: null, failure: null };
  let play: Play | undefined;
  try {
    play = await Play.of(plan, api, offices, () => {});
    await playStages(play, today);
  } catch (error) {
    played.failure = `${file.caseId}：${(error as Error).message}`;
    const rule = error instanceof Refused ? error.code : 'not_played';
    const reason = error instanceof Refused ? reasonOf(error) : (error as Error).message;
    refused.push({ case_id: file.caseId, item_no: null, rule, reason });
  }
  if (play?.caseId) {
    played.entriesBefore = play.entriesBefore;
    played.reckoned = await reckon(play);
  }
  return played;
}

const reasonOf = ({ detail, faults }: Refused): string =>
  [
    detail,
    ...faults.slice(0, 3).map(({ line, field, message }) => `${line ?? ''}${field ?? ''} ${message}`),
  ].join('；');

/** Works on several things at a time, and answers in their order. */
async function severally<T, R>(
  things: readonly T[],
  atATime: number,
  progress: (done: number, of: number) => void,
  work: (thing: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = new Array(things.length);
  let next = 0;
  let done = 0;
  const worker = async () => {
    for (let index = next++; index < things.length; index = next++) {
      results[index] = await work(things[index] as T);
      done += 1;
      progress(done, things.length);
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: atATime }, worker));
  for (const each of ended) if (each.status === 'rejected') throw each.reason;
  return results;
}

/** One line that renews itself on a terminal, otherwise a line every ten cases. */
function progressOn(stream: NodeJS.WriteStream): (done: number, of: number) => void {
  return (done, of) => {
    if (stream.isTTY) stream.write(`\r已重演 ${done}/${of} 案${done === of ? '\n' : ''}`);
    else if (done % 10 === 0 || done === of) stream.write(`已重演 ${done}/${of} 案\n`);
  };
}
