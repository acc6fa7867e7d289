import { Alert, App, Button, Descriptions, Flex, Popconfirm, Table, Typography } from 'antd';
import { Link, useParams } from 'react-router';
import { answerOf, api, type Shape, server } from '../api/client';
import { useWrite } from '../api/write';
import { useTerms } from '../dictionary/dictionary';
import { Page } from '../frame/page';
import { useWords } from '../language/language';
import { moment } from '../language/moment';
import { PrintButton } from '../papers/print-button';
import { useMay } from '../session/session';
import { Failed, Loading, ProblemNotice } from '../state/states';
import { ApprovalState } from './approval-columns';
import { placeOfApproval } from './approval-places';
import { Decision } from './decision';
import { approvalWords } from './words';

type Approval = Shape<'ApprovalDetailView'>;

const LOOK_AGAIN_MILLISECONDS = 15_000;

/** One approval: what is asked, for which items, the head's word, and the way to carry it out. */
export function Component() {
  const id = useParams().id ?? '';
  // Somebody else decides it: it is read afresh whenever it is opened, and again while it waits.
  const { data, error, isPending, refetch } = api.useQuery(
    'get',
    '/api/approvals/{id}',
    { params: { path: { id } } },
    {
      staleTime: 0,
      refetchInterval: ({ state }) => state.data?.state === 'waiting' && LOOK_AGAIN_MILLISECONDS,
    },
  );
  if (isPending) return <Loading />;
  if (!data) return <Failed error={error} retry={() => void refetch()} />;
  return <ApprovalPage approval={data} />;
}

function ApprovalPage({ approval }: { approval: Approval }) {
  const words = useWords(approvalWords);
  const term = useTerms();
  const may = useMay();
  const place = placeOfApproval(approval);
  return (
    <Page
      title={`${words.request}：${term('instrumentKinds', approval.kind)}`}
      aside={<ApprovalState state={approval.state} />}
      back="/approvals"
      actions={
        <>
          {approval.state === 'given' && place && may('approval.request') && (
            <Link to={place}>
              <Button type="primary">{words.carryOut}</Button>
            </Link>
          )}
          <PrintButton kind="request_for_approval" subjectId={approval.id} />
          {approval.withdrawal.possible && <Withdrawal id={approval.id} />}
        </>
      }
    >
      <Flex vertical gap={12}>
        <Facts approval={approval} />
        {approval.state === 'given' && <Alert type="info" showIcon title={words.notExecuted} />}
        {approval.decision.possible && <Decision id={approval.id} />}
        {approval.decision.reason && approval.state === 'waiting' && (
          <Typography.Text type="secondary">{approval.decision.reason}</Typography.Text>
        )}
        {approval.items.length > 0 && (
          <Table
            size="small"
            rowKey="id"
            aria-label={words.items}
            pagination={false}
            dataSource={approval.items}
            columns={[
              {
                title: words.items,
                key: 'item',
                render: (_, { id, code, name }) => <Link to={`/items/${id}`}>{`${code} ${name}`}</Link>,
              },
            ]}
          />
        )}
      </Flex>
    </Page>
  );
}

function Facts({ approval }: { approval: Approval }) {
  const words = useWords(approvalWords);
  const term = useTerms();
  const { case: of, instrument } = approval;
  return (
    <Descriptions size="small" column={{ xs: 1, md: 2, xl: 3 }} bordered>
      <Descriptions.Item label={words.case}>
        <Link to={`/cases/${of.id}`}>{`${of.code} ${of.title}`}</Link>
      </Descriptions.Item>
      <Descriptions.Item label={words.level}>
        {`${term('approvalLevels', approval.level)}（${approval.law}）`}
      </Descriptions.Item>
      <Descriptions.Item label={words.items}>{words.itemCount(approval.itemCount)}</Descriptions.Item>
      <Descriptions.Item label={words.requestedBy}>{approval.requestedByName}</Descriptions.Item>
      <Descriptions.Item label={words.requestedAt}>{moment(approval.requestedAt)}</Descriptions.Item>
      <Descriptions.Item label={words.reason}>{approval.reason}</Descriptions.Item>
      {approval.decidedAt && (
        <Descriptions.Item label={words.decided}>
          {[
            words[approval.state === 'refused' ? 'refused' : 'given'],
            approval.opinion,
            `${approval.decidedByName}（${approval.decidedPost}）`,
            moment(approval.decidedAt),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Descriptions.Item>
      )}
      {instrument && (
        <Descriptions.Item label={words.usedBy}>
          {`${term('instrumentKinds', instrument.kind)} ${instrument.number}`}
        </Descriptions.Item>
      )}
    </Descriptions>
  );
}

/** The applicant takes back what was not used. */
function Withdrawal({ id }: { id: string }) {
  const words = useWords(approvalWords);
  const { message, notification } = App.useApp();
  const { mutate, isPending } = useWrite((_: undefined, headers) =>
    answerOf(server.POST('/api/approvals/{id}/withdrawal', { params: { path: { id } }, headers })),
  );
  const withdraw = () =>
    mutate(undefined, {
      onSuccess: () => message.success(words.withdrawn),
      onError: (error) =>
        notification.error({
          title: words.withdraw,
          description: <ProblemNotice error={error} />,
          duration: 0,
        }),
    });
  return (
    <Popconfirm title={words.withdrawAsk} onConfirm={withdraw}>
      <Button danger loading={isPending}>
        {words.withdraw}
      </Button>
    </Popconfirm>
  );
}
