import { PlusOutlined } from '@ant-design/icons';
import { Button, Card, Flex, Table, Tag, Typography } from 'antd';
import { Link } from 'react-router';
import { api, type Shape } from '../api/client';
import { DraftList } from '../draft/draft-list';
import { Page } from '../frame/page';
import { useLanguage, useWords } from '../language/language';
import { useMay } from '../session/session';
import { Failed, Loading, Nothing } from '../state/states';
import { useTaskColumns } from './task-columns';
import { TASK_NAMES } from './task-names';
import { homeWords } from './words';

/** What waits for who is signed in, in one request; below it what was not sent from this computer. */
export function Component() {
  const words = useWords(homeWords);
  const may = useMay();
  return (
    <Page
      title={words.title}
      actions={
        may('case.register') && (
          <Link to="/cases/new">
            <Button type="primary" icon={<PlusOutlined />}>
              {words.registerCase}
            </Button>
          </Link>
        )
      }
    >
      <Flex vertical gap={16}>
        <Tasks />
        <DraftList />
      </Flex>
    </Page>
  );
}

function Tasks() {
  const words = useWords(homeWords);
  const name = useTaskName();
  const { data, error, isPending, refetch } = api.useQuery(
    'get',
    '/api/tasks',
    {},
    { refetchInterval: 60_000 },
  );
  if (isPending) return <Loading />;
  if (!data) return <Failed error={error} retry={() => void refetch()} />;
  const waiting = data.groups.filter(({ count }) => count > 0);
  const quiet = data.groups.filter(({ count }) => count === 0);
  return (
    <>
      {waiting.length === 0 && (
        <Card>
          <Nothing text={words.nothing}>
            <Typography.Text type="secondary">{words.nothingHelp}</Typography.Text>
          </Nothing>
        </Card>
      )}
      {waiting.map((group) => (
        <TaskGroup key={group.kind} group={group} />
      ))}
      {waiting.length > 0 && quiet.length > 0 && (
        <Typography.Text type="secondary">{words.quiet(quiet.map(name).join('、'))}</Typography.Text>
      )}
    </>
  );
}

function TaskGroup({ group }: { group: Shape<'TaskGroupView'> }) {
  const words = useWords(homeWords);
  const name = useTaskName();
  const columns = useTaskColumns();
  const count = group.more ? `${group.count}+` : `${group.count}`;
  return (
    <Card
      size="small"
      title={
        <Typography.Title level={2} style={{ fontSize: 15, margin: 0 }}>
          {name(group)} <span className="number">{count}</span>{' '}
          {group.overdueCount > 0 && <Tag color="error">{words.overdueCount(group.overdueCount)}</Tag>}
        </Typography.Title>
      }
      extra={
        group.count > group.rows.length && <Link to={`/tasks/${group.kind}`}>{words.all(group.count)}</Link>
      }
      styles={{ body: { padding: 0 } }}
    >
      <Table
        size="small"
        rowKey="id"
        pagination={false}
        columns={columns}
        dataSource={group.rows}
        scroll={{ x: 1100 }}
        aria-label={name(group)}
      />
    </Card>
  );
}

/** A kind of task in the chosen language; its Chinese name comes with it. */
function useTaskName(): (group: Pick<Shape<'TaskGroupView'>, 'kind' | 'name'>) => string {
  const { language } = useLanguage();
  return ({ kind, name }) => (language === 'en' ? TASK_NAMES[kind] : name);
}
