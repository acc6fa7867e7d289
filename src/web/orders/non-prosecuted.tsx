import { Table } from 'antd';
import { Link } from 'react-router';
import type { Shape } from '../api/client';
import { useWords } from '../language/language';
import { orderWords } from './words';

interface Row {
  id: string;
  code: string;
  name: string;
  /** How it was released; absent for what stays under its measure. */
  release?: Shape<'DispositionView'>;
}

/** What a decision not to prosecute does with each item of the case, and what it leaves to be decided. */
export function NonProsecuted({ answer }: { answer: Shape<'ReleasedByDecisionView'> }) {
  const words = useWords(orderWords);
  const rows: Row[] = [
    ...answer.items.map(({ id, code, name, dispositions }) => ({
      id,
      code,
      name,
      release: dispositions.find(({ instrumentId }) => instrumentId === answer.instrument.id),
    })),
    ...answer.notReleased,
  ];
  return (
    <Table<Row>
      size="small"
      rowKey="id"
      aria-label={words.whatBecomes}
      dataSource={rows}
      pagination={false}
      scroll={{ x: 'max-content' }}
      columns={[
        {
          title: words.item,
          key: 'item',
          render: (_, { id, code, name }) => <Link to={`/items/${id}`}>{`${code} ${name}`}</Link>,
        },
        {
          title: words.becomes,
          key: 'becomes',
          render: (_, { release }) =>
            release ? words.released(release.recipientName ?? words.toHolder) : words.remains,
        },
        { title: words.carriedOutBy, key: 'by', render: (_, { release }) => release?.executorAgencyName },
      ]}
    />
  );
}
