import { type Offices, type Play, POST_KEYS, type Post, postOf } from '../replay/replay.js';

/** Somebody who can sign in to look around. */
export interface Account {
  role: string;
  agency: string;
  loginName: string;
  password: string;
}

/** An account for each post, in the agencies of the case and in stand-ins of its region for the others. */
export async function accountsOf(
  play: Play,
  offices: Offices,
  passwords: (loginName: string) => string,
): Promise<Account[]> {
  return Promise.all(
    POST_KEYS.map(async (post) => {
      const office = await officeOf(play, offices, post);
      const loginName = await office.account(post);
      const { name, post: title } = postOf(post);
      return { role: `${name}（${title}）`, agency: office.name, loginName, password: passwords(loginName) };
    }),
  );
}

function officeOf(play: Play, offices: Offices, post: Post) {
  const { kind } = postOf(post);
  if (kind === 'police' || kind === 'procuratorate' || kind === 'court') return play[kind];
  return offices.office(kind, null, play.plan.file.region);
}

/** A table in columns; a Chinese sign is two columns wide. */
export function tableOf(accounts: Account[]): string {
  const head: Account = { role: '角色', agency: '单位', loginName: '登录名', password: '密码' };
  const rows = [head, ...accounts].map(({ role, agency, loginName, password }) => [
    role,
    agency,
    loginName,
    password,
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))));
  const padded = (cell: string, column: number) =>
    cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell) + 2);
  return rows.map((row) => `  ${row.map(padded).join('').trimEnd()}`).join('\n');
}

const widthOf = (text: string): number =>
  [...text].reduce((width, sign) => width + (/[\u2e80-\uffef]/u.test(sign) ? 2 : 1), 0);
