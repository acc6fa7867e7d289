import { Table } from 'antd';
import { api, type Shape } from '../api/client';
import { useWords } from '../language/language';
import { moment } from '../language/moment';
import { Failed, Loading, Nothing } from '../state/states';
import type { CaseTabProps } from './case-tabs';
import { caseEntryWords } from './entry-words';
import { caseWords } from './words';

type Entry = Shape<'CaseEntryView'>;

/** 经过: what the ledger remembers of the case itself; each item has its own. */
export function Component({ propertyCase }: CaseTabProps) {
  const words = useWords(caseWords);
  const names = useWords(caseEntryWords);
  const { data, error, isPending, refetch } = api.useQuery('get', '/api/cases/{id}/history', {
    params: { path: { id: propertyCase.id } },
  });
  if (isPending) return <Loading />;
  if (!data) return <Failed error={error} retry={() => void refetch()} />;
  if (data.items.length === 0) return <Nothing />;
  const nameOf = (type: string): string => (names as Readonly<Record<string, string>>)[type] ?? type;
  return (
    <Table<Entry>
      size="small"
      rowKey="id"
      aria-label={words.history}
      dataSource={data.items}
      pagination={false}
      scroll={{ x: 'max-content' }}
      columns={[
        { title: words.sequence, dataIndex: 'sequence', align: 'right' },
        { title: words.recordedAt, key: 'at', render: (_, { recordedAt }) => moment(recordedAt) },
        { title: words.what, key: 'type', render: (_, { type }) => nameOf(type) },
        {
          title: words.who,
          key: 'actor',
          render: (_, { actor }) => `${actor.name} ${actor.post} · ${actor.agencyName}`,
        },
        {
          title: words.basis,
          key: 'instrument',
          render: (_, { instrument }) => instrument && `${instrument.kindName} ${instrument.number}`,
        },
      ]}
    />
  );
}
