import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Transactions } from '../platform/transactions.js';
import { chinaDate } from '../time-limits/time-limits.js';
import { Alerts } from './alerts/alerts.js';
import { Flaws } from './flaws/flaws.js';

const INTERVAL_MILLISECONDS = 600_000;

/**
 * Looks for limits that ran out every ten minutes, and once a night for flaws. Where several copies run, one looks at a time; and
 * what was found is not found again.
 */
@Injectable()
export class Rounds implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(Rounds.name);
  private timer: NodeJS.Timeout | undefined;
  private round: Promise<void> = Promise.resolve();
  private checkedOn: string | null = null;

  constructor(
    private readonly transactions: Transactions,
    private readonly alerts: Alerts,
    private readonly flaws: Flaws,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.round = this.round
        .then(() => this.go())
        .catch((error: Error) => this.logger.warn(`检查中断：${error.message}`));
    }, INTERVAL_MILLISECONDS);
    this.timer.unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.round;
  }

  /** One round; the first of a day in China looks for flaws too. */
  async go(): Promise<void> {
    const today = chinaDate(this.clock.now());
    await this.transactions.run({ 'custody.reach': 'all' }, async (tx) => {
      const [{ alone }]: [{ alone: boolean }] = await tx.query(
        `SELECT pg_try_advisory_xact_lock(hashtextextended('oversight rounds', 0)) AS alone`,
      );
      if (!alone) return;
      await this.alerts.raise(tx);
      if (this.checkedOn === today) return;
      await this.flaws.check(tx);
      this.checkedOn = today;
    });
  }
}
