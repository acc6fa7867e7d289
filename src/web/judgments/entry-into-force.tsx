import { App, Button, Form, Modal } from 'antd';
import { useState } from 'react';
import { answerOf, type Shape, server } from '../api/client';
import { useWrite } from '../api/write';
import { DayPicker } from '../calendar/day-picker';
import { useWords } from '../language/language';
import { today } from '../language/moment';
import { useMay, useMe } from '../session/session';
import { ProblemNotice } from '../state/states';
import { judgmentWords } from './words';

/** Says since which day a judgment binds; from then on its lines are orders. */
export function EntryIntoForce({ judgment }: { judgment: Shape<'JudgmentView'> }) {
  const words = useWords(judgmentWords);
  const may = useMay();
  const { agency } = useMe();
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<Shape<'EntryIntoForceDto'>>();
  const enter = useWrite((body: Shape<'EntryIntoForceDto'>, headers) =>
    answerOf(
      server.POST('/api/judgments/{id}/entry-into-force', {
        params: { path: { id: judgment.id } },
        body,
        headers,
      }),
    ),
  );
  if (!may('judgment.record') || judgment.instrument.agencyId !== agency.id) return null;
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {words.enterIntoForce}
      </Button>
      <Modal
        open={open}
        title={words.enterIntoForce}
        okText={words.enterIntoForce}
        confirmLoading={enter.isPending}
        onOk={form.submit}
        onCancel={() => setOpen(false)}
      >
        <Form
          form={form}
          layout="vertical"
          initialValues={{ inForceOn: today() }}
          onFinish={(body) =>
            enter.mutate(body, {
              onSuccess: ({ judgment: { lines } }) => {
                setOpen(false);
                message.success(words.nowInForce(lines.filter(({ dispositionId }) => dispositionId).length));
              },
            })
          }
        >
          <Form.Item
            name="inForceOn"
            label={words.inForceOn}
            rules={[{ required: true, message: words.needDay }]}
          >
            <DayPicker />
          </Form.Item>
          <ProblemNotice error={enter.error} />
        </Form>
      </Modal>
    </>
  );
}
