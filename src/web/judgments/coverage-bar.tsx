import { Alert, Button, Flex } from 'antd';
import type { Shape } from '../api/client';
import { useWords } from '../language/language';
import { judgmentWords } from './words';

const SHOWN_MAX = 8;

interface CoverageBarProps {
  items: number;
  notMentioned: Shape<'ItemReference'>[];
  /** How many earlier judgments mention. */
  earlier: number;
  onGoTo: (itemId: string) => void;
}

/** How far the case's property is covered now, and a way to each item that is not. */
export function CoverageBar({ items, notMentioned, earlier, onGoTo }: CoverageBarProps) {
  const words = useWords(judgmentWords);
  const missing = notMentioned.length;
  return (
    <Alert
      type={missing > 0 ? 'warning' : 'success'}
      showIcon
      role="status"
      title={
        words.coverage(items, items - missing, missing) + (earlier > 0 ? `（${words.earlier(earlier)}）` : '')
      }
      description={
        missing > 0 &&
        missing < items && (
          <Flex gap={4} wrap>
            {notMentioned.slice(0, SHOWN_MAX).map(({ id, code, name }) => (
              <Button
                key={id}
                size="small"
                onClick={() => onGoTo(id)}
                aria-label={words.toLine(`${code} ${name}`)}
              >
                {code} {name}
              </Button>
            ))}
            {missing > SHOWN_MAX && <span>{words.more(missing)}</span>}
          </Flex>
        )
      }
    />
  );
}
