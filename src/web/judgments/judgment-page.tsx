import { Button, Card, Flex, Tag } from 'antd';
import { Link, useParams } from 'react-router';
import { api, type Shape } from '../api/client';
import { Page } from '../frame/page';
import { useWords } from '../language/language';
import { moment } from '../language/moment';
import { Failed, Loading } from '../state/states';
import { EntryIntoForce } from './entry-into-force';
import { JudgmentCoverage } from './judgment-coverage';
import { JudgmentExecution } from './judgment-execution';
import { JudgmentLines } from './judgment-lines';
import { Obligations } from './obligations';
import { Proceeds } from './proceeds';
import { judgmentWords } from './words';

/** One judgment: its lines, how far it covers the case, and what follows from it. */
export function Component() {
  const { id = '' } = useParams();
  const { data, error, isPending, refetch } = api.useQuery('get', '/api/judgments/{id}', {
    params: { path: { id } },
  });
  if (isPending) return <Loading />;
  if (!data) return <Failed error={error} retry={() => void refetch()} />;
  return <Judgment judgment={data} />;
}

function Judgment({ judgment }: { judgment: Shape<'JudgmentView'> }) {
  const words = useWords(judgmentWords);
  const { instrument, caseId, inForceOn } = judgment;
  return (
    <Page
      title={`${instrument.kindName} ${instrument.number}`}
      back={`/cases/${caseId}?tab=judgments`}
      aside={<Force judgment={judgment} />}
      actions={
        <>
          {!inForceOn && !instrument.superseded && <EntryIntoForce judgment={judgment} />}
          <Further caseId={caseId} />
        </>
      }
    >
      <Flex vertical gap={16}>
        <Flex gap={24} wrap>
          <Link to={`/cases/${caseId}`}>
            {judgment.case.code} {judgment.case.title}
          </Link>
          <span>{instrument.agencyName}</span>
          <span>
            {words.issuedOn} {instrument.issuedOn}
          </span>
          <span>
            {words.recordedAt} {moment(judgment.recordedAt)}
          </span>
        </Flex>
        <JudgmentCoverage judgment={judgment} />
        {inForceOn && <JudgmentExecution judgment={judgment} />}
        {inForceOn && <Proceeds judgment={judgment} />}
        <Card size="small" title={words.lines}>
          <JudgmentLines lines={judgment.lines} />
        </Card>
        {judgment.obligations.length > 0 && (
          <Card size="small" title={words.obligations}>
            <Obligations obligations={judgment.obligations} />
          </Card>
        )}
      </Flex>
    </Page>
  );
}

/** Whether it binds: in force since when, not yet, or replaced by a later one. */
export function Force({ judgment }: { judgment: Shape<'JudgmentView'> }) {
  const words = useWords(judgmentWords);
  if (judgment.instrument.superseded) return <Tag>{words.superseded}</Tag>;
  return judgment.inForceOn ? (
    <Tag color="success">{words.inForceSince(judgment.inForceOn)}</Tag>
  ) : (
    <Tag color="warning">{words.notInForce}</Tag>
  );
}

/** The way to a further judgment, for those who judge. */
function Further({ caseId }: { caseId: string }) {
  const words = useWords(judgmentWords);
  const { data } = api.useQuery('get', '/api/cases/{id}/acts', { params: { path: { id: caseId } } });
  const act = data?.items.find(({ act }) => act === 'judgment');
  return act?.possible ? (
    <Link to={`/cases/${caseId}/judgments/new`}>
      <Button>{words.furtherJudgment}</Button>
    </Link>
  ) : null;
}
