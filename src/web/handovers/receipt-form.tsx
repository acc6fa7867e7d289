import { Alert, App, Button, Checkbox, Flex, Form, Input, Popconfirm, Typography } from 'antd';
import { useState } from 'react';
import { answerOf, type Shape, server } from '../api/client';
import { useWrite } from '../api/write';
import { useTerms } from '../dictionary/dictionary';
import { DraftNotice } from '../draft/draft-notice';
import { useDraft } from '../draft/use-draft';
import { useWords } from '../language/language';
import { Loading, ProblemNotice } from '../state/states';
import { bodyOf, EMPTY, lineOfCode, type Receipt, type Said, waitingOf, withoutReason } from './answers';
import { HandoverLines } from './handover-lines';
import { handoverWords } from './words';

/** The receiver's word, line by line: scan against the list, accept all, or an exception or refusal with its reason. */
export function ReceiptForm({ handover }: { handover: Shape<'HandoverView'> }) {
  const words = useWords(handoverWords);
  const term = useTerms();
  const { message } = App.useApp();
  const [rest, setRest] = useState(false);
  const waiting = waitingOf(handover.lines);
  const draft = useDraft<Receipt>({
    id: `receipt-${handover.id}`,
    kind: 'receipt',
    path: `/handovers/${handover.id}`,
    initial: EMPTY,
    titleOf: ({ said }) =>
      `${term('purposes', handover.purpose)} ${handover.instrument.number}：${words.checked(Object.keys(said).length, waiting.length)}`,
  });
  const write = useWrite((body: Shape<'ReceiptDto'>, headers) =>
    answerOf(
      server.POST('/api/handovers/{id}/receipt', { params: { path: { id: handover.id } }, body, headers }),
    ),
  );
  if (!draft.value) return <Loading />;
  const receipt = draft.value;
  const say = (line: number, said: Said | null) =>
    draft.change((before) => {
      const { [line]: _, ...others } = before.said;
      return { ...before, said: said ? { ...others, [line]: said } : others };
    });
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
        <ScanBox
          lines={waiting}
          onLine={(line) => say(line, { ...receipt.said[line], outcome: 'accepted' })}
        />
        {handover.mode === 'physical' && (
          <Form.Item
            label={words.putWhere}
            extra={words.putWhereHelp}
            layout="vertical"
            style={{ marginBottom: 0 }}
          >
            <Input
              aria-label={words.putWhere}
              value={receipt.place}
              maxLength={200}
              onChange={({ target }) => draft.change((before) => ({ ...before, place: target.value }))}
            />
          </Form.Item>
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
        <DraftNotice draft={draft} onDiscarded={() => window.location.reload()} />
      </Flex>
    </Flex>
  );
}

/** A scanner types like a keyboard and ends with Enter: the line is checked, and the box is ready for the next thing. */
function ScanBox({
  lines,
  onLine,
}: {
  lines: Shape<'HandoverLineView'>[];
  onLine: (lineNumber: number) => void;
}) {
  const words = useWords(handoverWords);
  const [text, setText] = useState('');
  const [told, setTold] = useState('');
  const look = () => {
    if (!text.trim()) return;
    const line = lineOfCode(lines, text);
    setTold(line ? words.scanned(line.lineNumber, line.name) : words.notOnList(text.trim()));
    setText('');
    if (line) onLine(line.lineNumber);
  };
  return (
    <Form.Item
      label={words.scan}
      extra={<span role="status">{told}</span>}
      layout="vertical"
      style={{ marginBottom: 0, minWidth: 320 }}
    >
      <Input
        aria-label={words.scan}
        value={text}
        maxLength={100}
        onChange={({ target }) => setText(target.value)}
        onPressEnter={look}
      />
    </Form.Item>
  );
}
