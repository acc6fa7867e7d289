import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { PageLimit } from '../platform/http/page.dto.js';
import { TASK_KIND_NAMES, type TaskKindName } from './tasks/task-kinds.js';

export class TaskKindDto {
  @ApiProperty({ enum: TASK_KIND_NAMES })
  @IsIn(TASK_KIND_NAMES)
  kind: TaskKindName;
}

export class TaskPageDto extends PageLimit {
  /** The `next` of the page before. */
  @IsOptional()
  @Matches(/^([0-9TZ:.+-]{20,40})?~[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, {
    message: '须为上一页的 next',
  })
  after?: string;
}

export class TaskCaseView {
  id: string;
  code: string;
  title: string;
}

/** The other party: who asks, or whose answer is awaited. */
export class TaskCounterpartView {
  agencyId: string;
  agencyName: string;
  personId: string | null;
  personName: string | null;
}

/** One line of what waits. */
export class TaskView {
  /** Unique within its kind. */
  id: string;
  subjectKind:
    | 'handover'
    | 'post_handover'
    | 'item'
    | 'case'
    | 'judgment'
    | 'execution_order'
    | 'approval'
    | 'loan';
  /** What it leads to. */
  subjectId: string;
  /** The code of an item or a case, the number of a paper. */
  code: string | null;
  /** The name of an item, the title of a case, what a paper is for. */
  name: string;
  case: TaskCaseView | null;
  counterpart: TaskCounterpartView | null;
  /** How many items it is about; null for one item. */
  itemCount: number | null;
  /** In Chinese: the reason of a refusal, what was ordered, which measure ends. */
  detail: string | null;
  since: Date;
  dueAt: Date | null;
  overdue: boolean;
}

export class TaskGroupView {
  @ApiProperty({ enum: TASK_KIND_NAMES })
  kind: TaskKindName;
  /** Chinese name. */
  name: string;
  /** Counted up to 1,000. */
  count: number;
  /** There are more than were counted. */
  more: boolean;
  overdueCount: number;
  /** The first ten; all of them at `GET /api/tasks/:kind`. */
  rows: TaskView[];
}

/** What waits for who asks, in the order of the home page; kinds of which nothing waits are told too. */
export class TasksView {
  groups: TaskGroupView[];
}

export class TaskPage {
  items: TaskView[];
  /** Goes into the next request's `after`; null at the end. */
  next: string | null;
}
