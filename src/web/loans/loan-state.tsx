import { ClockCircleFilled } from '@ant-design/icons';
import { Tag } from 'antd';
import type { Shape } from '../api/client';
import { useWords } from '../language/language';
import { loanWords } from './words';

const COLOURS = {
  waiting: 'processing',
  refused: 'error',
  withdrawn: 'default',
  approved: 'processing',
  handed: 'processing',
  out: 'warning',
  returned: 'success',
} as const;

/** How far a loan has come: by words and, where it is late, a clock. */
export function LoanState({ loan }: { loan: Shape<'LoanSummaryView'> }) {
  const words = useWords(loanWords);
  const { state, outsideCount, lineCount, overdue } = loan;
  const says = state === 'out' ? words.out(outsideCount, lineCount) : words[state];
  if (!overdue) return <Tag color={COLOURS[state]}>{says}</Tag>;
  return (
    <Tag color="error" icon={<ClockCircleFilled />}>
      {words.overdue} · {says}
    </Tag>
  );
}
