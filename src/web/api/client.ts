import createFetchClient, { type Middleware } from 'openapi-fetch';
import createQueryClient from 'openapi-react-query';
import type { components, paths } from './openapi.types';
import { ConnectionLost, Problem } from './problem';

/** A shape of the API by its name in docs/openapi.json. */
export type Shape<Name extends keyof components['schemas']> = components['schemas'][Name];

type Listener = () => void;
const sessionEnded = new Set<Listener>();

/** Calls `listener` whenever the server says that nobody is signed in any more; answers how to stop that. */
export function onSessionEnded(listener: Listener): Listener {
  sessionEnded.add(listener);
  return () => sessionEnded.delete(listener);
}

const receipted = new Set<(receipt: Receipt) => void>();

/** What an answer to a write says of the log: where to ask whether its entries are in a signed checkpoint. */
export interface Receipt {
  write: string;
  included: boolean;
}

/** Calls `listener` with the receipt of each write that appended entries; answers how to stop that. */
export function onReceipt(listener: (receipt: Receipt) => void): Listener {
  receipted.add(listener);
  return () => receipted.delete(listener);
}

/** Reads `Log-Inclusion: pending; entries=3; wait=/api/log/writes/<id>`. */
function receiptOf(response: Response): Receipt | null {
  const said = response.headers.get('log-inclusion') ?? '';
  const write = /wait=\/api\/log\/writes\/([^;\s]+)/.exec(said)?.[1];
  return write ? { write, included: said.startsWith('included') } : null;
}

const ours: Middleware = {
  onRequest: ({ request }) => {
    // By this the server knows that the request comes from its own page, which a forged one cannot say.
    request.headers.set('x-requested-with', 'case-property-ledger');
    return request;
  },
  onResponse: async ({ response, schemaPath }) => {
    const receipt = receiptOf(response);
    if (receipt) for (const listener of receipted) listener(receipt);
    if (response.ok || response.status === 304) return undefined;
    const problem = await problemOf(response);
    if (problem.status === 401 && schemaPath !== '/api/sessions')
      for (const listener of sessionEnded) listener();
    throw problem;
  },
  onError: ({ error }) => (error instanceof Problem ? error : new ConnectionLost(String(error))),
};

/** Reads a failed answer, whatever its form. */
export async function problemOf(response: Response): Promise<Problem> {
  const body = await response.json().catch(() => ({}));
  return new Problem(response.status, body as Record<string, unknown>);
}

/** Speaks to the server, typed by its own description; failures are thrown as `Problem` or `ConnectionLost`. */
export const server = createFetchClient<paths, 'application/json'>({ baseUrl: '/' });
server.use(ours);

/** The same as hooks that keep what was read. */
export const api = createQueryClient(server);

/** What a successful call answered. */
export async function answerOf<T>(call: Promise<{ data?: T }>): Promise<T> {
  const { data } = await call;
  return data as T;
}
