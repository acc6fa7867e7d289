import { Flex, Typography } from 'antd';
import { type Shape, server } from '../api/client';
import { useWords } from '../language/language';
import { moment } from '../language/moment';
import { Nothing } from '../state/states';
import { PageTable } from '../table/page-table';
import { useList } from '../table/use-list';
import { logWords } from './words';

/** When a time-stamping authority had seen which checkpoint; each answer can be taken away and checked. */
export function Timestamps() {
  const words = useWords(logWords);
  const list = useList<Shape<'TimestampView'>>(['timestamps'], (before) =>
    server.GET('/api/log/timestamps', { params: { query: { before } } }),
  );
  return (
    <section>
      <Typography.Title level={2} style={{ fontSize: 16, margin: '0 0 8px' }}>
        {words.timestamps}
      </Typography.Title>
      <PageTable
        list={list}
        label={words.timestamps}
        size="small"
        rowKey={({ origin, size }) => `${origin} ${size}`}
        empty={<Nothing text={words.noTimestamps} />}
        columns={[
          { title: words.stampedAt, key: 'at', render: (_, { stampedAt }) => moment(stampedAt) },
          { title: words.size, dataIndex: 'size', align: 'right' },
          { title: words.authority, dataIndex: 'authority' },
          {
            title: '',
            key: 'response',
            render: (_, { size }) => (
              <Flex gap={12}>
                <a href={`/api/log/timestamps/${size}`} download={`checkpoint-${size}.tsr`}>
                  {words.downloadTimestamp(size)}
                </a>
                <a href={`/api/log/timestamps/${size}/note`} download={`checkpoint-${size}.txt`}>
                  {words.downloadStamped(size)}
                </a>
              </Flex>
            ),
          },
        ]}
      />
    </section>
  );
}
