import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Handover, type HandoverLine, type OfferedHandover } from '../../handover/handover.js';
import type { Actor } from '../../identity/identity.js';
import { chinaDate, type Instrument } from '../../instruments/instruments.js';
import { NotAllowed, RuleBroken } from '../../platform/errors.js';
import { Items, OUTCOMES, purposeForm } from '../../registry/registry.js';
import type { Field, ListLine, ListPaper, PaperHeader, TreeHead } from '../paper-content.js';
import { formOf, type ListKind } from '../paper-kinds.js';
import { quantityText } from '../wording.js';
import { CaseGathering } from './case-facts.js';
import { Chains } from './chains.js';
import { exceptionText, refusalText } from './custody-facts.js';
import { Directory, type Names } from './directory.js';
import { firstOf, hashOf, instrumentText, presentOf, type Step } from './entry-content.js';
import { quantityOf } from './quantities.js';
import { sourceOf } from './step-lines.js';
import type { Subject } from './subject.js';

/** 随案移送清单: what goes with the case, with its recommendation, and what the receiver said to each line. */
@Injectable()
export class TransferLists {
  constructor(
    private readonly handover: Handover,
    private readonly items: Items,
    private readonly chains: Chains,
    private readonly directory: Directory,
  ) {}

  /**
   * Both sides print it, in the sender's name. NotFound `handover_not_found`; RuleBroken `paper_fits_subject`; NotAllowed
   * `party_of_the_handover`.
   */
  async of(tx: EntityManager, paper: ListKind, id: string, actor: Actor): Promise<Subject> {
    const handover = await this.handover.byId(tx, id);
    requireFitting(paper, handover);
    const { receivers = false } = formOf(paper);
    const issuerId = receivers ? handover.toAgencyId : handover.fromAgencyId;
    const parties = receivers ? [handover.toAgencyId] : [handover.fromAgencyId, handover.toAgencyId];
    if (!parties.includes(actor.agencyId)) {
      throw new NotAllowed('party_of_the_handover', '移交的清单、单据由移送、接收双方打印', {
        remedy: '请查阅已打印的',
      });
    }
    const names = await this.directory.ofCase(tx, handover.caseId);
    await this.directory.learn(tx, names, [
      { agencyId: handover.fromAgencyId },
      { agencyId: handover.toAgencyId },
      { instrumentId: handover.instrumentId },
      { personId: [handover.fromPersonId, handover.toPersonId] },
      { personId: handover.lines.map(({ answeredBy }) => answeredBy) },
    ]);
    const itemIds = handover.lines.map(({ itemId }) => itemId);
    const items = await this.items.byIds(tx, itemIds);
    return {
      caseId: handover.caseId,
      issuer: names.agency(issuerId),
      number: formOf(paper).word === null ? names.instruments.get(handover.instrumentId)?.number : undefined,
      lastEntryIds: items.map(({ lastEntryId }) => lastEntryId),
      content: (header, tree) => this.content(tx, paper, handover, names, header, tree),
    };
  }

  private async content(
    tx: EntityManager,
    paper: ListKind,
    handover: OfferedHandover,
    names: Names,
    header: PaperHeader,
    tree: TreeHead,
  ): Promise<ListPaper> {
    const gathering = new CaseGathering();
    const today = chinaDate(header.printedAt);
    const byItem = new Map(handover.lines.map((line) => [line.itemId, line]));
    const lines: ListLine[] = [];
    for await (const steps of this.chains.of(tx, names, [...byItem.keys()], BigInt(tree.size))) {
      const item = presentOf(steps);
      gathering.add(item, names, today, firstOf(steps).content.actor.unit);
      lines.push(lineOf(steps, byItem.get(item.id) as HandoverLine, handover, names));
    }
    return {
      paper,
      header,
      case: gathering.block(names),
      particulars: particularsOf(handover, names, formOf(paper).word === null ? '移交' : '移送'),
      lines,
      signatures: signaturesOf(handover, names),
      tree,
    };
  }
}

function requireFitting(paper: ListKind, { purpose, mode }: OfferedHandover): void {
  const { purposes = [], physical } = formOf(paper);
  if (purposes.includes(purpose) && (!physical || mode === 'physical')) return;
  const moved = physical && purposes.includes(purpose) ? '（换押，实物不动）' : '';
  throw new RuleBroken('paper_fits_subject', `${purposeForm(purpose).name}${moved}没有这种清单或者单据`, {
    remedy: `它用于${purposes.map((each) => purposeForm(each).name).join('、')}${physical ? '的实物移交' : ''}`,
  });
}

function particularsOf(handover: OfferedHandover, names: Names, sending: string): Field[] {
  const instrument = names.instruments.get(handover.instrumentId) as Instrument;
  const mode = handover.mode === 'paper' ? '换押（移转责任，实物不动）' : `实物${sending}`;
  return [
    { label: '依据文书', value: `${instrumentText(instrument)}（${instrument.issuedOn}）` },
    { label: `${sending}事由`, value: purposeForm(handover.purpose).name },
    { label: `${sending}单位`, value: names.agency(handover.fromAgencyId) },
    { label: '接收单位', value: names.agency(handover.toAgencyId) },
    { label: `${sending}方式`, value: mode },
    { label: `${sending}日期`, value: chinaDate(handover.offeredAt) },
  ];
}

function signaturesOf({ fromPersonId, toPersonId, lines }: OfferedHandover, names: Names) {
  const answering = lines.flatMap(({ outcome, answeredBy }) =>
    answeredBy && outcome !== 'withdrawn' ? [answeredBy] : [],
  );
  const receivers = [...new Set(answering.length > 0 ? answering : [toPersonId ?? ''])];
  return {
    sender: { names: [names.person(fromPersonId)] },
    receiver: { names: receivers.map((id) => names.person(id)).filter(Boolean) },
  };
}

function lineOf(
  steps: readonly Step[],
  line: HandoverLine,
  { id, mode }: OfferedHandover,
  names: Names,
): ListLine {
  const offer = steps.find(({ act, content }) => act === 'offer' && content.handover === id) as Step;
  const answer = steps.find(({ act, content }) => act !== 'offer' && content.handover === id);
  const item = offer.after;
  const taken = line.outcome === 'accepted' || line.outcome === 'accepted_with_exception';
  return {
    line: line.lineNumber,
    itemCode: item.code,
    unwitnessed: item.imported !== undefined,
    name: item.name,
    quantity: quantityOf(item, line.quantity),
    features: [item.features, item.custody.seal && `封号 ${item.custody.seal}`].filter(Boolean).join('；'),
    place: item.place ?? undefined,
    physical: mode === 'physical',
    suggestion: line.recommendation ? OUTCOMES[line.recommendation].name : undefined,
    remark: receiptText(line),
    told: {
      planned: quantityText(quantityOf(item)),
      received: taken ? quantityText(quantityOf(item, line.quantity)) : line.outcome ? '0' : '',
      result: receiptText(line),
      source: sourceOf(item, names),
      from: item.place ?? '',
      to: taken ? (answer?.after.place ?? '') : '',
      seal: (answer ?? offer).after.custody.seal ?? '',
    },
    hash: hashOf(offer),
  };
}

function receiptText({ outcome, reason, answeredAt }: HandoverLine): string {
  const day = answeredAt ? chinaDate(answeredAt) : '';
  switch (outcome) {
    case 'accepted':
      return `${day} 接收`;
    case 'accepted_with_exception':
      return `${day} 有异议接收：${exceptionText(reason)}`;
    case 'refused':
      return `${day} 拒收：${refusalText(reason)}`;
    case 'withdrawn':
      return `${day} 已撤回`;
    default:
      return '待接收方答复';
  }
}
