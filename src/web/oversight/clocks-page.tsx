import { ClockCircleFilled } from '@ant-design/icons';
import { Flex, Select, type TableColumnsType, Tag, Typography } from 'antd';
import { type Shape, server } from '../api/client';
import { Page } from '../frame/page';
import { useLanguage, useWords } from '../language/language';
import { moment, useDistance } from '../language/moment';
import { useMe } from '../session/session';
import { Nothing } from '../state/states';
import { PageTable } from '../table/page-table';
import { useFilters } from '../table/use-filters';
import { useList } from '../table/use-list';
import { AlertClearing } from './alert-clearing';
import { clockNames } from './clock-names';
import { clockWords, isStatutory } from './clock-words';
import { subjectColumn } from './subject-column';

type Row = Shape<'ClockView'>;
type ClockId = Row['clock'];

const SCOPES = ['me', 'unit', 'agency', 'sight'] as const;
const STATES = ['due', 'overdue'] as const;

/** What is due and overdue, for me, my unit or my agency, each with its article. */
export function Component() {
  const words = useWords(clockWords);
  const names = useWords(clockNames);
  const me = useMe();
  const { given, set } = useFilters();
  const query = {
    of: (given('of') ?? (me.reach === 'all' ? 'sight' : 'agency')) as (typeof SCOPES)[number],
    state: given('state') as (typeof STATES)[number] | undefined,
    clock: given('clock') as ClockId | undefined,
    caseId: given('caseId'),
  };
  const list = useList<Row>(['clocks', query], (after) =>
    server.GET('/api/clocks', { params: { query: { ...query, after } } }),
  );
  return (
    <Page title={words.title}>
      <Typography.Paragraph type="secondary">{words.help}</Typography.Paragraph>
      <Flex gap={12} wrap style={{ marginBottom: 12 }} className="no-print">
        <Select
          aria-label={words.whose}
          style={{ width: 160 }}
          value={query.of}
          onChange={(value) => set('of', value)}
          options={SCOPES.map((value) => ({ value, label: words[value] }))}
        />
        <Select
          aria-label={words.state}
          style={{ width: 130 }}
          value={query.state ?? ''}
          onChange={(value) => set('state', value)}
          options={[
            { value: '', label: words.anyState },
            ...STATES.map((value) => ({ value, label: words[value] })),
          ]}
        />
        <Select
          aria-label={words.clock}
          style={{ width: 280 }}
          allowClear
          placeholder={words.anyClock}
          value={query.clock}
          onChange={(value) => set('clock', value)}
          options={Object.entries(names).map(([value, label]) => ({ value, label }))}
        />
      </Flex>
      <PageTable
        list={list}
        columns={useClockColumns()}
        label={words.title}
        exported={{ list: 'clocks', filters: query }}
        empty={<Nothing text={words.nothing} />}
      />
    </Page>
  );
}

function useClockColumns(): TableColumnsType<Row> {
  const words = useWords(clockWords);
  const names = useWords(clockNames);
  const { language } = useLanguage();
  return [
    {
      title: words.until,
      key: 'until',
      width: 180,
      render: (_, row) => <Until row={row} />,
    },
    {
      title: words.limit,
      key: 'limit',
      width: 290,
      render: (_, { clock, name, period, basis, law, expiry }) => (
        <>
          {language === 'zh' ? `${clock} ${name}` : names[clock]}
          <div>
            {period}{' '}
            <Tag color={isStatutory(basis) ? 'blue' : 'default'}>
              {isStatutory(basis) ? words.statutory : words.internal}
            </Tag>
            {expiry}
          </div>
          <Typography.Text type="secondary">{law}</Typography.Text>
        </>
      ),
    },
    subjectColumn(words.subject) as TableColumnsType<Row>[number],
    {
      title: words.duty,
      key: 'duty',
      width: 150,
      render: (_, { agencyName, personName }) => [agencyName, personName].filter(Boolean).join(' '),
    },
    {
      title: words.explain,
      key: 'alert',
      width: 110,
      render: (_, row) => <AlertClearing row={row} />,
    },
  ];
}

function Until({ row: { startedAt, dueAt, overdue, holidaysKnown } }: { row: Row }) {
  const words = useWords(clockWords);
  const distance = useDistance();
  return (
    <>
      <time dateTime={dueAt}>{moment(dueAt)}</time>
      <div>
        {overdue ? (
          <Tag color="error" icon={<ClockCircleFilled />}>
            {words.overdueSince(distance(dueAt))}
          </Tag>
        ) : (
          <Typography.Text type="secondary">{distance(dueAt)}</Typography.Text>
        )}
        <div>
          <Typography.Text type="secondary">{words.startedAt(moment(startedAt))}</Typography.Text>
        </div>
        {!holidaysKnown && <Tag color="warning">{words.holidaysUnknown}</Tag>}
      </div>
    </>
  );
}
