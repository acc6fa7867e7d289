import { Button, Typography } from 'antd';
import { Link, useNavigate } from 'react-router';
import { server } from '../api/client';
import { Page } from '../frame/page';
import { useWords } from '../language/language';
import { moment } from '../language/moment';
import { useMay } from '../session/session';
import { Nothing } from '../state/states';
import { PageTable } from '../table/page-table';
import { useList } from '../table/use-list';
import { PostState } from './post-state';
import { postHandoverWords } from './words';

/** The posts of one's agency that were handed on, the newest first. */
export function Component() {
  const words = useWords(postHandoverWords);
  const may = useMay();
  const navigate = useNavigate();
  const list = useList(['post-handovers'], (after) =>
    server.GET('/api/post-handovers', { params: { query: { after } } }),
  );
  return (
    <Page
      title={words.title}
      back="/storage"
      actions={
        may('item.put_away') && (
          <Button type="primary" onClick={() => navigate('/post-handovers/new')}>
            {words.start}
          </Button>
        )
      }
    >
      <Typography.Paragraph type="secondary">{words.help}</Typography.Paragraph>
      <PageTable
        list={list}
        label={words.title}
        empty={<Nothing text={words.nothing} />}
        columns={[
          {
            title: words.paper,
            key: 'paper',
            render: (_, { id, instrument }) => <Link to={`/post-handovers/${id}`}>{instrument.number}</Link>,
          },
          { title: words.from, dataIndex: 'fromPersonName' },
          { title: words.to, dataIndex: 'toPersonName' },
          { title: words.things, dataIndex: 'lineCount', align: 'right' },
          { title: words.cases, dataIndex: 'caseCount', align: 'right' },
          { title: words.offeredAt, key: 'offeredAt', render: (_, { offeredAt }) => moment(offeredAt) },
          { title: words.state, key: 'state', render: (_, post) => <PostState post={post} /> },
        ]}
      />
    </Page>
  );
}
