import { useQueryClient } from '@tanstack/react-query';
import { createContext, type PropsWithChildren, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { api, onSessionEnded, type Shape, server } from '../api/client';
import { isProblem } from '../api/problem';
import { Failed, Loading } from '../state/states';
import { ChangePassword } from './change-password';
import { SignInAgain } from './sign-in-again';
import { SignInPage } from './sign-in-page';

/** Who is signed in, in which post, and what the post may do. */
export type Me = Shape<'MeView'>;

const Known = createContext<Me | null>(null);

/** Who is signed in; only within the session. */
export function useMe(): Me {
  const me = useContext(Known);
  if (!me) throw new Error('nobody is signed in');
  return me;
}

/** True when the person's post may do it. */
export function useMay(): (permission: string) => boolean {
  const { permissions } = useMe();
  return useMemo(() => {
    const held = new Set<string>(permissions);
    return (permission) => held.has(permission);
  }, [permissions]);
}

/** Shows the sign-in page until somebody is known; a session that ends later is renewed above the page, which stays. */
export function Session({ children }: PropsWithChildren) {
  const queries = useQueryClient();
  const [ended, setEnded] = useState(false);
  const { data: me, error, isPending, refetch } = api.useQuery('get', '/api/me', {}, { staleTime: 60_000 });
  useEffect(() => onSessionEnded(() => setEnded(true)), []);
  const signedIn = useCallback(async () => {
    setEnded(false);
    await refetch();
    await queries.invalidateQueries();
  }, [queries, refetch]);
  if (isPending) return <Loading />;
  if (!me) {
    if (isProblem(error) && error.status === 401) return <SignInPage onSignedIn={signedIn} />;
    return <Failed error={error} retry={() => void refetch()} />;
  }
  if (me.mustChangePassword) return <ChangePassword initial onChanged={() => void refetch()} />;
  return (
    <Known value={me}>
      {children}
      {ended && <SignInAgain me={me} onSignedIn={signedIn} />}
    </Known>
  );
}

/** Ends the session and forgets everything that was read under it. */
export async function signOut(): Promise<void> {
  await server.DELETE('/api/sessions/current').catch(() => {});
  window.location.assign('/');
}
