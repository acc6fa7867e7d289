import type { Fault } from './http/problem.dto.js';

export type { Fault } from './http/problem.dto.js';

/** The few ways a request can fail. Each is mapped once, at the edge, to RFC 9457 problem+json. */
export abstract class Problem extends Error {
  abstract readonly status: number;
  abstract readonly title: string;

  constructor(
    readonly code: string,
    message: string,
    readonly details: { faults?: Fault[]; law?: string; remedy?: string } = {},
  ) {
    super(message);
  }
}

/** 422: what was sent cannot be understood or breaks its own form. */
export class Invalid extends Problem {
  readonly status = 422;
  readonly title = '提交的内容有误';
}

/** A program cannot begin its work, for a reason that its message tells whoever started it, with what to do. */
export class CannotStart extends Error {}

/** What a program says before it ends: what it can explain in its own words, an unforeseen error with its trace. */
export function failureText(error: unknown): string {
  if (error instanceof Problem)
    return [`${error.code}：${error.message}`, error.details.remedy].filter(Boolean).join('。');
  if (error instanceof CannotStart) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** 401: nobody is signed in, or the session has ended. */
export class NotSignedIn extends Problem {
  readonly status = 401;
  readonly title = '尚未登录';
}

/** 403: the person is known, and may not. */
export class NotAllowed extends Problem {
  readonly status = 403;
  readonly title = '无权办理';
}

/** 404: it does not exist, or the reader's agency may not know that it does. */
export class NotFound extends Problem {
  readonly status = 404;
  readonly title = '未找到';
}

/** 409: a named rule forbids it; `code` is the rule, `law` its article. */
export class RuleBroken extends Problem {
  readonly status = 409;
  readonly title = '违反规则';
}

/** 409: somebody else was faster; read again, then decide again. */
export class Stale extends Problem {
  readonly status = 409;
  readonly title = '内容已被他人更新';
}

/** 429: too many attempts. */
export class TooMany extends Problem {
  readonly status = 429;
  readonly title = '请求过于频繁';
}

/** 413: what was sent is larger than is taken. */
export class TooLarge extends Problem {
  readonly status = 413;
  readonly title = '内容过大';
}
