import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Ledger } from '../ledger/ledger.js';
import { Clock } from '../platform/clock.js';
import { NotFound } from '../platform/errors.js';
import { Transactions } from '../platform/transactions.js';
import type { TimestampPage, TimestampsQuery, TimestampView } from './timestamps.dto.js';
import { readTimestamp, timestampRequest } from './token.js';

/** A time-stamping authority (RFC 3161). */
export interface Authority {
  url: string;
  /** Certificates that are trusted, PEM; without them the token's own certificate is believed. */
  roots?: string;
}

const TIMEOUT_MILLISECONDS = 15_000;
const RESPONSE_BYTES_MAX = 65_536;
/** The log itself, as the subject of entries. */
const LOG = { kind: 'log', id: '6c6f6700-0000-4000-8000-000000000000' };

interface Unstamped {
  origin: string;
  size: string;
  root: Buffer;
  note: string;
}

/** Has checkpoints stamped with the time by somebody else, and remembers that in the log. */
@Injectable()
export class Timestamps {
  constructor(
    private readonly transactions: Transactions,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {}

  /**
   * Has the latest checkpoint stamped, unless it is or there is none: asks the authority, checks its answer, keeps it, and
   * appends an entry with its hash, so that the next checkpoint is bound to it. Throws an Error that names what the authority
   * did wrong.
   */
  async stamp(authority: Authority): Promise<TimestampView | null> {
    const checkpoint = await this.transactions.run({}, latestUnstamped);
    if (!checkpoint) return null;
    const note = Buffer.from(checkpoint.note);
    const { request, nonce } = timestampRequest(note);
    const response = await ask(authority.url, request);
    const { at, authority: name } = await readTimestamp(response, note, { nonce, roots: authority.roots });
    const { origin, size, root } = checkpoint;
    const said = {
      origin,
      size,
      root: root.toString('base64'),
      note: hashOf(note),
      response: hashOf(response),
      stamped_at: at.toISOString(),
      authority: name,
    };
    await this.transactions.run({}, async (tx) => {
      const fact = { subject: LOG, type: 'checkpoint_timestamped', content: said };
      const [entry] = await this.ledger.append(tx, [fact], this.clock.now());
      await tx.query('SELECT ledger.record_timestamp($1, $2, $3, $4, $5, $6)', [
        origin,
        size,
        at,
        name,
        response,
        entry?.id,
      ]);
    });
    return { origin, size, stampedAt: at, authority: name };
  }

  async list(tx: EntityManager, { before, limit }: TimestampsQuery): Promise<TimestampPage> {
    const rows: TimestampView[] = await tx.query(
      `SELECT origin, size, stamped_at AS "stampedAt", authority FROM ledger.timestamp_token
        WHERE $1::bigint IS NULL OR size < $1 ORDER BY size DESC LIMIT $2`,
      [before ?? null, limit + 1],
    );
    const items = rows.slice(0, limit);
    return { items, next: rows.length > limit ? (items.at(-1)?.size ?? null) : null };
  }

  /** The authority's answer as it came (RFC 3161 TimeStampResp, DER); NotFound `timestamp_not_found`. */
  async response(tx: EntityManager, size: string): Promise<Buffer> {
    return (await stamped(tx, size)).response;
  }

  /** The bytes that were stamped: the checkpoint's note with the signature of the log alone; NotFound as above. */
  async note(tx: EntityManager, size: string): Promise<Buffer> {
    return Buffer.from((await stamped(tx, size)).note);
  }
}

async function stamped(tx: EntityManager, size: string): Promise<{ response: Buffer; note: string }> {
  const [row]: { response: Buffer; note: string }[] = await tx.query(
    `SELECT response, note FROM ledger.timestamp_token JOIN ledger.checkpoint USING (origin, size)
      WHERE size = $1 ORDER BY stamped_at DESC LIMIT 1`,
    [size],
  );
  if (row) return row;
  throw new NotFound('timestamp_not_found', '这个大小的检查点没有时间戳', {
    remedy: '请从时间戳列表选择',
  });
}

async function latestUnstamped(tx: EntityManager): Promise<Unstamped | null> {
  const [latest]: (Unstamped & { stamped: boolean })[] = await tx.query(
    `SELECT origin, size, root, note, EXISTS (SELECT FROM ledger.timestamp_token token
         WHERE token.origin = checkpoint.origin AND token.size = checkpoint.size) AS stamped
       FROM ledger.checkpoint ORDER BY size DESC, signed_at DESC LIMIT 1`,
  );
  return latest && !latest.stamped ? latest : null;
}

async function ask(url: string, request: Buffer): Promise<Buffer> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/timestamp-query' },
    body: new Uint8Array(request),
    signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
  });
  if (!answer.ok) throw new Error(`时间戳机构答复 ${answer.status}`);
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of answer.body ?? []) {
    bytes += part.length;
    if (bytes > RESPONSE_BYTES_MAX) throw new Error(`时间戳机构的答复超过 ${RESPONSE_BYTES_MAX} 字节`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
