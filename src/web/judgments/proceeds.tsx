import { App, Button, Card, Flex, Form, Select } from 'antd';
import { Link } from 'react-router';
import { answerOf, api, type Shape, server } from '../api/client';
import { useWrite } from '../api/write';
import { useDictionary, useOptions } from '../dictionary/dictionary';
import { useWords } from '../language/language';
import { PartySelect } from '../parties/party-select';
import { useMay, useMe } from '../session/session';
import { ProblemNotice } from '../state/states';
import type { Item } from './given';
import { judgmentWords } from './words';

type Outcome = Shape<'FurtherOrderDto'>['outcome'];

/** What became of sold things is money: says under the same judgment what is to be done with it. */
export function Proceeds({ judgment }: { judgment: Shape<'JudgmentView'> }) {
  const words = useWords(judgmentWords);
  const may = useMay();
  const { agency } = useMe();
  const { data } = api.useQuery('get', '/api/cases/{id}/items', {
    params: { path: { id: judgment.caseId } },
  });
  const sold = new Set(
    (data?.items ?? [])
      .filter(({ dispositions }) =>
        dispositions.some(({ instrumentId }) => instrumentId === judgment.instrumentId),
      )
      .map(({ id }) => id),
  );
  const open = (data?.items ?? []).filter(
    ({ origin, free }) => origin.kind === 'proceeds' && sold.has(origin.itemId ?? '') && free !== '0',
  );
  if (open.length === 0) return null;
  const mayOrder =
    (may('judgment.record') || may('execution.order')) && judgment.instrument.agencyId === agency.id;
  return (
    <Card size="small" title={words.proceeds}>
      {open.map((item) => (
        <Flex key={item.id} vertical gap={8}>
          <span>
            <Link to={`/items/${item.id}`}>
              {item.code} {item.name}
            </Link>{' '}
            {item.quantity.onHand} {item.measuredIn}，{item.custody.agencyName}
          </span>
          {mayOrder && <ProceedsOrder judgment={judgment} item={item} />}
        </Flex>
      ))}
    </Card>
  );
}

interface ProceedsOrderProps {
  judgment: Shape<'JudgmentView'>;
  item: Item;
}

function ProceedsOrder({ judgment, item }: ProceedsOrderProps) {
  const words = useWords(judgmentWords);
  const { message } = App.useApp();
  const { outcomes } = useDictionary();
  const options = useOptions('outcomes').filter(({ value }) => value !== 'recovery');
  const [form] = Form.useForm<{ outcome: Outcome; recipientId?: string }>();
  const outcome = Form.useWatch('outcome', form);
  const toSomebody = outcomes.some(({ code, recipient }) => code === outcome && recipient);
  const order = useWrite((given: { outcome: Outcome; recipientId?: string }, headers) =>
    answerOf(
      server.POST('/api/disposal-orders', {
        body: {
          caseId: judgment.caseId,
          instrumentId: judgment.instrumentId,
          outcome: given.outcome,
          lines: [{ itemId: item.id, recipientId: given.recipientId }],
        },
        headers,
      }),
    ),
  );
  return (
    <>
      <Form
        form={form}
        layout="inline"
        onFinish={(given) =>
          order.mutate(given, { onSuccess: () => void message.success(words.proceedsOrdered(item.code)) })
        }
      >
        <Form.Item
          name="outcome"
          label={words.outcome}
          rules={[{ required: true, message: words.needOutcome }]}
        >
          <Select options={options} style={{ width: 180 }} />
        </Form.Item>
        {toSomebody && (
          <Form.Item name="recipientId" label={words.recipient}>
            <PartySelect caseId={judgment.caseId} style={{ width: 200 }} />
          </Form.Item>
        )}
        <Button type="primary" htmlType="submit" loading={order.isPending}>
          {words.orderProceeds}
        </Button>
      </Form>
      <ProblemNotice error={order.error} />
    </>
  );
}
