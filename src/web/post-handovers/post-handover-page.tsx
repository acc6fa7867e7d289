import { Button, Descriptions, Flex, Popconfirm } from 'antd';
import { useParams } from 'react-router';
import { answerOf, api, type Shape, server } from '../api/client';
import { useWrite } from '../api/write';
import { Page } from '../frame/page';
import { HandoverLines } from '../handovers/handover-lines';
import { ReceiptForm } from '../handovers/receipt-form';
import { useWords } from '../language/language';
import { moment } from '../language/moment';
import { PrintButton } from '../papers/print-button';
import { useMe } from '../session/session';
import { Failed, Loading, ProblemNotice } from '../state/states';
import { LeftThings } from './left-things';
import { PostState } from './post-state';
import { postHandoverWords } from './words';

type Post = Shape<'PostHandoverView'>;

/** One post handed on: for the successor the receipt, for the sender the way back, and what did not go with it. */
export function Component() {
  const id = useParams().id ?? '';
  const { data, error, isPending, refetch } = api.useQuery('get', '/api/post-handovers/{id}', {
    params: { path: { id } },
  });
  if (isPending) return <Loading />;
  if (!data) return <Failed error={error} retry={() => void refetch()} />;
  return <PostHandoverPage post={data} />;
}

function PostHandoverPage({ post }: { post: Post }) {
  const words = useWords(postHandoverWords);
  const me = useMe();
  const receives = !post.endedAt && post.toPersonId === me.person.id;
  return (
    <Page
      title={words.one(post.instrument.number)}
      aside={<PostState post={post} />}
      back="/post-handovers"
      actions={
        <>
          <PrintButton kind="post_handover_list" subjectId={post.id} />
          {!post.endedAt && post.fromPersonId === me.person.id && <Withdrawal id={post.id} />}
        </>
      }
    >
      <Flex vertical gap={12}>
        <Descriptions size="small" bordered column={{ xs: 1, md: 2, xl: 3 }}>
          <Descriptions.Item label={words.from}>{post.fromPersonName}</Descriptions.Item>
          <Descriptions.Item label={words.to}>{post.toPersonName}</Descriptions.Item>
          <Descriptions.Item label={words.cases}>{post.caseCount}</Descriptions.Item>
          <Descriptions.Item label={words.offeredAt}>{moment(post.offeredAt)}</Descriptions.Item>
          <Descriptions.Item label={words.dueAt}>{moment(post.answerDueAt)}</Descriptions.Item>
          <Descriptions.Item label={words.endedAt}>{moment(post.endedAt)}</Descriptions.Item>
        </Descriptions>
        <LeftThings left={post.left} />
        {receives ? (
          <ReceiptForm
            handover={{ ...post, purpose: 'post_change', mode: 'physical' }}
            path={`/post-handovers/${post.id}`}
            send={(body, headers) =>
              answerOf(
                server.POST('/api/post-handovers/{id}/receipt', {
                  params: { path: { id: post.id } },
                  body,
                  headers,
                }),
              )
            }
          />
        ) : (
          <HandoverLines lines={post.lines} />
        )}
      </Flex>
    </Page>
  );
}

/** The sender takes back what the successor has not answered. */
function Withdrawal({ id }: { id: string }) {
  const words = useWords(postHandoverWords);
  const write = useWrite((_: undefined, headers) =>
    answerOf(server.POST('/api/post-handovers/{id}/withdrawal', { params: { path: { id } }, headers })),
  );
  return (
    <>
      <ProblemNotice error={write.error} />
      <Popconfirm title={words.withdrawAsk} onConfirm={() => write.mutate(undefined)}>
        <Button danger loading={write.isPending}>
          {words.withdraw}
        </Button>
      </Popconfirm>
    </>
  );
}
