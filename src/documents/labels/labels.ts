import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Cases, CaseViews } from '../../cases/cases.js';
import { Handover } from '../../handover/handover.js';
import type { Actor } from '../../identity/identity.js';
import { Clock } from '../../platform/clock.js';
import { NotFound } from '../../platform/errors.js';
import { Transactions } from '../../platform/transactions.js';
import { type ItemState, Items, PLACE_KINDS } from '../../registry/registry.js';
import { Places } from '../../storage/storage.js';
import { quantityOf } from '../facts/quantities.js';
import { type Label, type LabelPaper, LabelPrinter } from '../typesetting/label-printer.js';
import { quantityText } from '../wording.js';

const LABELS_A_READ = 200;

/** Labels of things and places: code, name and case, and nothing of a person. */
@Injectable()
export class Labels {
  constructor(
    private readonly transactions: Transactions,
    private readonly items: Items,
    private readonly cases: Cases,
    private readonly caseViews: CaseViews,
    private readonly handover: Handover,
    private readonly places: Places,
    private readonly clock: Clock,
  ) {}

  /** NotFound `item_not_found`. */
  async ofItem(id: string, paper: LabelPaper, actor: Actor): Promise<Readable> {
    const { code } = await this.transactions.run(actor.scope, (tx) => this.items.byId(tx, id));
    return this.ofItems([id], code, paper, actor);
  }

  /** NotFound `case_not_found`. */
  async ofCase(id: string, paper: LabelPaper, actor: Actor): Promise<Readable> {
    const { ids, code } = await this.transactions.run(actor.scope, async (tx) => ({
      code: (await this.cases.byId(tx, id)).code,
      ids: await this.items.idsOfCase(tx, id),
    }));
    return this.ofItems(ids, code, paper, actor);
  }

  /** Of what one handover lists. NotFound `handover_not_found`. */
  async ofHandover(id: string, paper: LabelPaper, actor: Actor): Promise<Readable> {
    const { lines } = await this.transactions.run(actor.scope, (tx) => this.handover.byId(tx, id));
    const ids = lines.filter(({ outcome }) => outcome !== 'withdrawn').map(({ itemId }) => itemId);
    return this.ofItems(ids, lines[0]?.code ?? id, paper, actor);
  }

  /** Of a place and everything within it. NotFound `place_not_found`. */
  async ofPlace(id: string, paper: LabelPaper, actor: Actor): Promise<Readable> {
    const { code, agencyId } = await this.transactions.run(actor.scope, (tx) => this.places.byId(tx, id));
    if (agencyId !== actor.agencyId && actor.scope['custody.reach'] !== 'all')
      throw new NotFound('place_not_found', '没有这个库位', { remedy: '请核对库位' });
    return this.printed(this.placeLabels(id, actor), code, paper);
  }

  private ofItems(ids: readonly string[], title: string, paper: LabelPaper, actor: Actor): Readable {
    return this.printed(this.itemLabels(ids, actor), title, paper);
  }

  private printed(labels: AsyncIterable<Label>, title: string, paper: LabelPaper): Readable {
    const identity = { title: `标签 ${title}`, madeAt: this.clock.now(), digest: title };
    const printer = new LabelPrinter(identity, paper);
    void printer.print(labels);
    return printer.document as unknown as Readable;
  }

  private async *itemLabels(ids: readonly string[], actor: Actor): AsyncGenerator<Label> {
    for (let start = 0; start < ids.length; start += LABELS_A_READ) {
      const batch = ids.slice(start, start + LABELS_A_READ);
      yield* await this.transactions.run(actor.scope, (tx) => this.labelsOf(tx, batch));
    }
  }

  private async labelsOf(tx: EntityManager, ids: readonly string[]): Promise<Label[]> {
    const found = await this.items.visible(tx, ids);
    const items = ids.flatMap((id) => found.get(id) ?? []).filter(({ voided }) => !voided);
    const cases = await this.caseViews.references(
      tx,
      items.map(({ caseId }) => caseId),
    );
    return items.map((item) => labelOf(item, cases.get(item.caseId)?.code ?? ''));
  }

  private async *placeLabels(id: string, actor: Actor): AsyncGenerator<Label> {
    let after: string | undefined;
    for (;;) {
      const read = { within: id, after, limit: LABELS_A_READ };
      const batch = await this.transactions.run(actor.scope, (tx) => this.places.within(tx, read));
      for (const { code, path, kind } of batch) yield { code, name: path, details: [PLACE_KINDS[kind].name] };
      if (batch.length < LABELS_A_READ) return;
      after = batch.at(-1)?.code;
    }
  }
}

const labelOf = (item: ItemState, caseCode: string): Label => ({
  code: item.code,
  name: item.name,
  details: [
    quantityText(quantityOf(item)),
    item.category,
    `案件 ${caseCode}`,
    item.custody.seal ? `封号 ${item.custody.seal}` : '',
  ],
});
