import { Form } from 'antd';
import { DayPicker } from '../calendar/day-picker';
import { useWords } from '../language/language';
import { administrationWords } from './words';

/** A day as `YYYY-MM-DD`. */
export function DayField({
  name,
  label,
  required = false,
}: {
  name: string;
  label: string;
  required?: boolean;
}) {
  const words = useWords(administrationWords);
  return (
    <Form.Item
      name={name}
      label={label}
      rules={required ? [{ required: true, message: words.required }] : []}
    >
      <DayPicker future style={{ width: 180 }} />
    </Form.Item>
  );
}

/** The words for from when until when something is in force. */
export function useInForce(): (since: string | null, until: string | null) => string {
  const words = useWords(administrationWords);
  return (since, until) => (since || until ? words.fromUntil(since ?? '', until ?? '') : '');
}
