import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Cases } from '../cases/cases.js';
import { type Actor, Identity } from '../identity/identity.js';
import type { InstrumentKind, RequestedPaper } from '../instruments/instruments.js';
import { Clock } from '../platform/clock.js';
import { RuleBroken } from '../platform/errors.js';
import {
  type Act,
  type Changed,
  type ItemState,
  Items,
  identifyingNumber,
  itemsOfCase,
  Registry,
  standingMeasures,
} from '../registry/registry.js';

/** What is asked for, for some items of a case on one paper. */
export type MeasureChange = {
  caseId: string;
  lines: readonly { itemId: string }[];
  until?: string;
  instrument?: RequestedPaper;
} & (
  | { act: 'renew'; until: string }
  | { act: 'convert'; measure: 'seizure' | 'sealing'; officers: string[] }
  | { act: 'take_over' }
  | { act: 'take_effect'; effectiveOn: string }
);

const PAPERS: Readonly<Record<MeasureChange['act'], InstrumentKind>> = {
  renew: 'renewal_notice',
  convert: 'conversion_decision',
  take_over: 'continuation_decision',
  take_effect: 'queue_effect_record',
};

/** What happens to legal measures after they were taken. What time alone does to them is derived, never written. */
@Injectable()
export class Measures {
  constructor(
    private readonly registry: Registry,
    private readonly items: Items,
    private readonly cases: Cases,
    private readonly identity: Identity,
    private readonly clock: Clock,
  ) {}

  /**
   * Renews, converts or takes over measures, or lets queued ones take effect. Errors: `case_is_open`, `item_is_of_the_case`,
   * `officers_are_of_the_agency`, those of the paper and of the act's row.
   */
  async change(tx: EntityManager, change: MeasureChange, actor: Actor): Promise<Changed> {
    const { caseId, lines, instrument, ...said } = change;
    await this.cases.open(tx, caseId);
    if (change.act === 'convert') await this.checkOfficers(tx, change.officers, actor);
    const items = await itemsOfCase(tx, this.items, caseId, [...lines]);
    const standing = change.act === 'take_effect' ? await this.standing(tx, items, change.effectiveOn) : [];
    const acts = items.map((item, index) => actOf(change, item.id, index, standing[index] ?? 0));
    const { act: _, ...content } = said;
    return this.registry.onPaper(
      tx,
      { ...instrument, kind: PAPERS[change.act], caseId, content },
      acts,
      actor,
    );
  }

  /** How many measures of the same kind stood in force upon each thing on that day. */
  private async standing(tx: EntityManager, items: readonly ItemState[], day: string): Promise<number[]> {
    const found = new Map<string, number>();
    for (const kind of ['sealing', 'freezing'] as const) {
      const numbers = items.map((item) => identifyingNumber(item.category, item.details));
      for (const [number, { inForce }] of await standingMeasures(tx, numbers, kind, day))
        found.set(`${kind} ${number}`, inForce);
    }
    return items.map(({ measures, category, details }) => {
      const kind = measures.find(({ state }) => state === 'queued')?.kind;
      return found.get(`${kind} ${identifyingNumber(category, details)}`) ?? 0;
    });
  }

  private async checkOfficers(
    tx: EntityManager,
    officers: readonly string[],
    { agencyId }: Actor,
  ): Promise<void> {
    const known = await this.identity.officials(tx, [...officers], this.clock.now());
    const stranger = officers.find((id) => {
      const official = known.get(id);
      return !official || official.agencyId !== agencyId || !official.roles.includes('case_officer');
    });
    if (stranger)
      throw new RuleBroken('officers_are_of_the_agency', '侦查人员须为本机关在职办案民警', {
        law: '刑诉规定 229',
        remedy: '请核对侦查人员',
        faults: [{ field: 'officers', code: 'officers_are_of_the_agency', message: stranger }],
      });
  }
}

function actOf(change: MeasureChange, itemId: string, index: number, standing: number): Act {
  const common = { itemId, line: index + 1 };
  const until = change.until ?? null;
  switch (change.act) {
    case 'renew':
      return { ...common, act: 'renew', until: change.until };
    case 'convert':
      return { ...common, act: 'convert', kind: change.measure, officers: change.officers, until };
    case 'take_over':
      return { ...common, act: 'take_over', until };
    case 'take_effect':
      return { ...common, act: 'take_effect', effectiveOn: change.effectiveOn, until, standing };
  }
}
