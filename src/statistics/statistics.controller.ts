import { applyDecorators, Controller, Get, Headers, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Actor, CurrentActor, Requires } from '../identity/identity.js';
import { type Cell, csvOf } from '../platform/http/csv.js';
import { Transactions } from '../platform/transactions.js';
import {
  DurationsQuery,
  DurationsView,
  FlowQuery,
  FlowView,
  StockQuery,
  StockView,
  ValuesQuery,
  ValuesView,
} from './statistics.dto.js';
import { Statistics } from './statistics.js';
import { durationsTable, flowTable, stockTable, valuesTable } from './tables.js';

/** The same figures as JSON or as a table. */
const Figures = (view: new () => object) =>
  applyDecorators(
    Requires('statistics.read'),
    ApiExtraModels(view),
    ApiOkResponse({
      content: {
        'application/json': { schema: { $ref: getSchemaPath(view) } },
        'text/csv': { schema: { type: 'string' } },
      },
    }),
  );

/** Figures for those who lead: agencies and counts, never a name, never an item. */
@Controller('statistics')
export class StatisticsController {
  constructor(
    private readonly transactions: Transactions,
    private readonly statistics: Statistics,
  ) {}

  /** What came in and went out, by month, agency, stage, category or campaign. */
  @Get('flow')
  @Figures(FlowView)
  async flow(
    @Query() query: FlowQuery,
    @Headers('accept') accept: string | undefined,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FlowView | StreamableFile> {
    const view = await this.transactions.run(actor.scope, (tx) => this.statistics.flow(tx, query, actor));
    return wantsCsv(query, accept, reply) ? tableFile('流转统计', view, flowTable(view)) : view;
  }

  /** What is on hand now, by agency, stage, category and age. */
  @Get('stock')
  @Figures(StockView)
  async stock(
    @Query() query: StockQuery,
    @Headers('accept') accept: string | undefined,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StockView | StreamableFile> {
    const view = await this.transactions.run(actor.scope, (tx) => this.statistics.stock(tx, query, actor));
    const { at } = view;
    return wantsCsv(query, accept, reply)
      ? tableFile('在库统计', { to: at.toISOString().slice(0, 10) }, stockTable(view))
      : view;
  }

  /** How long things were held before their final disposal, and how many still are. */
  @Get('durations')
  @Figures(DurationsView)
  async durations(
    @Query() query: DurationsQuery,
    @Headers('accept') accept: string | undefined,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DurationsView | StreamableFile> {
    const view = await this.transactions.run(actor.scope, (tx) =>
      this.statistics.durations(tx, query, actor),
    );
    return wantsCsv(query, accept, reply) ? tableFile('处理时间统计', view, durationsTable(view)) : view;
  }

  /** What was seized, returned, confiscated, sold and destroyed, in money. */
  @Get('values')
  @Figures(ValuesView)
  async values(
    @Query() query: ValuesQuery,
    @Headers('accept') accept: string | undefined,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ValuesView | StreamableFile> {
    const view = await this.transactions.run(actor.scope, (tx) => this.statistics.values(tx, query, actor));
    return wantsCsv(query, accept, reply) ? tableFile('价值统计', view, valuesTable(view)) : view;
  }
}

/** By the query, or by a header that names CSV and not JSON. */
function wantsCsv({ format }: { format?: string }, accept: string | undefined, reply: FastifyReply): boolean {
  reply.header('vary', 'accept');
  if (format !== undefined) return format === 'csv';
  return accept !== undefined && /\btext\/csv\b/i.test(accept) && !/\bapplication\/json\b/i.test(accept);
}

function tableFile(
  name: string,
  { from, to }: { from?: string; to: string },
  rows: Iterable<readonly Cell[]>,
): StreamableFile {
  const file = encodeURIComponent(`${[name, from, to].filter(Boolean).join(' ')}.csv`);
  return new StreamableFile(csvOf(rows), {
    type: 'text/csv; charset=utf-8',
    disposition: `attachment; filename="statistics.csv"; filename*=UTF-8''${file}`,
  });
}
