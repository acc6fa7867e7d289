import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Actor, may } from '../identity/identity.js';
import { chinaDate, levelsOf } from '../instruments/instruments.js';
import { Clock } from '../platform/clock.js';
import { named } from './names.js';
import { type Asked, COUNTED_MAX, HORIZON_DAYS, LATELY_DAYS, type TaskKind } from './tasks/task-kind.js';
import { type TaskKindName, taskKind, taskKindsOf } from './tasks/task-kinds.js';
import { type TaskAnswer, type TaskRow, taskStatement } from './tasks/task-statement.js';
import type { TaskGroupView, TaskPage, TasksView, TaskView } from './tasks.dto.js';

export { ClockList } from './clocks/clock-list.js';
export { runningRows } from './clocks/clock-statement.js';
export { ClocksQuery, type ClockView } from './clocks/clocks.dto.js';
export { CLOCK_IDS, WAITING_CLOCKS } from './clocks/clocks.js';
export { LEVELS, REMEDIES } from './flaws/flaw-rule.js';
export { CHECKS, FLAW_RULES, LEFT_OUT_FLAWS, WAITING_FLAWS } from './flaws/flaw-rules.js';
export { findings } from './flaws/flaw-statement.js';
export { FlawsQuery, type FlawView } from './flaws/flaws.dto.js';
export { Flaws } from './flaws/flaws.js';

const SHOWN = 10;
const DAY = 86_400_000;

/** Tells what waits for whom. Everything is asked of what is recorded; nothing is kept. */
@Injectable()
export class Oversight {
  constructor(private readonly clock: Clock) {}

  /** Every kind of task that the actor's post has, with the first lines of each. */
  async tasks(tx: EntityManager, actor: Actor): Promise<TasksView> {
    const groups: TaskGroupView[] = [];
    for (const name of taskKindsOf(actor)) {
      const kind = taskKind(name);
      const { count, overdueCount, rows } = await this.ask(tx, kind, this.asked(actor), SHOWN);
      groups.push({
        kind: name,
        name: kind.name,
        count: Math.min(count, COUNTED_MAX),
        more: count > COUNTED_MAX,
        overdueCount: Math.min(overdueCount, COUNTED_MAX),
        rows: rows.map((row) => viewOf(kind, row)),
      });
    }
    return { groups };
  }

  /** All tasks of one kind, a page at a time; a kind that the actor's post does not have is empty. */
  async tasksOf(
    tx: EntityManager,
    name: TaskKindName,
    page: { after?: string; limit: number },
    actor: Actor,
  ): Promise<TaskPage> {
    if (!taskKindsOf(actor).includes(name)) return { items: [], next: null };
    const kind = taskKind(name);
    const asked = this.asked(actor, page.after);
    const { count, rows } = await this.ask(tx, kind, asked, page.limit, page.limit + 1);
    const last = rows.at(-1);
    return {
      items: rows.map((row) => viewOf(kind, row)),
      next: last && count > rows.length ? cursorOf(kind, last) : null,
    };
  }

  private asked(actor: Actor, cursor?: string): Asked {
    const now = this.clock.now();
    const [time, after] = cursor?.split('~') ?? [];
    return {
      me: actor.personId,
      agency: actor.agencyId,
      officer: may(actor.roles, 'item.seize') && !may(actor.roles, 'item.count'),
      levels: levelsOf(actor.roles),
      now,
      lately: new Date(now.getTime() - LATELY_DAYS * DAY),
      horizon: chinaDate(new Date(now.getTime() + HORIZON_DAYS * DAY)),
      after: after ?? null,
      afterTime: time || null,
    };
  }

  private async ask(
    tx: EntityManager,
    kind: TaskKind,
    asked: Asked,
    shown: number,
    found?: number,
  ): Promise<TaskAnswer> {
    const { text, values } = taskStatement(kind, asked, shown, found);
    const [answer]: [TaskAnswer] = await tx.query(text, values);
    return answer;
  }
}

function viewOf(kind: TaskKind, row: TaskRow): TaskView {
  const { id, subjectId, code, itemCount, codes, overdue } = row;
  return {
    id,
    subjectKind: kind.subject,
    subjectId,
    code,
    name: named(row.name),
    case: (row.caseId && { id: row.caseId, code: row.caseCode ?? '', title: row.caseTitle ?? '' }) || null,
    counterpart: row.agencyId
      ? {
          agencyId: row.agencyId,
          agencyName: row.agencyName ?? '',
          personId: row.personId,
          personName: row.personName,
        }
      : null,
    itemCount,
    detail: codes && kind.say ? kind.say(codes) : null,
    since: new Date(row.since),
    dueAt: row.dueAt === null ? null : new Date(row.dueAt),
    overdue,
  };
}

function cursorOf(kind: TaskKind, row: TaskRow): string {
  const time = kind.order === 'due' ? row.dueAt : kind.order === 'newest' ? row.since : null;
  return `${time ?? ''}~${row.id}`;
}
