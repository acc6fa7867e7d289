import { keepPreviousData } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { api } from '../api/client';

/** What is counted, as the address says it. */
export interface Scope {
  from?: string;
  to?: string;
  agencyId?: string;
  campaignId?: string;
}

/** What is counted and how it is grouped; both stand in the address, so that a page of figures can be kept and sent. */
export function useScope() {
  const [parameters, setParameters] = useSearchParams();
  const given = (name: string) => parameters.get(name) || undefined;
  const set = (name: string, value: string | undefined) =>
    setParameters(
      (before) => {
        if (value) before.set(name, value);
        else before.delete(name);
        return before;
      },
      { replace: true, preventScrollReset: true },
    );
  const scope: Scope = {
    from: given('from'),
    to: given('to'),
    agencyId: given('agencyId'),
    campaignId: given('campaignId'),
  };
  /** One of these ways to group, the first unless the address names another. */
  const grouping = <By extends string>(name: string, ways: readonly [By, ...By[]]) => ({
    by: ways.find((way) => way === given(name)) ?? ways[0],
    ways,
    choose: (way: By) => set(name, way),
  });
  return { scope, set, grouping };
}

/** The agency whose figures these are, where one was chosen. */
export function useChosenAgency() {
  const { agencyId: id = '' } = useScope().scope;
  return api.useQuery('get', '/api/agencies/{id}', { params: { path: { id } } }, { enabled: id !== '' }).data;
}

/** While other figures are being read, those before stay in their place. */
export const KEPT = { placeholderData: keepPreviousData } as const;

/** Where the same figures are as a table for a spreadsheet. */
export function tableAddress(figures: string, query: Scope & { groupBy?: string }): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return `/api/statistics/${figures}?${new URLSearchParams([...given, ['format', 'csv']])}`;
}
