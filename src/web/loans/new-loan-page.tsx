import { Flex, Form, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { answerOf, type Shape, server } from '../api/client';
import { useWrite } from '../api/write';
import { MomentPicker } from '../calendar/moment-picker';
import { CaseForm, faultsByItem, OfCase } from '../cases/case-form';
import { type CaseLine, useCaseLines, useComingWith } from '../cases/case-lines';
import { LineChoice } from '../cases/line-choice';
import { useOptions } from '../dictionary/dictionary';
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

function OfLines({ propertyCase }: { propertyCase: Case }) {
  const { lines, error, retry } = useCaseLines(propertyCase.id, { act: 'lend' });
  if (lines) return <LoanForm propertyCase={propertyCase} lines={lines} />;
  return error ? <Failed error={error} retry={retry} /> : <Loading />;
}

function LoanForm({ propertyCase, lines }: { propertyCase: Case; lines: readonly CaseLine[] }) {
  const words = useWords(loanWords);
  const navigate = useNavigate();
  const [form] = Form.useForm<Given>();
  const comingWith = useComingWith();
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    lines.filter((line) => line.possible && comingWith(line)).map(({ item }) => item.id),
  );
  const request = useWrite((body: Shape<'LoanRequestDto'>, headers) =>
    answerOf(server.POST('/api/loans', { body, headers })),
  );
  const send = (given: Given) =>
    request.mutate(
      { ...given, dueAt: `${given.dueAt}:00+08:00`, caseId: propertyCase.id, itemIds: [...chosen] },
      { onSuccess: ({ id }) => navigate(`/loans/${id}`) },
    );
  const required = [{ required: true, message: words.required }];
  return (
    <CaseForm<Given>
      title={words.newLoan}
      propertyCase={propertyCase}
      form={form}
      fields={
        <Flex gap={16} wrap>
          <Form.Item name="purpose" label={words.purpose} rules={required} style={{ width: 200 }}>
            <Select options={useOptions('loanPurposes')} />
          </Form.Item>
          <Form.Item name="dueAt" label={words.dueAt} rules={required}>
            <MomentPicker disabledDate={(date) => date.isBefore(dayjs(today()), 'day')} />
          </Form.Item>
          <Form.Item name="reason" label={words.reason} rules={required} style={{ minWidth: 360 }}>
            <Input maxLength={2000} />
          </Form.Item>
        </Flex>
      }
      submit={words.send(chosen.length)}
      chosen={chosen.length}
      pending={request.isPending}
      error={request.error}
      note={words.sendHelp}
      onSend={send}
    >
      <LineChoice
        lines={lines}
        chosen={chosen}
        onChoose={setChosen}
        faults={faultsByItem(request.error, request.variables?.itemIds ?? [])}
      />
    </CaseForm>
  );
}
