import { Flex, Tag } from 'antd';
import type { Shape } from '../api/client';
import { useWords } from '../language/language';
import { moment } from '../language/moment';
import { auditWords } from './words';

/** What had happened by then and was recorded only later. */
export function LaterEntries({ entries }: { entries: readonly Shape<'RecordedLaterView'>[] }) {
  const words = useWords(auditWords);
  return (
    <Flex gap={4} wrap>
      {entries.map(({ entryId, name, recordedAt }) => (
        <Tag key={entryId} color="warning">
          {words.later(name, moment(recordedAt))}
        </Tag>
      ))}
    </Flex>
  );
}
