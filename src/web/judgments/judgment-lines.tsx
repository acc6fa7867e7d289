import { Table, Tag } from 'antd';
import { Link } from 'react-router';
import type { Shape } from '../api/client';
import { useTerms } from '../dictionary/dictionary';
import { useWords } from '../language/language';
import { Nothing } from '../state/states';
import { judgmentWords } from './words';

type Line = Shape<'JudgmentLineView'>;

const PAGE_SIZE = 200;

/** The lines of a judgment, and how far each is carried out. */
export function JudgmentLines({ lines }: { lines: Line[] }) {
  const words = useWords(judgmentWords);
  const term = useTerms();
  if (lines.length === 0) return <Nothing text={words.noLines} />;
  return (
    <Table<Line>
      size="small"
      rowKey="lineNumber"
      aria-label={words.lines}
      dataSource={lines}
      scroll={{ x: 'max-content' }}
      pagination={lines.length > PAGE_SIZE && { pageSize: PAGE_SIZE, showSizeChanger: false }}
      columns={[
        { title: words.number, dataIndex: 'lineNumber', align: 'right', width: 56 },
        {
          title: words.item,
          key: 'item',
          render: (_, { item }) =>
            item ? (
              <Link to={`/items/${item.id}`}>
                {item.code} {item.name}
              </Link>
            ) : (
              <Tag color="warning">{words.notMatched}</Tag>
            ),
        },
        {
          title: words.description,
          key: 'description',
          render: (_, { description }) => <div style={{ maxWidth: 360 }}>{description}</div>,
        },
        { title: words.outcome, key: 'outcome', render: (_, { outcome }) => term('outcomes', outcome) },
        {
          title: words.quantity,
          key: 'quantity',
          align: 'right',
          render: (_, { quantity, item }) =>
            quantity === null ? words.rest : `${quantity} ${item?.measuredIn ?? ''}`,
        },
        { title: words.recipient, dataIndex: 'recipientName' },
        { title: words.progress, key: 'state', render: (_, line) => <Progress {...line} /> },
      ]}
    />
  );
}

function Progress({ state, done, item }: Line) {
  const words = useWords(judgmentWords);
  if (state === null) return words.ordersNothing;
  if (state === 'carried_out') return <Tag color="success">{words.carriedOut}</Tag>;
  return done && done !== '0' ? words.partlyDone(`${done} ${item?.measuredIn ?? ''}`) : words.waiting;
}
