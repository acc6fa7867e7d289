import { App, Button, Card, Flex, Form, Input } from 'antd';
import { answerOf, type Shape, server } from '../api/client';
import { useWrite } from '../api/write';
import { useWords } from '../language/language';
import { ProblemNotice } from '../state/states';
import { approvalWords } from './words';

type Word = Shape<'ApprovalDecisionDto'>['decision'];

/** The head's word, with an opinion, which a refusal must have. */
export function Decision({ id }: { id: string }) {
  const words = useWords(approvalWords);
  const { message } = App.useApp();
  const [form] = Form.useForm<{ opinion?: string }>();
  const decide = useWrite((body: Shape<'ApprovalDecisionDto'>, headers) =>
    answerOf(server.POST('/api/approvals/{id}/decision', { params: { path: { id } }, body, headers })),
  );
  const say = (decision: Word) => {
    const opinion = form.getFieldValue('opinion')?.trim() || undefined;
    if (decision === 'refused' && !opinion) {
      form.setFields([{ name: 'opinion', errors: [words.opinionNeeded] }]);
      form.focusField('opinion');
      return;
    }
    decide.mutate(
      { decision, opinion },
      { onSuccess: () => message.success(decision === 'given' ? words.given : words.refusedNow) },
    );
  };
  return (
    <Card size="small" title={words.decided}>
      <Form form={form} layout="vertical" requiredMark={false}>
        <Form.Item name="opinion" label={words.opinion}>
          <Input.TextArea rows={2} maxLength={2000} />
        </Form.Item>
      </Form>
      <ProblemNotice error={decide.error} />
      <Flex gap={12}>
        <Button
          type="primary"
          loading={decide.isPending && decide.variables.decision === 'given'}
          disabled={decide.isPending}
          onClick={() => say('given')}
        >
          {words.give}
        </Button>
        <Button
          danger
          loading={decide.isPending && decide.variables.decision === 'refused'}
          disabled={decide.isPending}
          onClick={() => say('refused')}
        >
          {words.refuse}
        </Button>
      </Flex>
    </Card>
  );
}
