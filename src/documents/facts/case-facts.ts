import { type ItemState, STAGE_NAMES } from '../../registry/registry.js';
import type { CaseBlock, Measure } from '../paper-content.js';
import type { Names } from './directory.js';
import { measuresOf } from './item-facts.js';

/** What a case block says of the items on the paper, gathered item by item. */
export class CaseGathering {
  private readonly agencies = new Set<string>();
  private readonly stages = new Set<string>();
  private readonly measures = new Map<string, Measure>();
  private unit = '';

  /** `unit` is the unit that registered the item. */
  add(item: ItemState, names: Names, today: string, unit: string): void {
    this.unit ||= names.units.get(unit) ?? '';
    if (item.voided) return;
    this.agencies.add(names.agency(item.responsibility.agencyId));
    this.stages.add(STAGE_NAMES[item.responsibility.stage]);
    for (const measure of measuresOf(item, names, today))
      this.measures.set(`${measure.kind} ${measure.instrument} ${measure.state}`, measure);
  }

  block({ propertyCase, agency }: Names): CaseBlock {
    const { title, cause, agencyId, numbers } = propertyCase;
    return {
      numbers: numbers.map(({ agencyId: of, number }) => ({ agency: agency(of), number })),
      name: title,
      cause,
      handlingUnit: [agency(agencyId), this.unit].filter(Boolean).join(' '),
      responsibleAgency: [...this.agencies].join('、'),
      stage: [...this.stages].join('、'),
      measures: [...this.measures.values()],
    };
  }
}
