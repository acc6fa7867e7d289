import { Flex, Form, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useNavigate } from 'react-router';
import { answerOf, type Shape, server } from '../api/client';
import { useWrite } from '../api/write';
import { MomentPicker } from '../calendar/moment-picker';
import { CaseForm, faultsByItem, type LinesGiven, OfCase } from '../cases/case-form';
import { type CaseLine, useCaseLines, useComingWith } from '../cases/case-lines';
import { LineChoice } from '../cases/line-choice';
import { useOptions } from '../dictionary/dictionary';
import { DraftedForm, type ReadDraft } from '../draft/drafted-form';
import { useWords } from '../language/language';
import { today } from '../language/moment';
import { Failed, Loading } from '../state/states';
import { loanWords } from './words';

type Case = Shape<'CaseDetailView'>;
type Given = Pick<Shape<'LoanRequestDto'>, 'purpose' | 'dueAt' | 'reason'>;

/** 申请调用: which things, for what, until when; the head is asked to approve it. */
export function Component() {
  return <OfCase>{(propertyCase) => <OfLines propertyCase={propertyCase} />}</OfCase>;
}

type LoanGiven = LinesGiven<Given, null>;
type LoanFormProps = { propertyCase: Case; lines: readonly CaseLine[] };

function OfLines({ propertyCase }: { propertyCase: Case }) {
  const { lines, error, retry } = useCaseLines(propertyCase.id, { act: 'lend' });
  if (lines) return <BegunLoan propertyCase={propertyCase} lines={lines} />;
  return error ? <Failed error={error} retry={retry} /> : <Loading />;
}

function BegunLoan(props: LoanFormProps) {
  const words = useWords(loanWords);
  const comingWith = useComingWith();
  const chosen = props.lines.filter((line) => line.possible && comingWith(line)).map(({ item }) => item.id);
  return (
    <DraftedForm<LoanGiven>
      kind="loan"
      title={`${words.newLoan} ${props.propertyCase.title}`}
      initial={{ fields: {}, chosen, said: null }}
    >
      {(draft) => <LoanForm {...props} draft={draft} />}
    </DraftedForm>
  );
}

function LoanForm({ propertyCase, lines, draft }: LoanFormProps & { draft: ReadDraft<LoanGiven> }) {
  const words = useWords(loanWords);
  const navigate = useNavigate();
  const [form] = Form.useForm<Given>();
  const possible = new Set(lines.filter((line) => line.possible).map(({ item }) => item.id));
  const chosen = draft.value.chosen.filter((itemId) => possible.has(itemId));
  const request = useWrite((body: Shape<'LoanRequestDto'>) =>
    answerOf(server.POST('/api/loans', { body, headers: { 'Idempotency-Key': draft.id } })),
  );
  const send = (given: Given) =>
    request.mutate(
      { ...given, dueAt: `${given.dueAt}:00+08:00`, caseId: propertyCase.id, itemIds: chosen },
      {
        onSuccess: async ({ id }) => {
          await draft.drop();
          navigate(`/loans/${id}`);
        },
      },
    );
  return (
    <CaseForm<Given, null>
      title={words.newLoan}
      propertyCase={propertyCase}
      form={form}
      draft={draft}
      fields={<LoanFields />}
      submit={words.send(chosen.length)}
      chosen={chosen.length}
      write={request}
      note={words.sendHelp}
      onSend={send}
    >
      <LineChoice
        lines={lines}
        chosen={chosen}
        onChoose={(itemIds) => draft.change((before) => ({ ...before, chosen: itemIds }))}
        faults={faultsByItem(request.error, request.variables?.itemIds ?? [])}
      />
    </CaseForm>
  );
}

function LoanFields() {
  const words = useWords(loanWords);
  const purposes = useOptions('loanPurposes');
  const required = [{ required: true, message: words.required }];
  return (
    <Flex gap={16} wrap>
      <Form.Item name="purpose" label={words.purpose} rules={required} style={{ width: 200 }}>
        <Select options={purposes} />
      </Form.Item>
      <Form.Item name="dueAt" label={words.dueAt} rules={required}>
        <MomentPicker disabledDate={(date) => date.isBefore(dayjs(today()), 'day')} />
      </Form.Item>
      <Form.Item name="reason" label={words.reason} rules={required} style={{ minWidth: 360 }}>
        <Input maxLength={2000} />
      </Form.Item>
    </Flex>
  );
}
