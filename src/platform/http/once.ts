import { createHash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { Invalid } from '../errors.js';

/** One intended write, however often it is sent: who sent it, under which key, and the hash of what was sent. */
export interface Once {
  owner: string;
  key: string | null;
  request: string;
  /** What it added for ever; absent before it did, and where it added nothing. */
  receipt?: Receipt;
}

/** By which the maker of a write asks later what became of what it added. */
export interface Receipt {
  id: string;
  count: number;
  /** True for the answer to a repeat of the same write. */
  isRepeated: boolean;
}

const KEY_FORM = /^[\x21-\x7e]{8,128}$/;

interface Sent {
  headers: Record<string, string | string[] | undefined>;
  method: string;
  url: string;
  body?: unknown;
  actor?: { accountId: string };
  once?: Once;
}

/** Reads the `Idempotency-Key` header: 8 to 128 visible ASCII characters; without it a repeat is a new write. */
export function onceOf(sent: Sent): Once {
  const key = sent.headers['idempotency-key'];
  if (key !== undefined && (typeof key !== 'string' || !KEY_FORM.test(key))) {
    throw new Invalid('idempotency_key_form', 'Idempotency-Key 须为 8 至 128 个可见 ASCII 字符', {
      faults: [
        { field: 'Idempotency-Key', code: 'idempotency_key_form', message: '请改用 UUID 一类的短标识' },
      ],
    });
  }
  const request = createHash('sha256')
    .update(`${sent.method} ${sent.url}\n${JSON.stringify(sent.body ?? null, withoutPassword)}`)
    .digest('hex');
  sent.once = { owner: sent.actor?.accountId ?? 'nobody', key: key ?? null, request };
  return sent.once;
}

/** A fast hash of a password would be kept with the write, and could be guessed. */
const withoutPassword = (field: string, value: unknown): unknown =>
  field === 'password' ? undefined : value;

/** Hands a handler the intended write of this request. */
export const Intent = createParamDecorator(
  (_: unknown, context: ExecutionContext): Once => onceOf(context.switchToHttp().getRequest<Sent>()),
);
