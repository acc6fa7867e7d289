import { Button, Flex, Table, Tag } from 'antd';
import { Link, useParams } from 'react-router';
import { api, type Shape } from '../api/client';
import { useTerms } from '../dictionary/dictionary';
import { Page } from '../frame/page';
import { useWords } from '../language/language';
import { day, moment } from '../language/moment';
import { useMay, useMe } from '../session/session';
import { Failed, Loading } from '../state/states';
import { OrderReceipt } from './order-receipt';
import { OrderState } from './order-state';
import { executionWords } from './words';

type Order = Shape<'ExecutionOrderView'>;

/** One order to carry a judgment out: its lines, how far they are, and its answer. */
export function Component() {
  const { id = '' } = useParams();
  const { data, error, isPending, refetch } = api.useQuery('get', '/api/execution-orders/{id}', {
    params: { path: { id } },
  });
  if (isPending) return <Loading />;
  if (!data) return <Failed error={error} retry={() => void refetch()} />;
  return <ExecutionOrder order={data} />;
}

function ExecutionOrder({ order }: { order: Order }) {
  const words = useWords(executionWords);
  const may = useMay();
  const { agency } = useMe();
  const ours = order.agencyId === agency.id;
  const open = order.openCount > 0;
  return (
    <Page
      title={`${order.instrument.kindName} ${order.instrument.number}`}
      back="/execution"
      aside={<OrderState order={order} />}
      actions={
        ours && (
          <>
            {open && may('disposal.carry_out') && (
              <Link to={`/cases/${order.caseId}/disposals/new?order=${order.id}`}>
                <Button type="primary">{words.carryOut}</Button>
              </Link>
            )}
            {!order.answeredAt && may('execution.report') && <OrderReceipt order={order} first={!open} />}
          </>
        )
      }
    >
      <Flex vertical gap={12}>
        <Particulars order={order} />
        <OrderLines order={order} />
      </Flex>
    </Page>
  );
}

function Particulars({ order }: { order: Order }) {
  const words = useWords(executionWords);
  const may = useMay();
  const { judgment, receiptInstrument, receiptNote } = order;
  const named = `${order.case.code} ${order.case.title}`;
  return (
    <Flex gap={24} wrap>
      {may('case.read') ? <Link to={`/cases/${order.caseId}`}>{named}</Link> : <span>{named}</span>}
      <span>
        {words.judgment}{' '}
        {may('judgment.read') ? (
          <Link to={`/judgments/${judgment.id}`}>{judgment.number}</Link>
        ) : (
          judgment.number
        )}
      </span>
      <span>
        {words.fromCourt} {judgment.agencyName}
      </span>
      <span>
        {words.toAgency} {order.agencyName}
      </span>
      <span>
        {words.issuedAt} {moment(order.issuedAt)}
      </span>
      <span>
        {words.due} {day(order.receiptDueAt)}
      </span>
      {receiptInstrument && (
        <span>
          {words.receipt} {receiptInstrument.number} {receiptNote}
        </span>
      )}
    </Flex>
  );
}

function OrderLines({ order: { lines } }: { order: Order }) {
  const words = useWords(executionWords);
  const term = useTerms();
  return (
    <Table<Order['lines'][number]>
      size="small"
      rowKey="dispositionId"
      aria-label={words.lines}
      dataSource={lines}
      scroll={{ x: 'max-content' }}
      pagination={lines.length > 200 && { pageSize: 200, showSizeChanger: false }}
      columns={[
        {
          title: words.item,
          key: 'item',
          render: (_, { item }) => (
            <Link to={`/items/${item.id}`}>
              {item.code} {item.name}
            </Link>
          ),
        },
        { title: words.outcome, key: 'outcome', render: (_, { outcome }) => term('outcomes', outcome) },
        {
          title: words.quantity,
          key: 'quantity',
          align: 'right',
          render: (_, { quantity, measuredIn }) =>
            quantity === null ? words.wholeLeft : `${quantity} ${measuredIn}`,
        },
        {
          title: words.doneQuantity,
          key: 'done',
          align: 'right',
          render: (_, { done, measuredIn }) => (done === '0' ? '' : `${done} ${measuredIn}`),
        },
        {
          title: words.left,
          key: 'left',
          align: 'right',
          render: (_, { left, measuredIn }) => (left === null ? '' : `${left} ${measuredIn}`),
        },
        { title: words.recipient, dataIndex: 'recipientName' },
        {
          title: words.state,
          key: 'state',
          render: (_, { carriedOut }) =>
            carriedOut ? <Tag color="success">{words.carriedOut}</Tag> : words.left,
        },
      ]}
    />
  );
}
