import { setTimeout as wait } from 'node:timers/promises';

/** An answer of the server, by member. */
// biome-ignore lint/suspicious/noExplicitAny: programs read what the API documents, without its types.
export type Answer = any;

interface Fault {
  line?: number;
  field?: string;
  code: string;
  message: string;
}

/** A problem+json answer: its status, its rule, and what it says in Chinese. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly faults: Fault[],
  ) {
    super(`${status} ${code} ${detail}`);
  }
}

interface Sent {
  token?: string;
  /** Idempotency-Key. */
  key?: string;
  body?: object;
}

const ATTEMPTS = 5;

/** The HTTP API of one server, under `origin`/api. */
export class Api {
  constructor(readonly origin: string) {}

  get(path: string, token: string): Promise<Answer> {
    return this.send('GET', path, { token });
  }

  post(path: string, sent: Sent): Promise<Answer> {
    return this.send('POST', path, sent);
  }

  /** A file, byte for byte. */
  async bytes(path: string, token: string): Promise<Uint8Array> {
    const reply = await this.ask('GET', path, { token });
    if (!reply.ok) throw refusalOf(reply.status, await reply.text());
    return new Uint8Array(await reply.arrayBuffer());
  }

  /** Throws `Refused`; what somebody else changed meanwhile is tried again. */
  private async send(method: string, path: string, sent: Sent): Promise<Answer> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.attempt(method, path, sent);
      } catch (error) {
        const again = error instanceof Refused && error.code === 'changed_meanwhile' && attempt < ATTEMPTS;
        if (!again) throw error;
        await wait(attempt * 20);
      }
    }
  }

  private async attempt(method: string, path: string, sent: Sent): Promise<Answer> {
    const reply = await this.ask(method, path, sent);
    const text = await reply.text();
    if (!reply.ok) throw refusalOf(reply.status, text);
    return text ? JSON.parse(text) : undefined;
  }

  private ask(method: string, path: string, { token, key, body }: Sent): Promise<Response> {
    return fetch(`${this.origin}/api/${path}`, {
      method,
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(key && { 'idempotency-key': key }),
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
  }
}

function refusalOf(status: number, text: string): Refused {
  const problem: Answer = text.startsWith('{') ? JSON.parse(text) : {};
  return new Refused(status, problem.code ?? 'no_code', problem.detail ?? text, problem.errors ?? []);
}
