import { Writable } from 'node:stream';
import { RuleBroken } from '../platform/errors.js';

const BYTES_MAX = 64 * 1024 * 1024;

/** Holds a paper until it is stored whole; fails with RuleBroken `paper_too_large` past `bytesMax`. */
export class PaperMemory extends Writable {
  private readonly chunks: Buffer[] = [];
  private size = 0;

  constructor(private readonly bytesMax = BYTES_MAX) {
    super();
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error) => void): void {
    this.size += chunk.length;
    if (this.size > this.bytesMax) {
      done(
        new RuleBroken('paper_too_large', `文书超过 ${Math.floor(this.bytesMax / 1024)} KiB，不能出具`, {
          remedy: '请改为逐件打印财物的保管链证明书',
        }),
      );
      return;
    }
    this.chunks.push(chunk);
    done();
  }

  bytes(): Buffer {
    return Buffer.concat(this.chunks, this.size);
  }
}
