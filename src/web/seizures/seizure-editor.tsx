import { Alert, Button, Flex, Form, Typography } from 'antd';
import { useCallback, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { answerOf, type Shape, server } from '../api/client';
import { isProblem } from '../api/problem';
import { useWrite } from '../api/write';
import { useTerms } from '../dictionary/dictionary';
import '../cases/cases.css';
import { DraftNotice } from '../draft/draft-notice';
import type { Draft } from '../draft/use-draft';
import { Page } from '../frame/page';
import { useWords } from '../language/language';
import { useMe } from '../session/session';
import { ProblemNotice } from '../state/states';
import { WaitingForWrite } from '../state/waiting';
import { FaultList, type FoundFault } from './fault-list';
import { seizureWords } from './form-words';
import { LineGrid, type LineGridHandle } from './line-grid';
import { useListFaults } from './list-faults';
import { SeizureFields } from './seizure-fields';
import { bodyOf, type SeizureForm, type SeizureGiven } from './seizure-given';
import { filled, type SeizureLine } from './seizure-line';
import { gridWords } from './words';

interface SeizureEditorProps {
  draftId: string;
  draft: Draft<SeizureGiven>;
  given: SeizureGiven;
  propertyCase: Shape<'CaseDetailView'>;
}

/** Where the form shows a fault that the server names by a field of the request. */
const placeOf = (field: string): string[] =>
  ({ officers: ['others'], holder: ['holder', 'name'], witness: ['witness', 'name'] })[field] ??
  field.split('.');

/** Fills a seizure in, and sends it. */
export function SeizureEditor({ draftId, draft, given, propertyCase }: SeizureEditorProps) {
  const words = useWords(seizureWords);
  const term = useTerms();
  const me = useMe();
  const navigate = useNavigate();
  const [form] = Form.useForm<SeizureForm>();
  const [initial] = useState(given.form);
  const [asked, setAsked] = useState(false);
  const grid = useRef<LineGridHandle>(null);
  const { lines } = given;
  const faults = useListFaults(lines);
  const { change } = draft;
  const setLines = useCallback(
    (next: readonly SeizureLine[]) => change((before) => ({ ...before, lines: next })),
    [change],
  );
  // The draft names the write: sent again after a lost connection, or from a page that was closed, it is not done twice.
  const register = useWrite((body: Shape<'SeizureDto'>) =>
    answerOf(server.POST('/api/seizures', { body, headers: { 'Idempotency-Key': draftId } })),
  );
  const sent = filled(lines);
  const goTo = ({ line, fault }: FoundFault) => grid.current?.goTo(line, fault.field);
  const send = (values: SeizureForm) => {
    setAsked(true);
    const [first] = faults.found;
    if (first) return goTo(first);
    return register.mutate(bodyOf(propertyCase.id, me.person.id, values, lines), {
      onSuccess: async ({ instrument }) => {
        await draft.drop();
        navigate(`/cases/${propertyCase.id}/seizures/${instrument.id}`, { replace: true });
      },
      onError: (error) => {
        faults.refused(error, sent);
        if (isProblem(error))
          form.setFields(
            error.faults
              .filter(({ line, field }) => line === undefined && field)
              .map(({ field, message }) => ({ name: placeOf(field ?? '') as never, errors: [message] })),
          );
      },
    });
  };
  const last = sent.at(-1);
  const told = faults.found.filter(({ line, fault }) => asked || !fault.missing || line !== last);
  const measure = term('measureKinds', given.form.measure);
  return (
    <Page
      title={words.register(measure)}
      back={`/cases/${propertyCase.id}`}
      aside={<Typography.Text type="secondary">{propertyCase.title}</Typography.Text>}
    >
      <Form
        form={form}
        layout="vertical"
        size="middle"
        requiredMark={false}
        disabled={draft.elsewhere}
        initialValues={initial}
        scrollToFirstError={{ focus: true }}
        onValuesChange={() => {
          // All of the store: also what is not shown at the moment.
          const values = form.getFieldsValue(true);
          change((before) => ({ ...before, form: values }));
        }}
        onFinish={send}
        className="dense-form"
      >
        <SeizureFields />
      </Form>
      <LineGrid
        ref={grid}
        lines={lines}
        onChange={setLines}
        faultsOf={faults.faultsOf}
        numbers={faults.numbers}
        onMarked={faults.marked}
        readOnly={draft.elsewhere || register.isPending}
      />
      <FaultList found={told} onGo={goTo} />
      <Refusal error={register.error} />
      <Flex gap={12} align="center" wrap className="form-end no-print">
        <Button
          type="primary"
          disabled={sent.length === 0 || draft.elsewhere}
          loading={register.isPending}
          onClick={form.submit}
        >
          {register.isPending ? words.sending(sent.length) : words.submit(sent.length)}
        </Button>
        <WaitingForWrite write={register} />
        <Typography.Text role="status">
          {asked && faults.found.length > 0 ? words.fixFirst : sent.length === 0 ? words.noLines : ''}
        </Typography.Text>
        <DraftNotice
          draft={draft as Draft<unknown>}
          onDiscarded={() => navigate(`/cases/${propertyCase.id}`)}
        />
      </Flex>
    </Page>
  );
}

/** What the server refused: faults of lines are told at their cells, everything else here. */
function Refusal({ error }: { error: unknown }) {
  const words = useWords(gridWords);
  if (!isProblem(error) || error.faults.every(({ line }) => line === undefined))
    return <ProblemNotice error={error} />;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      data-code={error.code}
      title={error.message}
      description={words.faulty(error.faults.length)}
    />
  );
}
