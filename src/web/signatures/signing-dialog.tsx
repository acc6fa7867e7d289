import { App, Checkbox, Form, Input, Modal, Radio, Segmented, Typography } from 'antd';
import { answerOf, type Shape, server } from '../api/client';
import { useWrite } from '../api/write';
import { useWords } from '../language/language';
import { ProblemNotice } from '../state/states';
import { WaitingForWrite } from '../state/waiting';
import { DrawingPad } from './drawing';
import { signatureWords } from './words';

type Signing = Shape<'SigningDto'>;

/** What can be signed, by the word in its address. */
export type SignedKind = 'handovers' | 'loans' | 'instruments';

interface SigningDialogProps {
  kind: SignedKind;
  id: string;
  signing: Shape<'SigningView'>;
  onEnd: () => void;
}

const WAYS = ['drawn', 'typed', 'login'] as const satisfies readonly Signing['way'][];

/** Turned towards the other party: what is signed, who signs, and the box to sign in. */
export function SigningDialog({ kind, id, signing, onEnd }: SigningDialogProps) {
  const words = useWords(signatureWords);
  const { message } = App.useApp();
  const [form] = Form.useForm<Signing & { confirmed?: boolean }>();
  const role = Form.useWatch('role', form);
  const way = Form.useWatch('way', form) ?? 'drawn';
  const isParty = signing.roles.find(({ code }) => code === role)?.isParty ?? false;
  const write = useWrite((body: Signing, headers) => {
    const sent = { params: { path: { id } }, body, headers };
    if (kind === 'handovers') return answerOf(server.POST('/api/handovers/{id}/signatures', sent));
    if (kind === 'loans') return answerOf(server.POST('/api/loans/{id}/signatures', sent));
    return answerOf(server.POST('/api/instruments/{id}/signatures', sent));
  });
  const send = ({ confirmed: _, ...given }: Signing & { confirmed?: boolean }) =>
    write.mutate(
      { ...given, textHash: signing.textHash },
      {
        onSuccess: ({ items }) => {
          message.success(words.done(items.at(-1)?.name ?? ''));
          onEnd();
        },
      },
    );
  return (
    <Modal
      open
      width={680}
      title={words.title}
      okText={words.sign}
      confirmLoading={write.isPending}
      destroyOnHidden
      onOk={form.submit}
      onCancel={onEnd}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ role: signing.roles[0]?.code, way: 'drawn' }}
        onFinish={send}
      >
        <Typography.Paragraph type="secondary">{words.textHelp}</Typography.Paragraph>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls is reached by keyboard. */}
        <section className="signed-text" tabIndex={0} aria-label={words.text}>
          {signing.text}
        </section>
        <Form.Item name="role" label={words.role} style={{ marginTop: 12 }}>
          <Radio.Group options={signing.roles.map(({ code, name }) => ({ value: code, label: name }))} />
        </Form.Item>
        <Form.Item name="way" label={words.way}>
          <Segmented
            options={WAYS.filter((each) => each !== 'login' || !isParty).map((value) => ({
              value,
              label: words[value],
            }))}
          />
        </Form.Item>
        {way === 'login' ? <OwnLogin /> : <Named isParty={isParty} isDrawn={way === 'drawn'} />}
        <button type="submit" hidden />
        <ProblemNotice error={write.error} />
        <WaitingForWrite write={write} />
      </Form>
    </Modal>
  );
}

function OwnLogin() {
  const words = useWords(signatureWords);
  const needed = [{ required: true, message: words.needed }];
  return (
    <>
      <Form.Item name="loginName" label={words.loginName} extra={words.loginHelp} rules={needed}>
        <Input autoComplete="off" maxLength={100} />
      </Form.Item>
      <Form.Item name="password" label={words.password} rules={needed}>
        <Input.Password autoComplete="off" maxLength={128} />
      </Form.Item>
    </>
  );
}

function Named({ isParty, isDrawn }: { isParty: boolean; isDrawn: boolean }) {
  const words = useWords(signatureWords);
  const needed = [{ required: true, whitespace: true, message: words.needed }];
  return (
    <>
      <Form.Item name="name" label={words.name} rules={needed}>
        <Input autoComplete="off" maxLength={100} />
      </Form.Item>
      {isParty && (
        <>
          <Form.Item name="identityNumber" label={words.identityNumber} extra={words.identityNumberHelp}>
            <Input autoComplete="off" maxLength={40} />
          </Form.Item>
          <Form.Item name="recording" label={words.recording} extra={words.recordingHelp} rules={needed}>
            <Input autoComplete="off" maxLength={100} />
          </Form.Item>
        </>
      )}
      {isDrawn ? (
        <Form.Item
          name="drawing"
          label={words.drawing}
          rules={[{ required: true, message: words.signNeeded }]}
        >
          <DrawingPad />
        </Form.Item>
      ) : (
        <Form.Item
          name="confirmed"
          valuePropName="checked"
          rules={[
            {
              validator: (_, agreed) =>
                agreed ? Promise.resolve() : Promise.reject(new Error(words.confirmNeeded)),
            },
          ]}
        >
          <Checkbox>{words.confirm}</Checkbox>
        </Form.Item>
      )}
    </>
  );
}
