import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { consistencyProof } from '../ledger/ledger.js';
import { Clock } from '../platform/clock.js';
import { NotFound } from '../platform/errors.js';
import { clockAlarms, cosignatureAlarms, sequencingAlarms, verificationAlarms } from './log-alarms.js';
import type {
  AlarmView,
  CheckpointPage,
  CheckpointsQuery,
  CheckpointView,
  ConsistencyQuery,
  ConsistencyView,
  LastVerificationView,
  LogStateView,
  WitnessView,
} from './log-state.dto.js';
import { parseNote } from './note.js';
import { isEnough, judge, type Policy, parsePolicy } from './policy.js';
import {
  cosignedCheckpoints,
  type RecordedCheckpoint,
  recordedCheckpoints,
  recordedPolicy,
} from './recorded.js';
import { secondLogView } from './second-log.js';

/** Cosigning takes a moment; only what stays unwitnessed for longer is an alarm. */
const UNWITNESSED_MILLISECONDS_MAX = 30_000;
/** The signer looks twice a second. */
const UNSIGNED_MILLISECONDS_MAX = 60_000;
const NO_POLICY: Policy = { logs: [], witnesses: [], groups: [], quorum: null };

/** Injection token: after how many hours a verification of everything is due; null where none is. */
export const VERIFICATION_HOURS = Symbol('VERIFICATION_HOURS');

/** Tells how the log is, from what the signer recorded. */
@Injectable()
export class LogState {
  constructor(
    private readonly clock: Clock,
    @Inject(VERIFICATION_HOURS) private readonly verificationHours: number | null,
  ) {}

  async state(tx: EntityManager): Promise<LogStateView> {
    const [latest] = await recordedCheckpoints(tx, 1);
    const policy = await policyOf(tx);
    const checkpoint = latest ? viewOf(latest, policy, 0n) : null;
    const unwitnessedSince = !latest || checkpoint?.witnessed ? null : await unwitnessed(tx, latest, policy);
    const lastVerification = await verified(tx);
    const now = this.clock.now();
    return {
      ...(await sizes(tx, latest?.size ?? 0n)),
      checkpoint,
      secondLog: await secondLogView(tx),
      logKeys: policy.logs.map(({ key }) => key.text),
      witnesses: await witnessesOf(tx, policy),
      unwitnessedSince,
      lastVerification,
      alarms: [
        ...(await verificationAlarms(tx, lastVerification, { hours: this.verificationHours, now })),
        ...(await sequencingAlarms(tx, now)),
        ...(await clockAlarms(tx, latest)),
        ...cosignatureAlarms(latest),
        ...this.quorumAlarms(policy, unwitnessedSince),
        ...(await this.signerAlarms(tx, latest?.size ?? 0n)),
        ...(await noticed(tx, policy)),
      ],
    };
  }

  /** The latest signed note with all that witnesses put below it; NotFound `checkpoint_not_yet`. */
  async note(tx: EntityManager): Promise<string> {
    return (await this.latest(tx)).note;
  }

  async checkpoints(tx: EntityManager, { before, limit }: CheckpointsQuery): Promise<CheckpointPage> {
    const found = await recordedCheckpoints(tx, limit + 1, before === undefined ? null : BigInt(before));
    const policy = await policyOf(tx);
    const shown = found.slice(0, limit);
    const witnessed = new Map<string, bigint>();
    for (const origin of new Set(shown.map((each) => each.origin)))
      witnessed.set(origin, await lastWitnessed(tx, origin, policy));
    const items = shown.map((each) => viewOf(each, policy, witnessed.get(each.origin) ?? 0n));
    return { items, next: found.length > limit ? (items.at(-1)?.size ?? null) : null };
  }

  async consistency(tx: EntityManager, { from, to }: ConsistencyQuery): Promise<ConsistencyView> {
    const size = to === undefined ? (await this.latest(tx)).size : BigInt(to);
    const proof = await consistencyProof(tx, BigInt(from), size);
    return { from, to: size.toString(), proof: proof.map((hash) => hash.toString('base64')) };
  }

  private async latest(tx: EntityManager): Promise<RecordedCheckpoint> {
    const [latest] = await recordedCheckpoints(tx, 1);
    if (latest) return latest;
    throw new NotFound('checkpoint_not_yet', '还没有签名的检查点', {
      remedy: '签名程序启动后，首条记录入账片刻即有',
    });
  }

  /** A signer that does not run cannot say so itself. */
  private async signerAlarms(tx: EntityManager, signed: bigint): Promise<AlarmView[]> {
    const [row]: { since: Date }[] = await tx.query(
      'SELECT recorded_at AS since FROM ledger.leaf JOIN ledger.entry USING (entry_id) WHERE leaf_index = $1',
      [signed.toString()],
    );
    if (!row || this.clock.now().getTime() - row.since.getTime() < UNSIGNED_MILLISECONDS_MAX) return [];
    const message = '有记录等待签名：签名程序没有运行、跟不上，或已拒绝签名';
    return [{ about: 'signing', message, since: row.since }];
  }

  private quorumAlarms(policy: Policy, since: Date | null): AlarmView[] {
    if (!since || this.clock.now().getTime() - since.getTime() < UNWITNESSED_MILLISECONDS_MAX) return [];
    const message =
      policy.quorum === null
        ? '未见证：见证策略没有要求任何见证方'
        : '未见证：见证方不足，台账照常运行，但其检查点只有日志自己的签名';
    return [{ about: 'quorum', message, since }];
  }
}

async function policyOf(tx: EntityManager): Promise<Policy> {
  const text = await recordedPolicy(tx);
  return text === '' ? NO_POLICY : parsePolicy(text);
}

function viewOf(
  { origin, size, root, note, signedAt }: RecordedCheckpoint,
  policy: Policy,
  witnessed: bigint,
): CheckpointView {
  const { isSigned, cosigned } = judge(policy, parseNote(note));
  return {
    origin,
    size: size.toString(),
    root: root.toString('hex'),
    signedAt,
    cosignatures: [...cosigned].map(([witness, cosignedAt]) => ({ witness, cosignedAt })),
    witnessed: isSigned && isEnough(policy, new Set(cosigned.keys())),
    covered: size < witnessed,
  };
}

/** The size of the last checkpoint that enough witnesses cosigned; 0 when there is none among the last hundred cosigned. */
async function lastWitnessed(tx: EntityManager, origin: string, policy: Policy): Promise<bigint> {
  const cosigned = await cosignedCheckpoints(tx, origin, 100);
  return cosigned.find((each) => viewOf(each, policy, 0n).witnessed)?.size ?? 0n;
}

/** Since the first checkpoint after the last one that was witnessed. */
async function unwitnessed(tx: EntityManager, latest: RecordedCheckpoint, policy: Policy): Promise<Date> {
  const last = await lastWitnessed(tx, latest.origin, policy);
  const [row]: { since: Date }[] = await tx.query(
    'SELECT min(signed_at) AS since FROM ledger.checkpoint WHERE origin = $1 AND size > $2',
    [latest.origin, last.toString()],
  );
  return row?.since ?? latest.signedAt;
}

async function sizes(tx: EntityManager, signed: bigint): Promise<{ size: string; waiting: number }> {
  const [row]: { size: string; pending: number }[] = await tx.query(
    'SELECT (SELECT size FROM ledger.log_state) AS size, (SELECT count(*)::integer FROM ledger.pending) AS pending',
  );
  const size = BigInt(row?.size ?? 0);
  return { size: size.toString(), waiting: Number(size - signed) + (row?.pending ?? 0) };
}

async function witnessesOf(tx: EntityManager, policy: Policy): Promise<WitnessView[]> {
  const rows: { witness: string; size: string; at: Date }[] = await tx.query(
    `SELECT DISTINCT ON (witness) witness, size, cosigned_at AS at FROM ledger.cosignature ORDER BY witness, size DESC, cosigned_at DESC`,
  );
  return policy.witnesses.map(({ name, key }) => {
    const last = rows.find(({ witness }) => witness === name);
    return { name, key: key.text, cosignedSize: last?.size ?? null, cosignedAt: last?.at ?? null };
  });
}

async function verified(tx: EntityManager): Promise<LastVerificationView | null> {
  const [row]: LastVerificationView[] = await tx.query(
    `SELECT at, size, encode(root, 'hex') AS root, entries, fault_count AS "faultCount"
       FROM ledger.verification ORDER BY ordinal DESC LIMIT 1`,
  );
  return row ?? null;
}

/** What the signer found wrong and has not found well since, of witnesses those of the policy. */
const noticed = (tx: EntityManager, policy: Policy): Promise<AlarmView[]> =>
  tx.query(
    `SELECT about, message, since FROM (SELECT DISTINCT ON (about) * FROM ledger.notice ORDER BY about, ordinal DESC) latest
      WHERE state <> 'well' AND about = ANY ($1) ORDER BY about`,
    [['signer', 'policy', 'tiles', ...policy.witnesses.map(({ name }) => `witness:${name}`)]],
  );
