import { useParams } from 'react-router';
import { api } from '../api/client';
import { useDraftId } from '../draft/use-draft-id';
import { Failed, Loading } from '../state/states';
import { NewJudgment } from './new-judgment';

/** Records a judgment on the property of a case. */
export function Component() {
  const { id = '' } = useParams();
  const draftId = useDraftId();
  const path = { path: { id } };
  const propertyCase = api.useQuery('get', '/api/cases/{id}', { params: path });
  const items = api.useQuery('get', '/api/cases/{id}/items', { params: path });
  const earlier = api.useQuery('get', '/api/judgments', { params: { query: { caseId: id } } });
  const failed = [propertyCase, items, earlier].find(({ error }) => error);
  if (failed) return <Failed error={failed.error} retry={() => void failed.refetch()} />;
  if (!propertyCase.data || !items.data || !earlier.data) return <Loading />;
  return (
    <NewJudgment
      draftId={draftId}
      propertyCase={propertyCase.data}
      items={items.data.items}
      earlier={earlier.data.items}
    />
  );
}
