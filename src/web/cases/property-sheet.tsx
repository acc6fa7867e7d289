import { Table, type TableColumnsType } from 'antd';
import type { Key, ReactNode } from 'react';
import { Link } from 'react-router';
import type { Shape } from '../api/client';
import { useTerms } from '../dictionary/dictionary';
import { itemWords } from '../items/words';
import { useWords } from '../language/language';
import { Nothing } from '../state/states';
import './cases.css';
import { caseWords } from './words';

type Item = Shape<'ItemView'>;

interface PropertySheetProps {
  items: readonly Item[];
  /** With these the lines can be chosen. */
  chosen?: readonly string[];
  onChoose?: (ids: string[]) => void;
}

const PAGE_SIZE = 200;
const SHEET_WIDTH = 1138;

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
      scroll={{ x: SHEET_WIDTH }}
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
  const { unwitnessed } = useWords(itemWords);
  const term = useTerms();
  const measuresOf = ({ measures }: Item) =>
    measures
      .filter(({ state }) => state !== 'converted' && state !== 'taken_over')
      .map(({ kind, state, lastDay }) =>
        [
          term('measureKinds', kind),
          state === 'in_force' ? '' : term('measureStates', state),
          state !== 'lifted' && lastDay ? words.untilDay(lastDay.day) : '',
        ]
          .filter(Boolean)
          .join(' '),
      )
      .join('；');
  return [
    { title: words.listLine, key: 'line', width: 62, align: 'right', render: (_, { list }) => list?.line },
    {
      title: words.itemCode,
      key: 'code',
      width: 146,
      className: 'number',
      render: (_, { id, code }) => <Link to={`/items/${id}`}>{code}</Link>,
    },
    {
      title: words.itemName,
      key: 'name',
      render: (_, { name, features, voided, imported }) => (
        <TwoLines
          first={
            <>
              {voided ? <span className="struck">{name}</span> : name}
              {voided && ` ${words.voided}`}
              {imported && ` ${unwitnessed}`}
            </>
          }
          second={features}
        />
      ),
    },
    { title: words.category, dataIndex: 'category', width: 108 },
    {
      title: words.quantity,
      key: 'quantity',
      width: 84,
      className: 'number',
      align: 'right',
      render: (_, { quantity, measuredIn, approximate }) =>
        `${approximate ? words.about : ''}${quantity.registered} ${measuredIn}`,
    },
    {
      title: words.onHand,
      key: 'onHand',
      width: 78,
      className: 'number',
      align: 'right',
      render: (_, { quantity, measuredIn }) => `${quantity.onHand} ${measuredIn}`,
    },
    { title: words.measure, key: 'measure', width: 84, render: (_, item) => measuresOf(item) },
    {
      title: words.custody,
      key: 'custody',
      width: 160,
      render: (_, { custody, place }) => (
        <TwoLines
          first={[term('custodyKinds', custody.kind), custody.personName].filter(Boolean).join(' ')}
          second={[custody.agencyName, place].filter(Boolean).join(' · ')}
        />
      ),
    },
    {
      title: words.responsibility,
      key: 'responsibility',
      width: 140,
      render: (_, { responsibility: { agencyName, stage } }) => (
        <TwoLines first={term('stages', stage)} second={agencyName} />
      ),
    },
    {
      title: words.disposition,
      key: 'disposition',
      width: 122,
      render: (_, { disposition, dispositions }) => (
        <TwoLines
          first={term('dispositionStates', disposition)}
          second={[...new Set(dispositions.map(({ outcome }) => term('outcomes', outcome)))].join('、')}
        />
      ),
    },
  ];
}

const SECOND_LINE_MAX = 60;

/** What matters, and below it in small what says more. */
function TwoLines({ first, second }: { first: ReactNode; second?: string | null }) {
  if (!second) return <>{first}</>;
  const short = second.length > SECOND_LINE_MAX ? `${second.slice(0, SECOND_LINE_MAX)}…` : second;
  return (
    <div className="two-lines">
      <div>{first}</div>
      <div title={short === second ? undefined : second}>{short}</div>
    </div>
  );
}
