import { PrinterOutlined } from '@ant-design/icons';
import { Button, Flex, Select, Table } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, type Shape } from '../api/client';
import { usePrinting } from '../appearance/printing';
import type { CaseTabProps } from '../cases/case-tabs';
import { useWords } from '../language/language';
import { moment } from '../language/moment';
import { grouped } from '../quantity/money';
import { Failed, Loading, Nothing } from '../state/states';
import { CurrencyBalance } from './currency-balance';
import { fundsWords } from './words';

type Movement = Shape<'MovementView'>;

const SHOWN = 100;

/** 资金台账: every movement of the case's money with its paper and the balance after it. */
export function Component({ propertyCase: { id } }: CaseTabProps) {
  const words = useWords(fundsWords);
  const [unit, setUnit] = useState<string | null>(null);
  const { data, error, isPending, refetch } = api.useQuery('get', '/api/cases/{id}/money', {
    params: { path: { id } },
  });
  if (isPending) return <Loading />;
  if (!data) return <Failed error={error} retry={() => void refetch()} />;
  const { currencies, movements } = data;
  if (movements.length === 0) return <Nothing text={words.none} />;
  const isShown = (each: { unit: string }) => unit === null || each.unit === unit;
  return (
    <>
      <Flex gap={12} align="center" style={{ marginBottom: 12 }} className="no-print">
        <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
          {words.print}
        </Button>
        {currencies.length > 1 && (
          <Select<string>
            aria-label={words.currency}
            allowClear
            placeholder={words.allCurrencies}
            style={{ width: 160 }}
            value={unit}
            onChange={(value) => setUnit(value ?? null)}
            options={currencies.map((each) => ({ value: each.unit, label: each.unit }))}
          />
        )}
      </Flex>
      {currencies.filter(isShown).map((each) => (
        <CurrencyBalance key={each.unit} balance={each} />
      ))}
      <Movements movements={movements.filter(isShown)} />
    </>
  );
}

function Movements({ movements }: { movements: Movement[] }) {
  const words = useWords(fundsWords);
  const printing = usePrinting();
  const amount = (value: string | null, { unit }: Movement) => value && `${grouped(value)} ${unit}`;
  return (
    <Table<Movement>
      size="small"
      rowKey="id"
      aria-label={words.ledger}
      dataSource={movements}
      pagination={printing || movements.length <= SHOWN ? false : { pageSize: SHOWN, showSizeChanger: false }}
      scroll={printing ? undefined : { x: 'max-content' }}
      columns={[
        { title: words.at, key: 'at', render: (_, { occurredAt }) => moment(occurredAt) },
        { title: words.movement, key: 'kind', render: (_, { kind }) => words[kind] },
        {
          title: words.item,
          key: 'item',
          render: (_, { item, source }) => (
            <>
              <Link to={`/items/${item.id}`}>{`${item.code} ${item.name}`}</Link>
              {source && (
                <div>
                  <Link to={`/items/${source.id}`}>{words.source(source.code)}</Link>
                </div>
              )}
            </>
          ),
        },
        ...(['in', 'out', 'balance', 'inAccount'] as const).map((key) => ({
          title: words[key],
          key,
          align: 'right' as const,
          className: 'number',
          render: (_: unknown, row: Movement) => amount(row[key], row),
        })),
        { title: words.recipient, dataIndex: 'recipientName' },
        {
          title: words.paper,
          key: 'paper',
          render: (_, { instrument }) => instrument && `${instrument.kindName} ${instrument.number}`,
        },
      ]}
    />
  );
}
