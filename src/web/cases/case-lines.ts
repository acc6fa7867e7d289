import { useMemo } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import { api, type Shape } from '../api/client';

/** An item of a case, and whether what is asked about can be done with it now. */
export interface CaseLine {
  item: Shape<'ItemView'>;
  possible: boolean;
  modes: Shape<'CaseLineView'>['modes'];
  reason?: Shape<'ActReasonView'>;
}

type Asked =
  | { purpose: NonNullable<Shape<'PurposeView'>['code']> }
  | {
      act:
        | 'order'
        | 'release'
        | 'renew'
        | 'convert'
        | 'take_over'
        | 'take_effect'
        | 'lend'
        | 'announce'
        | 'take_unclaimed';
    };

/** The property of a case line by line, with the server's word on what is asked about; voided registrations are left out. */
export function useCaseLines(caseId: string, asked: Asked) {
  const path = { id: caseId };
  const items = api.useQuery('get', '/api/cases/{id}/items', { params: { path } });
  const words = api.useQuery('get', '/api/cases/{id}/lines', { params: { path, query: asked } });
  const lines = useMemo(() => {
    if (!items.data || !words.data) return null;
    const said = new Map(words.data.items.map((line) => [line.itemId, line]));
    return items.data.items.flatMap((item): CaseLine[] => {
      const line = said.get(item.id);
      return line && !item.voided
        ? [{ item, possible: line.possible, modes: line.modes, reason: line.reason }]
        : [];
    });
  }, [items.data, words.data]);
  const retry = () => void Promise.all([items.refetch(), words.refetch()]);
  return { lines, error: items.error ?? words.error, retry };
}

/** Which lines were chosen before coming here: `?items=a,b`, a whole list by `?list=`, or too many for an address. */
export function useComingWith(): (line: CaseLine) => boolean | null {
  const [search] = useSearchParams();
  const { state } = useLocation();
  return useMemo(() => {
    const list = search.get('list');
    const named = search.get('items')?.split(',') ?? (state as { items?: string[] } | null)?.items;
    const chosen = named && new Set(named);
    return ({ item }) => {
      if (chosen) return chosen.has(item.id);
      return list ? item.list?.instrumentId === list : null;
    };
  }, [search, state]);
}
