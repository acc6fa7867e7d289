import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Flex, Form, type FormListFieldData, Input, Select } from 'antd';
import { useNavigate } from 'react-router';
import { answerOf, type Shape, server } from '../api/client';
import { useWrite } from '../api/write';
import { CaseSelect } from '../cases/case-select';
import { Page } from '../frame/page';
import { PersonSelect } from '../identity/person-select';
import { useWords } from '../language/language';
import { PartySelect } from '../parties/party-select';
import { useMe } from '../session/session';
import { ProblemNotice } from '../state/states';
import { WaitingForWrite } from '../state/waiting';
import { effectWords } from './words';

type Given = Shape<'DepositDto'>;

const KINDS = [
  'card',
  'phone',
  'cash',
  'document',
  'jewellery',
  'medicine',
  'other',
] as const satisfies readonly Shape<'EffectDto'>['kind'][];

/** 登记随身财物: whose, what, which locker, and the other officer; without a line it says that there was nothing. */
export function Component() {
  const words = useWords(effectWords);
  const me = useMe();
  const navigate = useNavigate();
  const [form] = Form.useForm<Given>();
  const caseId = Form.useWatch('caseId', form);
  const write = useWrite((body: Given, headers) =>
    answerOf(server.POST('/api/personal-effects', { body, headers })),
  );
  const send = (given: Given) =>
    write.mutate(
      { ...given, things: given.things ?? [] },
      { onSuccess: ({ id }) => navigate(`/personal-effects/${id}`) },
    );
  const required = [{ required: true, message: words.required }];
  return (
    <Page title={words.new} back="/personal-effects">
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ things: [{ kind: 'card', unit: words.sheets, quantity: '1' }] }}
        onFinish={send}
      >
        <Flex gap={16} wrap>
          <Form.Item name="caseId" label={words.case} rules={required} style={{ width: 360 }}>
            <CaseSelect />
          </Form.Item>
          {caseId && (
            <Form.Item name="partyId" label={words.person} rules={required} style={{ width: 240 }}>
              <PartySelect caseId={caseId} kind="holder" />
            </Form.Item>
          )}
          <Form.Item name="secondId" label={words.second} rules={required} style={{ width: 260 }}>
            <PersonSelect agencyId={me.agency.id} without={[me.person.id]} />
          </Form.Item>
          <Form.Item name="locker" label={words.locker}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="seal" label={words.seal}>
            <Input maxLength={50} />
          </Form.Item>
        </Flex>
        <Form.List name="things">
          {(fields, { add, remove }) => (
            <>
              {fields.map((field, index) => (
                <Thing key={field.key} field={field} line={index + 1} onRemove={() => remove(field.name)} />
              ))}
              <Button
                icon={<PlusOutlined />}
                onClick={() => add({ kind: 'other', quantity: '1', unit: words.pieces })}
                style={{ marginBottom: 16 }}
              >
                {words.addThing}
              </Button>
              {fields.length === 0 && <p role="status">{words.none}</p>}
            </>
          )}
        </Form.List>
        <ProblemNotice error={write.error} />
        <Flex gap={12} align="center">
          <Button type="primary" htmlType="submit" loading={write.isPending}>
            {words.register}
          </Button>
          <WaitingForWrite write={write} />
        </Flex>
      </Form>
    </Page>
  );
}

function Thing({ field, line, onRemove }: { field: FormListFieldData; line: number; onRemove: () => void }) {
  const words = useWords(effectWords);
  const required = [{ required: true, message: words.required }];
  const part = (name: string) => [field.name, name];
  return (
    <fieldset aria-label={words.thing(line)} style={{ border: 0, padding: 0, margin: 0 }}>
      <Flex gap={12} wrap align="end">
        <Form.Item name={part('kind')} label={words.kind} style={{ width: 150 }}>
          <Select options={KINDS.map((value) => ({ value, label: words[value] }))} />
        </Form.Item>
        <Form.Item name={part('name')} label={words.name} rules={required} style={{ width: 220 }}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name={part('quantity')} label={words.quantity} rules={required} style={{ width: 100 }}>
          <Input maxLength={30} inputMode="decimal" />
        </Form.Item>
        <Form.Item name={part('unit')} label={words.unit} rules={required} style={{ width: 80 }}>
          <Input maxLength={20} />
        </Form.Item>
        <Form.Item name={part('features')} label={words.features} style={{ width: 260 }}>
          <Input maxLength={500} />
        </Form.Item>
        <Form.Item>
          <Button
            icon={<DeleteOutlined />}
            aria-label={`${words.removeThing} ${words.thing(line)}`}
            onClick={onRemove}
          />
        </Form.Item>
      </Flex>
    </fieldset>
  );
}
