import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Cases } from '../cases/cases.js';
import type { Actor } from '../identity/identity.js';
import { type RequestedPaper } from '../instruments/instruments.js';
import { type Act, type Changed, Items, itemsOfCase, Registry } from '../registry/registry.js';

/** What happens to legal measures after they were taken. What time alone does to them is derived, never written. */
@Injectable()
export class Measures {
  constructor(
    private readonly registry: Registry,
    private readonly items: Items,
    private readonly cases: Cases,
  ) {}

  /**
   * 续封、续冻: a later last day for the measures of these items, before they end (刑诉规定 240、243-245). Errors: `case_is_open`,
   * `item_is_of_the_case`, those of the paper and of the row `renew`.
   */
  async renew(
    tx: EntityManager,
    caseId: string,
    lines: { itemId: string }[],
    until: string,
    paper: RequestedPaper,
    actor: Actor,
  ): Promise<Changed> {
    await this.cases.open(tx, caseId);
    await itemsOfCase(tx, this.items, caseId, lines);
    const acts = lines.map(({ itemId }, index): Act => ({ act: 'renew', itemId, line: index + 1, until }));
    return this.registry.onPaper(
      tx,
      { ...paper, kind: 'renewal_notice', caseId, content: { until } },
      acts,
      actor,
    );
  }
}
