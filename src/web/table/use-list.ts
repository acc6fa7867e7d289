import { type InfiniteData, type UseInfiniteQueryResult, useInfiniteQuery } from '@tanstack/react-query';
import { answerOf } from '../api/client';
import type { ListPage } from './page-table';

/**
 * Reads a list by its cursor. `key` names what is read with all its filters; `read` asks for the page after `after`:
 * `useList(['cases', filters], (after) => server.GET('/api/cases', { params: { query: { ...filters, after } } }))`.
 */
export function useList<Row>(
  key: readonly unknown[],
  read: (after: string | undefined) => Promise<{ data?: ListPage<Row> }>,
): UseInfiniteQueryResult<InfiniteData<ListPage<Row>>> {
  return useInfiniteQuery({
    queryKey: ['list', ...key],
    queryFn: ({ pageParam }) => answerOf(read(pageParam)),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }: ListPage<Row>) => next ?? undefined,
  });
}
