import { Alert, Button, Card, Flex, Form, Radio, Typography } from 'antd';
import { useState } from 'react';
import { answerOf, type Shape, server } from '../api/client';
import { isProblem } from '../api/problem';
import { useWrite } from '../api/write';
import { useTerms } from '../dictionary/dictionary';
import { useWords } from '../language/language';
import { PaperFields } from '../papers/paper-fields';
import { YUAN } from '../quantity/money';
import { ProblemNotice } from '../state/states';
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

/** Lines of one kind under one proof. */
export function CarryingOut({ caseId, groups, recoveries, onDone }: CarryingOutProps) {
  const words = useWords(executionWords);
  const term = useTerms();
  const [proof, setProof] = useState<ProofKind | undefined>(groups[0]?.proof);
  const group = groups.find((each) => each.proof === proof) ?? groups[0];
  if (!group) return null;
  return (
    <Flex vertical gap={16}>
      <Radio.Group
        aria-label={words.kind}
        optionType="button"
        value={group.proof}
        onChange={({ target }) => setProof(target.value)}
        options={groups.map(({ proof: kind, lines }) => ({
          value: kind,
          label: `${[...new Set(lines.map(({ outcome }) => term('outcomes', outcome.code)))].join('、')} ${lines.length}`,
        }))}
      />
      {recoveries > 0 && <Alert type="info" showIcon title={words.recoveries(recoveries)} />}
      <ProofForm key={group.proof} caseId={caseId} group={group} onDone={onDone} />
    </Flex>
  );
}

interface ProofFormProps {
  caseId: string;
  group: DueGroup;
  onDone: (carried: Shape<'CarriedOutView'>) => void;
}

function ProofForm({ caseId, group, onDone }: ProofFormProps) {
  const words = useWords(executionWords);
  const [form] = Form.useForm<CarryingOutForm>();
  const [chosen, setChosen] = useState<readonly string[]>(() => firstChosen(group));
  const [given, setGiven] = useState<Record<string, LineGiven>>({});
  const [faults, setFaults] = useState<ReadonlyMap<string, string>>(new Map());
  const carry = useWrite((body: Shape<'CarryingOutDto'>, headers) =>
    answerOf(server.POST('/api/disposals', { body, headers })),
  );
  const lines = group.lines.filter(({ key }) => chosen.includes(key));
  const wrong = whatIsWrong(lines, given);
  const send = (values: CarryingOutForm) => {
    setFaults(new Map());
    carry.mutate(bodyOf(caseId, lines, given, values), {
      onSuccess: onDone,
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
    <Form form={form} layout="vertical" requiredMark={false} initialValues={{ unit: YUAN }} onFinish={send}>
      <Flex vertical gap={16}>
        <CarryingOutLines
          group={group}
          chosen={chosen}
          onChoose={setChosen}
          given={given}
          onGiven={(key, part) => setGiven((before) => ({ ...before, [key]: { ...before[key], ...part } }))}
          wrong={wrong}
          faults={faults}
        />
        <Card size="small" styles={{ body: { paddingBottom: 0 } }}>
          <CarryingOutFields caseId={caseId} lines={lines} />
          <PaperFields kind={group.proof} />
        </Card>
        <ProblemNotice error={carry.error} />
        <Flex gap={12} align="center">
          <Button
            type="primary"
            size="large"
            htmlType="submit"
            loading={carry.isPending}
            disabled={lines.length === 0 || wrong.size > 0}
          >
            {words.record(lines.length)}
          </Button>
          <Typography.Text type="secondary" role="status">
            {words.chosen(lines.length)}
          </Typography.Text>
        </Flex>
      </Flex>
    </Form>
  );
}
