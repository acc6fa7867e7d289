/** One fault in what was sent; `line` counts from 1. */
export interface Fault {
  line?: number;
  field?: string;
  code: string;
  message: string;
}

/** What the server refused, as it said it (RFC 9457): the rule's code, its sentence, its article and what to do. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly law?: string;
  readonly remedy?: string;
  readonly faults: readonly Fault[];

  constructor(status: number, body: Record<string, unknown>) {
    const text = (key: string) => (typeof body[key] === 'string' ? (body[key] as string) : undefined);
    super(text('detail') ?? text('title') ?? `HTTP ${status}`);
    this.status = status;
    this.code = text('code') ?? 'unknown';
    this.title = text('title') ?? '';
    this.law = text('law');
    this.remedy = text('remedy');
    this.faults = Array.isArray(body.errors) ? (body.errors as Fault[]) : [];
  }
}

/** The server could not be reached: whether what was sent has arrived is not known. */
export class ConnectionLost extends Error {}

/** Somebody waits for a write no longer: the server may still do it. */
export class WaitingEnded extends Error {}

export const isProblem = (error: unknown, code?: string): error is Problem =>
  error instanceof Problem && (code === undefined || error.code === code);
