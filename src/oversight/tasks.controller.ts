import { Controller, Get, Param, Query } from '@nestjs/common';
import { type Actor, CurrentActor, Requires } from '../identity/identity.js';
import { Transactions } from '../platform/transactions.js';
import { Oversight } from './oversight.js';
import { TaskKindDto, TaskPage, TaskPageDto, TasksView } from './tasks.dto.js';

@Controller('tasks')
export class TasksController {
  constructor(
    private readonly transactions: Transactions,
    private readonly oversight: Oversight,
  ) {}

  /** What waits for who asks: the home page. */
  @Get()
  @Requires('identity.read')
  tasks(@CurrentActor() actor: Actor): Promise<TasksView> {
    return this.transactions.run(actor.scope, (tx) => this.oversight.tasks(tx, actor));
  }

  /** All tasks of one kind; a kind that the asker's post does not have is empty. */
  @Get(':kind')
  @Requires('identity.read')
  tasksOf(
    @Param() { kind }: TaskKindDto,
    @Query() page: TaskPageDto,
    @CurrentActor() actor: Actor,
  ): Promise<TaskPage> {
    return this.transactions.run(actor.scope, (tx) => this.oversight.tasksOf(tx, kind, page, actor));
  }
}
