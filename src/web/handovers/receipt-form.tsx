import { Alert, App, Button, Checkbox, Flex, Form, Input, Popconfirm, Typography } from 'antd';
import { useState } from 'react';
import type { Shape } from '../api/client';
import { type Intent, useWrite } from '../api/write';
import { useTerms } from '../dictionary/dictionary';
import { DraftNotice } from '../draft/draft-notice';
import { useDraft } from '../draft/use-draft';
import { useWords } from '../language/language';
import { ScanField } from '../scanning/scan-field';
import { Loading, ProblemNotice } from '../state/states';
import { WaitingForWrite } from '../state/waiting';
import { bodyOf, EMPTY, lineOfCode, type Receipt, type Said, waitingOf, withoutReason } from './answers';
import { HandoverLines } from './handover-lines';
import { handoverWords } from './words';

type Handover = Shape<'HandoverView'>;

interface ReceiptFormProps {
  handover: Pick<Handover, 'id' | 'purpose' | 'mode' | 'lines'> & { instrument: { number: string } };
  /** Where its draft is gone on with. */
  path: string;
  send: (
    body: Shape<'ReceiptDto'>,
    headers: Intent,
  ) => Promise<Pick<Handover, 'acceptedCount' | 'exceptionCount' | 'refusedCount' | 'waitingCount'>>;
}

/** The receiver's word, line by line: scan against the list, accept all, or an exception or refusal with its reason. */
export function ReceiptForm({ handover, path, send: receive }: ReceiptFormProps) {
  const words = useWords(handoverWords);
  const term = useTerms();
  const { message } = App.useApp();
  const [rest, setRest] = useState(false);
  const waiting = waitingOf(handover.lines);
  const draft = useDraft<Receipt>({
    id: `receipt-${handover.id}`,
    kind: 'receipt',
    path,
    initial: EMPTY,
    titleOf: ({ said }) =>
      `${term('purposes', handover.purpose)} ${handover.instrument.number}：${words.checked(Object.keys(said).length, waiting.length)}`,
  });
  const write = useWrite(receive);
  if (!draft.value) return <Loading />;
  const receipt = draft.value;
  const say = (line: number, said: Said | null) =>
    draft.change((before) => {
      const { [line]: _, ...others } = before.said;
      return { ...before, said: said ? { ...others, [line]: said } : others };
    });
  const check = (text: string) => {
    const line = lineOfCode(waiting, text);
    if (line) say(line.lineNumber, { ...receipt.said[line.lineNumber], outcome: 'accepted' });
    return line
      ? { found: true, text: words.scanned(line.lineNumber, line.name) }
      : { found: false, text: words.notOnList(text) };
  };
  const send = (withRest: boolean) =>
    write.mutate(bodyOf(receipt, withRest), {
      onSuccess: (after) => {
        void draft.drop();
        message.success(
          words.done(after.acceptedCount, after.exceptionCount, after.refusedCount, after.waitingCount),
        );
      },
    });
  const answered = Object.keys(receipt.said).length;
  const unreasoned = withoutReason(receipt);
  const submit = () => {
    if (unreasoned.length > 0) message.error(words.reasonNeeded);
    else if (answered === 0 && !rest) message.warning(words.nothingAnswered);
    else send(rest);
  };
  return (
    <Flex vertical gap={12}>
      {handover.mode === 'paper' && <Alert type="info" showIcon title={words.paperMode} />}
      <Flex gap={12} wrap align="end">
        <ScanField label={words.scan} onScan={check} />
        {handover.mode === 'physical' && (
          <PutWhere
            receipt={receipt}
            onChange={(given) => draft.change((before) => ({ ...before, ...given }))}
          />
        )}
        <Popconfirm title={words.acceptAllAsk} disabled={answered > 0} onConfirm={() => send(true)}>
          <Button
            type={answered === 0 ? 'primary' : 'default'}
            size="large"
            loading={write.isPending}
            onClick={() => answered > 0 && setRest(true)}
          >
            {words.acceptAll(waiting.length)}
          </Button>
        </Popconfirm>
        {answered === 0 && <WaitingForWrite write={write} />}
      </Flex>
      <ProblemNotice error={write.error} />
      <HandoverLines lines={handover.lines} said={receipt.said} say={draft.elsewhere ? undefined : say} />
      <Flex gap={12} align="center" wrap>
        <Typography.Text role="status">{words.checked(answered, waiting.length)}</Typography.Text>
        {answered < waiting.length && (
          <Checkbox checked={rest} onChange={({ target }) => setRest(target.checked)}>
            {words.submitRest}
          </Checkbox>
        )}
        <Button type={answered > 0 ? 'primary' : 'default'} loading={write.isPending} onClick={submit}>
          {words.submit}
        </Button>
        {answered > 0 && <WaitingForWrite write={write} />}
        <DraftNotice draft={draft} onDiscarded={() => window.location.reload()} />
      </Flex>
    </Flex>
  );
}

/** The slot by its label, or, where there is none, the place in words. */
function PutWhere({
  receipt,
  onChange,
}: {
  receipt: Receipt;
  onChange: (given: Partial<Pick<Receipt, 'place' | 'slot'>>) => void;
}) {
  const words = useWords(handoverWords);
  const fields = ['slot', 'place'] as const;
  return fields.map((field) => (
    <Form.Item
      key={field}
      label={words[PUT[field].label]}
      extra={words[PUT[field].help]}
      layout="vertical"
      style={{ marginBottom: 0 }}
    >
      <Input
        aria-label={words[PUT[field].label]}
        value={receipt[field]}
        maxLength={200}
        onChange={({ target }) => onChange({ [field]: target.value })}
      />
    </Form.Item>
  ));
}

const PUT = {
  slot: { label: 'putSlot', help: 'putSlotHelp' },
  place: { label: 'putWhere', help: 'putWhereHelp' },
} as const;
