import { Button, Checkbox, Flex, Tag, Typography } from 'antd';
import { Link, useNavigate } from 'react-router';
import { type Shape, server } from '../api/client';
import { Page } from '../frame/page';
import { useWords } from '../language/language';
import { moment } from '../language/moment';
import { useMay } from '../session/session';
import { Nothing } from '../state/states';
import { PageTable } from '../table/page-table';
import { useFilters } from '../table/use-filters';
import { useList } from '../table/use-list';
import { effectWords } from './words';

type Deposit = Shape<'DepositSummaryView'>;

/** What is kept for people, apart from the property of cases. */
export function Component() {
  const words = useWords(effectWords);
  const may = useMay();
  const navigate = useNavigate();
  const filters = useFilters();
  const open = filters.given('all') === undefined;
  const query = open ? { open: 'true' as const } : {};
  const list = useList<Deposit>(['personal-effects', query], (after) =>
    server.GET('/api/personal-effects', { params: { query: { ...query, after } } }),
  );
  return (
    <Page
      title={words.title}
      actions={
        may('effects.keep') && (
          <Button type="primary" onClick={() => navigate('/personal-effects/new')}>
            {words.new}
          </Button>
        )
      }
    >
      <Flex gap={12} align="center" wrap style={{ marginBottom: 12 }}>
        <Typography.Text type="secondary">{words.help}</Typography.Text>
        <Checkbox
          checked={open}
          onChange={({ target }) => filters.set('all', target.checked ? undefined : 'true')}
        >
          {words.openOnly}
        </Checkbox>
      </Flex>
      <PageTable<Deposit>
        list={list}
        label={words.title}
        exported={{ list: 'personal-effects', filters: query }}
        empty={<Nothing text={words.nothing} />}
        columns={[
          {
            title: words.code,
            key: 'code',
            render: (_, { id, code }) => <Link to={`/personal-effects/${id}`}>{code}</Link>,
          },
          { title: words.person, dataIndex: 'partyName' },
          { title: words.case, key: 'case', render: (_, { case: of }) => `${of.code} ${of.title}` },
          { title: words.locker, dataIndex: 'locker' },
          { title: words.receivedAt, key: 'at', render: (_, { receivedAt }) => moment(receivedAt) },
          {
            title: words.officers,
            key: 'officers',
            render: (_, { receivedByName, secondName }) => `${receivedByName}、${secondName}`,
          },
          {
            title: words.count,
            key: 'count',
            render: (_, { keptCount, outCount, thingCount }) =>
              thingCount === 0 ? words.none : words.countOf(keptCount, outCount, thingCount),
          },
          { title: '', key: 'marks', render: (_, deposit) => <Marks deposit={deposit} /> },
        ]}
      />
    </Page>
  );
}

/** What is to be looked at. */
export function Marks({ deposit }: { deposit: Deposit }) {
  const words = useWords(effectWords);
  return (
    <>
      {deposit.hasCardsWithPhone && <Tag color="error">{words.cardsWithPhone}</Tag>}
      {deposit.isOverdue && <Tag color="warning">{words.overdue}</Tag>}
      {deposit.endedAt && <Tag>{words.ended}</Tag>}
    </>
  );
}
