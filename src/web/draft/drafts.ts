import { createStore, del, entries, get, set } from 'idb-keyval';

/** What somebody filled in and has not sent: kept in this browser, apart for each account. */
export interface Kept<Value = unknown> {
  id: string;
  /** Which form: `seizure`, `receipt` … */
  kind: string;
  /** What a list of drafts shows. */
  title: string;
  /** The address at which it goes on. */
  path: string;
  savedAt: string;
  value: Value;
}

const store = createStore('case-property', 'drafts');
const keyOf = (account: string, id: string) => `${account} ${id}`;

export const keepDraft = (account: string, draft: Kept): Promise<void> =>
  set(keyOf(account, draft.id), draft, store);

export const draftById = <Value>(account: string, id: string): Promise<Kept<Value> | undefined> =>
  get(keyOf(account, id), store);

export const dropDraft = (account: string, id: string): Promise<void> => del(keyOf(account, id), store);

/** The account's drafts, the last one saved first. */
export async function draftsOf(account: string): Promise<Kept[]> {
  const all = await entries<string, Kept>(store);
  return all
    .filter(([key]) => key.startsWith(`${account} `))
    .map(([, draft]) => draft)
    .sort((a, b) => b.savedAt.localeCompare(a.savedAt));
}
