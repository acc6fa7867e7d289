import { Table } from 'antd';
import type { Shape } from '../api/client';
import { useTerms } from '../dictionary/dictionary';
import { useWords } from '../language/language';
import { moment } from '../language/moment';
import { weightWords } from '../quantity/words';

type Weighing = Shape<'WeighingView'>;

/** Every weighing of the item, the first one first. */
export function ItemWeights({ item }: { item: Shape<'ItemView'> }) {
  const words = useWords(weightWords);
  const term = useTerms();
  const number = { align: 'right', className: 'number' } as const;
  return (
    <Table<Weighing>
      size="small"
      rowKey="sequence"
      aria-label={words.title}
      title={() => words.title}
      pagination={false}
      dataSource={item.weights ?? []}
      columns={[
        { title: words.at, key: 'at', render: (_, { since }) => moment(since) },
        { title: words.act, key: 'act', render: (_, { act }) => term('acts', act) },
        { title: words.gross, dataIndex: 'gross', ...number },
        { title: words.net, dataIndex: 'net', ...number },
        { title: words.division, dataIndex: 'division', ...number },
        {
          title: words.onHand,
          key: 'onHand',
          ...number,
          render: (_, { onHand }) => `${onHand} ${item.measuredIn}`,
        },
      ]}
    />
  );
}
