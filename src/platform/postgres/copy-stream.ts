import { once } from 'node:events';
import type { Socket } from 'node:net';
import { PassThrough, type Readable } from 'node:stream';
import type pg from 'pg';

/** The part of pg's connection that COPY needs and its types leave out. */
export interface CopyConnection extends pg.Connection {
  stream: Socket;
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(reason: string): void;
}

/** Streams what `COPY … TO STDOUT` sends; the server waits while the reader does. */
export function copyOut(client: pg.Client, statement: string): Readable {
  const output = new PassThrough();
  let resume = () => {};
  // A stream that was ended drains no more, so a connection that waits for it must be let go here.
  const done = (error: Error | null) => {
    resume();
    return error ? output.destroy(error) : output.end();
  };
  const handlers = {
    handleCopyData({ chunk }: { chunk: Buffer }, connection: CopyConnection) {
      // The parser reuses the memory behind a chunk.
      if (output.write(Buffer.from(chunk)) || connection.stream.isPaused()) return;
      connection.stream.pause();
      resume = () => connection.stream.resume();
      output.once('drain', resume);
    },
  };
  client.query(submission(statement, done, handlers));
  return output;
}

/**
 * Feeds `COPY … FROM STDIN`; returns the number of rows.
 * @throws DatabaseError when the server refuses a row, or whatever the source throws.
 */
export function copyIn(client: pg.Client, statement: string, source: AsyncIterable<Buffer>): Promise<number> {
  return new Promise((resolve, reject) => {
    let sourceError: unknown;
    client.query(
      submission(statement, (error, rows) => (error ? reject(sourceError ?? error) : resolve(rows)), {
        handleCopyInResponse(connection: CopyConnection) {
          send(connection, source).catch((error: unknown) => {
            sourceError = error;
            connection.sendCopyFail('the source failed');
          });
        },
      }),
    );
  });
}

async function send(connection: CopyConnection, source: AsyncIterable<Buffer>): Promise<void> {
  for await (const chunk of source) {
    connection.sendCopyFromChunk(chunk);
    if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain');
  }
  connection.endCopyFrom();
}

/** What pg asks of anything that it runs in place of a query. */
export function submission(
  statement: string,
  done: (error: Error | null, rows: number) => void,
  handlers: object,
): pg.Submittable {
  let rows = 0;
  const running = {
    submit: (connection: pg.Connection) => {
      (connection as CopyConnection).query(statement);
    },
    handleCommandComplete: ({ text }: { text: string }) => {
      rows = Number(text.split(' ')[1]);
    },
    handleReadyForQuery: () => done(null, rows),
    handleError: (error: Error) => done(error, rows),
    ...handlers,
  };
  return running;
}
