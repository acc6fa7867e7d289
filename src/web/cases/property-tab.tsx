import { Button, Flex, Typography } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { api } from '../api/client';
import { useWords } from '../language/language';
import { LabelsButton } from '../papers/labels-button';
import { Failed, Loading } from '../state/states';
import { useActName } from './act-names';
import { CASE_ACT_PLACES, LINE_ACTS } from './case-act-places';
import type { CaseTabProps } from './case-tabs';
import { PropertySheet } from './property-sheet';
import { caseWords } from './words';

/** 财物: the case's property on one sheet; lines can be chosen and something done with them. */
export function Component({ propertyCase: { id } }: CaseTabProps) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { data, error, isPending, refetch } = api.useQuery('get', '/api/cases/{id}/items', {
    params: { path: { id } },
  });
  if (isPending) return <Loading />;
  if (!data) return <Failed error={error} retry={() => void refetch()} />;
  return (
    <>
      {chosen.length > 0 ? (
        <ActsOnChosen caseId={id} chosen={chosen} />
      ) : (
        data.items.length > 0 && <AsPrinted caseId={id} />
      )}
      <PropertySheet items={data.items} chosen={chosen} onChoose={setChosen} />
    </>
  );
}

/** The way to the same property as the lists print it, and the labels to stick on it. */
function AsPrinted({ caseId }: { caseId: string }) {
  const words = useWords(caseWords);
  return (
    <Flex gap={16} align="center" wrap className="no-print" style={{ marginBottom: 8 }}>
      <Link to={`/cases/${caseId}/sheet`}>{words.asPrinted}</Link>
      <LabelsButton of="cases" id={caseId} />
    </Flex>
  );
}

/** What can be done with the chosen lines; the form that follows says which of them it can take. */
function ActsOnChosen({ caseId, chosen }: { caseId: string; chosen: readonly string[] }) {
  const words = useWords(caseWords);
  const nameOf = useActName();
  const navigate = useNavigate();
  const { data } = api.useQuery('get', '/api/cases/{id}/acts', { params: { path: { id: caseId } } });
  const acts = data?.items.filter(({ act, possible }) => possible && LINE_ACTS.includes(act)) ?? [];
  return (
    <Flex gap={8} align="center" wrap className="no-print" style={{ marginBottom: 8 }}>
      <Typography.Text role="status">{words.actOn(chosen.length)}</Typography.Text>
      {acts.map((act) => (
        <Button
          key={act.act}
          size="small"
          onClick={() =>
            navigate(`/cases/${caseId}/${CASE_ACT_PLACES[act.act]}`, { state: { items: chosen } })
          }
        >
          {nameOf(act)}
        </Button>
      ))}
    </Flex>
  );
}
