import { type Fault, Invalid } from '../platform/errors.js';
import { type Act, type Placement, type WeightDto, weightOf } from '../registry/registry.js';
import type { Handover, HandoverLine } from './handovers.js';
import { EXCEPTION_CODES, REFUSAL_CODES } from './reasons.js';

export interface Answer {
  lineNumber: number;
  outcome: 'accepted' | 'accepted_with_exception' | 'refused';
  reason?: string;
  note?: string;
  seal?: string;
  weight?: WeightDto;
  place?: string;
  /** The code of a place of the receiver's store. */
  slot?: string;
}

/** The answers to all lines that are answered now, those that `rest` accepts among them. */
export function answersOf(
  lines: readonly HandoverLine[],
  receipt: { answers: Answer[]; rest?: 'accepted' },
): Answer[] {
  const waiting = new Set(lines.filter((line) => line.outcome === null).map((line) => line.lineNumber));
  const faults: Fault[] = [];
  for (const { lineNumber, outcome, reason } of receipt.answers) {
    if (!waiting.delete(lineNumber)) {
      faults.push({
        line: lineNumber,
        field: 'answers',
        code: 'line_is_waiting',
        message: `第 ${lineNumber} 行不在待答复之列`,
      });
    }
    const codes: readonly string[] = outcome === 'refused' ? REFUSAL_CODES : EXCEPTION_CODES;
    if (outcome !== 'accepted' && !codes.includes(reason ?? '')) {
      const code = outcome === 'refused' ? 'refusal_is_coded' : 'exception_is_coded';
      faults.push({ line: lineNumber, field: 'reason', code, message: `请选择原因：${codes.join('、')}` });
    }
  }
  const [first] = faults;
  if (first) throw new Invalid(first.code, first.message, { faults });
  const rest = receipt.rest
    ? [...waiting].map((lineNumber): Answer => ({ lineNumber, outcome: 'accepted' }))
    : [];
  const answers = [...receipt.answers, ...rest];
  if (answers.length === 0)
    throw new Invalid('answers_are_given', '没有答复任何一行', {
      remedy: '请逐行答复，或选择其余全部接收',
    });
  return answers;
}

/** What the receiver's word on a line does to its thing. */
export function receiptAct(
  handover: Pick<Handover, 'id' | 'purpose' | 'mode' | 'fromPersonId' | 'toAgencyId' | 'toPersonId'>,
  line: HandoverLine,
  answer: Answer,
  { place, placement }: { place: string | null; placement: Placement | null },
): Act {
  const common = {
    itemId: line.itemId,
    line: line.lineNumber,
    handoverId: handover.id,
    purpose: handover.purpose,
    mode: handover.mode,
    senderId: handover.fromPersonId,
    toAgencyId: handover.toAgencyId,
    toPersonId: handover.toPersonId,
    note: answer.note,
  };
  if (answer.outcome === 'refused') return { act: 'refuse', ...common, reason: answer.reason ?? '' };
  const exception = answer.outcome === 'accepted' ? null : (answer.reason ?? null);
  const act = answer.outcome === 'accepted' ? 'receive' : 'receive_with_exception';
  return {
    act,
    ...common,
    place: answer.place ?? place,
    placement,
    seal: answer.seal ?? null,
    weight: weightOf(answer.weight),
    exception,
  };
}
