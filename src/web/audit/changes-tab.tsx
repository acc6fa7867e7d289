import { Flex, Form, Tag } from 'antd';
import dayjs from 'dayjs';
import { Link } from 'react-router';
import { type Shape, server } from '../api/client';
import { DayPicker } from '../calendar/day-picker';
import { AgencySelect } from '../identity/agency-select';
import { useWords } from '../language/language';
import { today } from '../language/moment';
import { Nothing } from '../state/states';
import { PageTable } from '../table/page-table';
import { useFilters } from '../table/use-filters';
import { useList } from '../table/use-list';
import { useHeldWords } from './held-words';
import { LaterEntries } from './later-entries';
import { auditWords } from './words';

type Change = Shape<'CustodyChangeView'>;

const TOLD = ['holder', 'place', 'responsibility', 'quantity', 'disposition'] as const;

/** What came, left or was held otherwise at the end of one day than at the end of another. */
export default function ChangesTab() {
  const words = useWords(auditWords);
  const { given, set } = useFilters();
  const to = given('to') ?? today();
  const query = {
    from: given('from') ?? dayjs(to).subtract(1, 'month').format('YYYY-MM-DD'),
    to,
    agencyId: given('agencyId'),
  };
  const list = useList<Change>(['custody-changes', query], (after) =>
    server.GET('/api/custody/changes', { params: { query: { ...query, after } } }),
  );
  return (
    <>
      <Flex gap={12} wrap style={{ marginBottom: 12 }} className="no-print">
        <Form.Item label={words.firstDay} style={{ marginBottom: 0 }}>
          <DayPicker
            aria-label={words.firstDay}
            allowClear={false}
            value={query.from}
            onChange={(day) => set('from', day)}
          />
        </Form.Item>
        <Form.Item label={words.secondDay} style={{ marginBottom: 0 }}>
          <DayPicker
            aria-label={words.secondDay}
            allowClear={false}
            value={to}
            onChange={(day) => set('to', day)}
          />
        </Form.Item>
        <Form.Item label={words.heldBy} style={{ marginBottom: 0 }}>
          <AgencySelect
            aria-label={words.heldBy}
            style={{ width: 280 }}
            placeholder={words.anyAgency}
            value={query.agencyId}
            onChange={(id) => set('agencyId', id)}
          />
        </Form.Item>
      </Flex>
      <PageTable
        list={list}
        label={`${words.changes} ${query.from} ${to}`}
        empty={<Nothing text={words.nothingChanged} />}
        columns={[
          {
            title: words.code,
            key: 'code',
            render: (_, { id, code }) => <Link to={`/items/${id}`}>{code}</Link>,
          },
          { title: words.name, dataIndex: 'name' },
          {
            title: words.differences,
            key: 'differences',
            render: (_, { differences }) => (
              <Flex gap={4} wrap>
                {differences.map((difference) => (
                  <Tag key={difference}>{words[difference]}</Tag>
                ))}
              </Flex>
            ),
          },
          {
            title: words.endOf(query.from),
            key: 'before',
            render: (_, change) => <Held change={change} held={change.before} />,
          },
          {
            title: words.endOf(to),
            key: 'after',
            render: (_, change) => <Held change={change} held={change.after} />,
          },
          {
            title: words.recordedLater,
            key: 'later',
            render: (_, { recordedLater }) => <LaterEntries entries={recordedLater} />,
          },
        ]}
      />
    </>
  );
}

/** One side of a difference; what is not the same on both is strong. */
function Held({ change, held }: { change: Change; held: Change['before'] }) {
  const words = useWords(auditWords);
  const tell = useHeldWords();
  if (!held) return words.notYet;
  return TOLD.filter((part) => tell[part](held)).map((part) => (
    <div key={part}>
      {words[part]}{' '}
      {change.differences.includes(part) ? <strong>{tell[part](held)}</strong> : tell[part](held)}
    </div>
  ));
}
