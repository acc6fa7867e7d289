import type { CaseFile, CaseLine } from './case-file.js';
import { isNumber, minus, plus } from './exact.js';
import { countsInYuan, type Holding, modeOf, type Part, priceSaid, recipientOf } from './holding.js';
import { type Fault, type Share, shareOut } from './shares.js';
import {
  CAN_BE_BEFORE,
  isCategory,
  measureOf,
  NOT_MENTIONED,
  type ObligationKind,
  OTHER_THINGS,
  type Outcome,
  obligationOf,
  outcomeOf,
  outcomeSaid,
  PARTLY,
  RESTITUTION,
  type Reached,
  reachedBy,
  saysBefore,
  saysIntended,
} from './words.js';

export interface Refusal {
  case_id: string;
  item_no: number | null;
  rule: string;
  reason: string;
}

/** What is to be done with one case, decided from its record alone. */
export interface Plan {
  file: CaseFile;
  reached: Reached;
  holdings: Holding[];
  obligations: { line: CaseLine; kind: ObligationKind }[];
  refused: Refusal[];
  notes: string[];
}

/** Decides from the record what happens to each line, and says what cannot happen and why. */
export function planOf(file: CaseFile): Plan {
  return new Planning(file).plan();
}

const CONTENTS_MAX = 500;

class Planning {
  private readonly reached: Reached;
  private readonly refused: Refusal[] = [];
  private readonly notes: string[] = [];
  private readonly obligations: Plan['obligations'] = [];
  /** Pools with their splits as they were shared out: a record may repeat them at each line of the pool. */
  private readonly sharedOut = new Set<string>();
  private readonly taken = new Map<Holding, string>();

  constructor(private readonly file: CaseFile) {
    this.reached = reachedBy(file.stage);
  }

  plan(): Plan {
    const { file, reached, refused, notes, obligations } = this;
    const holdings = file.lines.flatMap((line) => this.holdingOf(line) ?? []);
    for (const line of file.lines) if (!line.inCustody) this.owe(line);
    const pooled = new Set(holdings.flatMap(({ line }) => (line.splits.length > 0 ? line.pool : [])));
    for (const holding of holdings) this.decide(holding, holdings, pooled);
    return { file, reached, holdings, obligations, refused, notes };
  }

  private get isJudged(): boolean {
    return this.reached === 'judged' || this.reached === 'in_force';
  }

  private get stage(): string {
    return this.file.stage ? `“${this.file.stage}”` : '未载明的阶段';
  }

  private holdingOf(line: CaseLine): Holding | null {
    if (!line.inCustody) return null;
    const parent = this.parentOf(line);
    if (parent && !parent.inCustody)
      this.note(line, `在案，但属于未到案的第 ${parent.itemNo} 项，不另行登记`);
    if (parent) return null;
    const isKnown = isCategory(line.category);
    if (!isKnown) this.note(line, `类别“${line.category}”不在类别表内，按“${OTHER_THINGS}”登记`);
    const quantity = line.quantity ?? (line.unit === '元' ? line.amount : null);
    const contents = this.file.lines.filter((other) => other !== line && this.parentOf(other) === line);
    if (contents.length > CONTENTS_MAX)
      this.note(line, `明细 ${contents.length} 项，登记前 ${CONTENTS_MAX} 项`);
    const category = isKnown ? line.category : OTHER_THINGS;
    return {
      line,
      measure: measureOf(line.measure),
      category,
      quantity,
      unit: line.unit ?? (quantity === null ? null : '未载单位'),
      contents: contents.slice(0, CONTENTS_MAX),
      parts: [],
      mode: modeOf(line, category),
    };
  }

  /** The line that holds this one as a detail, through any number of steps; a detail of nothing is a line of its own. */
  private parentOf(line: CaseLine): CaseLine | null {
    const seen = new Set([line]);
    let top = line;
    for (;;) {
      const next = this.file.lines.find((other) => other.itemNo === top.partOf);
      if (!next || seen.has(next)) return top === line ? null : top;
      seen.add(next);
      top = next;
    }
  }

  private owe(line: CaseLine): void {
    const kind = obligationOf(line.disposition);
    if (!kind) {
      const reason = `未到案（${line.name}），${this.isJudged ? '判决' : '原记录'}也未提及，无财物可登记、无义务可记录`;
      this.refuse(line, 'not_held_and_not_mentioned', reason);
    } else if (this.isJudged) {
      this.obligations.push({ line, kind });
    } else {
      const reason = `未到案（${line.name}），案件尚在${this.stage}，没有判决可以确定${line.disposition}`;
      this.refuse(line, 'obligation_needs_judgment', reason);
    }
  }

  private decide(holding: Holding, all: Holding[], pooled: Set<number>): void {
    const { line } = holding;
    if (line.splits.length > 0 && countsInYuan(holding)) this.decideRealised(holding);
    else if (line.splits.length > 0) this.decideShared(holding, all);
    else if (!pooled.has(line.itemNo)) this.decideWhole(holding);
  }

  private decideShared(holding: Holding, all: Holding[]): void {
    const { line } = holding;
    const pool = all.filter((other) => other === holding || line.pool.includes(other.line.itemNo));
    const mark = JSON.stringify([pool.map((each) => each.line.itemNo), line.splits]);
    if (pool.length > 1 && this.sharedOut.has(mark)) return;
    this.sharedOut.add(mark);
    const stocks = pool.map((each) => ({ each, quantity: this.leftOf(each), unit: each.unit }));
    const { shares, faults } = shareOut(stocks, line.splits, line.detail);
    this.refuseAll(line, faults);
    for (const { stock, split, quantity } of shares) {
      const { each } = stock;
      this.taken.set(each, plus(this.taken.get(each) ?? '0', quantity ?? stock.quantity ?? '0'));
      const part = this.partOf(each.line, split.disposition, split.to || line.detail, quantity, split.to);
      if (part) each.parts.push(part);
    }
  }

  private leftOf(holding: Holding): string | null {
    const taken = this.taken.get(holding);
    if (taken === undefined) return holding.quantity;
    return isNumber(holding.quantity) ? minus(holding.quantity, taken) : '0';
  }

  private decideWhole(holding: Holding): void {
    const { line } = holding;
    const said = [line.detail, line.features ?? ''].find(saysBefore) ?? line.detail;
    if (PARTLY.test(line.detail))
      this.note(line, `原文“${line.detail}”只及于一部分而未分列数额，按所标处理方式整项办理`);
    const part = this.partOf(line, line.disposition, said, null, '');
    if (part) holding.parts.push(part);
  }

  /** Yuan are never taken from 套 or 辆: the thing is realised first, and the splits fall on its proceeds. */
  private decideRealised(holding: Holding): void {
    const { line } = holding;
    const sale = this.partOf(line, '拍卖变卖', line.detail, null, '');
    if (!sale) return;
    const proceeds = { quantity: sale.price, unit: '元' };
    const { shares, faults } = shareOut([proceeds], line.splits, line.detail);
    this.refuseAll(
      line,
      sale.price ? faults : faults.map(({ rule, reason }) => ({ rule, reason: `变价款${reason}` })),
    );
    sale.proceeds = shares.flatMap((share) => this.proceedsPart(line, share) ?? []);
    holding.parts.push(sale);
  }

  private proceedsPart(
    line: CaseLine,
    { split, quantity }: Share<{ quantity: string | null; unit: string }>,
  ) {
    const part = this.partOf(line, split.disposition, split.to, quantity, split.to);
    return part && { ...part, before: false };
  }

  /** Null where nothing happens to the thing; a refusal says why where the record wanted something to happen. */
  private partOf(
    line: CaseLine,
    disposition: string,
    words: string,
    quantity: string | null,
    to: string,
  ): Part | null {
    const outcome = this.outcomeFor(line, disposition, words);
    if (!outcome) return null;
    const before = CAN_BE_BEFORE.includes(outcome) && (!this.isJudged || saysBefore(words));
    return {
      outcome,
      quantity,
      before,
      recipient: recipientOf(outcome, words, to),
      words,
      price: outcome === 'sale' ? priceSaid(`${line.detail}；${line.features ?? ''}`) : null,
      proceeds: [],
    };
  }

  private outcomeFor(line: CaseLine, disposition: string, words: string): Outcome | null {
    if (disposition === NOT_MENTIONED) return saysBefore(words) ? (outcomeSaid(words) ?? null) : null;
    if (disposition === RESTITUTION) return this.oweHeld(line);
    const outcome = outcomeOf(disposition);
    if (!outcome) {
      this.refuse(line, 'disposition_is_known', `不认识处理方式“${disposition}”，${line.name}留存在库`);
      return null;
    }
    if (this.isJudged) return outcome;
    if (saysIntended(words)) {
      this.note(line, `“${words}”尚未办理，留存在库`);
      return null;
    }
    if (outcome === 'recovery') return null;
    if (CAN_BE_BEFORE.includes(outcome)) return outcome;
    const reason = `案件尚在${this.stage}，没有生效判决不能${disposition}，留存在库`;
    this.refuse(line, 'outcome_needs_judgment', reason);
    return null;
  }

  private oweHeld(line: CaseLine): null {
    if (this.isJudged) this.obligations.push({ line, kind: 'restitution' });
    const reason = `责令退赔是被告人的义务，不是在案财物（${line.name}）的去向；留存在库，待另有文书`;
    this.refuse(line, 'restitution_is_an_obligation', reason);
    return null;
  }

  private refuseAll(line: CaseLine, faults: Fault[]): void {
    for (const { rule, reason } of faults) this.refuse(line, rule, reason);
  }

  private refuse(line: CaseLine, rule: string, reason: string): void {
    this.refused.push({ case_id: this.file.caseId, item_no: line.itemNo, rule, reason });
  }

  private note(line: CaseLine, text: string): void {
    this.notes.push(`${this.file.caseId} 第 ${line.itemNo} 项：${text}`);
  }
}
