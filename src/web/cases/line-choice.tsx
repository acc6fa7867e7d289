import { Table, type TableColumnsType, Typography } from 'antd';
import type { Key } from 'react';
import { Link } from 'react-router';
import { useTerms } from '../dictionary/dictionary';
import { useWords } from '../language/language';
import { Nothing } from '../state/states';
import type { CaseLine } from './case-lines';
import { caseWords } from './words';

interface LineChoiceProps {
  lines: readonly CaseLine[];
  chosen: readonly string[];
  onChoose: (itemIds: string[]) => void;
  /** What else is said of each line. */
  columns?: TableColumnsType<CaseLine>;
  /** What the server says of a line that was sent, by item. */
  faults?: ReadonlyMap<string, string>;
}

const PAGE_SIZE = 200;

/** Chooses lines of a case's property; one that cannot be chosen tells why. */
export function LineChoice({ lines, chosen, onChoose, columns = [], faults }: LineChoiceProps) {
  const words = useWords(caseWords);
  const term = useTerms();
  if (lines.length === 0) return <Nothing text={words.noProperty} />;
  return (
    <Table<CaseLine>
      size="small"
      rowKey={({ item }) => item.id}
      aria-label={words.property}
      dataSource={[...lines]}
      scroll={{ x: 'max-content' }}
      pagination={lines.length > PAGE_SIZE && { pageSize: PAGE_SIZE, showSizeChanger: false }}
      rowSelection={{
        columnWidth: 56,
        selectedRowKeys: [...chosen],
        preserveSelectedRowKeys: true,
        onChange: (keys: Key[]) => onChoose(keys as string[]),
        getCheckboxProps: ({ item, possible }) => ({
          disabled: !possible,
          'aria-label': `${item.code} ${item.name}`,
        }),
        getTitleCheckboxProps: () => ({ 'aria-label': words.chooseAll }),
        selections: [
          {
            key: 'all',
            text: words.chooseEvery(lines.filter(({ possible }) => possible).length),
            onSelect: () => onChoose(lines.filter(({ possible }) => possible).map(({ item }) => item.id)),
          },
          { key: 'none', text: words.chooseNone, onSelect: () => onChoose([]) },
        ],
      }}
      columns={[
        {
          title: words.itemCode,
          key: 'code',
          className: 'number',
          width: 150,
          render: (_, { item }) => <Link to={`/items/${item.id}`}>{item.code}</Link>,
        },
        {
          title: words.itemName,
          key: 'name',
          minWidth: 200,
          render: (_, { item, reason }) => (
            <>
              {item.name}
              {reason && (
                <Typography.Text type="secondary" style={{ display: 'block', fontSize: 12 }}>
                  {words.notNow(reason.message)}
                </Typography.Text>
              )}
              {faults?.has(item.id) && (
                <Typography.Text type="danger" style={{ display: 'block' }}>
                  {faults.get(item.id)}
                </Typography.Text>
              )}
            </>
          ),
        },
        {
          title: words.onHand,
          key: 'onHand',
          align: 'right',
          className: 'number',
          width: 100,
          render: (_, { item }) => `${item.quantity.onHand} ${item.measuredIn}`,
        },
        {
          title: words.custody,
          key: 'custody',
          width: 190,
          render: (_, { item: { custody } }) =>
            `${term('custodyKinds', custody.kind)} ${custody.personName ?? custody.agencyName}`,
        },
        ...columns,
      ]}
    />
  );
}
