import { Flex, Form, Modal } from 'antd';
import type { ReactNode } from 'react';
import type { Shape } from '../api/client';
import type { Sending } from '../api/write';
import { ProblemNotice } from '../state/states';
import { WaitingForWrite } from '../state/waiting';
import { PaperFields, type PaperGiven, paperOf } from './paper-fields';

interface PaperDialogProps<Given extends object> {
  kind: Shape<'InstrumentKindView'>['code'];
  open: boolean;
  title: string;
  okText: string;
  write: Sending;
  /** The fields of the act itself, above those of its paper. */
  children?: ReactNode;
  initial?: Partial<Given>;
  onSend: (given: Given, paper: Shape<'PaperDto'>) => void;
  onCancel: () => void;
}

/** A small act that needs little but its paper: asked for in a dialog, done with Enter. */
export function PaperDialog<Given extends object>({
  kind,
  open,
  title,
  okText,
  write,
  children,
  initial,
  onSend,
  onCancel,
}: PaperDialogProps<Given>) {
  const [form] = Form.useForm<Given & { instrument?: PaperGiven }>();
  return (
    <Modal
      open={open}
      title={title}
      okText={okText}
      confirmLoading={write.isPending}
      destroyOnHidden
      onOk={form.submit}
      onCancel={onCancel}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={initial}
        onFinish={({ instrument, ...given }) => onSend(given as unknown as Given, paperOf(instrument))}
      >
        {children}
        <PaperFields kind={kind} />
        {/* Enter in a field submits only where the form has a button of its own. */}
        <button type="submit" hidden />
        <ProblemNotice error={write.error} />
        <Flex gap={12} align="center">
          <WaitingForWrite write={write} />
        </Flex>
      </Form>
    </Modal>
  );
}
