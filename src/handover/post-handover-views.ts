import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CaseReference, CaseViews } from '../cases/cases.js';
import { Identity } from '../identity/identity.js';
import { InstrumentReference, Instruments } from '../instruments/instruments.js';
import { type ItemState, Items } from '../registry/registry.js';
import { lineView } from './handover-views.js';
import type {
  LeftReason,
  LeftThingView,
  PostHandoverSummaryView,
  PostHandoverView,
  PostStockView,
} from './post-handover.dto.js';
import type { LeftThing, PostStock } from './post-handover.js';
import { type PostHandover, PostHandoverRows } from './post-handover-rows.js';

/** Posts handed on as they are answered, with the names of whom they name. */
@Injectable()
export class PostHandoverViews {
  constructor(
    private readonly rows: PostHandoverRows,
    private readonly identity: Identity,
    private readonly instruments: Instruments,
    private readonly cases: CaseViews,
    private readonly items: Items,
  ) {}

  async summaries(tx: EntityManager, found: readonly PostHandover[]): Promise<PostHandoverSummaryView[]> {
    const names = await this.identity.names(tx, {
      people: found.flatMap((each) => [each.fromPersonId, each.toPersonId]),
    });
    const papers = await this.instruments.references(
      tx,
      found.map(({ id }) => id),
    );
    return found.map(({ fromAgencyId: _, toAgencyId: __, ...each }) => ({
      ...each,
      instrument: papers.get(each.id) as InstrumentReference,
      fromPersonName: names.person(each.fromPersonId),
      toPersonName: names.person(each.toPersonId),
    }));
  }

  async one(tx: EntityManager, post: PostHandover): Promise<PostHandoverView> {
    const [summary] = (await this.summaries(tx, [post])) as [PostHandoverSummaryView];
    const lines = await this.rows.lines(tx, post.id);
    const names = await this.identity.names(tx, { people: lines.map(({ answeredBy }) => answeredBy) });
    const items = await this.items.visible(
      tx,
      lines.map(({ itemId }) => itemId),
    );
    const cases = await this.cases.references(
      tx,
      lines.map(({ caseId }) => caseId),
    );
    return {
      ...summary,
      lines: lines.map(({ handoverId: _, ...line }) => ({
        ...lineView(line, items.get(line.itemId) as ItemState, names),
        caseId: line.caseId,
        caseCode: (cases.get(line.caseId) as CaseReference).code,
      })),
      left: await this.leftOnPaper(tx, post.id),
    };
  }

  stock({ things, left }: PostStock): PostStockView {
    return {
      itemCount: things.length,
      caseCount: new Set(things.map(({ caseId }) => caseId)).size,
      placeCount: new Set(things.flatMap(({ slot, place }) => slot ?? place ?? [])).size,
      left: left.map(leftView),
    };
  }

  private async leftOnPaper(tx: EntityManager, id: string): Promise<LeftThingView[]> {
    const { content } = (await this.instruments.byIds(tx, [id])).get(id) ?? {};
    const left = (content?.left ?? []) as { item: string; reason: LeftReason; detail: string }[];
    const items = await this.items.visible(
      tx,
      left.map(({ item }) => item),
    );
    return left.flatMap(({ item: itemId, ...why }) => {
      const item = items.get(itemId);
      return item ? [leftView({ item, ...why })] : [];
    });
  }
}

const leftView = ({ item, reason, detail }: LeftThing): LeftThingView => ({
  itemId: item.id,
  code: item.code,
  name: item.name,
  reason,
  detail,
});
