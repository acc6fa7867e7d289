import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { Cases, Parties } from '../cases/cases.js';
import { Disposal, type OrderLine } from '../disposal/disposal.js';
import type { Actor } from '../identity/identity.js';
import { chinaDate, type Instrument, Instruments } from '../instruments/instruments.js';
import { Clock } from '../platform/clock.js';
import { type Fault, Invalid, RuleBroken } from '../platform/errors.js';
import { isZero } from '../platform/quantity.js';
import { type ItemState, Items } from '../registry/registry.js';
import type { JudgmentDto } from './court.dto.js';
import { type Coverage, coverageOf } from './coverage.js';
import { type Judgment, type JudgmentLine, Judgments } from './judgments.js';

export { type ExecutionOrder, ExecutionOrderRows } from './execution-order-rows.js';
export { type Judgment, Judgments, type Obligation } from './judgments.js';
export { OBLIGATIONS } from './obligations.js';

export interface JudgmentAnswer {
  judgment: Judgment;
  instrument: Instrument;
  coverage: Coverage;
}

/** Judges property line by line. */
@Injectable()
export class Court {
  constructor(
    private readonly judgments: Judgments,
    private readonly disposal: Disposal,
    private readonly cases: Cases,
    private readonly parties: Parties,
    private readonly items: Items,
    private readonly instruments: Instruments,
    private readonly clock: Clock,
  ) {}

  /**
   * Records a judgment; in force, it orders what its lines say. A line for an item already disposed of is kept as
   * mentioned and orders nothing (刑诉解释 444). Errors: `quantity_is_positive`, `judgment_line_is_of_the_case`, `line_number_is_unique`,
   * `in_force_in_the_future`, and the rules of ordering, by line.
   */
  async judge(tx: EntityManager, draft: JudgmentDto, actor: Actor): Promise<JudgmentAnswer> {
    await this.cases.open(tx, draft.caseId);
    const items = new Map((await this.items.ofCase(tx, draft.caseId)).map((item) => [item.id, item]));
    refuseEmptyQuantities(draft);
    this.refuseStrayLines(draft, items);
    await this.parties.inCase(
      tx,
      draft.caseId,
      [...draft.lines, ...draft.obligations].flatMap((line) => line.recipientId ?? []),
    );
    const instrument = await this.instruments.issue(
      tx,
      { ...draft.instrument, kind: 'judgment', caseId: draft.caseId },
      actor,
    );
    const judgment: Judgment = {
      id: v7(),
      caseId: draft.caseId,
      instrumentId: instrument.id,
      inForceOn: null,
      recordedAt: this.clock.now(),
      lines: draft.lines.map((line) => ({
        lineNumber: line.lineNumber,
        itemId: line.itemId ?? null,
        dispositionId: null,
        description: line.description,
        outcome: line.outcome,
        quantity: line.quantity ?? null,
        recipientId: line.recipientId ?? null,
      })),
      obligations: draft.obligations.map((each) => ({
        id: v7(),
        kind: each.kind,
        description: each.description,
        quantity: each.quantity ?? null,
        unit: each.unit ?? null,
        recipientId: each.recipientId ?? null,
      })),
    };
    await this.judgments.insert(tx, judgment);
    if (draft.supersedes) await this.supersede(tx, draft.supersedes, judgment);
    await this.rememberCoverage(tx, judgment, instrument, [...items.values()], actor);
    if (draft.inForceOn) return this.enterIntoForce(tx, judgment.id, draft.inForceOn, actor);
    return this.answer(tx, judgment.id, instrument);
  }

  /** From now on the judgment binds: each line that names an item still on hand becomes an order. */
  async enterIntoForce(tx: EntityManager, id: string, on: string, actor: Actor): Promise<JudgmentAnswer> {
    const { id: caseId } = await this.cases.kept(tx, (await this.judgments.byId(tx, id)).caseId);
    await this.cases.open(tx, caseId);
    const judgment = await this.judgments.lock(tx, id);
    const instrument = await this.instruments.inForce(tx, judgment.instrumentId);
    if (instrument.agencyId !== actor.agencyId)
      throw new RuleBroken('instrument_of_the_own_agency', '只能由作出判决的法院登记生效');
    if (judgment.inForceOn) throw new RuleBroken('judgment_takes_effect_once', '该判决已登记生效');
    if (on > chinaDate(this.clock.now()))
      throw new RuleBroken('in_force_in_the_future', `生效日期 ${on} 晚于今天`, {
        remedy: '判决生效后再登记',
      });
    await this.judgments.enterIntoForce(tx, id, on);
    const items = new Map((await this.items.ofCase(tx, caseId)).map((item) => [item.id, item]));
    const lines = statedFirst(judgment.lines).flatMap((line): (OrderLine & { line: number })[] => {
      const item = line.itemId ? items.get(line.itemId) : undefined;
      return item && item.quantity.onHand !== '0' && item.responsibility.stage !== 'concluded'
        ? [
            {
              itemId: item.id,
              outcome: line.outcome,
              quantity: line.quantity,
              recipientId: line.recipientId,
              line: line.lineNumber,
            },
          ]
        : [];
    });
    if (lines.length > 0) {
      const { dispositionIds } = await this.disposal.order(tx, caseId, lines, instrument, actor, 'execution');
      await this.judgments.tie(
        tx,
        id,
        lines.map(({ line }, index) => ({
          lineNumber: line,
          dispositionId: dispositionIds[index] as string,
        })),
      );
    }
    await this.cases.remember(tx, caseId, 'judgment_in_force', actor, instrument, {
      judgment: id,
      in_force_on: on,
      lines_ordered: lines.length,
    });
    return this.answer(tx, id, instrument);
  }

  async coverage(tx: EntityManager, id: string): Promise<Coverage> {
    const judgment = await this.judgments.byId(tx, id);
    return coverageOf(judgment.lines, await this.itemsOf(tx, judgment));
  }

  /** How far all judgments of the case that are not superseded cover its property together; `without` counts no more. */
  async coverageOfCase(tx: EntityManager, caseId: string, without?: string): Promise<Coverage> {
    const { id } = await this.cases.byId(tx, caseId);
    const judgments = (await this.judgments.ofCase(tx, id)).filter((each) => each.id !== without);
    const papers = await this.instruments.byIds(
      tx,
      judgments.map((each) => each.instrumentId),
    );
    const counting = judgments.filter((each) => !papers.get(each.instrumentId)?.superseded);
    return coverageOf(
      counting.flatMap((each) => each.lines),
      await this.items.ofCase(tx, id),
    );
  }

  private async answer(tx: EntityManager, id: string, instrument: Instrument): Promise<JudgmentAnswer> {
    const judgment = await this.judgments.byId(tx, id);
    return {
      judgment,
      instrument,
      coverage: coverageOf(judgment.lines, await this.itemsOf(tx, judgment)),
    };
  }

  private async itemsOf(tx: EntityManager, judgment: Judgment): Promise<ItemState[]> {
    return this.items.ofCase(tx, (await this.cases.kept(tx, judgment.caseId)).id);
  }

  private refuseStrayLines(draft: JudgmentDto, items: Map<string, ItemState>): void {
    const seen = new Set<number>();
    const faults = draft.lines.flatMap((line): Fault[] => {
      const found: Fault[] = [];
      if (line.itemId && !items.has(line.itemId)) {
        found.push({
          line: line.lineNumber,
          field: 'itemId',
          code: 'judgment_line_is_of_the_case',
          message: '该财物不在本案之中',
        });
      }
      if (seen.has(line.lineNumber))
        found.push({
          line: line.lineNumber,
          field: 'lineNumber',
          code: 'line_number_is_unique',
          message: '行号重复',
        });
      seen.add(line.lineNumber);
      return found;
    });
    const [first] = faults;
    if (!first) return;
    const details = { law: '刑诉解释 444', faults, remedy: '请核对判决所附财物清单与本案登记' };
    if (first.code === 'judgment_line_is_of_the_case')
      throw new RuleBroken(first.code, '判决列有不属于本案的财物', details);
    throw new Invalid(first.code, '判决行号重复', details);
  }

  private async supersede(tx: EntityManager, earlierId: string, later: Judgment): Promise<void> {
    const earlier = await this.judgments.byId(tx, earlierId);
    if (earlier.caseId !== later.caseId)
      throw new RuleBroken('superseded_judgment_is_of_the_case', '被取代的判决不属于本案');
    if (earlier.inForceOn) {
      throw new RuleBroken('superseded_judgment_bound_nothing', '已生效并作出处理决定的判决不能在此取代', {
        law: '刑诉解释 446',
        remedy: '生效判决的改判请由原审法院另行裁定',
      });
    }
    await this.instruments.supersede(tx, earlier.instrumentId, later.instrumentId);
  }

  private async rememberCoverage(
    tx: EntityManager,
    judgment: Judgment,
    instrument: Instrument,
    items: ItemState[],
    actor: Actor,
  ): Promise<void> {
    const { items: total, covered } = coverageOf(judgment.lines, items);
    const content = {
      judgment: judgment.id,
      items: total,
      covered,
      lines: judgment.lines.length,
      obligations: judgment.obligations.length,
    };
    // As one commitment: a judgment may name a thousand obligations, and an entry has its limit.
    const obligations = judgment.obligations.map((each) => ({ ...each }));
    const confidential = { obligations };
    await this.cases.remember(
      tx,
      judgment.caseId,
      'judgment_recorded',
      actor,
      instrument,
      content,
      confidential,
    );
  }
}

/** A line without a quantity takes what the others leave of its item, so it comes after them. */
const statedFirst = (lines: readonly JudgmentLine[]): JudgmentLine[] => [
  ...lines.filter((line) => line.quantity !== null),
  ...lines.filter((line) => line.quantity === null),
];

function refuseEmptyQuantities({ lines, obligations }: JudgmentDto): void {
  const fault = { code: 'quantity_is_positive', message: '数额须大于零' };
  const isEmpty = ({ quantity }: { quantity?: string }) => quantity !== undefined && isZero(quantity);
  const faults = [
    ...lines.flatMap((line): Fault[] =>
      isEmpty(line) ? [{ line: line.lineNumber, field: 'quantity', ...fault }] : [],
    ),
    ...obligations.flatMap((each, index): Fault[] =>
      isEmpty(each) ? [{ field: `obligations[${index}].quantity`, ...fault }] : [],
    ),
  ];
  if (faults.length > 0)
    throw new Invalid(fault.code, '判决所列数额须大于零', { faults, remedy: '数额未载明的不填' });
}
