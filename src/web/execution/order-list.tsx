import { Flex, Segmented } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { type Shape, server } from '../api/client';
import { useWords } from '../language/language';
import { day } from '../language/moment';
import { Nothing } from '../state/states';
import { PageTable } from '../table/page-table';
import { useList } from '../table/use-list';
import { OrderState } from './order-state';
import { executionWords } from './words';

type Order = Shape<'ExecutionOrderSummaryView'>;
type Shown = 'waiting' | 'answered' | 'all';

const WAITING: Record<Shown, 'true' | 'false' | undefined> = {
  waiting: 'true',
  answered: 'false',
  all: undefined,
};

interface OrderListProps {
  /** Orders to this agency, or from this court. */
  of: { agencyId: string } | { issuedBy: string };
  label: string;
}

/** Orders to carry judgments out, the newest first. */
export function OrderList({ of, label }: OrderListProps) {
  const words = useWords(executionWords);
  const [shown, setShown] = useState<Shown>('waiting');
  const query = { ...of, waiting: WAITING[shown] };
  const list = useList<Order>(['execution-orders', query], (after) =>
    server.GET('/api/execution-orders', { params: { query: { ...query, after } } }),
  );
  return (
    <Flex vertical gap={12}>
      <Segmented<Shown>
        aria-label={words.show}
        value={shown}
        onChange={setShown}
        style={{ alignSelf: 'start' }}
        options={[
          { value: 'waiting', label: words.waiting },
          { value: 'answered', label: words.answeredOnes },
          { value: 'all', label: words.all },
        ]}
      />
      <PageTable<Order>
        list={list}
        label={label}
        empty={<Nothing text={words.noOrders} />}
        columns={[
          {
            title: words.number,
            key: 'number',
            render: (_, { id, instrument }) => <Link to={`/execution/${id}`}>{instrument.number}</Link>,
          },
          { title: words.case, key: 'case', render: (_, order) => `${order.case.code} ${order.case.title}` },
          'agencyId' in of
            ? { title: words.fromCourt, key: 'court', render: (_, { judgment }) => judgment.agencyName }
            : { title: words.toAgency, dataIndex: 'agencyName' },
          { title: words.issuedAt, key: 'issuedAt', render: (_, { issuedAt }) => day(issuedAt) },
          { title: words.due, key: 'due', render: (_, { receiptDueAt }) => day(receiptDueAt) },
          {
            title: words.done,
            key: 'done',
            align: 'right',
            render: (_, { lineCount, openCount }) => words.doneOf(lineCount - openCount, lineCount),
          },
          { title: words.state, key: 'state', render: (_, order) => <OrderState order={order} /> },
        ]}
      />
    </Flex>
  );
}
