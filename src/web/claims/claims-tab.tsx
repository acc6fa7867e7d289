import { PlusOutlined } from '@ant-design/icons';
import { Button, Flex, Table, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, type Shape } from '../api/client';
import type { CaseTabProps } from '../cases/case-tabs';
import { useWords } from '../language/language';
import { useMay } from '../session/session';
import { Failed, Loading, Nothing } from '../state/states';
import { ExportButtons } from '../table/export-buttons';
import { ClaimAnswer } from './claim-answer';
import { NewClaim } from './new-claim';
import { claimWords } from './words';

type Claim = Shape<'ClaimView'>;

/** 主张、异议: who claims what of the case's property, and what was answered. */
export function Component({ propertyCase }: CaseTabProps) {
  const words = useWords(claimWords);
  const may = useMay();
  const [recording, setRecording] = useState(false);
  const [answering, setAnswering] = useState<Claim | null>(null);
  const open = propertyCase.state === 'open';
  return (
    <>
      {open && may('claim.record') && (
        <Flex style={{ marginBottom: 8 }} className="no-print">
          <Button icon={<PlusOutlined />} onClick={() => setRecording(true)}>
            {words.record}
          </Button>
        </Flex>
      )}
      <Claims caseId={propertyCase.id} onAnswer={open && may('claim.answer') ? setAnswering : undefined} />
      {recording && <NewClaim caseId={propertyCase.id} onEnd={() => setRecording(false)} />}
      {answering && (
        <ClaimAnswer caseId={propertyCase.id} claim={answering} onEnd={() => setAnswering(null)} />
      )}
    </>
  );
}

function Claims({ caseId, onAnswer }: { caseId: string; onAnswer?: (claim: Claim) => void }) {
  const words = useWords(claimWords);
  const { data, error, isPending, refetch } = api.useQuery('get', '/api/cases/{id}/claims', {
    params: { path: { id: caseId } },
  });
  if (isPending) return <Loading />;
  if (!data) return <Failed error={error} retry={() => void refetch()} />;
  if (data.items.length === 0) return <Nothing text={words.none} />;
  return (
    <>
      <Table<Claim>
        size="small"
        rowKey="id"
        aria-label={words.claims}
        dataSource={data.items}
        pagination={false}
        scroll={{ x: 'max-content' }}
        columns={[
          { title: words.kind, key: 'kind', render: (_, { kind }) => words[kind] },
          { title: words.claimant, dataIndex: 'partyName' },
          { title: words.since, dataIndex: 'since' },
          {
            title: words.items,
            key: 'items',
            render: (_, { items }) =>
              items.length === 1 && items[0] ? (
                <Link to={`/items/${items[0].id}`}>{`${items[0].code} ${items[0].name}`}</Link>
              ) : (
                words.itemCount(items.length)
              ),
          },
          {
            title: words.state,
            key: 'state',
            render: (_, { state }) => (
              <Tag color={state === 'open' ? 'warning' : undefined}>{words[state]}</Tag>
            ),
          },
          {
            title: words.paper,
            key: 'paper',
            render: (_, { instrument, answeredIn }) => (answeredIn ?? instrument).number,
          },
          {
            title: '',
            key: 'answer',
            render: (_, claim) =>
              claim.state === 'open' &&
              onAnswer && (
                <Button size="small" onClick={() => onAnswer(claim)}>
                  {words.answer}
                </Button>
              ),
          },
        ]}
      />
      <Flex justify="center" style={{ padding: 12 }}>
        <ExportButtons list="cases/{id}/claims" id={caseId} label={words.claims} />
      </Flex>
    </>
  );
}
