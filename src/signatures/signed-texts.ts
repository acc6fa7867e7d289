import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Cases } from '../cases/cases.js';
import { Disposal } from '../disposal/disposal.js';
import { EXCEPTIONS, Handover, type HandoverLine, REFUSALS } from '../handover/handover.js';
import { Identity } from '../identity/identity.js';
import { chinaDate, INSTRUMENTS, type Instrument, Instruments } from '../instruments/instruments.js';
import { NotFound } from '../platform/errors.js';
import { type ItemState, Items, LOAN_PURPOSES, measuredIn, purposeForm } from '../registry/registry.js';
import { type Loan, LoanRows } from '../storage/storage.js';
import { PAPER_SIGNERS, type SignerRole } from './roles.js';

/** A later wording is a later version; what was signed stays in the words of its own. */
export const TEXT_VERSION = '1.0';

export type SubjectKind = 'handover' | 'loan' | 'instrument';

/** What is signed, in words, as it stands now, and who signs it. */
export interface SignedText {
  caseId: string;
  subject: { kind: SubjectKind; id: string };
  text: string;
  lineCount: number;
  roles: readonly SignerRole[];
  /** The agency to which an official of this role belongs. */
  sides: Partial<Record<SignerRole, string>>;
}

interface Told {
  heading: string;
  fields: [label: string, value: string | null][];
  lines: string[];
}

const ANSWERS = { accepted: '接收', withdrawn: '已撤回' } as const;

/** Puts a handover, a loan or a list of a paper into the words that are signed. */
@Injectable()
export class SignedTexts {
  constructor(
    private readonly handover: Handover,
    private readonly loans: LoanRows,
    private readonly instruments: Instruments,
    private readonly disposal: Disposal,
    private readonly items: Items,
    private readonly cases: Cases,
    private readonly identity: Identity,
  ) {}

  /** NotFound of the subject, also for what the reader's agency may not see. */
  of(tx: EntityManager, kind: SubjectKind, id: string): Promise<SignedText> {
    if (kind === 'handover') return this.ofHandover(tx, id);
    return kind === 'loan' ? this.ofLoan(tx, id) : this.ofInstrument(tx, id);
  }

  private async ofHandover(tx: EntityManager, id: string): Promise<SignedText> {
    const handover = await this.handover.byId(tx, id);
    const { caseId, fromAgencyId, toAgencyId, fromPersonId, toPersonId, lines } = handover;
    const paper = await this.paper(tx, handover.instrumentId);
    const names = await this.identity.names(tx, {
      agencies: [fromAgencyId, toAgencyId],
      people: [fromPersonId, toPersonId],
    });
    const items = await this.itemsOf(tx, lines);
    const text = await this.worded(tx, caseId, {
      heading: `${purposeForm(handover.purpose).name}移交（${handover.mode === 'paper' ? '单据移交' : '实物移交'}）`,
      fields: [
        ['依据', paper],
        ['移交方', `${names.agency(fromAgencyId)} ${names.person(fromPersonId)}`],
        ['接收方', `${names.agency(toAgencyId)} ${names.person(toPersonId) ?? ''}`.trim()],
        ['移交日期', chinaDate(handover.offeredAt)],
      ],
      lines: lines.map((line, index) =>
        [thing(items[index] as ItemState, line.quantity), answerOf(line)].join('　'),
      ),
    });
    const isCarried = handover.mode === 'physical';
    return {
      caseId,
      subject: { kind: 'handover', id },
      text,
      lineCount: lines.length,
      roles: isCarried ? ['sender', 'receiver', 'courier'] : ['sender', 'receiver'],
      sides: { sender: fromAgencyId, receiver: toAgencyId },
    };
  }

  private async ofLoan(tx: EntityManager, id: string): Promise<SignedText> {
    const loan: Loan = await this.loans.byId(tx, id);
    const lines = await this.loans.lines(tx, id);
    const names = await this.identity.names(tx, {
      agencies: [loan.agencyId, loan.keeperAgencyId],
      people: [loan.borrowerId, loan.handedBy],
    });
    const items = await this.itemsOf(tx, lines);
    const text = await this.worded(tx, loan.caseId, {
      heading: `调用（${LOAN_PURPOSES[loan.purpose].name}）`,
      fields: [
        ['依据', loan.instrumentId && (await this.paper(tx, loan.instrumentId))],
        ['领用', `${names.agency(loan.agencyId)} ${names.person(loan.borrowerId)}`],
        ['保管', `${names.agency(loan.keeperAgencyId)} ${names.person(loan.handedBy) ?? ''}`.trim()],
        ['归还期限', chinaDate(loan.dueAt)],
      ],
      lines: lines.map(({ quantity, condition }, index) =>
        [thing(items[index] as ItemState, quantity), condition ? '已归还' : '未归还'].join('　'),
      ),
    });
    return {
      caseId: loan.caseId,
      subject: { kind: 'loan', id },
      text,
      lineCount: lines.length,
      roles: ['borrower', 'keeper'],
      sides: { borrower: loan.agencyId, keeper: loan.keeperAgencyId },
    };
  }

  private async ofInstrument(tx: EntityManager, id: string): Promise<SignedText> {
    const { caseId: issuedIn } = await this.instruments.provenance(tx, id);
    if (!issuedIn)
      throw new NotFound('instrument_not_found', '这份文书不属于任何案件', { remedy: '请选择案件中的文书' });
    const { id: caseId } = await this.cases.kept(tx, issuedIn);
    const instrument = (await this.instruments.byIds(tx, [id])).get(id) as Instrument;
    const names = await this.identity.names(tx, { agencies: [instrument.agencyId] });
    const lines = await this.listed(tx, caseId, id);
    const text = await this.worded(tx, caseId, {
      heading: `${INSTRUMENTS[instrument.kind].name}所列财物`,
      fields: [
        ['文书号', instrument.number],
        ['机关', names.agency(instrument.agencyId)],
        ['日期', instrument.issuedOn],
      ],
      lines,
    });
    return {
      caseId,
      subject: { kind: 'instrument', id },
      text,
      lineCount: lines.length,
      roles: lines.length > 0 ? (PAPER_SIGNERS[instrument.kind] ?? []) : [],
      sides: { unit: instrument.agencyId, officer: instrument.agencyId },
    };
  }

  /** What was registered under the paper, or carried out under it. */
  private async listed(tx: EntityManager, caseId: string, id: string): Promise<string[]> {
    const done = await this.disposal.provedBy(tx, caseId, id);
    if (done.length > 0) {
      const items = await this.itemsOf(tx, done);
      return done.map(({ quantity }, index) => thing(items[index] as ItemState, quantity));
    }
    return (await this.items.ofCase(tx, caseId))
      .filter(({ list, origin }) => list?.instrumentId === id && origin.kind === 'registered')
      .sort((one, other) => (one.list?.line ?? 0) - (other.list?.line ?? 0))
      .map((item) => thing(item, item.quantity.registered));
  }

  private itemsOf(tx: EntityManager, lines: readonly { itemId: string }[]): Promise<ItemState[]> {
    return this.items.byIds(
      tx,
      lines.map(({ itemId }) => itemId),
    );
  }

  private async paper(tx: EntityManager, id: string): Promise<string> {
    const paper = (await this.instruments.references(tx, [id])).get(id);
    return paper ? `${paper.kindName} ${paper.number}` : '';
  }

  private async worded(tx: EntityManager, caseId: string, told: Told): Promise<string> {
    const { code, title } = await this.cases.byId(tx, caseId);
    return [
      told.heading,
      `案件：${code} ${title}`,
      ...told.fields.flatMap(([label, value]) => (value ? [`${label}：${value}`] : [])),
      ...told.lines.map((line, index) => `${index + 1}. ${line}`),
      `以上共 ${told.lines.length} 行，以下空白。`,
    ].join('\n');
  }
}

const thing = (item: ItemState, quantity: string): string =>
  [
    item.code,
    item.name,
    `${quantity} ${measuredIn(item.quantity)}`,
    item.custody.seal && `封号 ${item.custody.seal}`,
  ]
    .filter(Boolean)
    .join('　');

function answerOf({ outcome, reason }: HandoverLine): string {
  if (outcome === null) return '待答复';
  if (outcome === 'accepted' || outcome === 'withdrawn') return ANSWERS[outcome];
  const names: Record<string, string> = outcome === 'refused' ? REFUSALS : EXCEPTIONS;
  return `${outcome === 'refused' ? '拒收' : '有异议接收'}：${names[reason ?? ''] ?? ''}`;
}
