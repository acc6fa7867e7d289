import { Tag } from 'antd';
import type { Shape } from '../api/client';
import { useWords } from '../language/language';
import { day } from '../language/moment';
import { executionWords } from './words';

/** Whether an order was answered, waits, or waits too long. */
export function OrderState({ order }: { order: Shape<'ExecutionOrderSummaryView'> }) {
  const words = useWords(executionWords);
  if (order.answeredAt) return <Tag color="success">{words.answered(day(order.answeredAt))}</Tag>;
  return order.overdue ? (
    <Tag color="error">{words.overdue}</Tag>
  ) : (
    <Tag color="warning">{words.waiting}</Tag>
  );
}
