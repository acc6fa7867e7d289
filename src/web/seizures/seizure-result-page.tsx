import { Button, Flex, Result } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { api } from '../api/client';
import { PropertySheet } from '../cases/property-sheet';
import { useDictionary } from '../dictionary/dictionary';
import { Page } from '../frame/page';
import { useWords } from '../language/language';
import { PrintButton } from '../papers/print-button';
import { Signatures } from '../signatures/signatures';
import { Failed, Loading, Nothing } from '../state/states';
import { seizureWords } from './form-words';

/** What a seizure brought into the ledger, and what comes next: its list on paper, and the keeper. */
export function Component() {
  const { id = '', instrumentId = '' } = useParams();
  const words = useWords(seizureWords);
  const navigate = useNavigate();
  const { measureKinds, paperKinds } = useDictionary();
  const { data, error, isPending, refetch } = api.useQuery('get', '/api/cases/{id}/items', {
    params: { path: { id } },
  });
  if (isPending) return <Loading />;
  if (!data) return <Failed error={error} retry={() => void refetch()} />;
  const items = data.items.filter(({ list }) => list?.instrumentId === instrumentId);
  const [first] = items;
  const kind = measureKinds.find(({ code }) => code === first?.measures[0]?.kind);
  const paper = paperKinds.find(({ instruments }) => kind && instruments.includes(kind.instrument));
  if (!first) return <Nothing text={words.noneHere} />;
  return (
    <Page title={words.registered(items.length)} back={`/cases/${id}`}>
      <Result
        status="success"
        title={<span role="status">{words.registered(items.length)}</span>}
        subTitle={words.registeredUnder(first.list?.number ?? '')}
        style={{ padding: 16 }}
        extra={
          <Flex gap={8} wrap justify="center">
            {paper && (
              <PrintButton
                kind={paper.code}
                subjectId={instrumentId}
                type="primary"
              >{`${words.printList}：${paper.name}`}</PrintButton>
            )}
            {first.custody.kind === 'officer' && (
              <Button
                onClick={() => navigate(`/cases/${id}/handovers/new?purpose=store_in&list=${instrumentId}`)}
              >
                {words.handIn}
              </Button>
            )}
            <Button onClick={() => navigate(`/cases/${id}/seizures/new`)}>{words.another}</Button>
            <Button onClick={() => navigate(`/cases/${id}`)}>{words.toCase}</Button>
          </Flex>
        }
      />
      <Signatures kind="instruments" id={instrumentId} />
      <PropertySheet items={items} />
    </Page>
  );
}
