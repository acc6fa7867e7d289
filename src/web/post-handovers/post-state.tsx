import { Tag } from 'antd';
import type { Shape } from '../api/client';
import { useWords } from '../language/language';
import { postHandoverWords } from './words';

/** How far a post handed on has come. */
export function PostState({ post }: { post: Shape<'PostHandoverSummaryView'> }) {
  const words = useWords(postHandoverWords);
  if (!post.endedAt) return <Tag color="processing">{words.waiting(post.waitingCount)}</Tag>;
  if (post.withdrawnCount === post.lineCount) return <Tag>{words.withdrawn}</Tag>;
  return (
    <Tag color={post.exceptionCount + post.refusedCount > 0 ? 'warning' : 'success'}>
      {words.done(post.acceptedCount, post.exceptionCount, post.refusedCount)}
    </Tag>
  );
}
