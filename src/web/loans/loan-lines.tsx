import { Table, type TableColumnsType, Tag } from 'antd';
import { Link } from 'react-router';
import type { Shape } from '../api/client';
import { useTerms } from '../dictionary/dictionary';
import { useWords } from '../language/language';
import { moment } from '../language/moment';
import { loanWords } from './words';

export type LoanLine = Shape<'LoanLineView'>;

/** What every table of a loan's lines shows first. */
export function useLoanColumns(): TableColumnsType<LoanLine> {
  const words = useWords(loanWords);
  return [
    {
      title: words.thing,
      key: 'thing',
      render: (_, { itemId, code, name }) => <Link to={`/items/${itemId}`}>{`${code} ${name}`}</Link>,
    },
    {
      title: words.quantity,
      key: 'quantity',
      align: 'right',
      render: (_, { quantity, measuredIn }) => <span className="number">{`${quantity} ${measuredIn}`}</span>,
    },
  ];
}

/** The lines of a loan as they stand. */
export function LoanLines({ lines }: { lines: LoanLine[] }) {
  const words = useWords(loanWords);
  const term = useTerms();
  return (
    <Table<LoanLine>
      size="small"
      rowKey="lineNumber"
      dataSource={lines}
      pagination={false}
      aria-label={words.title}
      columns={[
        ...useLoanColumns(),
        { title: words.seal, dataIndex: 'seal' },
        {
          title: words.condition,
          key: 'condition',
          render: (_, { condition, takenBackByName, takenBackAt }) =>
            condition && (
              <>
                <Tag color={condition === 'intact' ? 'success' : 'error'}>
                  {term('loanConditions', condition)}
                </Tag>
                {takenBackByName} {moment(takenBackAt)}
              </>
            ),
        },
      ]}
    />
  );
}
