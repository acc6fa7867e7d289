import { Button, Flex, Form, type FormInstance, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { api, type Shape } from '../api/client';
import { isProblem } from '../api/problem';
import { Page } from '../frame/page';
import { useWords } from '../language/language';
import { Failed, Loading, ProblemNotice } from '../state/states';
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

interface CaseFormProps<Given> {
  title: string;
  propertyCase: Shape<'CaseDetailView'>;
  form: FormInstance<Given>;
  initial?: Partial<Given>;
  fields: ReactNode;
  /** The lines upon which it acts. */
  children: ReactNode;
  /** What the button says, and for how many lines; with none, or while something is missing, it cannot be pressed. */
  submit: string;
  chosen: number;
  incomplete?: boolean;
  pending: boolean;
  error: unknown;
  note?: ReactNode;
  onSend: (given: Given) => void;
}

/** A form upon lines of a case: its fields, the lines, and the button that sends both. */
export function CaseForm<Given>(props: CaseFormProps<Given>) {
  const words = useWords(caseWords);
  const { title, propertyCase, form, fields, children, submit, chosen, pending, error, note } = props;
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
        initialValues={props.initial as object}
        scrollToFirstError={{ focus: true }}
        onFinish={props.onSend}
      >
        {fields}
      </Form>
      {children}
      <ProblemNotice error={error} />
      <Flex gap={12} align="center" wrap className="form-end no-print">
        <Button
          type="primary"
          disabled={chosen === 0 || props.incomplete}
          loading={pending}
          onClick={form.submit}
        >
          {submit}
        </Button>
        <Typography.Text role="status">{chosen === 0 ? words.chooseFirst : note}</Typography.Text>
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
