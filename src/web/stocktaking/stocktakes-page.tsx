import { Tag, Typography } from 'antd';
import { Link } from 'react-router';
import { server } from '../api/client';
import { Page } from '../frame/page';
import { useWords } from '../language/language';
import { moment } from '../language/moment';
import { Nothing } from '../state/states';
import { PageTable } from '../table/page-table';
import { useList } from '../table/use-list';
import { stocktakingWords } from './words';

/** The counts of one's agency, those that go on among them. */
export function Component() {
  const words = useWords(stocktakingWords);
  const list = useList(['stocktakes'], (after) =>
    server.GET('/api/stocktakes', { params: { query: { after } } }),
  );
  return (
    <Page title={words.title} back="/storage">
      <Typography.Paragraph type="secondary">{words.help}</Typography.Paragraph>
      <PageTable
        list={list}
        label={words.title}
        exported={{ list: 'stocktakes' }}
        empty={<Nothing text={words.nothing} />}
        columns={[
          {
            title: words.place,
            key: 'place',
            render: (_, { id, placePath }) => <Link to={`/stocktakes/${id}`}>{placePath}</Link>,
          },
          {
            title: words.people,
            key: 'people',
            render: (_, { openedByName, secondName }) => `${openedByName}、${secondName}`,
          },
          { title: words.openedAt, key: 'openedAt', render: (_, { openedAt }) => moment(openedAt) },
          {
            title: words.result,
            key: 'seen',
            render: (_, { seenCount, expectedCount }) => words.seen(seenCount, expectedCount),
          },
          {
            title: words.endedAt,
            key: 'endedAt',
            render: (_, { endedAt }) =>
              endedAt ? moment(endedAt) : <Tag color="processing">{words.running}</Tag>,
          },
        ]}
      />
    </Page>
  );
}
