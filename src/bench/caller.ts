import { randomUUID } from 'node:crypto';
import http from 'node:http';

/** Speaks to the application over kept-alive connections, as one who is signed in or as nobody. */
export class Caller {
  private readonly agent = new http.Agent({ keepAlive: true, maxSockets: 16 });

  constructor(
    private readonly origin: string,
    private readonly token: string | null,
  ) {}

  /** Sends a write under a key of its own; throws with the answer's words unless it succeeds. */
  async post<T = unknown>(path: string, body: unknown): Promise<T> {
    return JSON.parse(await this.send('POST', path, Buffer.from(JSON.stringify(body))));
  }

  async get<T = unknown>(path: string): Promise<T> {
    return JSON.parse(await this.send('GET', path));
  }

  /** The text of the answer to bytes that are ready to be sent. */
  send(method: 'GET' | 'POST', path: string, body?: Buffer, key: string = randomUUID()): Promise<string> {
    return new Promise((resolve, reject) => {
      const headers = {
        ...(this.token && { authorization: `Bearer ${this.token}` }),
        ...(body && {
          'content-type': 'application/json',
          'content-length': body.length,
          'idempotency-key': key,
        }),
      };
      const url = `${this.origin}/api/${path}`;
      const request = http.request(url, { method, headers, agent: this.agent }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.once('error', reject);
        answer.once('end', () => {
          const text = Buffer.concat(chunks).toString();
          if ((answer.statusCode ?? 500) < 300) resolve(text);
          else reject(new Error(`${method} ${path}: ${answer.statusCode} ${text.slice(0, 500)}`));
        });
      });
      request.once('error', reject);
      request.end(body);
    });
  }
}
