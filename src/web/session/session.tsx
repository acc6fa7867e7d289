import { useQuery, useQueryClient } from '@tanstack/react-query';
import {
  createContext,
  type PropsWithChildren,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { onSessionEnded, server } from '../api/client';
import { Failed, Loading } from '../state/states';
import { ChangePassword } from './change-password';
import { type Me, whoAmI } from './me';
import { SignInAgain } from './sign-in-again';
import { SignInPage } from './sign-in-page';

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
  const { data, error, isPending, refetch } = useQuery(whoAmI);
  const last = useRef<Me | null>(null);
  if (data) last.current = data;
  const me = data ?? last.current;
  useEffect(() => onSessionEnded(() => setEnded(true)), []);
  const signedIn = useCallback(async () => {
    await queries.fetchQuery({ ...whoAmI, staleTime: 0 });
    setEnded(false);
    await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== whoAmI.queryKey[0] });
  }, [queries]);
  if (isPending) return <Loading />;
  if (!me && data === null) return <SignInPage onSignedIn={signedIn} />;
  if (!me) return <Failed error={error} retry={() => void refetch()} />;
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
