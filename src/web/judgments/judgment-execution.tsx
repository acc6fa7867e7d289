import { App, Button, Card, Flex, Tag, Typography } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { answerOf, api, type Shape, server } from '../api/client';
import { useWrite } from '../api/write';
import { useWords } from '../language/language';
import { day } from '../language/moment';
import { PaperDialog } from '../papers/paper-dialog';
import { type Holder, ordersOf } from './holders';
import { judgmentWords } from './words';

/** Who holds what the judgment ordered, entrusted or not, one line an agency. */
export function JudgmentExecution({ judgment }: { judgment: Shape<'JudgmentView'> }) {
  const words = useWords(judgmentWords);
  const { caseId } = judgment;
  const items = api.useQuery('get', '/api/cases/{id}/items', { params: { path: { id: caseId } } }).data;
  const orders = api.useQuery('get', '/api/execution-orders', {
    params: { query: { caseId, limit: 200 } },
  }).data;
  const acts = api.useQuery('get', '/api/cases/{id}/acts', { params: { path: { id: caseId } } }).data;
  if (!items || !orders) return null;
  const holders = ordersOf(items.items, judgment.instrument);
  const issued = orders.items.filter(({ judgmentId }) => judgmentId === judgment.id);
  const mayOrder = acts?.items.some(({ act }) => act === 'execution_order') ?? false;
  if (holders.length === 0 && issued.length === 0) return null;
  return (
    <Card size="small" title={words.execution}>
      <Flex vertical gap={8}>
        {holders.map((holder) => (
          <HolderLine key={holder.agencyId} judgment={judgment} holder={holder} mayOrder={mayOrder} />
        ))}
        {issued.map((order) => (
          <OrderLine key={order.id} order={order} />
        ))}
      </Flex>
    </Card>
  );
}

interface HolderLineProps {
  judgment: Shape<'JudgmentView'>;
  holder: Holder;
  mayOrder: boolean;
}

function HolderLine({ judgment, holder, mayOrder }: HolderLineProps) {
  const words = useWords(judgmentWords);
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const issue = useWrite((instrument: Shape<'PaperDto'>, headers) =>
    answerOf(
      server.POST('/api/execution-orders', {
        body: { judgmentId: judgment.id, agencyId: holder.agencyId, instrument },
        headers,
      }),
    ),
  );
  const { agencyName, toEntrust, own } = holder;
  if (own > 0)
    return (
      <div>
        {words.ownHolding(agencyName, own)}
        <Link to={`/cases/${judgment.caseId}/disposals/new`}>{words.carryOut}</Link>
      </div>
    );
  if (toEntrust === 0) return null;
  return (
    <Flex gap={12} align="center" wrap>
      <span>{words.holds(agencyName, toEntrust)}</span>
      {mayOrder && (
        <Button type="primary" size="small" onClick={() => setOpen(true)}>
          {words.entrust(agencyName)}
        </Button>
      )}
      <PaperDialog
        kind="execution_order"
        open={open}
        title={words.entrustTitle(agencyName, toEntrust)}
        okText={words.send}
        write={issue}
        onCancel={() => setOpen(false)}
        onSend={(_, paper) =>
          issue.mutate(paper, {
            onSuccess: ({ instrument, lineCount }) => {
              setOpen(false);
              message.success(words.entrusted(instrument.number, lineCount));
            },
          })
        }
      />
    </Flex>
  );
}

function OrderLine({ order }: { order: Shape<'ExecutionOrderSummaryView'> }) {
  const words = useWords(judgmentWords);
  return (
    <Flex gap={12} align="center" wrap>
      <Link to={`/execution/${order.id}`}>
        {order.instrument.kindName} {order.instrument.number}
      </Link>
      <span>{order.agencyName}</span>
      <span>{words.doneOf(order.lineCount - order.openCount, order.lineCount)}</span>
      {order.answeredAt ? (
        <Tag color="success">{words.answered(day(order.answeredAt))}</Tag>
      ) : (
        <Tag color={order.overdue ? 'error' : 'warning'}>
          {order.overdue ? words.overdueSince(day(order.receiptDueAt)) : words.dueOn(day(order.receiptDueAt))}
        </Tag>
      )}
      {order.receiptNote && <Typography.Text type="secondary">{order.receiptNote}</Typography.Text>}
    </Flex>
  );
}
