import { Form, Input, Modal, Select } from 'antd';
import { answerOf, type Shape, server } from '../api/client';
import { useWrite } from '../api/write';
import { useOptions } from '../dictionary/dictionary';
import { useWords } from '../language/language';
import { ProblemNotice } from '../state/states';
import type { Party } from './parties';
import { partyWords } from './words';

interface AddPartyProps {
  caseId: string;
  open: boolean;
  /** What the person most likely is. */
  kind?: Party['kind'];
  onAdded: (party: Party) => void;
  onCancel: () => void;
}

/** Enters somebody into a case without leaving the form in which the person is needed. */
export function AddParty({ caseId, open, kind = 'victim', onAdded, onCancel }: AddPartyProps) {
  const words = useWords(partyWords);
  const [form] = Form.useForm<Shape<'PartyDto'>>();
  const kinds = useOptions('partyKinds');
  const add = useWrite((party: Shape<'PartyDto'>, headers) =>
    answerOf(
      server.POST('/api/cases/{id}/parties', {
        params: { path: { id: caseId } },
        body: { parties: [party] },
        headers,
      }),
    ),
  );
  const send = (party: Shape<'PartyDto'>) =>
    add.mutate(filled(party), {
      onSuccess: ({ items }) => {
        if (items[0]) onAdded(items[0]);
      },
    });
  return (
    <Modal
      open={open}
      title={words.add}
      okText={words.save}
      confirmLoading={add.isPending}
      onOk={form.submit}
      onCancel={onCancel}
      destroyOnHidden
    >
      <Form
        form={form}
        name="party"
        preserve={false}
        layout="vertical"
        initialValues={{ kind }}
        onFinish={send}
      >
        <Form.Item name="kind" label={words.kind} rules={[{ required: true }]}>
          <Select options={kinds} />
        </Form.Item>
        <Form.Item name="name" label={words.name} rules={[{ required: true, message: words.nameNeeded }]}>
          <Input maxLength={100} onPressEnter={form.submit} autoComplete="off" />
        </Form.Item>
        <Form.Item name="identityNumber" label={words.identityNumber}>
          <Input maxLength={30} onPressEnter={form.submit} autoComplete="off" />
        </Form.Item>
        <Form.Item name="telephone" label={words.telephone}>
          <Input maxLength={30} onPressEnter={form.submit} autoComplete="off" />
        </Form.Item>
        <ProblemNotice error={add.error} />
      </Form>
    </Modal>
  );
}

const filled = ({ kind, name, identityNumber, telephone }: Shape<'PartyDto'>): Shape<'PartyDto'> => ({
  kind,
  name: name.trim(),
  identityNumber: identityNumber?.trim() || undefined,
  telephone: telephone?.trim() || undefined,
});
