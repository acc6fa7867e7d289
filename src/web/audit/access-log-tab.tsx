import { Flex, Form, Tag } from 'antd';
import { useState } from 'react';
import { type Shape, server } from '../api/client';
import { DayPicker } from '../calendar/day-picker';
import { useWords } from '../language/language';
import { moment } from '../language/moment';
import { Nothing } from '../state/states';
import { PageTable } from '../table/page-table';
import { useList } from '../table/use-list';
import { auditWords } from './words';

/** Who read what, when and from where; what was refused too. Looking here is itself recorded. */
export default function AccessLogTab() {
  const words = useWords(auditWords);
  const [from, setFrom] = useState<string>();
  const [until, setUntil] = useState<string>();
  const query = { from, until };
  const list = useList<Shape<'ReadingView'>>(['access-log', query], (after) =>
    server.GET('/api/access-log', { params: { query: { ...query, after } } }),
  );
  return (
    <>
      <Flex gap={12} wrap style={{ marginBottom: 12 }} className="no-print">
        <Form.Item label={words.from} style={{ marginBottom: 0 }}>
          <DayPicker aria-label={words.from} value={from} onChange={setFrom} />
        </Form.Item>
        <Form.Item label={words.until} style={{ marginBottom: 0 }}>
          <DayPicker aria-label={words.until} value={until} onChange={setUntil} />
        </Form.Item>
      </Flex>
      <PageTable
        list={list}
        label={words.accessLog}
        empty={<Nothing text={words.nothing} />}
        columns={[
          { title: words.at, key: 'at', render: (_, { at }) => moment(at) },
          {
            title: words.person,
            key: 'person',
            render: (_, each) => `${each.agencyName} ${each.post} ${each.personName} ${each.personNumber}`,
          },
          { title: words.reading, dataIndex: 'readingName' },
          {
            title: words.subject,
            key: 'subject',
            render: (_, { subjectCode, subjectHash }) => subjectCode ?? subjectHash?.slice(0, 12),
          },
          { title: words.lines, dataIndex: 'lines', align: 'right' },
          { title: words.address, dataIndex: 'address' },
          {
            title: words.answered,
            key: 'answered',
            render: (_, { answered, refusal }) =>
              answered ? words.shown : <Tag color="warning">{words.refused(refusal ?? '')}</Tag>,
          },
        ]}
      />
    </>
  );
}
