import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Cases } from '../../cases/cases.js';
import type { Actor } from '../../identity/identity.js';
import { chinaDate, type Instrument, Instruments } from '../../instruments/instruments.js';
import { absenceName } from '../../police/police.js';
import { FIELD_NAMES, type ItemState, Items } from '../../registry/registry.js';
import type { Field, ListLine, ListPaper, PaperHeader, Signature, TreeHead } from '../paper-content.js';
import { formOf, type ListKind } from '../paper-kinds.js';
import { CaseGathering } from './case-facts.js';
import { Chains } from './chains.js';
import { holderOf, textOf } from './custody-facts.js';
import { Directory, type Names } from './directory.js';
import { firstOf, hashOf, instrumentText, presentOf, type Step } from './entry-content.js';
import { listInstrument } from './instrument-case.js';
import { contentsOf, detailsOf } from './item-facts.js';
import { freezeOf, quantityOf } from './quantities.js';
import type { Subject } from './subject.js';

/** A list of a case: its kind, the paper under which it was taken, and all the property of the case. */
interface Listed {
  paper: ListKind;
  caseId: string;
  instrument: Instrument;
  items: readonly ItemState[];
  /** The agency in whose name it stands. */
  issuer: string;
}

/** 扣押清单, 查封清单, 冻结财产清单, 登记保存清单 and 接受证据材料清单: the lines as they were registered under their paper. */
@Injectable()
export class MeasureLists {
  constructor(
    private readonly instruments: Instruments,
    private readonly cases: Cases,
    private readonly items: Items,
    private readonly chains: Chains,
    private readonly directory: Directory,
  ) {}

  /** As `listInstrument`; NotFound `case_not_found`. */
  async of(tx: EntityManager, paper: ListKind, id: string, actor: Actor): Promise<Subject> {
    const kinds = formOf(paper).instruments ?? [];
    const found = await listInstrument(tx, this.instruments, { id, kinds }, actor);
    const caseId = await this.presentCase(tx, found.caseId);
    const items = await this.items.ofCase(tx, caseId);
    return this.listed(tx, { paper, caseId, instrument: found.instrument, items, issuer: actor.agencyName });
  }

  /** The list of one paper from the property of its case, as whoever sees the case may read it. */
  listed(tx: EntityManager, { issuer, items: all, ...list }: Listed): Subject {
    const items = all.filter(
      (item) => item.list?.instrumentId === list.instrument.id && item.origin.kind === 'registered',
    );
    items.sort((left, right) => (left.list?.line ?? 0) - (right.list?.line ?? 0));
    const itemIds = items.map(({ id }) => id);
    return {
      caseId: list.caseId,
      issuer,
      lastEntryIds: items.map(({ lastEntryId }) => lastEntryId),
      content: (header, tree) => this.content(tx, { ...list, itemIds }, header, tree),
    };
  }

  /** Where the items are now: a merged case has given them over. */
  private async presentCase(tx: EntityManager, id: string): Promise<string> {
    const { mergedInto } = await this.cases.byId(tx, id);
    return mergedInto ? this.presentCase(tx, mergedInto) : id;
  }

  private async content(
    tx: EntityManager,
    { paper, caseId, instrument, itemIds }: Omit<Listed, 'items' | 'issuer'> & { itemIds: string[] },
    header: PaperHeader,
    tree: TreeHead,
  ): Promise<ListPaper> {
    const names = await this.directory.ofCase(tx, caseId);
    await this.directory.learn(tx, names, [
      { instrumentId: instrument.id },
      { officers: instrument.content.officers },
    ]);
    const today = chinaDate(header.printedAt);
    const gathering = new CaseGathering();
    const lines: ListLine[] = [];
    let occurredAt = '';
    for await (const steps of this.chains.of(tx, names, itemIds, BigInt(tree.size))) {
      const first = firstOf(steps);
      occurredAt ||= first.content.occurred_at;
      gathering.add(presentOf(steps), names, today, first.content.actor.unit);
      lines.push(lineOf(steps, names));
    }
    return {
      paper,
      header,
      case: gathering.block(names),
      particulars: particularsOf(instrument, occurredAt, names),
      lines,
      signatures: signaturesOf(instrument, names),
      tree,
    };
  }
}

function particularsOf(instrument: Instrument, occurredAt: string, names: Names): Field[] {
  const [approval] = instrument.approvals;
  const recording = textOf(instrument.content.recording);
  return [
    { label: '依据文书', value: `${instrumentText(instrument)}（${instrument.issuedOn}）` },
    { label: '批准人', value: approval ? `${approval.name}，${approval.post}` : '' },
    { label: '采取措施日期', value: occurredAt ? chinaDate(new Date(occurredAt)) : '' },
    { label: '持有人', value: holderOf(instrument.id, names) },
    { label: '见证人', value: witnessOf(instrument, names) },
    { label: '录音录像', value: recording },
  ];
}

function witnessOf({ content }: Instrument, names: Names): string {
  return names.party(textOf(content.witness)) || (absenceName(textOf(content.witnessAbsence)) ?? '');
}

function signaturesOf({ content }: Instrument, names: Names): Record<string, Signature> {
  const holder = signatureOf(names.party(textOf(content.holder)), textOf(content.holderAbsence));
  const officers = Array.isArray(content.officers) ? content.officers : [];
  return {
    holder,
    provider: holder,
    witness: signatureOf(names.party(textOf(content.witness)), textOf(content.witnessAbsence)),
    unit: { names: officers.map((id) => names.person(textOf(id))).filter(Boolean) },
  };
}

const signatureOf = (name: string, absence: string): Signature => ({
  names: name ? [name] : [],
  note: absenceName(absence),
});

function lineOf(steps: readonly Step[], names: Names): ListLine {
  const first = firstOf(steps);
  const item = first.after;
  const details = typeof item.details === 'object' ? item.details : {};
  const registrar = item.measures[0]?.kind === 'sealing' ? details.登记机关 : undefined;
  const told = detailsOf(item).flatMap(({ label, value }) =>
    value && value !== registrar ? [`${label}：${value}`] : [],
  );
  const contents = contentsOf(item);
  return {
    line: item.list?.line ?? 0,
    itemCode: item.code,
    unwitnessed: item.imported !== undefined,
    name: item.name,
    quantity: quantityOf(item),
    features: [item.features, ...told, contents && `内含：${contents}`].filter(Boolean).join('；'),
    remark: remarkOf(steps, names),
    place: item.place ?? undefined,
    registrar,
    freeze: freezeOf(item),
    hash: hashOf(first),
  };
}

/** What the list itself said beside the thing, and what became of the line since. */
function remarkOf(steps: readonly Step[], names: Names): string {
  const { after: item, entry } = firstOf(steps);
  const since = steps.flatMap(({ act, content, after }) => {
    if (act === 'void') return [`登记已作废（与 ${names.codes.get(content.duplicate_of ?? '') ?? ''} 重复）`];
    if (act !== 'correct') return [];
    const field = content.field ?? '';
    const { registered, unit } = after.quantity;
    const values: Record<string, string | null> = {
      ...after,
      quantity: `${registered} ${unit}`,
      unit,
    } as unknown as Record<string, string | null>;
    return [`${FIELD_NAMES[field]}更正为 ${values[field] ?? ''}（${content.instrument?.number ?? ''}）`];
  });
  return [
    item.approximate && '约数',
    item.quantityText && `原文“${item.quantityText}”`,
    item.custody.seal && `封号 ${item.custody.seal}`,
    item.value && `价值 ${item.value.amount} ${item.value.currency}`,
    textOf(entry.confidential.note),
    ...since,
  ]
    .filter(Boolean)
    .join('；');
}
