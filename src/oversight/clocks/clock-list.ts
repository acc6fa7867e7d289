import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../identity/identity.js';
import { Clock } from '../../platform/clock.js';
import { chinaDate, EXPIRIES, isYearKnown, periodText, timeLimit } from '../../time-limits/time-limits.js';
import { named } from '../names.js';
import { type ClockRow, clockStatement } from './clock-statement.js';
import type { ClockPage, ClocksQuery, ClockView } from './clocks.dto.js';
import { CLOCK_IDS } from './clocks.js';

/** What is due and what is overdue. Asked of what is recorded; nothing is kept. */
@Injectable()
export class ClockList {
  constructor(private readonly clock: Clock) {}

  /** The soonest due first, a page at a time. */
  async read(tx: EntityManager, query: ClocksQuery, actor: Actor): Promise<ClockPage> {
    const now = this.clock.now();
    const [dueAt, clock, id] = query.after?.split('~') ?? [];
    const { text, values } = clockStatement({
      scope: query.of,
      clocks: query.clock ? [query.clock] : CLOCK_IDS,
      state: query.state,
      caseId: query.caseId,
      me: actor.personId,
      unit: actor.unitId,
      agency: actor.agencyId,
      now,
      after: dueAt && clock && id ? { dueAt, clock, id } : undefined,
      limit: query.limit + 1,
    });
    const rows: ClockRow[] = await tx.query(text, values);
    const shown = rows.slice(0, query.limit);
    const last = shown.at(-1);
    return {
      items: shown.map((row) => viewOf(row, now)),
      next: last && rows.length > shown.length ? `${last.dueText}~${last.clock}~${last.subjectId}` : null,
    };
  }
}

function viewOf({ dueText: _, subjectName, ...row }: ClockRow, now: Date): ClockView {
  const limit = timeLimit(row.clock);
  return {
    ...row,
    id: `${row.clock}-${row.subjectId}`,
    subjectName: named(subjectName),
    name: limit.name,
    period: periodText(limit),
    extension: limit.extension,
    expiry: EXPIRIES[limit.expiry],
    law: limit.law,
    basis: limit.basis,
    overdue: row.dueAt < now,
    holidaysKnown: !limit.rolls || limit.period?.unit === 'hour' || isYearKnown(chinaDate(row.dueAt)),
  };
}
