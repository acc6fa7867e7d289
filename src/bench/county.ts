import { Caller } from './caller.js';

/** A person of the county who is signed in; `token` is good in every copy of the database. */
export interface Resident {
  id: string;
  token: string;
}

/** One police agency, as much of it as the measurements need. */
export interface County {
  policeId: string;
  /** The police next door. */
  neighbourId: string;
  officer: Resident;
  partner: Resident;
  keeper: Resident;
  head: Resident;
  /** An open case of the police. */
  caseId: string;
}

const PASSWORD = 'a password for one run only';

/** Settles the county through the HTTP API. */
export async function settleCounty(origin: string, administratorPassword: string): Promise<County> {
  const anyone = new Caller(origin, null);
  const token = await signIn(anyone, 'administrator', administratorPassword);
  const administrator = new Caller(origin, token);
  const police = await administrator.post<{ id: string }>('agencies', {
    kind: 'police',
    name: '常州市公安局金坛分局',
    shortName: '坛公',
    regionCode: '320413',
  });
  const neighbour = await administrator.post<{ id: string }>('agencies', {
    kind: 'police',
    name: '常州市公安局武进分局',
    shortName: '武公',
    regionCode: '320412',
  });
  const unit = await administrator.post<{ id: string }>('units', { agencyId: police.id, name: '刑侦大队' });
  const reside = async (number: string, name: string, role: string): Promise<Resident> => {
    const { id } = await administrator.post<{ id: string }>('people', { name, number });
    const post = { agencyId: police.id, unitId: unit.id, post: name, roles: [role], from: '2020-01-01' };
    await administrator.post('appointments', { personId: id, ...post });
    const account = { personId: id, loginName: `login-${number}`, password: PASSWORD };
    await administrator.post('accounts', { ...account, mustChangePassword: false });
    return { id, token: await signIn(anyone, account.loginName, PASSWORD) };
  };
  const officer = await reside('320001', '王民警', 'case_officer');
  const { id: caseId } = await new Caller(origin, officer.token).post<{ id: string }>('cases', {
    title: '计时案',
    cause: '盗窃罪',
    regionCode: '320413',
    number: 'A3204130000002024020001',
    filedOn: '2024-02-01',
  });
  return {
    policeId: police.id,
    neighbourId: neighbour.id,
    officer,
    partner: await reside('320002', '赵民警', 'case_officer'),
    keeper: await reside('320003', '钱保管', 'keeper'),
    head: await reside('320004', '吴局长', 'principal_head'),
    caseId,
  };
}

async function signIn(anyone: Caller, loginName: string, password: string): Promise<string> {
  return (await anyone.post<{ token: string }>('sessions', { loginName, password, kind: 'machine' })).token;
}
