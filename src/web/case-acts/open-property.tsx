import { api } from '../api/client';
import { PropertySheet } from '../cases/property-sheet';
import { Failed, Loading } from '../state/states';

/** The property of a case of which something is still to be disposed of, with how far each has come. */
export function OpenProperty({ caseId }: { caseId: string }) {
  const { data, error, isPending, refetch } = api.useQuery('get', '/api/cases/{id}/items', {
    params: { path: { id: caseId } },
  });
  if (isPending) return <Loading />;
  if (!data) return <Failed error={error} retry={() => void refetch()} />;
  const open = data.items.filter(({ voided, disposition }) => !voided && disposition !== 'final');
  return open.length > 0 ? <PropertySheet items={open} /> : null;
}
