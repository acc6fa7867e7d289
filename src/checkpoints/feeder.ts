import type { DataSource } from 'typeorm';
import { consistencyProof } from '../ledger/ledger.js';
import type { Clock } from '../platform/clock.js';
import { cosignedAt } from './cosignature.js';
import { parseNote, signatureOf } from './note.js';
import type { Policy } from './policy.js';
import { type RecordedCheckpoint, recordedCheckpoints } from './recorded.js';

type WitnessEntry = Policy['witnesses'][number];

/** How a witness answered. */
interface Answer {
  status: number;
  body: string;
}

const TIMEOUT_MILLISECONDS = 5_000;
const PATIENCE_MILLISECONDS_MAX = 30_000;
const SHOWN_MAX = 200;

/** How somebody is: `well`, or what is wrong with them. */
export interface Finding {
  state: 'well' | 'unreachable' | 'refused';
  message: string;
}

/** Brings the latest checkpoint to each witness of the policy and records what they put below it. */
export class Feeder {
  /** What each witness has, as far as it is known. */
  private readonly known = new Map<string, bigint>();
  private readonly failures = new Map<string, { count: number; until: number }>();

  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly notice: (about: string, finding: Finding) => Promise<void>,
  ) {}

  /** Asks every witness that has not cosigned the latest checkpoint, all at once; an absent one holds nobody up. */
  async feed(policy: Policy): Promise<void> {
    const [latest] = await recordedCheckpoints(this.database.manager, 1);
    if (!latest) return;
    const cosigned = new Set(latest.witnesses.map(({ name }) => name));
    await Promise.all(
      policy.witnesses
        .filter(({ name, url }) => url !== undefined && !cosigned.has(name) && !this.isResting(name))
        .map((witness) => this.ask(witness, latest)),
    );
  }

  private async ask(witness: WitnessEntry, latest: RecordedCheckpoint): Promise<void> {
    const finding = await this.send(witness, latest).catch(
      (): Finding => ({ state: 'unreachable', message: `连不上见证方 ${witness.name}（${witness.url}）` }),
    );
    if (finding.state === 'well') this.failures.delete(witness.name);
    else this.rest(witness.name);
    await this.notice(`witness:${witness.name}`, finding);
  }

  private async send(witness: WitnessEntry, latest: RecordedCheckpoint): Promise<Finding> {
    const { name } = witness;
    const first = await this.post(witness, latest, this.known.get(name) ?? 0n);
    const answer = first.status === 409 ? await this.again(witness, latest, first) : first;
    if (answer.status === 200) return this.take(witness, latest, answer.body);
    if (answer.status === 409) {
      const has = answer.body.trim();
      const more = `见证方 ${name} 已见证大小为 ${has} 的另一段历史，拒绝大小为 ${latest.size} 的检查点`;
      return { state: 'refused', message: more };
    }
    const said = answer.body.trim().slice(0, SHOWN_MAX);
    return { state: 'refused', message: `见证方 ${name} 拒绝检查点（${answer.status}：${said}）` };
  }

  /** It has another size than was thought: once more from there, unless it has more than there is. */
  private async again(witness: WitnessEntry, latest: RecordedCheckpoint, conflict: Answer): Promise<Answer> {
    const has = /^\d{1,20}\n?$/.test(conflict.body) ? BigInt(conflict.body.trim()) : null;
    if (has === null || has > latest.size || has === this.known.get(witness.name)) return conflict;
    this.known.set(witness.name, has);
    return this.post(witness, latest, has);
  }

  private async post(witness: WitnessEntry, latest: RecordedCheckpoint, old: bigint): Promise<Answer> {
    const proof =
      old === 0n || old >= latest.size ? [] : await consistencyProof(this.database.manager, old, latest.size);
    const hashes = proof.map((hash) => `${hash.toString('base64')}\n`).join('');
    const response = await fetch(`${witness.url}/add-checkpoint`, {
      method: 'POST',
      body: `old ${old < latest.size ? old : latest.size}\n${hashes}\n${latest.note}`,
      signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
    });
    return { status: response.status, body: await response.text() };
  }

  private async take(witness: WitnessEntry, latest: RecordedCheckpoint, lines: string): Promise<Finding> {
    const { name, key } = witness;
    const { text } = parseNote(latest.note);
    const found = signatureOf(parseNote(`${text}\n${lines}`), key);
    const at = found ? cosignedAt(text, found, key) : null;
    if (!found || !at) return { state: 'refused', message: `见证方 ${name} 的签名不能用策略中的公钥核验` };
    await this.database.query('SELECT ledger.record_cosignature($1, $2, $3, $4, $5)', [
      latest.origin,
      latest.size.toString(),
      name,
      found.line,
      at,
    ]);
    this.known.set(name, latest.size);
    return { state: 'well', message: '' };
  }

  private isResting(name: string): boolean {
    return (this.failures.get(name)?.until ?? 0) > this.clock.now().getTime();
  }

  private rest(name: string): void {
    const count = (this.failures.get(name)?.count ?? 0) + 1;
    const milliseconds = Math.min(1_000 * 2 ** (count - 1), PATIENCE_MILLISECONDS_MAX);
    this.failures.set(name, { count, until: this.clock.now().getTime() + milliseconds });
  }
}
