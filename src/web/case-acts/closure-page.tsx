import { Alert, Button, Flex, Form } from 'antd';
import { useNavigate } from 'react-router';
import { answerOf, api, type Shape, server } from '../api/client';
import { type Sending, useWrite } from '../api/write';
import { ActDone } from '../cases/act-done';
import { OfCase } from '../cases/case-form';
import { CaseSummary } from '../cases/case-summary';
import { Page } from '../frame/page';
import { useWords } from '../language/language';
import { PaperFields, type PaperGiven, paperOf } from '../papers/paper-fields';
import { PrintButton } from '../papers/print-button';
import { Failed, Loading, ProblemNotice } from '../state/states';
import { WaitingForWrite } from '../state/waiting';
import { OpenProperty } from './open-property';
import { caseActWords } from './words';

type Case = Shape<'CaseDetailView'>;

interface Given {
  instrument?: PaperGiven;
}

/** 结清案件: on its report when nothing is left to be done, and until then what is left (刑诉解释 444-447). */
export function Component() {
  return <OfCase>{(propertyCase) => <Closure propertyCase={propertyCase} />}</OfCase>;
}

function Closure({ propertyCase }: { propertyCase: Case }) {
  const words = useWords(caseActWords);
  const navigate = useNavigate();
  const { id } = propertyCase;
  const acts = api.useQuery('get', '/api/cases/{id}/acts', { params: { path: { id } } });
  const close = useWrite(({ instrument }: Given, headers) =>
    answerOf(
      server.POST('/api/cases/{id}/closure', {
        params: { path: { id } },
        body: { instrument: paperOf(instrument) },
        headers,
      }),
    ),
  );
  if (close.data)
    return (
      <ActDone
        title={words.closure}
        propertyCase={propertyCase}
        done={words.closed}
        next={words.closedNext}
        actions={
          <>
            <PrintButton kind="custody_case" subjectId={id} />
            <Button onClick={() => navigate(`/cases/${id}?tab=history`)}>{words.toHistory}</Button>
          </>
        }
      />
    );
  if (!acts.data)
    return acts.error ? <Failed error={acts.error} retry={() => void acts.refetch()} /> : <Loading />;
  const reason = acts.data.items.find(({ act }) => act === 'closure')?.reason;
  return (
    <Page title={words.closure} back={`/cases/${id}`}>
      <CaseSummary propertyCase={propertyCase} />
      <Flex vertical gap={12} style={{ marginTop: 12 }}>
        {reason ? (
          <>
            <Alert
              type="warning"
              showIcon
              role="status"
              data-code={reason.code}
              title={reason.message}
              description={[reason.remedy, reason.law].filter(Boolean).join('；')}
            />
            <OpenProperty caseId={id} />
          </>
        ) : (
          <ClosureForm write={close} onSend={close.mutate} />
        )}
      </Flex>
    </Page>
  );
}

interface ClosureFormProps {
  write: Sending;
  onSend: (given: Given) => void;
}

function ClosureForm({ write, onSend }: ClosureFormProps) {
  const words = useWords(caseActWords);
  return (
    <Form<Given> layout="vertical" requiredMark={false} onFinish={onSend}>
      <PaperFields kind="closing_report" />
      <ProblemNotice error={write.error} />
      <Flex gap={12} align="center" wrap style={{ marginTop: 12 }}>
        <Button type="primary" htmlType="submit" loading={write.isPending}>
          {words.closure}
        </Button>
        <WaitingForWrite write={write} />
        <span>{words.closureHelp}</span>
      </Flex>
    </Form>
  );
}
