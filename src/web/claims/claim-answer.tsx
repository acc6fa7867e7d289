import { App, Form, Input, Radio } from 'antd';
import { answerOf, type Shape, server } from '../api/client';
import { useWrite } from '../api/write';
import { useWords } from '../language/language';
import { PaperDialog } from '../papers/paper-dialog';
import { claimWords } from './words';

type Given = Pick<Shape<'ClaimAnswerDto'>, 'answer' | 'reasons'>;

const ANSWERS = ['upheld', 'rejected', 'withdrawn'] as const satisfies readonly Given['answer'][];

interface ClaimAnswerProps {
  caseId: string;
  claim: Shape<'ClaimView'>;
  onEnd: () => void;
}

/** Upholds or rejects a claim, or notes that it was withdrawn. */
export function ClaimAnswer({ caseId, claim, onEnd }: ClaimAnswerProps) {
  const words = useWords(claimWords);
  const { message } = App.useApp();
  const answer = useWrite((body: Shape<'ClaimAnswerDto'>, headers) =>
    answerOf(
      server.POST('/api/cases/{id}/claims/{claimId}/answer', {
        params: { path: { id: caseId, claimId: claim.id } },
        body,
        headers,
      }),
    ),
  );
  const needed = [{ required: true, message: words.required }];
  return (
    <PaperDialog<Given>
      kind="claim_answer"
      open
      title={words.answerOf(words[claim.kind], claim.partyName ?? '')}
      okText={words.answer}
      write={answer}
      onCancel={onEnd}
      onSend={(given, instrument) =>
        answer.mutate(
          { ...given, instrument },
          {
            onSuccess: () => {
              message.success(words.answered);
              onEnd();
            },
          },
        )
      }
    >
      <Form.Item name="answer" label={words.result} rules={needed}>
        <Radio.Group optionType="button" options={ANSWERS.map((value) => ({ value, label: words[value] }))} />
      </Form.Item>
      <Form.Item name="reasons" label={words.reasons} rules={[{ ...needed[0], whitespace: true }]}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
    </PaperDialog>
  );
}
