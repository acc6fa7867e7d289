import { Flex, Segmented, Table, Tag, Typography } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Shape } from '../api/client';
import { useWords } from '../language/language';
import { stockImportWords } from './words';

type Line = Shape<'StockLineView'>;

const COLOURS: Record<Line['outcome'], string> = { good: 'success', refused: 'error', already: 'default' };
const PAGE = 50;

/** What would become of each line, and why. */
export function PreviewLines({ lines }: { lines: readonly Line[] }) {
  const words = useWords(stockImportWords);
  const [shown, setShown] = useState<Line['outcome'] | 'all'>('all');
  const rows = shown === 'all' ? lines : lines.filter(({ outcome }) => outcome === shown);
  return (
    <section aria-label={words.outcome}>
      <Flex gap={8} align="center" style={{ marginBottom: 8 }}>
        <Segmented
          aria-label={words.show}
          value={shown}
          onChange={setShown}
          options={(['all', 'good', 'refused', 'already'] as const).map((value) => ({
            value,
            label: words[value],
          }))}
        />
      </Flex>
      <Table<Line>
        size="small"
        rowKey="row"
        dataSource={rows}
        aria-label={words.outcome}
        scroll={{ x: 'max-content' }}
        pagination={rows.length > PAGE && { pageSize: PAGE, showSizeChanger: false }}
        columns={[
          { title: words.row, dataIndex: 'row', align: 'right' },
          {
            title: words.outcome,
            key: 'outcome',
            render: (_, { outcome, itemId, code }) => (
              <>
                <Tag color={COLOURS[outcome]}>{words[outcome]}</Tag>
                {itemId && <Link to={`/items/${itemId}`}>{code}</Link>}
              </>
            ),
          },
          {
            title: words.remarks,
            key: 'remarks',
            width: 320,
            render: (_, { faults, warnings }) => (
              <>
                {faults.map(({ message }) => (
                  <div key={message}>
                    <Typography.Text type="danger">{message}</Typography.Text>
                  </div>
                ))}
                {warnings.map((warning) => (
                  <div key={warning}>{warning}</div>
                ))}
              </>
            ),
          },
          {
            title: words.caseNumber,
            key: 'caseNumber',
            render: (_, { caseNumber, isNewCase }) => (
              <>
                {caseNumber} {isNewCase && <Tag>{words.newCase}</Tag>}
              </>
            ),
          },
          { title: words.name, dataIndex: 'name', width: 200 },
          { title: words.category, dataIndex: 'category' },
          {
            title: words.quantity,
            key: 'quantity',
            align: 'right',
            render: (_, { quantity, unit }) => <span className="number">{`${quantity} ${unit}`}</span>,
          },
          { title: words.place, dataIndex: 'place' },
        ]}
      />
    </section>
  );
}
