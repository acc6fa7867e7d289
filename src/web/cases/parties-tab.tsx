import { Table } from 'antd';
import { api, type Shape } from '../api/client';
import { useTerms } from '../dictionary/dictionary';
import { useWords } from '../language/language';
import { Failed, Loading, Nothing } from '../state/states';
import type { CaseTabProps } from './case-tabs';
import { caseWords } from './words';

/** 当事人: who is named in the case. */
export function Component({ propertyCase }: CaseTabProps) {
  const words = useWords(caseWords);
  const term = useTerms();
  const { data, error, isPending, refetch } = api.useQuery('get', '/api/cases/{id}/parties', {
    params: { path: { id: propertyCase.id } },
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
      ]}
    />
  );
}
