import { Flex, Form, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { type Shape, server } from '../api/client';
import { DayPicker } from '../calendar/day-picker';
import { useTerms } from '../dictionary/dictionary';
import { AgencySelect } from '../identity/agency-select';
import { useWords } from '../language/language';
import { moment, today } from '../language/moment';
import { Nothing } from '../state/states';
import { PageTable } from '../table/page-table';
import { useList } from '../table/use-list';
import { auditWords } from './words';

/** Who held what at the end of a day, and which agency answered for it; what was recorded only later says so. */
export default function CustodyTab() {
  const words = useWords(auditWords);
  const term = useTerms();
  const [day, setDay] = useState(today());
  const [agencyId, setAgencyId] = useState<string>();
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
            onChange={(chosen) => chosen && setDay(chosen)}
          />
        </Form.Item>
        <Form.Item label={words.heldBy} style={{ marginBottom: 0 }}>
          <AgencySelect
            aria-label={words.heldBy}
            style={{ width: 280 }}
            placeholder={words.anyAgency}
            value={agencyId}
            onChange={setAgencyId}
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
            render: (_, { onHand, measuredIn }) => (
              <span className="number">{`${onHand} ${measuredIn}`}</span>
            ),
          },
          {
            title: words.holder,
            key: 'holder',
            render: (_, { custody, place }) =>
              [custody.agencyName, custody.personName ?? term('custodyKinds', custody.kind), place]
                .filter(Boolean)
                .join(' '),
          },
          {
            title: words.answerable,
            key: 'answerable',
            render: (_, { responsibility }) =>
              `${responsibility.agencyName} ${term('stages', responsibility.stage)}`,
          },
          {
            title: words.disposition,
            key: 'disposition',
            render: (_, { disposition }) => term('dispositionStates', disposition),
          },
          {
            title: words.recordedLater,
            key: 'later',
            render: (_, { recordedLater }) =>
              recordedLater.map((entry) => (
                <Tag key={entry.entryId} color="warning">
                  {words.later(entry.name, moment(entry.recordedAt))}
                </Tag>
              )),
          },
        ]}
      />
    </>
  );
}
