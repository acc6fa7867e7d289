import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../identity/identity.js';
import { type Changed, Items, Registry } from '../registry/registry.js';
import type { AbnormalityDto, ResolutionDto } from './loans.dto.js';

/** 损毁、短少、调换、灭失、封条异常: found, reported, and the thing left as it is until that is settled (行政规定 190). */
@Injectable()
export class Abnormalities {
  constructor(
    private readonly registry: Registry,
    private readonly items: Items,
  ) {}

  async report(
    tx: EntityManager,
    itemId: string,
    { code, reason, instrument }: AbnormalityDto,
    actor: Actor,
  ): Promise<Changed> {
    const { caseId } = await this.items.byId(tx, itemId);
    const draft = { ...instrument, kind: 'abnormality_report', caseId } as const;
    return this.registry.onPaper(tx, draft, [{ act: 'report', itemId, code, reason }], actor);
  }

  async resolve(
    tx: EntityManager,
    itemId: string,
    { reason, instrument }: ResolutionDto,
    actor: Actor,
  ): Promise<Changed> {
    const { caseId } = await this.items.byId(tx, itemId);
    const draft = { ...instrument, kind: 'abnormality_decision', caseId } as const;
    return this.registry.onPaper(tx, draft, [{ act: 'resolve', itemId, reason }], actor);
  }
}
