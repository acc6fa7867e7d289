import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Cases } from '../cases/cases.js';
import { Disposal } from '../disposal/disposal.js';
import type { Actor } from '../identity/identity.js';
import { type Instrument, Instruments } from '../instruments/instruments.js';
import { type ItemState, Items } from '../registry/registry.js';
import type { NonProsecutionDto } from './procuratorate.dto.js';

/** What a decision not to prosecute answers: the paper, what it releases, and what it leaves under measure. */
export interface NonProsecution {
  instrument: Instrument;
  items: ItemState[];
  notReleased: { id: string; code: string; name: string }[];
}

/** Decides not to prosecute, and at the same time tells the agency that took the property to release it (检察规则 374). */
@Injectable()
export class Procuratorate {
  constructor(
    private readonly cases: Cases,
    private readonly items: Items,
    private readonly instruments: Instruments,
    private readonly disposal: Disposal,
  ) {}

  async decideNotToProsecute(
    tx: EntityManager,
    draft: NonProsecutionDto,
    actor: Actor,
  ): Promise<NonProsecution> {
    await this.cases.open(tx, draft.caseId);
    const paper = {
      ...draft.instrument,
      kind: 'non_prosecution_decision' as const,
      caseId: draft.caseId,
      content: { note: draft.note ?? null },
    };
    const instrument = await this.instruments.issue(tx, paper, actor);
    const items = await this.disposal.release(tx, draft.caseId, draft.lines, instrument, actor);
    await this.cases.remember(tx, draft.caseId, 'not_prosecuted', actor, instrument, {
      released: items.length,
    });
    const released = new Set(items.map((item) => item.id));
    const rest = (await this.items.ofCase(tx, draft.caseId)).filter(
      (item) =>
        !released.has(item.id) &&
        !item.voided &&
        item.quantity.onHand !== '0' &&
        item.measures.some((each) => each.state === 'in_force'),
    );
    return { instrument, items, notReleased: rest.map(({ id, code, name }) => ({ id, code, name })) };
  }
}
