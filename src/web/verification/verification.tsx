import { Alert, Button, Flex, Typography } from 'antd';
import { answerOf, type Shape, server } from '../api/client';
import { useStoppable } from '../api/stoppable';
import { useWords } from '../language/language';
import { moment } from '../language/moment';
import { ProblemNotice } from '../state/states';
import { Waiting } from '../state/waiting';
import { BundleDownload } from './bundle-download';
import { verificationWords } from './words';

const VERIFICATIONS = {
  item: '/api/items/{id}/verification',
  case: '/api/cases/{id}/verification',
} as const;

/** Verifies an item, or a case with all of its items, while one waits: one verdict for the log, one for the state. */
export function Verification({ of, id }: { of: keyof typeof VERIFICATIONS; id: string }) {
  const words = useWords(verificationWords);
  const verify = useStoppable((signal) =>
    answerOf(server.POST(VERIFICATIONS[of], { params: { path: { id } }, signal })),
  );
  return (
    <Flex vertical gap={12} align="start">
      <Typography.Text>{words.verifyHelp}</Typography.Text>
      <Flex gap={12} align="center">
        <Button type="primary" loading={verify.isPending} onClick={() => verify.mutate()}>
          {verify.isPending ? words.verifying : words.verify}
        </Button>
        {verify.isPending && <Waiting stop={words.stop} onStop={verify.stop} />}
      </Flex>
      <ProblemNotice error={verify.error} />
      <div role="status" style={{ width: '100%' }}>
        {verify.data && <Verdicts verdict={verify.data} />}
      </div>
      <BundleDownload of={of} id={id} />
    </Flex>
  );
}

/** The two verdicts apart, each with what is wrong where something is. */
function Verdicts({
  verdict: { log, state, checkedAt, milliseconds },
}: {
  verdict: Shape<'VerificationView'>;
}) {
  const words = useWords(verificationWords);
  return (
    <Flex vertical gap={8}>
      <Alert
        type={log.passed ? 'success' : 'error'}
        showIcon
        title={log.passed ? words.logPassed : words.logFailed}
        description={
          <>
            <div>
              {words.logText(log.checked.entries, log.checked.inclusions)}
              {log.checked.erased > 0 && `；${words.erased(log.checked.erased)}`}
              {log.notYetInTree > 0 && `；${words.notYet(log.notYetInTree)}`}
            </div>
            <div style={{ overflowWrap: 'anywhere' }}>{words.tree(log.treeSize, log.root)}</div>
            <Faults faults={log.faults} />
          </>
        }
      />
      <Alert
        type={state.passed ? 'success' : 'error'}
        showIcon
        title={state.passed ? words.statePassed : words.stateFailed}
        description={<Faults faults={state.faults} />}
      />
      <Typography.Text type="secondary">{words.checkedAt(moment(checkedAt), milliseconds)}</Typography.Text>
    </Flex>
  );
}

function Faults({
  faults,
}: {
  faults: readonly { rule: string; message: string; entryId: string | null }[];
}) {
  if (faults.length === 0) return null;
  return (
    <ul>
      {faults.map(({ rule, message, entryId }) => (
        <li key={`${rule}-${entryId}`} data-rule={rule}>
          {message}{' '}
          <Typography.Text type="secondary">{[rule, entryId].filter(Boolean).join(' ')}</Typography.Text>
        </li>
      ))}
    </ul>
  );
}
