import { ClockCircleFilled } from '@ant-design/icons';
import { App, Button, Flex, Select, type TableColumnsType, Tag, Typography } from 'antd';
import { answerOf, api, type Shape, server } from '../api/client';
import { useWrite } from '../api/write';
import { Page } from '../frame/page';
import { useWords } from '../language/language';
import { moment, useDistance } from '../language/moment';
import { useMay, useMe } from '../session/session';
import { Nothing, ProblemNotice } from '../state/states';
import { PageTable } from '../table/page-table';
import { useFilters } from '../table/use-filters';
import { useList } from '../table/use-list';
import { FlawClosing } from './flaw-closing';
import { flawWords } from './flaw-words';
import { subjectColumn } from './subject-column';

type Row = Shape<'FlawView'>;
type Level = Row['level'];
type RuleId = Row['rule'];

const LEVELS: readonly Level[] = ['LX', 'L3', 'L2', 'L1', 'L0'];
const COLOURS: Readonly<Record<Level, string>> = {
  LX: 'error',
  L3: 'error',
  L2: 'warning',
  L1: 'warning',
  L0: 'default',
};

/** What checks found, with its article and remedy; closed by a paper. */
export function Component() {
  const words = useWords(flawWords);
  const me = useMe();
  const may = useMay();
  const { given, set } = useFilters();
  const query = {
    of: (given('of') ?? (me.reach === 'all' ? 'sight' : 'agency')) as 'agency' | 'sight',
    state: (given('state') ?? 'open') as 'open' | 'closed',
    level: given('level') as Level | undefined,
    rule: given('rule') as RuleId | undefined,
    caseId: given('caseId'),
    subjectId: given('subjectId'),
  };
  const { data: table } = api.useQuery('get', '/api/flaw-rules');
  const list = useList<Row>(['flaws', query], (after) =>
    server.GET('/api/flaws', { params: { query: { ...query, after } } }),
  );
  return (
    <Page title={words.title} actions={may('oversight.check') && <CheckNow />}>
      <Typography.Paragraph type="secondary">{words.help}</Typography.Paragraph>
      <Flex gap={12} wrap style={{ marginBottom: 12 }} className="no-print">
        <Select
          aria-label={words.whose}
          style={{ width: 160 }}
          value={query.of}
          onChange={(value) => set('of', value)}
          options={(['agency', 'sight'] as const).map((value) => ({ value, label: words[value] }))}
        />
        <Select
          aria-label={words.state}
          style={{ width: 120 }}
          value={query.state}
          onChange={(value) => set('state', value)}
          options={(['open', 'closed'] as const).map((value) => ({ value, label: words[value] }))}
        />
        <Select
          aria-label={words.level}
          style={{ width: 220 }}
          allowClear
          placeholder={words.anyLevel}
          value={query.level}
          onChange={(value) => set('level', value)}
          options={LEVELS.map((value) => ({
            value,
            label: [value, table?.rules.find(({ level }) => level === value)?.levelName].join(' '),
          }))}
        />
        <Select
          aria-label={words.rule}
          style={{ width: 320 }}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={words.anyRule}
          value={query.rule}
          onChange={(value) => set('rule', value)}
          options={table?.rules.map(({ id, name }) => ({ value: id, label: `${id} ${name}` }))}
        />
      </Flex>
      <PageTable
        list={list}
        columns={useFlawColumns(me.agency.id)}
        label={words.title}
        exported={{ list: 'flaws', filters: query }}
        empty={<Nothing text={words.nothing} />}
      />
    </Page>
  );
}

function CheckNow() {
  const words = useWords(flawWords);
  const { message } = App.useApp();
  const check = useWrite((_: undefined, headers) => answerOf(server.POST('/api/flaw-checks', { headers })));
  return (
    <>
      <ProblemNotice error={check.error} />
      <Button
        loading={check.isPending}
        onClick={() =>
          check.mutate(undefined, { onSuccess: ({ found }) => void message.success(words.checked(found)) })
        }
      >
        {words.checkNow}
      </Button>
    </>
  );
}

function useFlawColumns(agencyId: string): TableColumnsType<Row> {
  const words = useWords(flawWords);
  const mayAnswer = useMay()('oversight.answer');
  return [
    {
      title: words.rule,
      key: 'rule',
      width: 230,
      render: (_, { rule, name, level, levelName, law }) => (
        <>
          {rule} {name}
          <div>
            <Tag color={COLOURS[level]}>
              {level} {levelName}
            </Tag>
          </div>
          <Typography.Text type="secondary">{law}</Typography.Text>
        </>
      ),
    },
    subjectColumn(words.subject) as TableColumnsType<Row>[number],
    { title: words.says, dataIndex: 'document', width: 190 },
    { title: words.ledger, dataIndex: 'ledger', width: 180 },
    { title: words.duty, dataIndex: 'agencyName', width: 120 },
    {
      title: words.due,
      key: 'due',
      width: 120,
      render: (_, row) => <Due row={row} />,
    },
    {
      title: words.remedy,
      key: 'remedy',
      width: 110,
      fixed: 'right',
      render: (_, flaw) => (
        <Flex vertical gap={4} align="start">
          {flaw.closedBy ? words.closedBy(flaw.closedBy.number) : flaw.remedyName}
          {mayAnswer && !flaw.closedBy && flaw.agencyId === agencyId && <FlawClosing flaw={flaw} />}
        </Flex>
      ),
    },
  ];
}

function Due({ row: { dueAt, overdue, closedAt } }: { row: Row }) {
  const words = useWords(flawWords);
  const distance = useDistance();
  return (
    <>
      <time dateTime={closedAt ?? dueAt}>{moment(closedAt ?? dueAt)}</time>
      {overdue && (
        <div>
          <Tag color="error" icon={<ClockCircleFilled />}>
            {words.overdue} {distance(dueAt)}
          </Tag>
        </div>
      )}
    </>
  );
}
