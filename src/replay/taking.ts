import type { CaseLine, Holding } from '../case-files/case-files.js';
import { MEASURE_ORDER, type Measure } from '../case-files/case-files.js';
import { type Answer, Refused } from './api.js';
import { grouped, type Play, partyKey } from './play.js';
import { postOf } from './posts.js';

const MEASURE_NAMES: Record<Measure, string> = {
  seizure: '扣押',
  sealing: '查封',
  freezing: '冻结',
  preservation: '登记保存',
  acceptance: '接受',
};

const LISTS: Record<Measure, string> = {
  seizure: 'seizure_list',
  sealing: 'sealing_list',
  freezing: 'freezing_list',
  preservation: 'registration_list',
  acceptance: 'evidence_receipt_list',
};

/** Registers the case with the police, or finds it there. */
export async function register(play: Play, today: string): Promise<void> {
  const { file } = play.plan;
  const officer = await play.desk('officer');
  const number = numberOf(file.caseId);
  const { items } = await play.read(officer, `cases?limit=200&text=${encodeURIComponent(number)}`);
  const known = items.find((each: Answer) =>
    each.numbers.some((held: Answer) => held.agencyId === play.police.id && held.number === number),
  );
  const cause = line(file.charges.join('、'), 200) || '案由未载';
  const registered =
    known ??
    (await play.act(officer, 'cases', 'case', {
      title: line(`${cause}案（${file.caseId}）`, 200),
      cause,
      regionCode: file.region.code,
      number,
      filedOn: today,
      tags: file.tags.slice(0, 20).map((tag) => line(tag, 50)),
    }));
  play.isKnown = known !== undefined;
  play.caseId = registered.id;
  play.caseCode = registered.code;
  play.day = registered.filedOn;
  play.watch('立案登记', `${play.police.name} 登记 ${registered.code}，${cause}，本机关案号 ${number}`);
  await nameParties(play);
}

/** The people to whom something goes back, under the words of the record. */
async function nameParties(play: Play): Promise<void> {
  const parts = play.plan.holdings.flatMap(({ parts: own }) =>
    own.flatMap((part) => [part, ...part.proceeds]),
  );
  const parties = new Map(
    parts.flatMap(({ recipient }) => (recipient ? [[partyKey(recipient), recipient] as const] : [])),
  );
  if (parties.size === 0) return;
  const officer = await play.desk('officer');
  const body = { parties: [...parties.values()] };
  const { items } = await play.act(officer, `cases/${play.caseId}/parties`, 'parties', body);
  for (const party of items) play.parties.set(partyKey(party), party.id);
}

/** Takes everything, one list for each kind of measure; lines that the server refuses are left out and told. */
export async function take(play: Play): Promise<void> {
  const lists = grouped(play.plan.holdings, (holding) => holding.measure);
  lists.sort(([one], [other]) => MEASURE_ORDER.indexOf(one) - MEASURE_ORDER.indexOf(other));
  for (const [measure, holdings] of lists) await takeList(play, measure, holdings);
}

async function takeList(play: Play, measure: Measure, all: Holding[]): Promise<void> {
  let holdings = all;
  for (let attempt = 1; holdings.length > 0; attempt += 1) {
    try {
      return await sendList(play, measure, holdings, `${measure}/${attempt}`);
    } catch (error) {
      const bad = error instanceof Refused && error.status === 422 ? faultyLines(error) : new Map();
      if (bad.size === 0) throw error;
      for (const [number, fault] of bad) refuse(play, holdings[number - 1], fault);
      holdings = holdings.filter((_, index) => !bad.has(index + 1));
    }
  }
}

function refuse(play: Play, holding: Holding | undefined, fault: { code: string; message: string }): void {
  if (!holding) return;
  play.notTaken.add(holding);
  const { itemNo, name, quantity, unit } = holding.line;
  const reason = `${fault.message}（原记录：${name} ${quantity ?? ''}${unit ?? ''}）`;
  play.plan.refused.push({ case_id: play.plan.file.caseId, item_no: itemNo, rule: fault.code, reason });
}

/** The first fault of each line. */
function faultyLines({ faults }: Refused): Map<number, { code: string; message: string }> {
  const lines = new Map<number, { code: string; message: string }>();
  for (const { line: number, field, code, message } of faults) {
    if (number !== undefined && !lines.has(number))
      lines.set(number, { code, message: field ? `${field}：${message}` : message });
  }
  return lines;
}

async function sendList(play: Play, measure: Measure, holdings: Holding[], step: string): Promise<void> {
  const officer = await play.desk('officer');
  const seized = await play.act(officer, 'seizures', step, {
    caseId: play.caseId,
    measure,
    officers: [officer.personId, await play.person('partner')],
    holderAbsence: 'HOLDER_UNKNOWN',
    witnessAbsence: 'NO_ELIGIBLE_WITNESS',
    recording: '原记录未载录音录像编号',
    lines: holdings.map(lineOf),
    instrument: { approverId: await play.person('head') },
  });
  for (const { line: number, id } of seized.items) {
    const holding = holdings[number - 1] as Holding;
    const onHand = holding.quantity ?? '1';
    play.pieces.push({ itemId: id, onHand, holding, from: null, mode: holding.mode });
  }
  play.papers.push({ kind: LISTS[measure], subjectId: seized.instrument.id, by: 'officer' });
  play.watch(
    MEASURE_NAMES[measure],
    `${seized.instrument.number}，${holdings.length} 项，由${postOf('officer').name}、${postOf('partner').name}办理，${postOf('head').name}批准`,
  );
}

function lineOf({ line: item, category, quantity, unit, contents }: Holding): object {
  return {
    name: item.name,
    category,
    ...(quantity !== null && { quantity }),
    ...(unit !== null && { unit }),
    ...(item.quantityText !== null && { quantityText: item.quantityText.slice(0, 100) }),
    ...(item.approximate && { approximate: true }),
    ...(item.features !== null && { features: item.features }),
    ...(item.amount !== null && { value: item.amount }),
    ...(contents.length > 0 && { contents: contents.map(contentOf) }),
  };
}

const contentOf = ({ name, quantity, unit }: CaseLine): object => ({
  name: line(name, 200) || '未载名称',
  ...(quantity !== null && { quantity: line(quantity, 60) }),
  ...(unit !== null && { unit: line(unit, 20) }),
});

/** The officers hand what they hold to the keeper, who checks it in. */
export async function store(play: Play): Promise<void> {
  const held = play.pieces.filter(
    ({ holding }) => holding?.measure === 'seizure' || holding?.measure === 'acceptance',
  );
  if (held.length === 0) return;
  const [officer, keeper] = [await play.desk('officer'), await play.desk('keeper')];
  const handover = await play.act(officer, 'handovers', 'store-in', {
    caseId: play.caseId,
    purpose: 'store_in',
    mode: 'physical',
    toAgencyId: play.police.id,
    toPersonId: keeper.personId,
    lines: held.map(({ itemId }) => ({ itemId })),
  });
  const receipt = { answers: [], rest: 'accepted', place: '涉案财物保管室' };
  await play.act(keeper, `handovers/${handover.id}/receipt`, 'stored', receipt);
  play.watch('入库', `${postOf('officer').name}移交，${postOf('keeper').name}逐项清点接收 ${held.length} 项`);
}

/** One line of text as the API takes it: no control characters, `max` UTF-16 units. */
export const line = (text: string, max: number): string =>
  text
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, max)
    .replace(/[\ud800-\udbff]$/u, '');

const BRACKETS: Record<string, string> = {
  '[': '〔',
  ']': '〕',
  '【': '〔',
  '】': '〕',
  '［': '〔',
  '］': '〕',
};
/** A number as the server keeps it, so that the case is found by it again. */
export const numberOf = (text: string): string =>
  line(text, 100)
    .replace(/\s+/gu, '')
    .replace(/[[\]【】［］]/gu, (bracket) => BRACKETS[bracket] ?? bracket);
