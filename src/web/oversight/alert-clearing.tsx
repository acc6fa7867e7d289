import { Button, Form, Input, Modal, Tag } from 'antd';
import { useState } from 'react';
import { answerOf, type Shape, server } from '../api/client';
import { useWrite } from '../api/write';
import { useWords } from '../language/language';
import { useMay, useMe } from '../session/session';
import { ProblemNotice } from '../state/states';
import { clockWords } from './clock-words';

/** Says why a limit ran out, for the agency whose duty it was. */
export function AlertClearing({ row }: { row: Shape<'ClockView'> }) {
  const words = useWords(clockWords);
  const may = useMay();
  const me = useMe();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<{ reason: string }>();
  const clear = useWrite((body: { reason: string }, headers) =>
    answerOf(
      server.POST('/api/alerts/{id}/clearing', {
        params: { path: { id: row.alertId ?? '' } },
        body,
        headers,
      }),
    ),
  );
  if (!row.alertId) return null;
  if (row.alertCleared) return <Tag>{words.explained}</Tag>;
  if (!may('oversight.answer') || row.agencyId !== me.agency.id) return null;
  const title = `${words.explain} ${row.clock} ${row.code ?? ''}`;
  return (
    <>
      <Button size="small" aria-label={title} onClick={() => setOpen(true)}>
        {words.explain}
      </Button>
      <Modal
        open={open}
        title={title}
        okText={words.explain}
        confirmLoading={clear.isPending}
        onOk={form.submit}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <Form
          form={form}
          layout="vertical"
          onFinish={(given) => clear.mutate(given, { onSuccess: () => setOpen(false) })}
        >
          <Form.Item
            name="reason"
            label={words.reason}
            rules={[{ required: true, whitespace: true, message: words.required }]}
          >
            <Input.TextArea rows={3} maxLength={500} />
          </Form.Item>
          <ProblemNotice error={clear.error} />
        </Form>
      </Modal>
    </>
  );
}
