import type { CaseLine, Part, Plan } from '../case-files/case-files.js';
import { isNumber, OUTCOME_NAMES, type Outcome, outcomeOf } from '../case-files/case-files.js';
import { type Answer, Refused } from './api.js';
import { carryOut, type Ordered } from './disposing.js';
import { grouped, isRefused, type Piece, type Play } from './play.js';
import { postOf } from './posts.js';
import { line, numberOf } from './taking.js';

interface JudgedLine {
  piece: Piece;
  part: Part | null;
  outcome: Outcome;
}

/** Records the judgment line by line, has it carried out where it is in force, and reports back. */
export async function judge(play: Play): Promise<void> {
  const lines = judgedLines(play);
  const judged = await record(play, lines);
  play.watch(
    '判决',
    `${play.court.name}${postOf('judge').name}，${judged.instrument.number}：${judged.coverage.text}；退赔、追缴等义务 ${judged.judgment.obligations.length} 项`,
  );
  if (play.plan.reached !== 'in_force') return;
  const ordered = lines.flatMap(({ piece, part }, index): Ordered[] => {
    const { dispositionId } = judged.judgment.lines[index];
    return part && dispositionId ? [{ piece, part, dispositionId }] : [];
  });
  await execute(play, judged.judgment.id, ordered);
  await disposeOfProceeds(play, judged.instrument.id);
}

/** What the judgment says, and what it mentions though it was done before (刑诉解释 444). 未提及 is not in it. */
function judgedLines(play: Play): JudgedLine[] {
  return play.pieces.flatMap((piece): JudgedLine[] => {
    const parts = piece.from ? proceedsParts(play, piece.from) : (piece.holding?.parts ?? []);
    const later = parts.filter(({ before }) => !before);
    if (later.length > 0) return later.map((part) => ({ piece, part, outcome: part.outcome }));
    const mentioned = outcomeOf(piece.holding?.line.disposition ?? '');
    return mentioned && piece.onHand === '0' ? [{ piece, part: null, outcome: mentioned }] : [];
  });
}

const proceedsParts = (play: Play, itemId: string): Part[] =>
  play.pieces.find((piece) => piece.itemId === itemId)?.holding?.parts.flatMap(({ proceeds }) => proceeds) ??
  [];

async function record(play: Play, lines: JudgedLine[]): Promise<Answer> {
  const judge = await play.desk('judge');
  const draft = { number: play.plan.file.caseNo, obligations: play.plan.obligations };
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await play.act(judge, 'judgments', `judgment/${attempt}`, judgmentOf(play, lines, draft));
    } catch (error) {
      if (!mend(play, draft, error)) throw error;
    }
  }
}

interface Draft {
  number: string | null;
  obligations: Plan['obligations'];
}

const judgmentOf = (play: Play, lines: JudgedLine[], { number, obligations }: Draft): object => ({
  caseId: play.caseId,
  lines: lines.map((each, index) => lineOf(play, each, index + 1)),
  obligations: obligations.map(({ line: owed, kind }) => ({ kind, ...owedOf(owed) })),
  ...(play.plan.reached === 'in_force' && { inForceOn: play.day }),
  ...(number && { instrument: { number: numberOf(number) } }),
});

/** Leaves out what the server refused and tells it: a number that another judgment bears, a debt that is none. */
function mend(play: Play, draft: Draft, error: unknown): boolean {
  if (isRefused(error, 'instrument_number_taken') && draft.number) {
    draft.number = null;
    return true;
  }
  const faulty = error instanceof Refused && error.status === 422 ? faultyObligations(error) : new Map();
  for (const [index, { code, message }] of faulty) {
    const owed = draft.obligations[index]?.line;
    const reason = `未到案的“${owed?.name}”：${message}`;
    const { caseId } = play.plan.file;
    play.plan.refused.push({ case_id: caseId, item_no: owed?.itemNo ?? null, rule: code, reason });
  }
  draft.obligations = draft.obligations.filter((_, index) => !faulty.has(index));
  return faulty.size > 0;
}

function faultyObligations({ faults }: Refused): Map<number, { code: string; message: string }> {
  const found = new Map<number, { code: string; message: string }>();
  for (const { field, code, message } of faults) {
    const index = /^obligations\[(\d+)\]/.exec(field ?? '')?.[1];
    if (index !== undefined) found.set(Number(index), { code, message });
  }
  return found;
}

function lineOf(play: Play, { piece, part, outcome }: JudgedLine, lineNumber: number): object {
  const { holding } = piece;
  const said = part?.words || holding?.line.detail || '';
  const recipientId = part ? play.recipientOf(part) : undefined;
  return {
    lineNumber,
    itemId: piece.itemId,
    description: line(`${holding?.line.name ?? ''}：${OUTCOME_NAMES[outcome]}${said && `（${said}）`}`, 500),
    outcome,
    ...(part && part.quantity !== null && { quantity: part.quantity }),
    ...(recipientId && { recipientId }),
  };
}

function owedOf({ name, detail, features, quantity, amount, unit, quantityText }: CaseLine): object {
  const owed = quantity ?? (unit === '元' ? amount : null);
  const text = [name, detail, features, quantityText].filter(Boolean).join('；');
  return {
    description: line(text, 500) || '未载名称',
    ...(owed !== null && { quantity: owed }),
    ...(owed !== null && isNumber(owed) && { unit: line(unit ?? '未载单位', 20) }),
  };
}

/** The court orders the police to carry out what they hold, and does itself what it holds. */
async function execute(play: Play, judgmentId: string, ordered: Ordered[]): Promise<void> {
  const inCourt = ordered.filter(({ piece }) => piece.mode === 'physical');
  const withPolice = ordered.filter(({ piece }) => piece.mode === 'paper');
  if (inCourt.length > 0) await carryOut(play, inCourt, 'court', 'court');
  if (withPolice.length === 0) return;
  const [judge, keeper] = [await play.desk('judge'), await play.desk('keeper')];
  const order = await play.act(judge, 'execution-orders', 'execution-order', {
    judgmentId,
    agencyId: play.police.id,
  });
  play.watch('协助执行通知', `交 ${play.police.name} 执行 ${order.lines.length} 项`);
  await carryOut(play, withPolice, 'police', 'police');
  const open = withPolice.some(({ part }) => part.outcome === 'recovery');
  const explanation = '追缴的在案财物须另有文书定其去向，现仍在库';
  await play.act(keeper, `execution-orders/${order.id}/receipt`, 'execution-receipt', {
    ...(open && { explanation }),
  });
  play.watch('执行回单', open ? explanation : '全部执行完毕');
}

/** What the judgment says of the money that a thing became. */
async function disposeOfProceeds(play: Play, instrumentId: string): Promise<void> {
  const judge = await play.desk('judge');
  const due = play.pieces.flatMap(({ holding, itemId }) =>
    (holding?.parts ?? []).flatMap(({ proceeds, before }) => {
      const piece = play.pieces.find((each) => each.from === itemId);
      return piece && !before ? proceeds.map((part) => ({ piece, part })) : [];
    }),
  );
  for (const [outcome, group] of grouped(due, ({ part }) => part.outcome)) {
    const answer = await play.act(judge, 'disposal-orders', `proceeds/${outcome}`, {
      caseId: play.caseId,
      instrumentId,
      outcome,
      lines: group.map(({ piece, part }) => {
        const recipientId = play.recipientOf(part);
        return {
          itemId: piece.itemId,
          ...(part.quantity !== null && { quantity: part.quantity }),
          ...(recipientId && { recipientId }),
        };
      }),
    });
    const ordered = group.map((each, index) => ({ ...each, dispositionId: answer.dispositionIds[index] }));
    for (const [mode, held] of grouped(ordered, ({ piece }) => piece.mode)) {
      await carryOut(play, held, `proceeds/${mode}/${outcome}`, mode === 'physical' ? 'court' : 'police');
    }
  }
}
