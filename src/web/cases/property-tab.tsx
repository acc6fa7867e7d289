import { api } from '../api/client';
import { Failed, Loading } from '../state/states';
import type { CaseTabProps } from './case-tabs';
import { PropertySheet } from './property-sheet';

/** 财物: the case's property on one sheet. */
export function Component({ propertyCase }: CaseTabProps) {
  const { data, error, isPending, refetch } = api.useQuery('get', '/api/cases/{id}/items', {
    params: { path: { id: propertyCase.id } },
  });
  if (isPending) return <Loading />;
  if (!data) return <Failed error={error} retry={() => void refetch()} />;
  return <PropertySheet items={data.items} />;
}
