import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { type Authority, Timestamps } from './timestamps.js';

/** Injection token: by whom and how often checkpoints are stamped; null when nobody was named. */
export const TIMESTAMPING = Symbol('TIMESTAMPING');

export interface Timestamping extends Authority {
  hours: number;
}

const HOUR_MILLISECONDS = 3_600_000;
const RETRY_MILLISECONDS = 60_000;

/** Has the latest checkpoint stamped at the start and then every so many hours; tries again in a minute where it failed. */
@Injectable()
export class Timestamper implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(Timestamper.name);
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private stopping = false;

  constructor(
    private readonly timestamps: Timestamps,
    @Inject(TIMESTAMPING) private readonly timestamping: Timestamping | null,
  ) {}

  onApplicationBootstrap(): void {
    if (this.timestamping) this.again(this.timestamping, 0);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private again(timestamping: Timestamping, milliseconds: number): void {
    this.timer = setTimeout(() => {
      this.running = this.stamp(timestamping);
    }, milliseconds).unref();
  }

  private async stamp(timestamping: Timestamping): Promise<void> {
    let rest = timestamping.hours * HOUR_MILLISECONDS;
    try {
      const stamped = await this.timestamps.stamp(timestamping);
      // Without a checkpoint yet there is nothing to wait hours for.
      if (!stamped) rest = Math.min(rest, RETRY_MILLISECONDS);
    } catch (error) {
      this.logger.warn(`未得到时间戳，稍后再试：${(error as Error).message}`);
      rest = Math.min(rest, RETRY_MILLISECONDS);
    }
    if (!this.stopping) this.again(timestamping, rest);
  }
}
