import { createHash } from 'node:crypto';
import { type Answer, type Api, Refused } from './api.js';

export type AgencyKind = 'police' | 'procuratorate' | 'court';

/** The posts that a case needs: in which agency, with which roles, in which unit. */
// biome-ignore format: the table reads as a table
const POSTS = {
  officer:     { kind: 'police',        name: '办案民警甲',   post: '民警',           roles: ['case_officer'],                  unit: '办案部门' },
  partner:     { kind: 'police',        name: '办案民警乙',   post: '民警',           roles: ['case_officer'],                  unit: '办案部门' },
  keeper:      { kind: 'police',        name: '财物保管员',   post: '涉案财物保管员', roles: ['keeper'],                        unit: '涉案财物管理室' },
  head:        { kind: 'police',        name: '公安机关负责人', post: '局长',         roles: ['police_head', 'principal_head'], unit: '办案部门' },
  inspector:   { kind: 'police',        name: '督察员',       post: '督察',           roles: ['inspector'],                     unit: '办案部门' },
  manager:     { kind: 'procuratorate', name: '案管人员',     post: '案件管理人员',   roles: ['case_manager'],                  unit: '案件管理部门' },
  prosecutor:  { kind: 'procuratorate', name: '承办检察官',   post: '检察官',         roles: ['prosecutor'],                    unit: '刑事检察部门' },
  chief:       { kind: 'procuratorate', name: '检察院负责人', post: '检察长',         roles: ['chief_prosecutor'],              unit: '刑事检察部门' },
  registrar:   { kind: 'court',         name: '法院保管人员', post: '财物保管人员',   roles: ['court_registrar'],               unit: '立案庭' },
  judge:       { kind: 'court',         name: '承办法官',     post: '审判员',         roles: ['judge'],                         unit: '刑事审判庭' },
  enforcement: { kind: 'court',         name: '执行人员',     post: '执行法官',       roles: ['enforcement_officer'],           unit: '执行局' },
  president:   { kind: 'court',         name: '法院负责人',   post: '院长',           roles: ['court_president'],               unit: '刑事审判庭' },
} as const satisfies Record<string, { kind: AgencyKind; name: string; post: string; roles: readonly string[]; unit: string }>;

export type Post = keyof typeof POSTS;
export const postName = (post: Post): string => POSTS[post].name;
export const postRoles = (post: Post): readonly string[] => POSTS[post].roles;

const KIND_NAMES: Record<AgencyKind, string> = {
  police: '公安局',
  procuratorate: '人民检察院',
  court: '人民法院',
};
const SIGNS: Record<AgencyKind, string> = { police: '公', procuratorate: '检', court: '法' };

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
    const agency = this.known.agencies.get(name) ?? (await api.post('agencies', { token, body }));
    this.known.agencies.set(name, agency);
    return new Office(this.administration, this.known, agency);
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
  ) {
    this.id = agency.id;
    this.name = agency.name;
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
    const number = `${SIGNS[POSTS[post].kind]}${Object.keys(POSTS).indexOf(post) + 1001}`;
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
      const unit = await api.post('units', { token, body: { agencyId: this.id, name } });
      units.set(name, unit.id);
      return unit.id as string;
    });
    this.turn = made;
    return made;
  }

  private async readUnits(): Promise<Map<string, string>> {
    const { api, token } = this.administration;
    const { items } = await api.get(`units?agency=${this.id}&limit=200`, token);
    return new Map(items.map((unit: Answer) => [unit.name, unit.id]));
  }

  private async signedIn(post: Post): Promise<Desk> {
    const { api, token, passwords } = this.administration;
    const personId = await this.person(post);
    const loginName = loginNameOf(this.name, post);
    const password = passwords(loginName);
    if (!this.known.accounts.has(loginName)) {
      const body = { personId, loginName, password, mustChangePassword: false };
      await api.post('accounts', { token, body });
      this.known.accounts.add(loginName);
    }
    const session = await signIn(api, loginName, password);
    return { token: session, personId, loginName };
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
export const loginNameOf = (agencyName: string, post: Post): string =>
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
