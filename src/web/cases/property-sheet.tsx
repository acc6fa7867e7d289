import { Table, type TableColumnsType, Typography } from 'antd';
import type { Key } from 'react';
import { Link } from 'react-router';
import type { Shape } from '../api/client';
import { useTerms } from '../dictionary/dictionary';
import { useWords } from '../language/language';
import { Nothing } from '../state/states';
import { caseWords } from './words';

type Item = Shape<'ItemView'>;

interface PropertySheetProps {
  items: readonly Item[];
  /** With these the lines can be chosen. */
  chosen?: readonly string[];
  onChoose?: (ids: string[]) => void;
}

const PAGE_SIZE = 200;

/** The property list as the printed one has it: one line an item, in the order of the lists. */
export function PropertySheet({ items, chosen, onChoose }: PropertySheetProps) {
  const words = useWords(caseWords);
  const columns = useColumns();
  if (items.length === 0) return <Nothing text={words.noProperty} />;
  return (
    <Table<Item>
      size="small"
      rowKey="id"
      aria-label={words.property}
      dataSource={[...items]}
      columns={columns}
      scroll={{ x: 'max-content' }}
      sticky={{ offsetHeader: 52 }}
      pagination={items.length > PAGE_SIZE && { pageSize: PAGE_SIZE, showSizeChanger: false }}
      rowSelection={
        onChoose && {
          selectedRowKeys: [...(chosen ?? [])],
          preserveSelectedRowKeys: true,
          onChange: (keys: Key[]) => onChoose(keys as string[]),
          getCheckboxProps: ({ code, name }) => ({ 'aria-label': `${code} ${name}` }),
          getTitleCheckboxProps: () => ({ 'aria-label': words.chooseAll }),
        }
      }
    />
  );
}

function useColumns(): TableColumnsType<Item> {
  const words = useWords(caseWords);
  const term = useTerms();
  const measuresOf = ({ measures }: Item) =>
    measures
      .map(({ kind, state, until }) =>
        [
          term('measureKinds', kind),
          state === 'in_force' ? '' : words[state],
          until ? words.untilDay(until) : '',
        ]
          .filter(Boolean)
          .join(' '),
      )
      .join('；');
  return [
    { title: words.listLine, key: 'line', align: 'right', render: (_, { list }) => list?.line },
    {
      title: words.itemCode,
      key: 'code',
      render: (_, { id, code }) => <Link to={`/items/${id}`}>{code}</Link>,
    },
    {
      title: words.itemName,
      key: 'name',
      render: (_, { name, features, voided }) => (
        <div style={{ maxWidth: 280 }}>
          {voided ? <Typography.Text delete>{name}</Typography.Text> : name}
          {voided && ` ${words.voided}`}
          {features && (
            <Typography.Paragraph type="secondary" ellipsis={{ rows: 1 }} style={{ margin: 0, fontSize: 12 }}>
              {features}
            </Typography.Paragraph>
          )}
        </div>
      ),
    },
    { title: words.category, dataIndex: 'category' },
    {
      title: words.quantity,
      key: 'quantity',
      align: 'right',
      render: (_, { quantity, measuredIn, approximate }) =>
        `${approximate ? words.about : ''}${quantity.registered} ${measuredIn}`,
    },
    {
      title: words.onHand,
      key: 'onHand',
      align: 'right',
      render: (_, { quantity, measuredIn }) => `${quantity.onHand} ${measuredIn}`,
    },
    { title: words.measure, key: 'measure', render: (_, item) => measuresOf(item) },
    {
      title: words.custody,
      key: 'custody',
      render: (_, { custody, place }) =>
        [
          term('custodyKinds', custody.kind),
          [custody.agencyName, custody.personName].filter(Boolean).join(' '),
          place,
        ]
          .filter(Boolean)
          .join(' · '),
    },
    {
      title: words.responsibility,
      key: 'responsibility',
      render: (_, { responsibility: { agencyName, stage } }) => `${agencyName} ${term('stages', stage)}`,
    },
    {
      title: words.disposition,
      key: 'disposition',
      render: (_, { disposition, dispositions }) =>
        [
          term('dispositionStates', disposition),
          ...new Set(dispositions.map(({ outcome }) => term('outcomes', outcome))),
        ].join(' '),
    },
  ];
}
