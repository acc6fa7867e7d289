import { useState } from 'react';
import { Navigate, useParams, useSearchParams } from 'react-router';
import { api, type Shape } from '../api/client';
import { newIdentifier } from '../api/write';
import { useDraft } from '../draft/use-draft';
import { useWords } from '../language/language';
import { Failed, Loading } from '../state/states';
import { seizureWords } from './form-words';
import { SeizureEditor } from './seizure-editor';
import { newSeizure } from './seizure-given';
import { filled } from './seizure-line';

/** 扣押、查封、冻结、登记保存、接受: a decision and its list. Its draft is named in the address. */
export function Component() {
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const [fresh] = useState(newIdentifier);
  const draft = search.get('draft');
  const { data, error, isPending, refetch } = api.useQuery('get', '/api/cases/{id}', {
    params: { path: { id } },
  });
  if (!draft) return <Navigate replace to={`?draft=${fresh}`} />;
  if (isPending) return <Loading />;
  if (!data) return <Failed error={error} retry={() => void refetch()} />;
  return <DraftedSeizure key={draft} draftId={draft} propertyCase={data} />;
}

function DraftedSeizure({
  draftId,
  propertyCase,
}: {
  draftId: string;
  propertyCase: Shape<'CaseDetailView'>;
}) {
  const words = useWords(seizureWords);
  const [initial] = useState(newSeizure);
  const draft = useDraft({
    id: draftId,
    kind: 'seizure',
    path: `/cases/${propertyCase.id}/seizures/new?draft=${draftId}`,
    titleOf: ({ lines }) => words.draftTitle(propertyCase.title, filled(lines).length),
    initial,
  });
  if (!draft.value) return <Loading />;
  return <SeizureEditor draftId={draftId} draft={draft} given={draft.value} propertyCase={propertyCase} />;
}
