import { App, Flex, Form, Input } from 'antd';
import { answerOf, type Shape, server } from '../api/client';
import { useWrite } from '../api/write';
import { useWords } from '../language/language';
import { PaperDialog } from '../papers/paper-dialog';
import { noticeWords } from './words';

type Given = Pick<Shape<'RefundDto'>, 'name' | 'identityNumber' | 'quantity' | 'grounds'>;

interface RefundProps {
  caseId: string;
  notice: Shape<'NoticeView'>;
  onEnd: () => void;
}

/** 退库: what went to the treasury unclaimed is paid back to whom it belonged. */
export function Refund({ caseId, notice: { item, refundable, measuredIn }, onEnd }: RefundProps) {
  const words = useWords(noticeWords);
  const { message } = App.useApp();
  const refund = useWrite((body: Shape<'RefundDto'>, headers) =>
    answerOf(server.POST('/api/cases/{id}/refunds', { params: { path: { id: caseId } }, body, headers })),
  );
  const needed = [{ required: true, whitespace: true, message: words.required }];
  const send = (given: Given, instrument: Shape<'PaperDto'>) =>
    refund.mutate(
      { ...given, identityNumber: given.identityNumber?.trim() || undefined, itemId: item.id, instrument },
      {
        onSuccess: () => {
          message.success(words.refunded);
          onEnd();
        },
      },
    );
  return (
    <PaperDialog<Given>
      kind="refund_application"
      open
      title={words.refundOf(item.code)}
      okText={words.refund}
      write={refund}
      initial={{ quantity: refundable }}
      onCancel={onEnd}
      onSend={send}
    >
      <Flex gap={16} wrap>
        <Form.Item name="name" label={words.name} rules={needed} style={{ width: 200 }}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="identityNumber" label={words.identityNumber} style={{ width: 220 }}>
          <Input maxLength={30} />
        </Form.Item>
      </Flex>
      <Form.Item
        name="quantity"
        label={words.quantity}
        extra={words.refundable(`${refundable} ${measuredIn}`)}
        rules={needed}
      >
        <Input maxLength={40} suffix={measuredIn} style={{ width: 200 }} />
      </Form.Item>
      <Form.Item name="grounds" label={words.grounds} rules={needed}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
    </PaperDialog>
  );
}
