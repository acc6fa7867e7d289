import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import pg from 'pg';
import { Clock } from '../platform/clock.js';
import { CompactRange } from './merkle.js';

/** Injection token: the connection URL of the login `case_property_sequencer`. */
export const SEQUENCER_URL = Symbol('SEQUENCER_URL');

const BATCH_MAX = 1_000;
const POLL_MILLISECONDS = 100;
const RETRY_MILLISECONDS_MAX = 5_000;
const CONNECT_MILLISECONDS_MAX = 5_000;

/**
 * Gives committed entries their places in the tree, in batches, and keeps the root after each. Several copies may run: one
 * works at a time. Survives restarts of the database.
 */
@Injectable()
export class Sequencer implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(Sequencer.name);
  private client: pg.Client | undefined;
  private range = new CompactRange();
  private stopping = false;
  private running: Promise<void> | undefined;
  private wakeUp: () => void = () => {};
  private woken = false;

  constructor(
    @Inject(SEQUENCER_URL) private readonly url: string,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.running ??= this.run();
  }

  /** Places what is still pending, then lets go of the connection. */
  async onApplicationShutdown(): Promise<void> {
    this.stopping = true;
    this.wake();
    await this.running;
  }

  /** Looks for entries now instead of at the next poll. */
  wake(): void {
    this.woken = true;
    this.wakeUp();
  }

  private async run(): Promise<void> {
    let failures = 0;
    do {
      try {
        await this.drain();
        failures = 0;
        await this.rest(POLL_MILLISECONDS);
      } catch (error) {
        failures += 1;
        this.logger.warn(`定序中断，将重新连接：${(error as Error).message}`);
        await this.disconnect();
        if (this.stopping) return;
        await this.rest(Math.min(POLL_MILLISECONDS * 2 ** failures, RETRY_MILLISECONDS_MAX));
      }
    } while (!this.stopping);
    await this.drain().catch((error: Error) => this.logger.warn(`停止前未能全部定序：${error.message}`));
    await this.disconnect();
  }

  private async drain(): Promise<void> {
    const client = this.client ?? (await this.connect());
    while ((await this.placeBatch(client)) === BATCH_MAX);
  }

  /** One batch in one transaction; answers how many entries found their place. */
  private async placeBatch(client: pg.Client): Promise<number> {
    await client.query('BEGIN');
    const { rows: leaves } = await client.query<{ leaf_index: string; leaf_hash: Buffer }>(
      'SELECT leaf_index, leaf_hash FROM ledger.sequence($1)',
      [BATCH_MAX],
    );
    if (leaves[0]) {
      const range = await this.rangeOf(client, BigInt(leaves[0].leaf_index));
      const completed = leaves.flatMap(({ leaf_hash }) => range.append(leaf_hash));
      await client.query('SELECT ledger.record_tree($1, $2, $3, $4::integer[], $5::bigint[], $6::bytea[])', [
        range.size.toString(),
        range.root(),
        this.clock.now(),
        completed.map(({ level }) => level),
        completed.map(({ index }) => index.toString()),
        completed.map(({ hash }) => hash),
      ]);
      await client.query('COMMIT');
      this.range = range;
    } else {
      await client.query('COMMIT');
    }
    return leaves.length;
  }

  /** The tree of that size: the one at hand, or read again after another copy worked on. */
  private async rangeOf(client: pg.Client, size: bigint): Promise<CompactRange> {
    if (this.range.size === size) return this.range.copy();
    const { rows } = await client.query<{ level: number; hash: Buffer }>(
      'SELECT level, hash FROM ledger.frontier($1)',
      [size.toString()],
    );
    const range = CompactRange.from(rows);
    if (range.size !== size) throw new Error(`树的节点不全：应有 ${size} 片叶，只得 ${range.size}`);
    return range;
  }

  private async connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.url,
      application_name: 'sequencer',
      connectionTimeoutMillis: CONNECT_MILLISECONDS_MAX,
      keepAlive: true,
    });
    client.on('error', () => {
      this.client = undefined;
    });
    await client.connect();
    this.client = client;
    return client;
  }

  private async disconnect(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    this.range = new CompactRange();
    await client?.end().catch(() => {});
  }

  private async rest(milliseconds: number): Promise<void> {
    if (!this.woken) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        this.wakeUp = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.woken = false;
    this.wakeUp = () => {};
  }
}
