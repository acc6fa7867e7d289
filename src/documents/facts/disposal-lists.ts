import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Disposal } from '../../disposal/disposal.js';
import type { Actor } from '../../identity/identity.js';
import { chinaDate, type Instrument, Instruments } from '../../instruments/instruments.js';
import { Items, OUTCOMES } from '../../registry/registry.js';
import type { Field, ListLine, ListPaper, PaperHeader, Signature, TreeHead } from '../paper-content.js';
import { formOf, type ListKind } from '../paper-kinds.js';
import { quantityText } from '../wording.js';
import { CaseGathering } from './case-facts.js';
import { Chains } from './chains.js';
import { destinationOf } from './custody-facts.js';
import { Directory, type Names } from './directory.js';
import { firstOf, hashOf, instrumentText, presentOf, type Step } from './entry-content.js';
import { listInstrument } from './instrument-case.js';
import { quantityOf } from './quantities.js';
import type { Subject } from './subject.js';

/** 发还清单 and 销毁清单: what was carried out under one proof. */
@Injectable()
export class DisposalLists {
  constructor(
    private readonly instruments: Instruments,
    private readonly disposal: Disposal,
    private readonly items: Items,
    private readonly chains: Chains,
    private readonly directory: Directory,
  ) {}

  /** As `listInstrument`; NotFound `case_not_found`. */
  async of(tx: EntityManager, paper: ListKind, id: string, actor: Actor): Promise<Subject> {
    const { instrument, caseId } = await listInstrument(
      tx,
      this.instruments,
      { id, kinds: formOf(paper).instruments ?? [] },
      actor,
    );
    const names = await this.directory.ofCase(tx, caseId);
    const executions = await this.disposal.provedBy(tx, caseId, instrument.id);
    const itemIds = [...new Set(executions.map(({ itemId }) => itemId))];
    const items = await this.items.byIds(tx, itemIds);
    await this.directory.learn(tx, names, [
      { instrumentId: [instrument.id, ...executions.map(({ authorityId }) => authorityId)] },
    ]);
    return {
      caseId,
      issuer: actor.agencyName,
      lastEntryIds: items.map(({ lastEntryId }) => lastEntryId),
      content: (header, tree) => this.content(tx, paper, { instrument, itemIds, names }, header, tree),
    };
  }

  private async content(
    tx: EntityManager,
    paper: ListKind,
    { instrument, itemIds, names }: { instrument: Instrument; itemIds: string[]; names: Names },
    header: PaperHeader,
    tree: TreeHead,
  ): Promise<ListPaper> {
    const gathering = new CaseGathering();
    const today = chinaDate(header.printedAt);
    const proved: Step[] = [];
    for await (const steps of this.chains.of(tx, names, itemIds, BigInt(tree.size))) {
      gathering.add(presentOf(steps), names, today, firstOf(steps).content.actor.unit);
      proved.push(
        ...steps.filter((step) => step.act === 'carry_out' && step.content.instrument?.id === instrument.id),
      );
    }
    return {
      paper,
      header,
      case: gathering.block(names),
      particulars: particularsOf(proved, instrument, names),
      lines: proved.map((step, index) => lineOf(step, index + 1, names)),
      signatures: signaturesOf(proved, names),
      tree,
    };
  }
}

function particularsOf(steps: readonly Step[], instrument: Instrument, names: Names): Field[] {
  const authorities = new Set(steps.map((step) => authorityOf(step, names)).filter(Boolean));
  const days = new Set(steps.map(({ content }) => chinaDate(new Date(content.occurred_at))));
  return [
    { label: '凭证文号', value: `${instrumentText(instrument)}（${instrument.issuedOn}）` },
    { label: '处理依据', value: [...authorities].join('；') },
    { label: '执行日期', value: [...days].join('、') },
  ];
}

const dispositionOf = ({ content, after }: Step) =>
  after.dispositions.find(({ id }) => id === content.disposition);

function authorityOf(step: Step, names: Names): string {
  return instrumentText(names.instruments.get(dispositionOf(step)?.instrumentId ?? ''));
}

/** Done by who had the thing in keeping. */
const kept = ({ before, content }: Step): boolean => before.custody.personId === content.actor.person;

function signaturesOf(steps: readonly Step[], names: Names): Record<string, Signature> {
  const people = (ids: string[]) => ({
    names: [...new Set(ids)].map((id) => names.person(id)).filter(Boolean),
  });
  const actors = steps.map(({ content }) => content.actor.person);
  const executors = steps.flatMap(({ content }) => content.executors ?? []);
  const recipients = [...new Set(steps.map((step) => destinationOf(step, names)).filter(Boolean))];
  const approvals = steps.flatMap(
    (step) => names.instruments.get(dispositionOf(step)?.instrumentId ?? '')?.approvals ?? [],
  );
  return {
    recipient: { names: recipients },
    officer: people(steps.filter((step) => !kept(step)).map(({ content }) => content.actor.person)),
    keeper: people(steps.filter(kept).map(({ content }) => content.actor.person)),
    destroyer: people(executors.length > 0 ? executors : actors),
    witness: people(steps.flatMap(({ content }) => content.witnesses ?? [])),
    approver: { names: [...new Set(approvals.map(({ name }) => name))] },
  };
}

function lineOf(step: Step, line: number, names: Names): ListLine {
  const { after: item, content } = step;
  const disposition = dispositionOf(step);
  const to = destinationOf(step, names);
  return {
    line,
    itemCode: item.code,
    unwitnessed: item.imported !== undefined,
    name: item.name,
    quantity: quantityOf(item, content.quantity),
    features: item.features ?? '',
    remark: [disposition && OUTCOMES[disposition.outcome].name, to && `领取人 ${to}`]
      .filter(Boolean)
      .join('；'),
    told: {
      planned: quantityText(quantityOf(item)),
      outcome: disposition ? OUTCOMES[disposition.outcome].name : '',
      recipient: to,
      from: step.before.place ?? '',
    },
    hash: hashOf(step),
  };
}
