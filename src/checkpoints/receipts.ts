import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { mergeMap, type Observable } from 'rxjs';
import type { Actor } from '../identity/identity.js';
import type { Once } from '../platform/http/once.js';
import { Inclusion } from './inclusion.js';

/** A request whose handler may have written. */
interface Asked {
  actor?: Actor;
  once?: Once;
}

/** The header of the answer to a write that appended entries. */
const HEADER = 'log-inclusion';

/** Has every answer to a write say whether its entries are in a signed checkpoint yet, and where to wait for it. */
@Injectable()
export class Receipts implements NestInterceptor {
  constructor(private readonly inclusion: Inclusion) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    return next.handle().pipe(
      mergeMap(async (answer) => {
        const said = await this.receiptOf(http.getRequest<Asked>());
        if (said !== null) http.getResponse<FastifyReply>().header(HEADER, said);
        return answer;
      }),
    );
  }

  private async receiptOf({ actor, once }: Asked): Promise<string | null> {
    if (!actor || !once?.receipt) return null;
    const { id, count, isRepeated } = once.receipt;
    const about = `entries=${count}; wait=/api/log/writes/${id}`;
    const signed = isRepeated ? await this.signed(actor, id) : null;
    return signed === null ? `pending; ${about}` : `included; size=${signed}; ${about}`;
  }

  /** The size of a signed tree that holds all of it: what was only just committed has no place yet, a repeat may come years later. */
  private async signed({ scope, accountId }: Actor, id: string): Promise<string | null> {
    const { checkpoint } = await this.inclusion.ofWrite({ scope, accountId, id });
    return checkpoint?.size ?? null;
  }
}
