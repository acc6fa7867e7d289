import { PlusOutlined } from '@ant-design/icons';
import { Button, Flex, Table } from 'antd';
import { useState } from 'react';
import { api, type Shape } from '../api/client';
import { useTerms } from '../dictionary/dictionary';
import { PartyErasure } from '../erasures/party-erasure';
import { useWords } from '../language/language';
import { AddParty } from '../parties/add-party';
import { useMayAddParty } from '../parties/parties';
import { partyWords } from '../parties/words';
import { useMay } from '../session/session';
import { Failed, Loading, Nothing } from '../state/states';
import type { CaseTabProps } from './case-tabs';
import { caseWords } from './words';

/** 当事人: who is named in the case, and more can be. */
export function Component({ propertyCase }: CaseTabProps) {
  const words = useWords(partyWords);
  const mayAdd = useMayAddParty();
  const [adding, setAdding] = useState(false);
  return (
    <>
      {propertyCase.state === 'open' && mayAdd && (
        <Flex style={{ marginBottom: 8 }} className="no-print">
          <Button icon={<PlusOutlined />} onClick={() => setAdding(true)}>
            {words.add}
          </Button>
        </Flex>
      )}
      <Parties caseId={propertyCase.id} />
      {adding && (
        <AddParty
          caseId={propertyCase.id}
          open
          onAdded={() => setAdding(false)}
          onCancel={() => setAdding(false)}
        />
      )}
    </>
  );
}

function Parties({ caseId }: { caseId: string }) {
  const words = useWords(caseWords);
  const term = useTerms();
  const mayErase = useMay()('personal_data.erase');
  const { data, error, isPending, refetch } = api.useQuery('get', '/api/cases/{id}/parties', {
    params: { path: { id: caseId } },
  });
  if (isPending) return <Loading />;
  if (!data) return <Failed error={error} retry={() => void refetch()} />;
  if (data.items.length === 0) return <Nothing text={words.noParties} />;
  return (
    <Table<Shape<'PartyView'>>
      size="small"
      rowKey="id"
      aria-label={words.parties}
      dataSource={data.items}
      pagination={false}
      scroll={{ x: 'max-content' }}
      columns={[
        { title: words.role, key: 'kind', render: (_, { kind }) => term('partyKinds', kind) },
        { title: words.name, dataIndex: 'name' },
        { title: words.identityNumber, dataIndex: 'identityNumber' },
        { title: words.telephone, dataIndex: 'telephone' },
        ...(mayErase
          ? [
              {
                title: '',
                key: 'erasure',
                render: (_: unknown, party: Shape<'PartyView'>) => <PartyErasure party={party} />,
              },
            ]
          : []),
      ]}
    />
  );
}
