import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { Approvals } from '../approvals/approvals.js';
import { Cases } from '../cases/cases.js';
import type { Actor } from '../identity/identity.js';
import type { RequestedPaper } from '../instruments/instruments.js';
import { Clock } from '../platform/clock.js';
import { type Fault, Invalid, NotAllowed, RuleBroken } from '../platform/errors.js';
import {
  type Act,
  type ItemState,
  Items,
  isSpecialLoan,
  itemsOfCase,
  type Placement,
  Registry,
  weightOf,
} from '../registry/registry.js';
import { type Loan, type LoanLine, LoanRows } from './loan-rows.js';
import type { LoanRequestDto, LoanState, ReturnLineDto, TakenLineDto } from './loans.dto.js';
import { PuttingAway } from './putting-away.js';

/** 调用: things that leave their keeper for a time, on an approval given under the head's own login, and come back. */
@Injectable()
export class Loans {
  constructor(
    private readonly rows: LoanRows,
    private readonly approvals: Approvals,
    private readonly registry: Registry,
    private readonly items: Items,
    private readonly cases: Cases,
    private readonly puttingAway: PuttingAway,
    private readonly clock: Clock,
  ) {}

  /**
   * Asks for things of one store until a time, and the head to approve it. Errors: `item_is_of_the_case`,
   * `things_lie_in_one_store`, `loan_has_a_due_time`, those of asking for an approval.
   */
  async request(tx: EntityManager, asked: LoanRequestDto, actor: Actor): Promise<Loan> {
    const { caseId, purpose, reason, itemIds } = asked;
    await this.cases.open(tx, caseId);
    const items = await itemsOfCase(
      tx,
      this.items,
      caseId,
      itemIds.map((itemId) => ({ itemId })),
    );
    const now = this.clock.now();
    const dueAt = new Date(asked.dueAt);
    if (dueAt <= now)
      throw new RuleBroken('loan_has_a_due_time', '归还期限已过', { remedy: '请填写以后的归还期限' });
    const keeperAgencyId = storeOf(items);
    const kind = approvalKind(purpose, items);
    const approval = await this.approvals.request(tx, { kind, caseId, itemIds, reason }, actor);
    const id = v7();
    const { agencyId, personId: borrowerId } = actor;
    await this.rows.insert(
      tx,
      {
        id,
        caseId,
        purpose,
        dueAt,
        agencyId,
        borrowerId,
        requestedAt: now,
        keeperAgencyId,
        approvalId: approval.id,
      },
      items.map((item) => ({ itemId: item.id, quantity: item.quantity.onHand })),
    );
    return this.rows.byId(tx, id);
  }

  /** The keeper puts the things on the counter; they are his until the borrower says that he has them. */
  async handOut(tx: EntityManager, id: string, actor: Actor): Promise<Loan> {
    const loan = await this.rows.lock(tx, id);
    requireState(loan, ['approved', 'handed']);
    if (loan.keeperAgencyId !== actor.agencyId)
      throw new NotAllowed('keeper_of_the_thing_hands_out', '出库须由保管该财物的机关办理', {
        law: '行政规定 190',
        remedy: '请由现保管机关的保管人员出库',
      });
    if (loan.borrowerId === actor.personId)
      throw new RuleBroken('borrower_keeper_and_approver_differ', '领用人不能自己出库', {
        law: '内部',
        remedy: '请由保管人员出库',
      });
    await this.rows.handed(tx, id, actor.personId, this.clock.now());
    return this.rows.byId(tx, id);
  }

  /** The borrower says that he has them: they are with him from now on, on the paper that was approved. */
  async receive(tx: EntityManager, id: string, taken: readonly TakenLineDto[], actor: Actor): Promise<Loan> {
    const loan = await this.rows.lock(tx, id);
    requireState(loan, ['handed']);
    if (loan.borrowerId !== actor.personId)
      throw new NotAllowed('borrower_receives_himself', '须由申请调用的人本人领取', {
        law: '行政规定 190',
        remedy: '请由申请人登录后领取',
      });
    const lines = await this.rows.lines(tx, id);
    const items = await this.items.byIds(
      tx,
      lines.map(({ itemId }) => itemId),
    );
    const kind = approvalKind(loan.purpose, items);
    const looked = new Map(taken.map((line) => [line.lineNumber, line]));
    const acts = lines.map(
      ({ itemId, lineNumber }): Act => ({
        act: 'lend',
        itemId,
        line: lineNumber,
        loanId: id,
        purpose: loan.purpose,
        dueAt: loan.dueAt.toISOString(),
        keeperId: loan.handedBy ?? '',
        keeperAgencyId: loan.keeperAgencyId,
        seal: looked.get(lineNumber)?.seal ?? null,
        weight: weightOf(looked.get(lineNumber)?.weight),
      }),
    );
    const { instrument } = await this.registry.onPaper(
      tx,
      { kind, caseId: loan.caseId, approvalId: loan.approvalId },
      acts,
      actor,
    );
    await this.rows.received(tx, id, instrument.id, this.clock.now());
    return this.rows.byId(tx, id);
  }

  /**
   * The keeper says line by line in what state things are back, on one 再入库单; what was damaged, is short or another thing
   * is frozen, and what is lost stays with the borrower, frozen. Errors: `line_is_outside`, `condition_is_explained`.
   */
  async takeBack(
    tx: EntityManager,
    id: string,
    returned: readonly ReturnLineDto[],
    draft: RequestedPaper,
    actor: Actor,
  ): Promise<Loan> {
    const loan = await this.rows.lock(tx, id);
    requireState(loan, ['out']);
    const lines = await this.outsideLines(tx, loan, returned);
    const placements = await this.puttingAway.placements(
      tx,
      returned.map(({ slot, condition }) => ({
        caseId: loan.caseId,
        place: condition === 'lost' ? null : (slot ?? null),
      })),
      actor,
    );
    const back = returned.flatMap((line, index): Act[] =>
      line.condition === 'lost'
        ? []
        : [takingBack(loan, lines[index] as LoanLine, line, placements[index] ?? null)],
    );
    const lost = returned.flatMap((line, index): Act[] =>
      line.condition === 'lost'
        ? [
            {
              act: 'report',
              itemId: lines[index]?.itemId ?? '',
              line: line.lineNumber,
              code: 'lost',
              reason: line.note ?? '',
            },
          ]
        : [],
    );
    const { caseId } = loan;
    const content = { loan: id };
    if (back.length > 0)
      await this.registry.onPaper(tx, { ...draft, kind: 're_entry_slip', caseId, content }, back, actor);
    if (lost.length > 0)
      await this.registry.onPaper(tx, { kind: 'abnormality_report', caseId, content }, lost, actor);
    await this.rows.takenBack(tx, id, returned, actor.personId, this.clock.now());
    return this.rows.byId(tx, id);
  }

  private async outsideLines(
    tx: EntityManager,
    { id }: Loan,
    returned: readonly ReturnLineDto[],
  ): Promise<LoanLine[]> {
    const lines = new Map((await this.rows.lines(tx, id)).map((line) => [line.lineNumber, line]));
    const items = await this.items.visible(
      tx,
      [...lines.values()].map(({ itemId }) => itemId),
    );
    const seen = new Set<number>();
    const faults = returned.flatMap(({ lineNumber, condition, note }): Fault[] => {
      const item = items.get(lines.get(lineNumber)?.itemId ?? '');
      if (item?.loan?.id !== id || seen.has(lineNumber))
        return [
          {
            line: lineNumber,
            field: 'lines',
            code: 'line_is_outside',
            message: `第 ${lineNumber} 行不在外，或写了两次`,
          },
        ];
      seen.add(lineNumber);
      return condition === 'intact' || note
        ? []
        : [
            {
              line: lineNumber,
              field: 'note',
              code: 'condition_is_explained',
              message: `第 ${lineNumber} 行须写明情况`,
            },
          ];
    });
    const [first] = faults;
    if (first) throw new Invalid(first.code, first.message, { faults });
    return returned.map(({ lineNumber }) => lines.get(lineNumber) as LoanLine);
  }
}

/** Which approval the law asks for: vehicles and publicity need the head of the organ. */
const approvalKind = (purpose: Loan['purpose'], items: readonly ItemState[]) =>
  isSpecialLoan(
    purpose,
    items.map(({ category }) => category),
  )
    ? 'special_loan_approval'
    : 'loan_approval';

const takingBack = (
  loan: Loan,
  { itemId }: LoanLine,
  line: ReturnLineDto,
  placement: Placement | null,
): Act => ({
  act: 'take_back',
  itemId,
  line: line.lineNumber,
  loanId: loan.id,
  condition: line.condition as Exclude<ReturnLineDto['condition'], 'lost'>,
  seal: line.seal ?? null,
  weight: weightOf(line.weight),
  placement,
  note: line.note,
});

/** The one agency whose keepers have all of them. */
function storeOf(items: readonly ItemState[]): string {
  const [first] = items;
  const elsewhere = items.flatMap(({ custody, code }, index): Fault[] =>
    custody.kind === 'keeper' && custody.agencyId === first?.custody.agencyId
      ? []
      : [
          {
            line: index + 1,
            field: 'itemIds',
            code: 'things_lie_in_one_store',
            message: `${code} 不在同一保管机关的库中`,
          },
        ],
  );
  if (elsewhere.length === 0) return first?.custody.agencyId as string;
  throw new RuleBroken('things_lie_in_one_store', '一次只能调用同一保管机关在库的财物', {
    faults: elsewhere,
    remedy: '请按保管机关分次申请',
  });
}

const STATE_NAMES: Record<LoanState, string> = {
  waiting: '尚待批准',
  refused: '未获批准',
  withdrawn: '已撤回',
  approved: '已批准、尚未出库',
  handed: '已出库、待领取',
  out: '在外',
  returned: '已全部归还',
};

function requireState({ state }: Loan, wanted: readonly LoanState[]): void {
  if (wanted.includes(state)) return;
  throw new RuleBroken('loan_is_so_far', `这次调用${STATE_NAMES[state]}，不能这样办理`, {
    law: '行政规定 190',
    remedy: '申请、批准、出库、领取、归还须依次办理；请刷新后再办理',
  });
}
