import { Alert, Button, Card, Flex, Form, Radio, Typography } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { answerOf, type Shape, server } from '../api/client';
import { isProblem } from '../api/problem';
import { useWrite } from '../api/write';
import { useTerms } from '../dictionary/dictionary';
import { DraftNotice } from '../draft/draft-notice';
import { DraftedForm, type ReadDraft } from '../draft/drafted-form';
import { useWords } from '../language/language';
import { PaperFields } from '../papers/paper-fields';
import { YUAN } from '../quantity/money';
import { ProblemNotice } from '../state/states';
import { WaitingForWrite } from '../state/waiting';
import { CarryingOutFields } from './carrying-out-fields';
import { bodyOf, type CarryingOutForm, type LineGiven, whatIsWrong } from './carrying-out-given';
import { CarryingOutLines } from './carrying-out-lines';
import { type DueGroup, firstChosen, type ProofKind } from './due-lines';
import { executionWords } from './words';

interface CarryingOutProps {
  caseId: string;
  groups: DueGroup[];
  recoveries: number;
  onDone: (carried: Shape<'CarriedOutView'>) => void;
}

/** What is written of one proof; another kind begins anew. */
interface CarryingOutGiven {
  proof: ProofKind;
  chosen: readonly string[];
  lines: Readonly<Record<string, LineGiven>>;
  fields: CarryingOutForm;
}

const begun = (group: DueGroup): CarryingOutGiven => ({
  proof: group.proof,
  chosen: firstChosen(group),
  lines: {},
  fields: { unit: YUAN },
});

/** Lines of one kind under one proof. */
export function CarryingOut(props: CarryingOutProps) {
  const words = useWords(executionWords);
  const [first] = props.groups;
  if (!first) return null;
  return (
    <DraftedForm
      kind="carrying_out"
      title={`${words.carryOutTitle} ${first.lines[0]?.item.case.title ?? ''}`}
      initial={begun(first)}
    >
      {(draft) => <Kinds {...props} draft={draft} />}
    </DraftedForm>
  );
}

type Drafted = { draft: ReadDraft<CarryingOutGiven> };

function Kinds({ caseId, groups, recoveries, onDone, draft }: CarryingOutProps & Drafted) {
  const words = useWords(executionWords);
  const term = useTerms();
  const group = groups.find(({ proof }) => proof === draft.value.proof) ?? groups[0];
  if (!group) return null;
  const turnTo = (kind: ProofKind) => {
    const chosen = groups.find(({ proof }) => proof === kind);
    if (chosen) draft.change(begun(chosen));
  };
  return (
    <Flex vertical gap={16}>
      <Radio.Group
        aria-label={words.kind}
        optionType="button"
        disabled={draft.elsewhere}
        value={group.proof}
        onChange={({ target }) => turnTo(target.value)}
        options={groups.map(({ proof: kind, lines }) => ({
          value: kind,
          label: `${[...new Set(lines.map(({ outcome }) => term('outcomes', outcome.code)))].join('、')} ${lines.length}`,
        }))}
      />
      {recoveries > 0 && <Alert type="info" showIcon title={words.recoveries(recoveries)} />}
      <ProofForm key={group.proof} caseId={caseId} group={group} onDone={onDone} draft={draft} />
    </Flex>
  );
}

interface ProofFormProps extends Drafted {
  caseId: string;
  group: DueGroup;
  onDone: (carried: Shape<'CarriedOutView'>) => void;
}

function ProofForm({ caseId, group, onDone, draft }: ProofFormProps) {
  const words = useWords(executionWords);
  const navigate = useNavigate();
  const [form] = Form.useForm<CarryingOutForm>();
  const { chosen, lines: given, fields } = draft.value;
  const [initial] = useState(fields);
  const [faults, setFaults] = useState<ReadonlyMap<string, string>>(new Map());
  const carry = useWrite((body: Shape<'CarryingOutDto'>) =>
    answerOf(server.POST('/api/disposals', { body, headers: { 'Idempotency-Key': draft.id } })),
  );
  const lines = group.lines.filter(({ key }) => chosen.includes(key));
  const wrong = whatIsWrong(lines, given);
  const write = (part: Partial<CarryingOutGiven>) => draft.change((before) => ({ ...before, ...part }));
  const send = (values: CarryingOutForm) => {
    setFaults(new Map());
    carry.mutate(bodyOf(caseId, lines, given, values), {
      onSuccess: async (carried) => {
        await draft.drop();
        onDone(carried);
      },
      onError: (error) => {
        if (!isProblem(error)) return;
        const told = error.faults.flatMap(({ line, message }): [string, string][] => {
          const at = line ? lines[line - 1] : undefined;
          return at ? [[at.key, message]] : [];
        });
        setFaults(new Map(told));
      },
    });
  };
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      disabled={draft.elsewhere}
      initialValues={initial}
      onValuesChange={() => write({ fields: form.getFieldsValue(true) })}
      onFinish={send}
    >
      <Flex vertical gap={16}>
        <CarryingOutLines
          group={group}
          chosen={chosen}
          onChoose={(keys) => write({ chosen: keys })}
          given={given}
          onGiven={(key, part) =>
            draft.change((before) => ({
              ...before,
              lines: { ...before.lines, [key]: { ...before.lines[key], ...part } },
            }))
          }
          wrong={wrong}
          faults={faults}
        />
        <Card size="small" styles={{ body: { paddingBottom: 0 } }}>
          <CarryingOutFields caseId={caseId} lines={lines} />
          <PaperFields kind={group.proof} />
        </Card>
        <ProblemNotice error={carry.error} />
        <Flex gap={12} align="center" wrap>
          <Button
            type="primary"
            size="large"
            htmlType="submit"
            loading={carry.isPending}
            disabled={lines.length === 0 || wrong.size > 0 || draft.elsewhere}
          >
            {words.record(lines.length)}
          </Button>
          <WaitingForWrite write={carry} />
          <Typography.Text type="secondary" role="status">
            {words.chosen(lines.length)}
          </Typography.Text>
          <DraftNotice draft={draft} onDiscarded={() => navigate(`/cases/${caseId}`)} />
        </Flex>
      </Flex>
    </Form>
  );
}
