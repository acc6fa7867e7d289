import { type DynamicModule, type Type } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { Identity } from '../../src/identity/identity.js';
import { IdentityModule } from '../../src/identity/identity.module.js';
import { Clock } from '../../src/platform/clock.js';
import { ProblemFilter } from '../../src/platform/http/problem-filter.js';
import { registerStrictJson } from '../../src/platform/http/strict-json.js';
import { validationPipe } from '../../src/platform/http/validation.js';
import { DatabaseModule } from '../../src/platform/postgres/database.module.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { TestClock } from '../support/test-clock.js';

export const ADMINISTRATOR = { loginName: 'administrator', password: 'first-administrator-2024' };
export const PASSWORD = 'a long enough password';

export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests read any answer.
  body: any;
  headers: Headers;
}

interface Sent {
  token?: string;
  cookie?: string;
  headers?: Record<string, string>;
  body?: unknown;
}

/** An application with identity alone, over real HTTP and a database of its own. */
export class Office {
  private made = 0;

  private constructor(
    readonly application: NestFastifyApplication,
    readonly database: TestDatabase,
    readonly clock: TestClock,
    readonly origin: string,
  ) {}

  static async open(modules: (Type | DynamicModule)[] = []): Promise<Office> {
    const database = await createTestDatabase();
    const clock = new TestClock();
    const testing = await Test.createTestingModule({
      imports: [DatabaseModule.forRoot(database), IdentityModule, ...modules],
    })
      .overrideProvider(Clock)
      .useValue(clock)
      .compile();
    const application = testing.createNestApplication<NestFastifyApplication>(
      new FastifyAdapter({ trustProxy: true }),
      {
        bodyParser: false,
        logger: false,
      },
    );
    application.setGlobalPrefix('api');
    application.useGlobalPipes(validationPipe());
    application.useGlobalFilters(new ProblemFilter());
    registerStrictJson(application.getHttpAdapter().getInstance(), { bytesMax: 1_000_000, depthMax: 32 });
    await application.listen(0, '127.0.0.1');
    await application.get(Identity).ensureFirstAdministrator(ADMINISTRATOR.loginName, ADMINISTRATOR.password);
    return new Office(application, database, clock, await application.getUrl());
  }

  async close(): Promise<void> {
    await this.application.close();
    await this.database.drop();
  }

  async send(method: string, path: string, { token, cookie, headers, body }: Sent = {}): Promise<Answer> {
    const raw = typeof body === 'string' || body instanceof Uint8Array;
    const answer = await fetch(`${this.origin}/api/${path}`, {
      method,
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(token && { authorization: `Bearer ${token}` }),
        ...(cookie && { cookie }),
        ...headers,
      },
      ...(body !== undefined && { body: raw ? (body as string) : JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, body: text ? JSON.parse(text) : undefined, headers: answer.headers };
  }

  signIn(loginName: string, password = PASSWORD, more: object = {}): Promise<Answer> {
    return this.send('POST', 'sessions', { body: { loginName, password, kind: 'machine', ...more } });
  }

  /** A signed-in machine's token. */
  async token(loginName: string, password = PASSWORD): Promise<string> {
    return this.must(await this.signIn(loginName, password)).token;
  }

  administrator(): Promise<string> {
    return this.token(ADMINISTRATOR.loginName, ADMINISTRATOR.password);
  }

  must(answer: Answer): Answer['body'] {
    if (answer.status >= 300) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  async create(path: string, body: object, token: string): Promise<Answer['body']> {
    return this.must(await this.send('POST', path, { token, body }));
  }

  /** An agency with one unit. */
  async agency(
    kind: string,
    token: string,
    more: object = {},
  ): Promise<{ agencyId: string; unitId: string }> {
    this.made += 1;
    const body = {
      kind,
      name: `观山湖区第${this.made}单位`,
      shortName: '筑观',
      regionCode: '520115',
      ...more,
    };
    const agency = await this.create('agencies', body, token);
    const unit = await this.create('units', { agencyId: agency.id, name: '办公室' }, token);
    return { agencyId: agency.id, unitId: unit.id };
  }

  async person(token: string, name = '李明', more: object = {}): Promise<string> {
    this.made += 1;
    return (await this.create('people', { name, number: `52${1000 + this.made}`, ...more }, token)).id;
  }

  /** Somebody with a post and an account; the login name is the answer's. */
  async official(
    place: { agencyId: string; unitId: string },
    roles: string[],
    token: string,
    more: { from?: string; until?: string; account?: object } = {},
  ): Promise<{ personId: string; appointmentId: string; accountId: string; loginName: string }> {
    const personId = await this.person(token);
    const { account, ...dates } = more;
    const appointment = { ...place, personId, post: '民警', roles, from: '2020-01-01', ...dates };
    const appointmentId = (await this.create('appointments', appointment, token)).id;
    const loginName = `login-${this.made}`;
    const body = { personId, loginName, password: PASSWORD, mustChangePassword: false, ...account };
    const accountId = (await this.create('accounts', body, token)).id;
    return { personId, appointmentId, accountId, loginName };
  }
}
