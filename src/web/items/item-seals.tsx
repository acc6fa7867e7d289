import { Flex, Table, Tag } from 'antd';
import { api, type Shape } from '../api/client';
import { useTerms } from '../dictionary/dictionary';
import { useWords } from '../language/language';
import { moment } from '../language/moment';
import { Failed, Loading, Nothing } from '../state/states';
import { ItemWeights } from './item-weights';
import { sealWords } from './seal-words';

type Entry = Shape<'TimelineEntryView'>;

const COLOURS = { unsealed: 'default', sealed: 'success', opened: 'warning', seal_broken: 'error' } as const;

/** How its package stands, and every number that its seal has had. */
export default function ItemSeals({ item }: { item: Shape<'ItemView'> }) {
  const words = useWords(sealWords);
  const term = useTerms();
  const { data, error, isPending, refetch } = api.useQuery('get', '/api/items/{id}/timeline', {
    params: { path: { id: item.id } },
  });
  if (isPending) return <Loading rows={3} />;
  if (!data) return <Failed error={error} retry={() => void refetch()} />;
  const changes = new Set(item.seals?.map(({ sequence }) => sequence));
  if (changes.size === 0 && !item.weights) return <Nothing text={words.never} />;
  return (
    <Flex vertical gap={8} align="start">
      <Tag color={COLOURS[item.package]}>{term('packageStates', item.package)}</Tag>
      <Table<Entry>
        size="small"
        rowKey="entryId"
        aria-label={words.title}
        pagination={false}
        scroll={{ x: 'max-content' }}
        dataSource={data.items.filter(({ sequence }) => changes.has(sequence))}
        columns={[
          { title: words.at, key: 'at', render: (_, { occurredAt }) => moment(occurredAt) },
          { title: words.seal, key: 'seal', render: (_, { custody }) => custody.seal ?? words.none },
          { title: words.act, key: 'act', render: (_, { type }) => term('acts', type) },
          { title: words.by, key: 'by', render: (_, { by }) => [by.post, by.name].filter(Boolean).join(' ') },
          { title: words.remark, dataIndex: 'remark' },
          { title: words.paper, dataIndex: 'instrument' },
        ]}
      />
      {item.weights && <ItemWeights item={item} />}
    </Flex>
  );
}
