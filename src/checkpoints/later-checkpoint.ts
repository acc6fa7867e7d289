import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

const LOOK_MILLISECONDS = 250;
const WAITING_MAX = 500;

/** Tells many who wait when there is a later checkpoint: one look at the database for all of them, none while nobody waits. */
@Injectable()
export class LaterCheckpoint implements BeforeApplicationShutdown {
  private readonly waiting = new Set<(size: bigint) => void>();
  private timer: NodeJS.Timeout | undefined;
  private stopping = false;

  constructor(@InjectDataSource() private readonly database: DataSource) {}

  beforeApplicationShutdown(): void {
    this.stopping = true;
    clearTimeout(this.timer);
    for (const tell of this.waiting) tell(-1n);
  }

  /** Resolves once a tree larger than `size` is signed, or after so many milliseconds; true for the former. */
  async after(size: bigint, milliseconds: number): Promise<boolean> {
    if (this.stopping || this.waiting.size >= WAITING_MAX || milliseconds <= 0) return false;
    return new Promise((resolve) => {
      const end = (isLater: boolean) => {
        clearTimeout(patience);
        this.waiting.delete(tell);
        resolve(isLater);
      };
      const tell = (latest: bigint) => {
        if (latest > size) end(true);
        else if (this.stopping) end(false);
      };
      const patience = setTimeout(() => end(false), milliseconds);
      this.waiting.add(tell);
      this.timer ??= setTimeout(() => this.look(), LOOK_MILLISECONDS);
    });
  }

  private async look(): Promise<void> {
    // What the database cannot tell now, it tells at the next look; whoever waits has patience of their own.
    const rows: { size: string }[] = await this.database
      .query('SELECT size FROM ledger.checkpoint ORDER BY size DESC LIMIT 1')
      .catch(() => []);
    const [row] = rows;
    if (row) for (const tell of this.waiting) tell(BigInt(row.size));
    this.timer =
      this.waiting.size > 0 && !this.stopping ? setTimeout(() => this.look(), LOOK_MILLISECONDS) : undefined;
  }
}
