import pg from 'pg';

/** One connection, to be ended by the caller. `role` is what RESET ROLE returns to. */
export async function connect(url: string, role?: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 30_000,
    ...(role && { options: `-c role=${role}` }),
  });
  client.on('error', () => {
    // A connection lost while idle is reported by the next query; unheard, this event would end the process.
  });
  await client.connect();
  return client;
}

/** Runs `work` on one connection and ends it. */
export async function withConnection<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = await connect(url);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The same server and options with another user, password or database. */
export function changeUrl(
  url: string,
  change: { user?: string; password?: string; database?: string },
): string {
  const changed = new URL(url);
  if (change.user !== undefined) changed.username = encodeURIComponent(change.user);
  if (change.password !== undefined) changed.password = encodeURIComponent(change.password);
  if (change.database !== undefined) changed.pathname = `/${encodeURIComponent(change.database)}`;
  return changed.href;
}

export const userOf = (url: string): string => decodeURIComponent(new URL(url).username);
export const passwordOf = (url: string): string => decodeURIComponent(new URL(url).password);
export const databaseOf = (url: string): string => decodeURIComponent(new URL(url).pathname.slice(1));

/** The SQLSTATE of an error that PostgreSQL sent, or undefined. */
export function sqlState(error: unknown): string | undefined {
  return error instanceof pg.DatabaseError ? error.code : undefined;
}
