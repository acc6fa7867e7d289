import { Input, Table, type TableColumnsType, Typography } from 'antd';
import { Link } from 'react-router';
import { useTerms } from '../dictionary/dictionary';
import { useWords } from '../language/language';
import type { LineGiven, Wrong } from './carrying-out-given';
import type { DueGroup, DueLine } from './due-lines';
import { executionWords } from './words';

const PAGE_SIZE = 50;

interface CarryingOutLinesProps {
  group: DueGroup;
  chosen: readonly string[];
  onChoose: (keys: string[]) => void;
  given: Readonly<Record<string, LineGiven>>;
  onGiven: (key: string, part: LineGiven) => void;
  wrong: ReadonlyMap<string, Wrong>;
  /** What the server said of a line. */
  faults: ReadonlyMap<string, string>;
}

/** The lines that one proof can serve: which of them, how much of each, and at what price. */
export function CarryingOutLines({ group, chosen, onChoose, ...written }: CarryingOutLinesProps) {
  const words = useWords(executionWords);
  const columns = useColumns(group, written);
  return (
    <Table<DueLine>
      size="small"
      rowKey="key"
      aria-label={words.lines}
      dataSource={group.lines}
      columns={columns}
      scroll={{ x: 'max-content' }}
      pagination={group.lines.length > PAGE_SIZE && { pageSize: PAGE_SIZE, showSizeChanger: false }}
      rowSelection={{
        selectedRowKeys: [...chosen],
        preserveSelectedRowKeys: true,
        onChange: (keys) => onChoose(keys as string[]),
        getCheckboxProps: ({ item }) => ({ 'aria-label': words.choose(`${item.code} ${item.name}`) }),
        getTitleCheckboxProps: () => ({ 'aria-label': words.chooseAll }),
      }}
    />
  );
}

function useColumns(
  group: DueGroup,
  { given, onGiven, wrong, faults }: Pick<CarryingOutLinesProps, 'given' | 'onGiven' | 'wrong' | 'faults'>,
): TableColumnsType<DueLine> {
  const words = useWords(executionWords);
  const term = useTerms();
  const input = (key: string, field: keyof LineGiven, label: string, placeholder: string) => (
    <Input
      size="small"
      inputMode="decimal"
      aria-label={label}
      placeholder={placeholder}
      maxLength={40}
      value={given[key]?.[field] ?? ''}
      status={wrong.has(key) ? 'error' : undefined}
      onChange={({ target }) => onGiven(key, { [field]: target.value.trim() })}
      style={{ width: 120, textAlign: 'right' }}
    />
  );
  const columns: TableColumnsType<DueLine> = [
    {
      title: words.item,
      key: 'item',
      render: (_, { key, item }) => (
        <>
          <Link to={`/items/${item.id}`}>
            {item.code} {item.name}
          </Link>
          <Told text={faults.get(key) ?? (wrong.has(key) ? words[wrong.get(key) as Wrong] : undefined)} />
        </>
      ),
    },
    { title: words.outcome, key: 'outcome', render: (_, { outcome }) => term('outcomes', outcome.code) },
    {
      title: words.authority,
      key: 'authority',
      render: (_, { disposition: { instrument } }) =>
        instrument && `${instrument.kindName} ${instrument.number}`,
    },
    { title: words.place, key: 'place', render: (_, { item }) => item.place },
    {
      title: words.left,
      key: 'left',
      align: 'right',
      render: (_, { item, disposition }) => `${disposition.left} ${item.measuredIn}`,
    },
    {
      title: words.quantity,
      key: 'quantity',
      align: 'right',
      render: (_, { key, item }) =>
        item.quantity.counted
          ? input(key, 'quantity', `${item.code} ${words.quantity}`, words.wholeLeft)
          : words.wholeLeft,
    },
  ];
  if (group.lines.some(({ outcome }) => outcome.recipient))
    columns.push({
      title: words.decidedRecipient,
      key: 'recipient',
      render: (_, { disposition }) => disposition.recipientName,
    });
  if (group.lines.some(({ outcome }) => outcome.realises))
    columns.push({
      title: words.price,
      key: 'price',
      align: 'right',
      render: (_, { key, item }) => input(key, 'price', `${item.code} ${words.price}`, ''),
    });
  return columns;
}

const Told = ({ text }: { text: string | undefined }) =>
  text ? (
    <Typography.Text type="danger" role="alert" style={{ display: 'block' }}>
      {text}
    </Typography.Text>
  ) : null;
