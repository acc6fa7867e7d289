import { Flex, Table, Typography } from 'antd';
import { Link } from 'react-router';
import type { Shape } from '../api/client';
import { useWords } from '../language/language';
import { postHandoverWords } from './words';

type Left = Shape<'LeftThingView'>;

/** What does not go with a post, each with its reason. */
export function LeftThings({ left }: { left: Left[] }) {
  const words = useWords(postHandoverWords);
  if (left.length === 0) return null;
  return (
    <Flex vertical gap={4}>
      <Typography.Title level={2} style={{ fontSize: 15, margin: 0 }}>
        {words.left(left.length)}
      </Typography.Title>
      <Typography.Text type="secondary">{words.leftHelp}</Typography.Text>
      <Table<Left>
        size="small"
        rowKey="itemId"
        aria-label={words.left(left.length)}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        dataSource={left}
        columns={[
          {
            title: words.code,
            key: 'code',
            render: (_, { itemId, code }) => <Link to={`/items/${itemId}`}>{code}</Link>,
          },
          { title: words.name, dataIndex: 'name' },
          { title: words.why, dataIndex: 'detail' },
        ]}
      />
    </Flex>
  );
}
