import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Items, Registry } from '../registry/registry.js';
import { custodyRowsOf } from './facts/custody-facts.js';
import { Directory, type Names } from './facts/directory.js';
import { isLate, latenessOf, type Step, stepsOf } from './facts/entry-content.js';
import type { CustodyRow, Quantity } from './paper-content.js';
import type { TimelineEntryView } from './timeline.dto.js';

const MINUTE = 60_000;

/** An item's entries as the custody certificate prints them, for the screen: one reading of the ledger serves both. */
@Injectable()
export class Timeline {
  constructor(
    private readonly items: Items,
    private readonly registry: Registry,
    private readonly directory: Directory,
  ) {}

  /** Every entry of the item, oldest first; NotFound `item_not_found`. */
  async ofItem(tx: EntityManager, itemId: string): Promise<TimelineEntryView[]> {
    const { caseId } = await this.items.byId(tx, itemId);
    const steps = stepsOf(await this.registry.history(tx, itemId));
    const names = await this.directory.ofCase(tx, caseId);
    await this.directory.learnSteps(tx, names, [steps]);
    return custodyRowsOf(steps, names).map((row, index) => entryOf(row, steps[index] as Step, names));
  }
}

function entryOf(row: CustodyRow, step: Step, names: Names): TimelineEntryView {
  const { entry, act, content, after } = step;
  return {
    entryId: entry.id,
    sequence: row.sequence,
    type: act,
    act: row.act,
    occurredAt: row.occurredAt,
    recordedAt: row.recordedAt,
    lateMinutes: isLate(step) ? Math.round(latenessOf(step) / MINUTE) : null,
    lateReason: row.late?.reason ?? null,
    by: names.actor(content.actor),
    instrument: row.instrument,
    from: row.from,
    to: row.to,
    quantity: row.quantity ? textOf(row.quantity) : null,
    onHand: row.onHand && { before: textOf(row.onHand.before), after: textOf(row.onHand.after) },
    responsibilityChange: row.responsibility,
    sealChange: row.seal,
    result: row.result ? [row.result.kind, row.result.reason].filter(Boolean).join('：') : null,
    remark: row.remark || null,
    custody: {
      kind: after.custody.kind,
      agencyName: names.agency(after.custody.agencyId),
      personName: names.person(after.custody.personId ?? ''),
      place: after.place,
      seal: after.custody.seal,
    },
    responsibility: {
      agencyName: names.agency(after.responsibility.agencyId),
      stage: after.responsibility.stage,
    },
    corrections: row.corrections,
    hash: row.hash,
    index: entry.index?.toString() ?? null,
  };
}

const textOf = (quantity: Quantity): string =>
  'uncounted' in quantity ? '待清点' : `${quantity.amount} ${quantity.unit}`;
