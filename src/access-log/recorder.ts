import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { isUUID } from 'class-validator';
import { from, lastValueFrom, type Observable } from 'rxjs';
import type { Actor } from '../identity/identity.js';
import { NotAllowed, NotFound } from '../platform/errors.js';
import { AccessLog, DISCLOSED, type ReadingRecord } from './access-log.js';
import type { Reading } from './readings.js';

/** A request after the guard, as far as the record needs it. */
interface Asked {
  actor?: Actor;
  ip: string;
  params: Record<string, string | undefined>;
  query: Record<string, unknown>;
  body?: { subjectId?: unknown } | null;
}

/** Records each disclosure before it is told: what cannot be recorded is not answered. */
@Injectable()
export class Recorder implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly accessLog: AccessLog,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const reading = this.reflector.get<Reading | undefined>(DISCLOSED, context.getHandler());
    const asked = context.switchToHttp().getRequest<Asked>();
    if (!reading || !asked.actor || isOwnWork(reading, asked.actor, asked)) return next.handle();
    return from(this.recorded(next, reading, asked.actor, asked));
  }

  private async recorded(next: CallHandler, reading: Reading, actor: Actor, asked: Asked): Promise<unknown> {
    const record = (refusal: string | null, lines: number | null) =>
      this.accessLog.record(actor, {
        reading,
        ...subjectOf(asked),
        address: asked.ip,
        refusal,
        lines,
      });
    let answer: unknown;
    try {
      answer = await lastValueFrom(next.handle(), { defaultValue: undefined });
    } catch (error) {
      if (error instanceof NotFound || error instanceof NotAllowed) await record(error.code, null);
      throw error;
    }
    await record(null, linesOf(answer));
    return answer;
  }
}

const isOwnWork = (reading: Reading, actor: Actor, { query }: Asked): boolean =>
  reading === 'list' && actor.scope['custody.reach'] !== 'all' && !query.text;

function subjectOf({ params, query, body }: Asked): Pick<ReadingRecord, 'subjectId' | 'subjectHash'> {
  const id = params.id ?? query.subjectId ?? query.caseId ?? body?.subjectId;
  const hash = params.sha256;
  return {
    subjectId: isUUID(id) ? (id as string) : null,
    subjectHash: hash && /^[0-9a-f]{64}$/.test(hash) ? hash : null,
  };
}

/** How many lines a list told, in an answer or in a file; a search tells a list of each kind. */
function linesOf(answer: unknown): number | null {
  if (typeof answer !== 'object' || answer === null) return null;
  if ('lines' in answer && typeof answer.lines === 'number') return answer.lines;
  const own = listed(answer);
  if (own !== null) return own;
  const lists = Object.values(answer).flatMap((each) => listed(each) ?? []);
  return lists.length > 0 ? lists.reduce((sum, length) => sum + length) : null;
}

const listed = (answer: unknown): number | null =>
  typeof answer === 'object' && answer !== null && 'items' in answer && Array.isArray(answer.items)
    ? answer.items.length
    : null;
