import { Table } from 'antd';
import type { Shape } from '../api/client';
import { useTerms } from '../dictionary/dictionary';
import { useWords } from '../language/language';
import { judgmentWords } from './words';

/** What a judgment makes owed that was never held. */
export function Obligations({ obligations }: { obligations: Shape<'ObligationView'>[] }) {
  const words = useWords(judgmentWords);
  const term = useTerms();
  return (
    <Table<Shape<'ObligationView'>>
      size="small"
      rowKey="id"
      aria-label={words.obligations}
      dataSource={obligations}
      pagination={false}
      columns={[
        { title: words.kind, key: 'kind', render: (_, { kind }) => term('obligationKinds', kind) },
        { title: words.description, dataIndex: 'description' },
        {
          title: words.amount,
          key: 'amount',
          align: 'right',
          render: (_, { quantity, unit }) => (quantity === null ? '' : `${quantity} ${unit ?? ''}`),
        },
        { title: words.toWhom, dataIndex: 'recipientName' },
      ]}
    />
  );
}
