import { CaseReference } from '../cases/cases.js';
import { InstrumentReference } from '../instruments/instruments.js';
import type { Outcome, Purpose } from '../registry/registry.js';

/** An offer between two parties, without its lines: how many there are, and how they were answered. */
export class HandoverSummaryView {
  id: string;
  caseId: string;
  case: CaseReference;
  purpose: Purpose;
  /** `physical`: the thing moves. `paper` (换押): responsibility moves, the thing stays. */
  mode: 'physical' | 'paper';
  fromAgencyId: string;
  fromAgencyName: string;
  fromPersonId: string;
  fromPersonName: string;
  toAgencyId: string;
  toAgencyName: string;
  toPersonId: string | null;
  toPersonName: string | null;
  instrumentId: string;
  instrument: InstrumentReference;
  state: 'offered' | 'answered' | 'withdrawn';
  offeredAt: Date;
  answerDueAt: Date;
  endedAt: Date | null;
  /** Nobody has answered all of it in time. */
  overdue: boolean;
  lineCount: number;
  waitingCount: number;
  acceptedCount: number;
  /** Accepted with an exception. */
  exceptionCount: number;
  refusedCount: number;
  withdrawnCount: number;
}

export class HandoverPage {
  items: HandoverSummaryView[];
  next: string | null;
}

export class HandoverLineView {
  lineNumber: number;
  itemId: string;
  code: string;
  name: string;
  category: string;
  /** How much is handed over, in `measuredIn`. */
  quantity: string;
  measuredIn: string;
  /** Seal and place of the item now. */
  seal: string | null;
  place: string | null;
  /** 处理建议. */
  recommendation: Outcome | null;
  outcome: 'accepted' | 'accepted_with_exception' | 'refused' | 'withdrawn' | null;
  /** The coded reason of an exception or refusal. */
  reason: string | null;
  answeredBy: string | null;
  answeredByName: string | null;
  answeredAt: Date | null;
}

export class HandoverView extends HandoverSummaryView {
  lines: HandoverLineView[];
}
