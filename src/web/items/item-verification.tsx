import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Flex, Typography } from 'antd';
import { answerOf, type Shape, server } from '../api/client';
import { useWords } from '../language/language';
import { moment } from '../language/moment';
import { ProblemNotice } from '../state/states';
import { itemPageWords } from './page-words';

/** Verifies the item while one waits: one verdict for the log, one for the state. */
export default function ItemVerification({ item }: { item: Shape<'ItemView'> }) {
  const words = useWords(itemPageWords);
  const verify = useMutation({
    mutationFn: () =>
      answerOf(server.POST('/api/items/{id}/verification', { params: { path: { id: item.id } } })),
  });
  return (
    <Flex vertical gap={12} align="start">
      <Typography.Text>{words.verifyHelp}</Typography.Text>
      <Button type="primary" loading={verify.isPending} onClick={() => verify.mutate()}>
        {verify.isPending ? words.verifying : words.verify}
      </Button>
      <ProblemNotice error={verify.error} />
      <div role="status" style={{ width: '100%' }}>
        {verify.data && <Verdicts verdict={verify.data} />}
      </div>
    </Flex>
  );
}

/** The two verdicts apart, each with what is wrong where something is. */
export function Verdicts({
  verdict: { log, state, checkedAt, milliseconds },
}: {
  verdict: Shape<'VerificationView'>;
}) {
  const words = useWords(itemPageWords);
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
