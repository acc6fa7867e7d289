import { Form, Input } from 'antd';
import { useWords } from '../language/language';
import { administrationWords } from './words';

/** A day as `YYYY-MM-DD`, by the browser's own calendar. */
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
      <Input type="date" style={{ width: 180 }} />
    </Form.Item>
  );
}

/** The words for from when until when something is in force. */
export function useInForce(): (since: string | null, until: string | null) => string {
  const words = useWords(administrationWords);
  return (since, until) => (since || until ? words.fromUntil(since ?? '', until ?? '') : '');
}
