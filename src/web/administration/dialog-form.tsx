import { App, Button, Form, type FormProps, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { type Intent, useWrite } from '../api/write';
import { useWords } from '../language/language';
import { ProblemNotice } from '../state/states';
import { administrationWords } from './words';

interface DialogFormProps<Given extends object> {
  /** What the button and the dialog are called. */
  title: string;
  primary?: boolean;
  send: (given: Given, headers: Intent) => Promise<unknown>;
  initialValues?: FormProps<Given>['initialValues'];
  children: ReactNode;
}

/** A button that opens a small form; what the server refuses is told in it, and it closes when the server has said yes. */
export function DialogForm<Given extends object>(props: DialogFormProps<Given>) {
  const { title, primary = false, send, initialValues, children } = props;
  const words = useWords(administrationWords);
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const write = useWrite(send);
  const submit = (given: Given) =>
    write.mutate(given, {
      onSuccess: () => {
        message.success(words.done);
        setOpen(false);
      },
    });
  return (
    <>
      <Button
        type={primary ? 'primary' : 'default'}
        size={primary ? 'middle' : 'small'}
        onClick={() => setOpen(true)}
      >
        {title}
      </Button>
      <Modal open={open} title={title} footer={null} destroyOnHidden onCancel={() => setOpen(false)}>
        <Form<Given> layout="vertical" initialValues={initialValues} onFinish={submit}>
          {children}
          <ProblemNotice error={write.error} />
          <Button type="primary" htmlType="submit" loading={write.isPending} style={{ marginTop: 12 }}>
            {words.submit}
          </Button>
        </Form>
      </Modal>
    </>
  );
}
