import type { Readable } from 'node:stream';
import { Injectable, StreamableFile } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../identity/identity.js';
import { chinaDate } from '../../instruments/instruments.js';
import { Clock } from '../../platform/clock.js';
import { Files } from '../../platform/files/files.js';
import { csvOf } from '../../platform/http/csv.js';
import { Transactions } from '../../platform/transactions.js';
import { type SheetRow, WORKBOOK_TYPE, workbookStream } from '../workbook-writing.js';
import type { ExportedList } from './columns.js';
import type { Format } from './exports.dto.js';

export const LINES_MAX = 100_000;
const LINES_PER_PAGE = 500;

/** Reads one page of a list, as its screen does. */
export type ReadPage<Row> = (
  tx: EntityManager,
  page: { limit: number; after?: string },
) => Promise<{ items: Row[]; next?: string | null }>;

const FORMS: Record<Format, { type: string; write: (rows: AsyncIterable<SheetRow>) => Readable }> = {
  xlsx: { type: WORKBOOK_TYPE, write: workbookStream },
  csv: { type: 'text/csv; charset=utf-8', write: csvOf },
};

/** A list in a file, which knows how many lines it tells. */
export class ExportFile extends StreamableFile {
  constructor(
    bytes: Readable,
    readonly lines: number,
    options: { type: string; disposition: string },
  ) {
    super(bytes, options);
  }
}

/** Takes lists away as files, as of one moment and page by page, so that a long list needs no more memory than a short one. */
@Injectable()
export class Exports {
  constructor(
    private readonly transactions: Transactions,
    private readonly files: Files,
    private readonly clock: Clock,
  ) {}

  async file<Row>(
    list: ExportedList<Row>,
    format: Format,
    actor: Actor,
    read: ReadPage<Row>,
  ): Promise<ExportFile> {
    const { type, write } = FORMS[format];
    const told = { lines: 0 };
    const bytes = await this.transactions.snapshot(actor.scope, (tx) =>
      this.files.pass(write(sheetRows(list, (page) => read(tx, page), told))),
    );
    const name = encodeURIComponent(`${list.name} ${chinaDate(this.clock.now())}.${format}`);
    return new ExportFile(bytes, told.lines, {
      type,
      disposition: `attachment; filename="list.${format}"; filename*=UTF-8''${name}`,
    });
  }
}

/** The heading, each line, and where the list is longer than a file may be, a last row that says so. */
export async function* sheetRows<Row>(
  { columns }: ExportedList<Row>,
  read: (page: { limit: number; after?: string }) => ReturnType<ReadPage<Row>>,
  told: { lines: number },
  linesMax = LINES_MAX,
): AsyncGenerator<SheetRow> {
  yield columns.map(([heading]) => heading);
  let after: string | undefined;
  do {
    const limit = Math.min(LINES_PER_PAGE, linesMax - told.lines);
    const { items, next } = await read({ limit, after });
    for (const row of items) yield columns.map(([, value]) => String(value(row) ?? ''));
    told.lines += items.length;
    after = next ?? undefined;
  } while (after !== undefined && told.lines < linesMax);
  if (after !== undefined) yield [`已达 ${linesMax} 行上限，其余未导出；请缩小范围后分次导出`];
}
