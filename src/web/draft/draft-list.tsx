import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Card, Popconfirm, Table, Typography } from 'antd';
import { Link } from 'react-router';
import { useWords } from '../language/language';
import { moment } from '../language/moment';
import { useMe } from '../session/session';
import { draftsOf, dropDraft } from './drafts';
import { draftWords } from './words';

/** What this person filled in on this computer and has not sent, of all or of what is below a path; nothing when there is none. */
export function DraftList({ below = '' }: { below?: string }) {
  const words = useWords(draftWords);
  const { person } = useMe();
  const queries = useQueryClient();
  const key = ['drafts', person.id];
  const { data } = useQuery({ queryKey: key, queryFn: () => draftsOf(person.id), staleTime: 0 });
  const drafts = data?.filter(({ path }) => path.startsWith(below));
  if (!drafts || drafts.length === 0) return null;
  const drop = async (id: string) => {
    await dropDraft(person.id, id);
    await queries.invalidateQueries({ queryKey: key });
  };
  return (
    <Card
      size="small"
      title={
        <Typography.Title level={2} style={{ fontSize: 15, margin: 0 }}>
          {words.unsent} <span className="number">{drafts.length}</span>
        </Typography.Title>
      }
      extra={<Typography.Text type="secondary">{words.unsentHelp}</Typography.Text>}
      styles={{ body: { padding: 0 } }}
    >
      <Table
        size="small"
        rowKey="id"
        pagination={false}
        dataSource={drafts}
        aria-label={words.unsent}
        columns={[
          { title: words.what, key: 'title', render: (_, { title, path }) => <Link to={path}>{title}</Link> },
          { title: words.savedAt, key: 'savedAt', width: 180, render: (_, { savedAt }) => moment(savedAt) },
          {
            title: <span className="visually-hidden">{words.discard}</span>,
            key: 'drop',
            width: 120,
            render: (_, { id }) => (
              <Popconfirm title={words.discardAsk} onConfirm={() => drop(id)}>
                <Button type="link" danger size="small">
                  {words.discard}
                </Button>
              </Popconfirm>
            ),
          },
        ]}
      />
    </Card>
  );
}
