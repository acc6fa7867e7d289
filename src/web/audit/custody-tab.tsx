import { Flex, Form } from 'antd';
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

/** Who held what at the end of a day, and which agency answered for it; what was recorded only later says so. */
export default function CustodyTab() {
  const words = useWords(auditWords);
  const tell = useHeldWords();
  const { given, set } = useFilters({ steps: true });
  const day = given('day') ?? today();
  const agencyId = given('agencyId');
  const query = { asOf: day, agencyId };
  const list = useList<Shape<'CustodyThenView'>>(['custody', query], (after) =>
    server.GET('/api/custody', { params: { query: { ...query, after } } }),
  );
  return (
    <>
      <Flex gap={12} wrap style={{ marginBottom: 12 }} className="no-print">
        <Form.Item label={words.day} style={{ marginBottom: 0 }}>
          <DayPicker
            aria-label={words.day}
            allowClear={false}
            value={day}
            onChange={(chosen) => set('day', chosen)}
          />
        </Form.Item>
        <Form.Item label={words.heldBy} style={{ marginBottom: 0 }}>
          <AgencySelect
            aria-label={words.heldBy}
            style={{ width: 280 }}
            placeholder={words.anyAgency}
            value={agencyId}
            onChange={(id) => set('agencyId', id)}
          />
        </Form.Item>
      </Flex>
      <PageTable
        list={list}
        label={`${words.custody} ${day}`}
        empty={<Nothing text={words.nothingHeld} />}
        columns={[
          {
            title: words.code,
            key: 'code',
            render: (_, { id, code, voided }) => (
              <Link to={`/items/${id}`} className={voided ? 'struck' : undefined}>
                {code}
              </Link>
            ),
          },
          { title: words.name, dataIndex: 'name' },
          {
            title: words.onHand,
            key: 'onHand',
            align: 'right',
            render: (_, held) => <span className="number">{tell.quantity(held)}</span>,
          },
          {
            title: words.holderThen,
            key: 'holder',
            render: (_, held) => `${tell.holder(held)} ${tell.place(held)}`,
          },
          {
            title: words.answerable,
            key: 'answerable',
            render: (_, held) => tell.responsibility(held),
          },
          {
            title: words.dispositionThen,
            key: 'disposition',
            render: (_, held) => tell.disposition(held),
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
