import type { DataSource } from 'typeorm';
import { requireSm3 } from '../ledger/ledger.js';
import type { Clock } from '../platform/clock.js';
import { checkpointText } from './checkpoint.js';
import { readIfThere, writeDurably } from './durable-file.js';
import { Feeder, type Finding } from './feeder.js';
import { type Grown, grown, SigningRefused } from './growth.js';
import { signNote } from './note.js';
import { type Policy, parsePolicy } from './policy.js';
import type { SignerFolder, SignerKeys, SignerState } from './signer-state.js';
import { TileExport, type TilePlaces } from './tile-export.js';
import { TilesRefused } from './tiles.js';

/** What a signer works with. */
export interface SignerPlace {
  /** Logs in as `case_property_signer`. */
  database: DataSource;
  folder: SignerFolder;
  policyFile: string;
  /** The name of a log that is begun; of one that is there it must be the same. */
  origin?: string;
  clock: Clock;
  /** Where the log is exported to as static files; absent means nowhere. */
  tiles?: TilePlaces;
  /** Where what must not be overheard is said. */
  warn: (message: string) => void;
}

/**
 * Signs the tree as it grows: one root for each size, ever. It trusts its own state file and not the database, from which it reads
 * back the bytes of every entry; where the two contradict each other it signs nothing any more until somebody decides.
 */
export class Signer {
  private readonly feeder: Feeder;
  private readonly tiles: TileExport | null;
  private readonly said = new Map<string, string>();
  private published: string | undefined;
  private publishedSecond: string | undefined;

  private constructor(
    private readonly place: SignerPlace,
    private state: SignerState,
    private readonly keys: SignerKeys,
  ) {
    const { database, tiles } = place;
    this.tiles = tiles ? new TileExport(database, keys.key.verifier, tiles) : null;
    this.feeder = new Feeder(place.database, place.clock, (about, finding) => this.notice(about, finding));
  }

  static async open(place: SignerPlace): Promise<Signer> {
    requireSm3();
    const { state, ...keys } = await place.folder.open(place.origin);
    return new Signer(place, state, keys);
  }

  /** As others need it to verify. */
  get verifierKey(): string {
    return this.keys.key.verifier.text;
  }

  /** The same of the second log. */
  get secondVerifierKey(): string {
    return this.keys.sm3Key.verifier.text;
  }

  /** Signs what has come since the last time, if anything has; false when it refuses, which it has then said. */
  async sign(): Promise<boolean> {
    try {
      await this.advance();
      await this.notice('signer', { state: 'well', message: '' });
      return true;
    } catch (error) {
      if (!(error instanceof SigningRefused)) throw error;
      await this.notice('signer', { state: 'refused', message: `${error.rule}：${error.message}` });
      return false;
    }
  }

  /** Brings the latest checkpoint to the witnesses of the policy and records what they put below it. */
  async feed(): Promise<void> {
    const policy = await this.policy();
    if (policy) await this.feeder.feed(policy);
  }

  private async advance(): Promise<void> {
    const { database } = this.place;
    const trees = await database.transaction('REPEATABLE READ', async (tx) => {
      await tx.query('SET TRANSACTION READ ONLY');
      return grown(tx, this.state);
    });
    await this.publish();
    if (!trees) return;
    await this.keepSubtrees(trees);
    await this.commit(trees);
    await this.publish();
  }

  /** Before they are signed: whoever reads the signed tree must find them, and a signer that was killed finds the same again. */
  private async keepSubtrees({ completed }: Grown): Promise<void> {
    if (completed.length === 0) return;
    await this.place.database
      .query('SELECT ledger.record_sm3_nodes($1::integer[], $2::bigint[], $3::bytea[])', [
        completed.map(({ level }) => level),
        completed.map(({ index }) => index.toString()),
        completed.map(({ hash }) => hash),
      ])
      .catch((error: { driverError?: { code?: string } }) => {
        if (error.driverError?.code !== 'LG007') throw error;
        throw new SigningRefused(
          'sm3_node_matches_entries',
          '数据库中第二日志（SM3）的节点不是由记录的字节推得的那一个：节点被改动，或历史被改写',
        );
      });
  }

  /** From here on these are the only roots of this size, whatever happens before they are published. */
  private async commit({ range, sm3 }: Grown): Promise<void> {
    const { origin, continues, signed, sm3: second } = this.state;
    const { key, sm3Key } = this.keys;
    const at = this.place.clock.now();
    const isSame = signed !== null && range.size === this.state.range.size;
    const extensions =
      continues && !signed
        ? [`continues ${continues.origin} ${continues.size} ${continues.root.toString('base64')}`]
        : [];
    const text = checkpointText({ origin, size: range.size, root: range.root(), extensions });
    const secondText = checkpointText({
      origin: second.origin,
      size: sm3.size,
      root: sm3.root(),
      extensions: [`beside ${origin} ${range.root().toString('base64')}`],
    });
    const state = {
      ...this.state,
      range,
      signed: isSame ? signed : { note: signNote(text, key), at },
      sm3: { ...second, range: sm3, signed: { note: signNote(secondText, sm3Key), at } },
    };
    await this.place.folder.write(state);
    this.state = state;
  }

  /** Also heals what a signer that was killed had signed and not published. */
  private async publish(): Promise<void> {
    const { origin, range, signed, sm3 } = this.state;
    const { database } = this.place;
    if (signed && signed.note !== this.published) {
      await database.query('SELECT ledger.record_checkpoint($1, $2, $3, $4, $5)', [
        origin,
        range.size.toString(),
        range.root(),
        signed.note,
        signed.at,
      ]);
      this.published = signed.note;
    }
    if (sm3.signed && sm3.signed.note !== this.publishedSecond) {
      await database.query('SELECT ledger.record_sm3_checkpoint($1, $2, $3, $4, $5, $6)', [
        sm3.origin,
        sm3.range.size.toString(),
        sm3.range.root(),
        sm3.signed.note,
        this.secondVerifierKey,
        sm3.signed.at,
      ]);
      this.publishedSecond = sm3.signed.note;
    }
  }

  /** Writes what is signed as static files, by which monitors read without the database; false when it cannot, which it has then said. */
  async export(): Promise<boolean> {
    if (!this.tiles) return true;
    try {
      await this.tiles.run();
      await this.notice('tiles', { state: 'well', message: '' });
      return true;
    } catch (error) {
      const { message } = error as Error;
      const rule = error instanceof TilesRefused ? `${error.rule}：` : '';
      await this.notice('tiles', {
        state: 'refused',
        message: `静态文件（tlog-tiles）未能写出：${rule}${message}`,
      });
      return false;
    }
  }

  /** The policy of the file, which is made when there is none: it asks for no witness. */
  private async policy(): Promise<Policy | null> {
    const { policyFile, database, clock } = this.place;
    const text = (await readIfThere(policyFile)) ?? (await this.firstPolicy());
    try {
      const policy = parsePolicy(text);
      if (text !== this.said.get('policy text')) {
        await database.query('SELECT ledger.record_policy($1, $2)', [text, clock.now()]);
        this.said.set('policy text', text);
      }
      const isKnown = policy.logs.some(({ key }) => key.text === this.verifierKey);
      const message = `见证策略 ${policyFile} 中没有本日志的公钥 ${this.verifierKey}`;
      await this.notice('policy', isKnown ? { state: 'well', message: '' } : { state: 'refused', message });
      return policy;
    } catch (error) {
      await this.notice('policy', { state: 'refused', message: (error as Error).message });
      return null;
    }
  }

  private async firstPolicy(): Promise<string> {
    const text = `log ${this.verifierKey}\nquorum none\n`;
    await writeDurably(this.place.policyFile, text);
    return text;
  }

  /** Says it once aloud, and keeps it where the state of the log is read. */
  private async notice(about: string, { state, message }: Finding): Promise<void> {
    const said = `${state} ${message}`;
    if (this.said.get(about) === said) return;
    const { database, clock, warn } = this.place;
    if (state !== 'well') warn(about === 'signer' ? loudly(message) : `见证：${message}`);
    await database.query('SELECT ledger.record_notice($1, $2, $3, $4)', [about, state, message, clock.now()]);
    this.said.set(about, said);
  }
}

const loudly = (message: string): string => `
**********************************************************************************************
签名程序拒绝签名：${message}
此后的记录不会进入新的检查点，直到查明原因。若数据库确须从备份恢复，见 docs/OPERATIONS.md“另起日志”。
The signer REFUSES to sign: the database contradicts what was signed before. See docs/OPERATIONS.md.
**********************************************************************************************`;
