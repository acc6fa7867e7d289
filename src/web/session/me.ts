import { queryOptions } from '@tanstack/react-query';
import { answerOf, type Shape, server } from '../api/client';
import { isProblem } from '../api/problem';

/** Who is signed in, in which post, and what the post may do. */
export type Me = Shape<'MeView'>;

/** Null for nobody, so that reading it again leaves a half-filled sign-in form where it is. */
export const whoAmI = queryOptions({
  queryKey: ['me'],
  queryFn: (): Promise<Me | null> =>
    answerOf(server.GET('/api/me')).catch((error) => {
      if (isProblem(error) && error.status === 401) return null;
      throw error;
    }),
  staleTime: 60_000,
});
