import { App, Form, Input, Modal, Radio, Select } from 'antd';
import dayjs from 'dayjs';
import { answerOf, api, type Shape, server } from '../api/client';
import { useWrite } from '../api/write';
import { MomentPicker } from '../calendar/moment-picker';
import { PersonSelect } from '../identity/person-select';
import { useWords } from '../language/language';
import { today } from '../language/moment';
import { useMe } from '../session/session';
import { ProblemNotice } from '../state/states';
import { WaitingForWrite } from '../state/waiting';
import { effectWords } from './words';

export type EffectStep = 'taking-out' | 'putting-back' | 'return' | 'move';

interface StepDialogProps {
  deposit: Shape<'DepositView'>;
  step: EffectStep;
  title: string;
  lines: number[];
  onEnd: (done: boolean) => void;
}

interface Given {
  secondId: string;
  reason: string;
  dueAt: string;
  to: 'person' | 'authorised';
  receiver?: string;
  authority?: string;
  instrumentId: string;
}

/** One step with the chosen things, by two. */
export function StepDialog({ deposit, step, title, lines, onEnd }: StepDialogProps) {
  const words = useWords(effectWords);
  const me = useMe();
  const { message } = App.useApp();
  const [form] = Form.useForm<Given>();
  const write = useWrite((given: Given, headers) => sent(deposit.id, step, lines, given, headers));
  const required = [{ required: true, message: words.required }];
  return (
    <Modal
      open
      title={title}
      okText={title}
      confirmLoading={write.isPending}
      destroyOnHidden
      onOk={form.submit}
      onCancel={() => onEnd(false)}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ to: 'person' }}
        onFinish={(given) =>
          write.mutate(given, {
            onSuccess: () => {
              message.success(words.done);
              onEnd(true);
            },
          })
        }
      >
        {step === 'taking-out' && (
          <>
            <Form.Item name="reason" label={words.reason} rules={required}>
              <Input maxLength={500} />
            </Form.Item>
            <Form.Item name="dueAt" label={words.dueAt} rules={required}>
              <MomentPicker disabledDate={(date) => date.isBefore(dayjs(today()), 'day')} />
            </Form.Item>
          </>
        )}
        {step === 'return' && <ToWhom />}
        {step === 'move' && (
          <Form.Item name="instrumentId" label={words.list} extra={words.listHelp} rules={required}>
            <ListSelect caseId={deposit.case.id} />
          </Form.Item>
        )}
        <Form.Item name="secondId" label={words.second} rules={required}>
          <PersonSelect agencyId={me.agency.id} without={[me.person.id]} />
        </Form.Item>
        <button type="submit" hidden />
        <ProblemNotice error={write.error} />
        <WaitingForWrite write={write} />
      </Form>
    </Modal>
  );
}

function ToWhom() {
  const words = useWords(effectWords);
  const to = Form.useWatch('to');
  const required = [{ required: true, message: words.required }];
  return (
    <>
      <Form.Item name="to" label={words.to}>
        <Radio.Group
          options={[
            { value: 'person', label: words.toPerson },
            { value: 'authorised', label: words.toAuthorised },
          ]}
        />
      </Form.Item>
      {to === 'authorised' && (
        <>
          <Form.Item name="receiver" label={words.receiver} rules={required}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="authority" label={words.authority} rules={required}>
            <Input maxLength={100} />
          </Form.Item>
        </>
      )}
    </>
  );
}

/** The lists by which property of the case was registered. */
function ListSelect({
  caseId,
  ...select
}: {
  caseId: string;
  id?: string;
  value?: string;
  onChange?: (id: string) => void;
}) {
  const { data } = api.useQuery('get', '/api/cases/{id}/items', { params: { path: { id: caseId } } });
  const lists = new Map(
    (data?.items ?? []).flatMap(({ list }) => (list ? [[list.instrumentId, list.number] as const] : [])),
  );
  return <Select {...select} options={[...lists].map(([value, label]) => ({ value, label }))} />;
}

function sent(
  id: string,
  step: EffectStep,
  lines: number[],
  given: Given,
  headers: { 'Idempotency-Key': string },
): Promise<Shape<'DepositView'>> {
  const params = { path: { id } };
  const { secondId, reason, to, receiver, authority, instrumentId } = given;
  const by = { lines, secondId };
  if (step === 'taking-out') {
    const body = { ...by, reason, dueAt: `${given.dueAt}:00+08:00` };
    return answerOf(server.POST('/api/personal-effects/{id}/taking-out', { params, body, headers }));
  }
  if (step === 'putting-back')
    return answerOf(server.POST('/api/personal-effects/{id}/putting-back', { params, body: by, headers }));
  if (step === 'move')
    return answerOf(
      server.POST('/api/personal-effects/{id}/move', { params, body: { ...by, instrumentId }, headers }),
    );
  const body = { ...by, to, receiver, authority };
  return answerOf(server.POST('/api/personal-effects/{id}/return', { params, body, headers }));
}
