import { QueryClient } from '@tanstack/react-query';
import { ConnectionLost } from './problem';

const FRESH_MILLISECONDS = 10_000;

/** What has been read. A lost connection is tried again; what the server refused is not. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: FRESH_MILLISECONDS,
      retry: (times, error) => error instanceof ConnectionLost && times < 2,
      refetchOnWindowFocus: true,
    },
    mutations: { retry: false },
  },
});
