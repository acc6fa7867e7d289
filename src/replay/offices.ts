import { createHash } from 'node:crypto';
import { type Answer, type Api, Refused } from './api.js';
import { type AgencyKind, KIND_NAMES, POST_KEYS, POSTS, type Post, SIGNS } from './posts.js';

/** What the programs need to administer the directory of a server. */
export interface Administration {
  api: Api;
  /** The administrator's session. */
  token: string;
  passwords: (loginName: string) => string;
  /** The day on which new posts begin, `YYYY-MM-DD`. */
  today: string;
}

interface Known {
  agencies: Map<string, Answer>;
  /** By agency and number. */
  people: Map<string, string>;
  accounts: Set<string>;
}

/** The agencies of the cases and their people, made when first needed and found again in later runs. */
export class Offices {
  private readonly opened = new Map<string, { kind: AgencyKind; office: Promise<Office> }>();

  private constructor(
    private readonly administration: Administration,
    private readonly known: Known,
  ) {}

  /** Reads what the directory has already. */
  static async open(administration: Administration): Promise<Offices> {
    const { api, token } = administration;
    const known: Known = { agencies: new Map(), people: new Map(), accounts: new Set() };
    for await (const agency of pages(api, 'agencies', token)) known.agencies.set(agency.name, agency);
    for await (const person of pages(api, 'people', token))
      for (const held of person.appointments)
        known.people.set(`${held.agencyId} ${person.number}`, person.id);
    for await (const account of pages(api, 'accounts', token)) known.accounts.add(account.loginName);
    return new Offices(administration, known);
  }

  /** The agency of that name; without one a stand-in for the region, marked 推定. */
  office(kind: AgencyKind, name: string | null, region: { code: string; name: string }): Promise<Office> {
    const wanted = name ? tidy(name) : `${region.name}${KIND_NAMES[kind]}（推定）`;
    const isAnother = (this.kindOf(wanted) ?? kind) !== kind;
    const own = isAnother ? `${wanted.slice(0, 80)}（${KIND_NAMES[kind]}，推定）` : wanted;
    const opened = this.opened.get(own);
    if (opened) return opened.office;
    const office = this.openOffice(kind, own, region.code, !name || isAnother);
    this.opened.set(own, { kind, office });
    return office;
  }

  /** What a name is already, or says that it is: a procuratorate that investigated is no police. */
  private kindOf(name: string): string | undefined {
    if (name.endsWith('检察院')) return 'procuratorate';
    if (name.endsWith('法院')) return 'court';
    return this.known.agencies.get(name)?.kind ?? this.opened.get(name)?.kind;
  }

  private async openOffice(kind: AgencyKind, name: string, regionCode: string, inferred: boolean) {
    const { api, token } = this.administration;
    const body = { kind, name, shortName: signOf(kind, name), regionCode, inferred };
    const known = this.known.agencies.get(name);
    const agency =
      known ??
      (await unlessTaken(
        'agency_name_taken',
        () => api.post('agencies', { token, body }),
        async () => (await api.get(`agencies?name=${encodeURIComponent(name)}`, token)).items[0],
      ));
    return new Office(this.administration, this.known, agency, known === undefined);
  }
}

/** Somebody who is signed in. */
export interface Desk {
  token: string;
  personId: string;
  loginName: string;
}

/** One agency, its people and their sessions. */
export class Office {
  readonly id: string;
  readonly name: string;
  private readonly people = new Map<Post, Promise<string>>();
  private readonly desks = new Map<Post, Promise<Desk>>();
  private units: Promise<Map<string, string>> | undefined;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly administration: Administration,
    private readonly known: Known,
    agency: Answer,
    isNew: boolean,
  ) {
    this.id = agency.id;
    this.name = agency.name;
    if (isNew) this.units = Promise.resolve(new Map());
  }

  /** The person in that post. */
  person(post: Post): Promise<string> {
    const found = this.people.get(post) ?? this.employed(post);
    this.people.set(post, found);
    return found;
  }

  /** The person in that post, signed in. */
  desk(post: Post): Promise<Desk> {
    const found = this.desks.get(post) ?? this.signedIn(post);
    this.desks.set(post, found);
    return found;
  }

  private async employed(post: Post): Promise<string> {
    const number = `${SIGNS[POSTS[post].kind]}${POST_KEYS.indexOf(post) + 1001}`;
    const found = this.known.people.get(`${this.id} ${number}`);
    if (found) return found;
    const { api, token, today } = this.administration;
    const { name, roles, unit } = POSTS[post];
    const unitId = await this.unit(unit);
    const person = await api.post('people', { token, body: { number, name } });
    const body = {
      personId: person.id,
      agencyId: this.id,
      unitId,
      post: POSTS[post].post,
      roles,
      from: today,
    };
    await api.post('appointments', { token, body });
    return person.id;
  }

  private async unit(name: string): Promise<string> {
    this.units ??= this.readUnits();
    const units = await this.units;
    // One after another, or two posts of one unit would each make it.
    const made = this.turn.then(async () => {
      const known = units.get(name);
      if (known) return known;
      const { api, token } = this.administration;
      const unitId: string = await unlessTaken(
        'unit_name_taken',
        async () => (await api.post('units', { token, body: { agencyId: this.id, name } })).id,
        async () => (await this.readUnits()).get(name),
      );
      units.set(name, unitId);
      return unitId;
    });
    this.turn = made;
    return made;
  }

  private async readUnits(): Promise<Map<string, string>> {
    const { api, token } = this.administration;
    const { items } = await api.get(`units?agency=${this.id}&limit=200`, token);
    return new Map(items.map((unit: Answer) => [unit.name, unit.id]));
  }

  /** The login name of the account of that post. */
  async account(post: Post): Promise<string> {
    const { api, token, passwords } = this.administration;
    const personId = await this.person(post);
    const loginName = loginNameOf(this.name, post);
    if (!this.known.accounts.has(loginName)) {
      const body = { personId, loginName, password: passwords(loginName), mustChangePassword: false };
      await unlessTaken(
        'login_name_taken',
        () => api.post('accounts', { token, body }),
        async () => null,
      );
      this.known.accounts.add(loginName);
    }
    return loginName;
  }

  private async signedIn(post: Post): Promise<Desk> {
    const { api, passwords } = this.administration;
    const [personId, loginName] = [await this.person(post), await this.account(post)];
    return { token: await signIn(api, loginName, passwords(loginName)), personId, loginName };
  }
}

/** Makes something, or finds what another program on the same server made meanwhile. */
async function unlessTaken(
  rule: string,
  make: () => Promise<Answer>,
  find: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await make();
  } catch (error) {
    if (error instanceof Refused && error.code === rule) return find();
    throw error;
  }
}

/** A machine's session; explains what to do when the password is another one by now. */
export async function signIn(api: Api, loginName: string, password: string): Promise<string> {
  try {
    const body = { loginName, password, kind: 'machine' };
    return (await api.post('sessions', { body })).token;
  } catch (error) {
    if (!(error instanceof Refused) || error.status !== 401) throw error;
    throw new Error(
      `账号 ${loginName} 不能用数据目录中的密码登录：密码已被修改，或 accounts.secret 不是创建它时的那一个`,
    );
  }
}

/** Such as `judge.1f2e3d4c`: the agency in a few signs, for its name is too long to type. */
const loginNameOf = (agencyName: string, post: Post): string =>
  `${post}.${createHash('sha256').update(agencyName).digest('hex').slice(0, 8)}`;

const tidy = (name: string): string => name.replace(/\p{Cc}/gu, '').slice(0, 90);

/** 代字, such as 晋安检. */
const signOf = (kind: AgencyKind, name: string): string => {
  const place = name.replace(/人民检察院|人民法院|公安局|（推定）|[省市区县州旗]/gu, '').slice(-8);
  return `${place}${SIGNS[kind]}`;
};

async function* pages(api: Api, path: string, token: string): AsyncGenerator<Answer> {
  let after = '';
  do {
    const page = await api.get(`${path}?limit=200${after}`, token);
    yield* page.items;
    after = page.next ? `&after=${page.next}` : '';
  } while (after);
}
