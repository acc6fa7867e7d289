import type pg from 'pg';
import type { EntityManager } from 'typeorm';
import { type CopyConnection, submission } from './copy-stream.js';

const ROWS_WAITING_MAX = 2_000;
/** The first two bytes of a header, which would be more columns than a row can have. */
const HEADER = 0x5047;
/** A signature and flags; the length of what follows them stands behind. */
const HEADER_BYTES = 15;
const END_OF_ROWS = -1;
const MICROSECONDS_TO_2000 = 946_684_800_000_000n;

/** A row in the bytes in which PostgreSQL sent it; a column that is NULL starts at -1. */
export class CopiedRow {
  constructor(
    readonly bytes: Buffer,
    private readonly starts: readonly number[],
    private readonly ends: readonly number[],
  ) {}

  start(column: number): number {
    return this.starts[column] as number;
  }

  end(column: number): number {
    return this.ends[column] as number;
  }

  length(column: number): number {
    return this.end(column) - this.start(column);
  }

  isNull(column: number): boolean {
    return this.start(column) < 0;
  }

  /** The bytes of a column, which stay those of the row. */
  buffer(column: number): Buffer {
    return this.bytes.subarray(this.start(column), this.end(column));
  }

  /** The bytes of a column, a character for each. */
  latin1(column: number): string {
    return this.bytes.toString('latin1', this.start(column), this.end(column));
  }

  text(column: number): string {
    return this.bytes.toString('utf8', this.start(column), this.end(column));
  }

  /** Of the type integer. */
  integer(column: number): number {
    return this.bytes.readInt32BE(this.start(column));
  }

  /** Of the type bigint. */
  bigint(column: number): bigint {
    return this.bytes.readBigInt64BE(this.start(column));
  }

  /** Of the type uuid. */
  uuid(column: number): string {
    const hex = this.bytes.toString('hex', this.start(column), this.end(column));
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  }

  /** Of the type timestamptz: microseconds since 1970. */
  microseconds(column: number): bigint {
    return this.bigint(column) + MICROSECONDS_TO_2000;
  }
}

/**
 * The rows of a query in flat memory, a batch at a time, for readers of millions: no value is made into text and back. The
 * connection of the transaction does nothing else until they are read or the reader leaves.
 */
export async function* copiedRows(tx: EntityManager, query: string): AsyncGenerator<CopiedRow[]> {
  const client: pg.PoolClient = await tx.queryRunner?.connect();
  let waiting: CopiedRow[] = [];
  let source: CopyConnection | undefined;
  let failure: Error | null = null;
  let isOver = false;
  let isWanted = true;
  let wake = () => {};
  const done = (error: Error | null) => {
    failure = error;
    isOver = true;
    wake();
  };
  const handleCopyData = ({ chunk }: { chunk: Buffer }, connection: CopyConnection) => {
    source = connection;
    if (!isWanted) return;
    takeRows(chunk, waiting);
    if (waiting.length >= ROWS_WAITING_MAX) connection.stream.pause();
    wake();
  };
  const news = () =>
    new Promise<void>((resolve) => {
      wake = resolve;
    });
  client.query(submission(`COPY (${query}) TO STDOUT (FORMAT binary)`, done, { handleCopyData }));
  try {
    while (!isOver || waiting.length > 0) {
      if (waiting.length === 0) await news();
      const batch = waiting;
      waiting = [];
      source?.stream.resume();
      if (batch.length > 0) yield batch;
    }
  } finally {
    isWanted = false;
    source?.stream.resume();
    while (!isOver) await news();
  }
  if (failure) throw failure;
}

/** PostgreSQL sends whole rows, the first behind a header; a count of -1 in the place of columns ends them. */
function takeRows(chunk: Buffer, rows: CopiedRow[]): void {
  // The parser reuses the memory behind a chunk.
  const bytes = Buffer.from(chunk);
  let at = bytes.readInt16BE(0) === HEADER ? HEADER_BYTES + 4 + bytes.readInt32BE(HEADER_BYTES) : 0;
  while (at < bytes.length) {
    const columns = bytes.readInt16BE(at);
    at += 2;
    if (columns === END_OF_ROWS) return;
    const starts: number[] = [];
    const ends: number[] = [];
    for (let column = 0; column < columns; column += 1) {
      const length = bytes.readInt32BE(at);
      at += 4;
      starts.push(length < 0 ? -1 : at);
      at += Math.max(length, 0);
      ends.push(length < 0 ? -1 : at);
    }
    rows.push(new CopiedRow(bytes, starts, ends));
  }
}
