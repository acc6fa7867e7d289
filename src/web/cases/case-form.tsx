import { Button, ConfigProvider, Flex, Form, type FormInstance, Typography } from 'antd';
import { type ReactNode, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { api, type Shape } from '../api/client';
import { isProblem } from '../api/problem';
import type { Sending } from '../api/write';
import { DraftNotice } from '../draft/draft-notice';
import type { ReadDraft } from '../draft/drafted-form';
import { Page } from '../frame/page';
import { useWords } from '../language/language';
import { Failed, Loading, ProblemNotice } from '../state/states';
import { WaitingForWrite } from '../state/waiting';
import './cases.css';
import { caseWords } from './words';

/** The case of the address, read before a form upon it is shown. */
export function OfCase({ children }: { children: (propertyCase: Shape<'CaseDetailView'>) => ReactNode }) {
  const { id = '' } = useParams();
  const { data, error, isPending, refetch } = api.useQuery('get', '/api/cases/{id}', {
    params: { path: { id } },
  });
  if (isPending) return <Loading />;
  if (!data) return <Failed error={error} retry={() => void refetch()} />;
  return children(data);
}

/** What a form upon lines holds: its fields, the chosen lines, and what else is said of each line. */
export interface LinesGiven<Given, Said> {
  fields: Partial<Given>;
  chosen: readonly string[];
  said: Said;
}

interface CaseFormProps<Given, Said> {
  title: string;
  propertyCase: Shape<'CaseDetailView'>;
  form: FormInstance<Given>;
  draft: ReadDraft<LinesGiven<Given, Said>>;
  fields: ReactNode;
  /** The lines upon which it acts. */
  children: ReactNode;
  /** What the button says, and for how many lines; with none, or while something is missing, it cannot be pressed. */
  submit: string;
  chosen: number;
  incomplete?: boolean;
  write: Sending;
  note?: ReactNode;
  onSend: (given: Given) => void;
}

/** A form upon lines of a case: its fields, the lines, and the button that sends both. */
export function CaseForm<Given, Said>(props: CaseFormProps<Given, Said>) {
  const navigate = useNavigate();
  const words = useWords(caseWords);
  const { title, propertyCase, form, draft, fields, children, submit, chosen, write, note } = props;
  const [initial] = useState(draft.value.fields);
  // What one field resets of another follows within the same task.
  const keep = () =>
    queueMicrotask(() => draft.change((before) => ({ ...before, fields: form.getFieldsValue(true) })));
  return (
    <Page
      title={title}
      back={`/cases/${propertyCase.id}`}
      aside={<Typography.Text type="secondary">{propertyCase.title}</Typography.Text>}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={initial as object}
        disabled={draft.elsewhere}
        onValuesChange={keep}
        scrollToFirstError={{ focus: true }}
        onFinish={props.onSend}
      >
        {fields}
      </Form>
      <ConfigProvider componentDisabled={draft.elsewhere}>{children}</ConfigProvider>
      <ProblemNotice error={write.error} />
      <Flex gap={12} align="center" wrap className="form-end no-print">
        <Button
          type="primary"
          disabled={chosen === 0 || props.incomplete || draft.elsewhere}
          loading={write.isPending}
          onClick={form.submit}
        >
          {submit}
        </Button>
        <WaitingForWrite write={write} />
        <Typography.Text role="status">{chosen === 0 ? words.chooseFirst : note}</Typography.Text>
        <DraftNotice draft={draft} onDiscarded={() => navigate(`/cases/${propertyCase.id}`)} />
      </Flex>
    </Page>
  );
}

/** What the server said of lines that were sent, by item; it counts them from 1. */
export function faultsByItem(error: unknown, sent: readonly string[]): ReadonlyMap<string, string> {
  if (!isProblem(error)) return new Map();
  return new Map(
    error.faults.flatMap(({ line, message }): [string, string][] => {
      const id = line === undefined ? undefined : sent[line - 1];
      return id ? [[id, message]] : [];
    }),
  );
}
