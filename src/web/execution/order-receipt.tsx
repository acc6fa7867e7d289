import { Alert, App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { answerOf, type Shape, server } from '../api/client';
import { useWrite } from '../api/write';
import { useWords } from '../language/language';
import { PaperDialog } from '../papers/paper-dialog';
import { executionWords } from './words';

interface OrderReceiptProps {
  order: Shape<'ExecutionOrderView'>;
  /** Nothing else is left to do. */
  first: boolean;
}

/** 执行回单: answers the order; what could not be carried out is explained. */
export function OrderReceipt({ order, first }: OrderReceiptProps) {
  const words = useWords(executionWords);
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const report = useWrite((body: Shape<'ExecutionReceiptDto'>, headers) =>
    answerOf(
      server.POST('/api/execution-orders/{id}/receipt', {
        params: { path: { id: order.id } },
        body,
        headers,
      }),
    ),
  );
  return (
    <>
      <Button type={first ? 'primary' : 'default'} onClick={() => setOpen(true)}>
        {words.report}
      </Button>
      <PaperDialog<{ explanation?: string }>
        kind="execution_receipt"
        open={open}
        title={words.reportTitle(order.instrument.number)}
        okText={words.report}
        write={report}
        onCancel={() => setOpen(false)}
        onSend={({ explanation }, instrument) =>
          report.mutate(
            { explanation: explanation?.trim() || undefined, instrument },
            {
              onSuccess: ({ receiptInstrument }) => {
                setOpen(false);
                message.success(words.reported(receiptInstrument?.number ?? ''));
              },
            },
          )
        }
      >
        {order.openCount > 0 && (
          <>
            <Alert type="warning" showIcon title={words.openLines(order.openCount)} />
            <Form.Item
              name="explanation"
              label={words.explanation}
              style={{ marginTop: 12 }}
              rules={[{ required: true, whitespace: true, message: words.required }]}
            >
              <Input.TextArea rows={3} maxLength={2000} />
            </Form.Item>
          </>
        )}
      </PaperDialog>
    </>
  );
}
