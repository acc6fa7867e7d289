import { Alert, App, Button, Descriptions, Flex } from 'antd';
import { Fragment } from 'react';
import { Link, useParams } from 'react-router';
import { answerOf, api, type Shape, server } from '../api/client';
import { useWrite } from '../api/write';
import { useTerms } from '../dictionary/dictionary';
import { Page } from '../frame/page';
import { useWords } from '../language/language';
import { moment } from '../language/moment';
import { PrintButton } from '../papers/print-button';
import { InstrumentPrints } from '../papers/prints';
import { useMay, useMe } from '../session/session';
import { Signatures } from '../signatures/signatures';
import { Failed, Loading, ProblemNotice } from '../state/states';
import { LoanLines } from './loan-lines';
import { LoanState } from './loan-state';
import { TakingBack } from './taking-back';
import { loanWords } from './words';

type Loan = Shape<'LoanView'>;

/** One loan: who asked, how far it is, and for keeper and borrower the next step. */
export function Component() {
  const id = useParams().id ?? '';
  const { data, error, isPending, refetch } = api.useQuery('get', '/api/loans/{id}', {
    params: { path: { id } },
  });
  if (isPending) return <Loading />;
  if (!data) return <Failed error={error} retry={() => void refetch()} />;
  return <LoanPage loan={data} />;
}

function LoanPage({ loan }: { loan: Loan }) {
  const words = useWords(loanWords);
  const term = useTerms();
  const me = useMe();
  const may = useMay();
  const keeps = loan.keeperAgencyId === me.agency.id && may('loan.keep');
  const takesBack = keeps && loan.state === 'out';
  return (
    <Page
      title={`${words.title} ${term('loanPurposes', loan.purpose)} ${loan.instrument?.number ?? ''}`}
      aside={<LoanState loan={loan} />}
      back="/loans"
      actions={loan.handedAt && <PrintButton kind="loan_out_slip" subjectId={loan.id} />}
    >
      <Flex vertical gap={12}>
        <Descriptions size="small" bordered column={{ xs: 1, md: 2, xl: 3 }}>
          <Descriptions.Item label={words.case}>{`${loan.case.code} ${loan.case.title}`}</Descriptions.Item>
          <Descriptions.Item label={words.borrower}>
            {`${loan.agencyName} ${loan.borrowerName}`}
          </Descriptions.Item>
          <Descriptions.Item label={words.keeper}>
            {[loan.keeperAgencyName, loan.handedByName].filter(Boolean).join(' ')}
          </Descriptions.Item>
          <Descriptions.Item label={words.due}>{moment(loan.dueAt)}</Descriptions.Item>
          <Descriptions.Item label={words.since}>{moment(loan.receivedAt)}</Descriptions.Item>
          {loan.returns.length > 0 && (
            <Descriptions.Item label={words.returns}>
              <Flex gap={8} wrap align="center">
                {loan.returns.map((paper) => (
                  <Fragment key={paper.id}>
                    {`${paper.kindName} ${paper.number}`}
                    {keeps && <InstrumentPrints instrument={paper} size="small" />}
                  </Fragment>
                ))}
              </Flex>
            </Descriptions.Item>
          )}
          <Descriptions.Item label={words.approval}>
            {may('approval.read') ? (
              <Link to={`/approvals/${loan.approvalId}`}>{loan.instrument?.number ?? words.approval}</Link>
            ) : (
              loan.instrument?.number
            )}
          </Descriptions.Item>
        </Descriptions>
        {keeps && loan.state === 'approved' && <Step loan={loan} step="handing-out" />}
        {loan.borrowerId === me.person.id && loan.state === 'handed' && <Step loan={loan} step="receipt" />}
        {takesBack ? <TakingBack loan={loan} /> : <LoanLines lines={loan.lines} />}
        <Signatures kind="loans" id={loan.id} />
      </Flex>
    </Page>
  );
}

const STEPS = {
  'handing-out': { help: 'handOutHelp', button: 'handOut' },
  receipt: { help: 'receiveHelp', button: 'receive' },
} as const;

/** One step that is done by one's own word: handing out by the keeper, receipt by the borrower. */
function Step({ loan, step }: { loan: Loan; step: keyof typeof STEPS }) {
  const words = useWords(loanWords);
  const { message } = App.useApp();
  const write = useWrite((_: undefined, headers) =>
    answerOf(
      step === 'receipt'
        ? server.POST('/api/loans/{id}/receipt', { params: { path: { id: loan.id } }, body: {}, headers })
        : server.POST('/api/loans/{id}/handing-out', { params: { path: { id: loan.id } }, headers }),
    ),
  );
  return (
    <>
      <Alert
        type="info"
        showIcon
        title={words[STEPS[step].help]}
        action={
          <Button
            type="primary"
            loading={write.isPending}
            onClick={() => write.mutate(undefined, { onSuccess: () => message.success(words.done) })}
          >
            {words[STEPS[step].button]}
          </Button>
        }
      />
      <ProblemNotice error={write.error} />
    </>
  );
}
