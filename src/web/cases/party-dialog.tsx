import { Form, Input, Modal, Select } from 'antd';
import { answerOf, type Shape, server } from '../api/client';
import { useWrite } from '../api/write';
import { useOptions } from '../dictionary/dictionary';
import { useWords } from '../language/language';
import { ProblemNotice } from '../state/states';
import { caseWords } from './words';

type Given = Shape<'PartyDto'>;

interface PartyDialogProps {
  caseId: string;
  onClose: () => void;
  onAdded?: (party: Shape<'PartyView'>) => void;
}

/** Names somebody in the case: 被害人, 权利人 … */
export function PartyDialog({ caseId, onClose, onAdded }: PartyDialogProps) {
  const words = useWords(caseWords);
  const kinds = useOptions('partyKinds');
  const [form] = Form.useForm<Given>();
  const add = useWrite((party: Given, headers) =>
    answerOf(
      server.POST('/api/cases/{id}/parties', {
        params: { path: { id: caseId } },
        body: { parties: [party] },
        headers,
      }),
    ),
  );
  const send = ({ name, kind, identityNumber, telephone }: Given) =>
    add.mutate(
      { name, kind, identityNumber: identityNumber || undefined, telephone: telephone || undefined },
      {
        onSuccess: ({ items: [added] }) => {
          if (added) onAdded?.(added);
          onClose();
        },
      },
    );
  const required = [{ required: true, message: words.required }];
  return (
    <Modal
      open
      title={words.addParty}
      okText={words.addParty}
      confirmLoading={add.isPending}
      onOk={form.submit}
      onCancel={onClose}
      width={480}
    >
      <Form form={form} name="party" layout="vertical" requiredMark={false} onFinish={send}>
        <Form.Item name="kind" label={words.role} rules={required}>
          <Select options={kinds} />
        </Form.Item>
        <Form.Item name="name" label={words.name} rules={required}>
          <Input maxLength={100} onPressEnter={form.submit} />
        </Form.Item>
        <Form.Item name="identityNumber" label={words.identityNumber}>
          <Input maxLength={30} onPressEnter={form.submit} />
        </Form.Item>
        <Form.Item name="telephone" label={words.telephone}>
          <Input maxLength={30} inputMode="tel" onPressEnter={form.submit} />
        </Form.Item>
      </Form>
      <ProblemNotice error={add.error} />
    </Modal>
  );
}
