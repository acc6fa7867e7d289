import { randomUUID } from 'node:crypto';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { AppModule } from '../../src/app.module.js';
import { furnish } from '../../src/application.js';
import { Identity } from '../../src/identity/identity.js';
import { Clock } from '../../src/platform/clock.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { TestClock } from './test-clock.js';

// biome-ignore lint/suspicious/noExplicitAny: tests read any answer.
export type Json = any;

export interface Answer {
  status: number;
  body: Json;
}

const PASSWORD = 'a long enough password';

/** Somebody in a post, with an account and a way to speak to the server. */
export class Person {
  private token: string | null = null;

  constructor(
    private readonly world: World,
    readonly id: string,
    readonly loginName: string,
    readonly agencyId: string,
    readonly name: string,
  ) {}

  /** Sends and answers whatever comes; signs in again when the clock has ended the session. */
  async send(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    this.token ??= await this.world.signIn(this.loginName, PASSWORD);
    const answer = await this.world.send(method, path, body, this.signed(headers));
    if (answer.body?.code !== 'session_ended') return answer;
    this.token = await this.world.signIn(this.loginName, PASSWORD);
    return this.world.send(method, path, body, this.signed(headers));
  }

  private signed(headers: Record<string, string>): Record<string, string> {
    return { authorization: `Bearer ${this.token}`, ...headers };
  }

  /** Sends what must succeed. */
  async post(path: string, body: unknown = {}): Promise<Json> {
    return must(await this.send('POST', path, body, { 'idempotency-key': randomUUID() }));
  }

  /** Sends one file as a form does. */
  upload(bytes: Buffer, { name = '照片.jpg', type = 'image/jpeg' } = {}): Promise<Answer> {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(bytes)], { type }), name);
    return this.send('POST', 'photos', form);
  }

  /** Uploads what must be taken, and answers its hash. */
  async photo(bytes: Buffer): Promise<string> {
    return must(await this.upload(bytes)).sha256;
  }

  async get(path: string): Promise<Json> {
    return must(await this.send('GET', path));
  }

  /** Fetches what is no JSON. */
  async file(path: string): Promise<{ bytes: Buffer; headers: Headers }> {
    await this.send('GET', 'sessions');
    const answer = await fetch(`${this.world.origin}/api/${path}`, { headers: this.signed({}) });
    if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
    return { bytes: Buffer.from(await answer.arrayBuffer()), headers: answer.headers };
  }

  /** Sends a write that must succeed, and answers with its body what the answer says of the log. */
  async receipted(
    path: string,
    body: unknown,
    headers: Record<string, string> = {},
  ): Promise<{ body: Json; receipt: string | null }> {
    await this.send('GET', 'sessions');
    const answer = await fetch(`${this.world.origin}/api/${path}`, {
      method: 'POST',
      headers: this.signed({ 'content-type': 'application/json', ...headers }),
      body: JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${answer.status} ${text}`);
    return { body: JSON.parse(text), receipt: answer.headers.get('log-inclusion') };
  }

  /** Sends what a rule must refuse, and answers the problem. */
  async refused(path: string, body: unknown = {}): Promise<Json> {
    const answer = await this.send('POST', path, body);
    if (answer.status < 400)
      throw new Error(`${path} was not refused: ${JSON.stringify(answer.body).slice(0, 500)}`);
    return answer.body;
  }
}

const must = (answer: Answer): Json => {
  if (answer.status >= 300) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
};

export interface Agency {
  id: string;
  unitId: string;
}

/** A county with its police, procuratorate, court and custody centre, on a database of its own, over real HTTP. */
export class World {
  private made = 0;
  private cases = 0;
  private administratorToken = '';

  police: Agency;
  procuratorate: Agency;
  court: Agency;
  centre: Agency;
  /** 办案民警, two. */
  officer: Person;
  partner: Person;
  keeper: Person;
  unitHead: Person;
  policeHead: Person;
  principalHead: Person;
  prosecutor: Person;
  prosecutionHead: Person;
  caseManager: Person;
  registrar: Person;
  judge: Person;
  enforcer: Person;
  president: Person;
  centreKeeper: Person;
  auditor: Person;

  private constructor(
    readonly application: NestFastifyApplication,
    readonly database: TestDatabase,
    readonly clock: TestClock,
    readonly origin: string,
  ) {}

  static async open(): Promise<World> {
    const database = await createTestDatabase();
    const clock = new TestClock();
    const testing = await Test.createTestingModule({ imports: [AppModule.on(database)] })
      .overrideProvider(Clock)
      .useValue(clock)
      .compile();
    const application = testing.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), {
      bodyParser: false,
      logger: false,
    });
    await furnish(application);
    await application.listen(0, '127.0.0.1');
    const world = new World(application, database, clock, await application.getUrl());
    await application.get(Identity).ensureFirstAdministrator('administrator', PASSWORD);
    world.administratorToken = await world.signIn('administrator', PASSWORD);
    await world.settle();
    return world;
  }

  async close(): Promise<void> {
    await this.application.close();
    await this.database.drop();
  }

  async send(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const isForm = body instanceof FormData;
    const isRaw = isForm || typeof body === 'string' || body instanceof Uint8Array;
    const answer = await fetch(`${this.origin}/api/${path}`, {
      method,
      headers: { ...(body !== undefined && !isForm && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: isRaw ? (body as string) : JSON.stringify(body) }),
    });
    const text = await answer.text();
    return {
      status: answer.status,
      body: text && answer.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text,
    };
  }

  async signIn(loginName: string, password: string): Promise<string> {
    return must(await this.send('POST', 'sessions', { loginName, password, kind: 'machine' })).token;
  }

  async agency(kind: string, name: string, shortName: string): Promise<Agency> {
    const { id } = await this.administer('agencies', { kind, name, shortName, regionCode: '320413' });
    const unit = await this.administer('units', { agencyId: id, name: '办公室' });
    return { id, unitId: unit.id };
  }

  /** Somebody in a post with these roles, with an account. */
  async person(
    agency: Agency,
    name: string,
    roles: string[],
    more: { post?: string; identityNumber?: string } = {},
  ): Promise<Person> {
    this.made += 1;
    const number = `32${1000 + this.made}`;
    const { id } = await this.administer('people', {
      name,
      number,
      ...(more.identityNumber && { identityNumber: more.identityNumber }),
    });
    await this.administer('appointments', {
      personId: id,
      agencyId: agency.id,
      unitId: agency.unitId,
      post: more.post ?? name,
      roles,
      from: '2020-01-01',
    });
    const loginName = `person-${this.made}`;
    await this.administer('accounts', {
      personId: id,
      loginName,
      password: PASSWORD,
      mustChangePassword: false,
    });
    return new Person(this, id, loginName, agency.id, name);
  }

  /** A case filed by the police on 2024-02-01. */
  async case(more: object = {}): Promise<Json> {
    this.cases += 1;
    return this.officer.post('cases', {
      title: '李某盗窃案',
      cause: '盗窃罪',
      regionCode: '320413',
      number: `A3204130000002024020${String(this.cases).padStart(3, '0')}`,
      filedOn: '2024-02-01',
      ...more,
    });
  }

  /** The body of a seizure by officer and partner, with holder and witness. */
  seizure(caseId: string, lines: object[], more: object = {}): Json {
    return {
      caseId,
      measure: 'seizure',
      officers: [this.officer.id, this.partner.id],
      holder: { name: '持有人李某' },
      witness: { name: '见证人张某' },
      place: '现场',
      lines,
      instrument: { approverId: this.unitHead.id },
      ...more,
    };
  }

  /** Registers these lines and answers their items in order. */
  async seized(caseId: string, lines: object[], more: object = {}): Promise<{ id: string; code: string }[]> {
    return (await this.officer.post('seizures', this.seizure(caseId, lines, more))).items;
  }

  /** The officer hands the items to the keeper, who accepts them all. */
  async stored(caseId: string, items: { id: string }[]): Promise<Json> {
    const offer = await this.officer.post('handovers', {
      caseId,
      purpose: 'store_in',
      mode: 'physical',
      toAgencyId: this.police.id,
      toPersonId: this.keeper.id,
      lines: items.map(({ id }) => ({ itemId: id })),
    });
    return this.keeper.post(`handovers/${offer.id}/receipt`, {
      answers: [],
      rest: 'accepted',
      place: '涉案财物库 1 号架',
    });
  }

  /** Police to procuratorate to court, every line accepted. */
  async broughtToCourt(
    caseId: string,
    items: { id: string }[],
    mode: 'physical' | 'paper' = 'paper',
  ): Promise<void> {
    const lines = items.map(({ id }) => ({ itemId: id, recommendation: 'confiscation' }));
    const transfer = await this.officer.post('prosecution-transfers', {
      caseId,
      mode,
      toAgencyId: this.procuratorate.id,
      lines,
      instrument: { approverId: this.policeHead.id },
    });
    await this.caseManager.post(`handovers/${transfer.id}/receipt`, {
      answers: [],
      rest: 'accepted',
      place: '检察院库',
    });
    const indictment = await this.prosecutor.post('indictments', {
      caseId,
      mode,
      toAgencyId: this.court.id,
      lines: items.map(({ id }) => ({ itemId: id })),
      instrument: { approverId: this.prosecutionHead.id },
    });
    await this.registrar.post(`handovers/${indictment.id}/receipt`, {
      answers: [],
      rest: 'accepted',
      place: '法院库',
    });
  }

  private async administer(path: string, body: object): Promise<Json> {
    const send = () => this.send('POST', path, body, { authorization: `Bearer ${this.administratorToken}` });
    const answer = await send();
    if (answer.body?.code !== 'session_ended') return must(answer);
    this.administratorToken = await this.signIn('administrator', PASSWORD);
    return must(await send());
  }

  private async settle(): Promise<void> {
    this.police = await this.agency('police', '常州市公安局金坛分局', '坛公');
    this.procuratorate = await this.agency('procuratorate', '常州市金坛区人民检察院', '坛检');
    this.court = await this.agency('court', '常州市金坛区人民法院', '苏0482');
    this.centre = await this.agency('custody_centre', '金坛区涉案财物保管中心', '坛管');
    this.officer = await this.person(this.police, '王民警', ['case_officer'], {
      post: '侦查员',
      identityNumber: '11010519491231002X',
    });
    this.partner = await this.person(this.police, '赵民警', ['case_officer'], { post: '侦查员' });
    this.keeper = await this.person(this.police, '钱保管', ['keeper'], { post: '涉案财物保管员' });
    this.unitHead = await this.person(this.police, '孙队长', ['unit_head'], { post: '大队长' });
    this.policeHead = await this.person(this.police, '周副局长', ['police_head'], { post: '副局长' });
    this.principalHead = await this.person(this.police, '吴局长', ['principal_head'], { post: '局长' });
    this.prosecutor = await this.person(this.procuratorate, '郑检察官', ['prosecutor'], { post: '检察官' });
    this.prosecutionHead = await this.person(this.procuratorate, '冯检察长', ['chief_prosecutor'], {
      post: '检察长',
    });
    this.caseManager = await this.person(this.procuratorate, '陈案管', ['case_manager'], {
      post: '案管人员',
    });
    this.registrar = await this.person(this.court, '褚书记员', ['court_registrar'], { post: '立案庭保管员' });
    this.judge = await this.person(this.court, '卫法官', ['judge'], { post: '审判员' });
    this.enforcer = await this.person(this.court, '蒋执行', ['enforcement_officer'], { post: '执行员' });
    this.president = await this.person(this.court, '沈院长', ['court_president'], { post: '院长' });
    this.centreKeeper = await this.person(this.centre, '韩库管', ['centre_keeper'], { post: '库管员' });
    this.auditor = await this.person(this.police, '杨审计', ['auditor'], { post: '审计员' });
  }
}
