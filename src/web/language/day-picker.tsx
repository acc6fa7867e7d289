import { DatePicker, type DatePickerProps } from 'antd';
import dayjs from 'dayjs';

interface DayPickerProps extends Omit<DatePickerProps, 'value' | 'onChange' | 'defaultValue'> {
  /** `YYYY-MM-DD`. */
  value?: string;
  onChange?: (day: string | undefined) => void;
}

/** Chooses a day, as the API writes it. */
export function DayPicker({ value, onChange, ...picker }: DayPickerProps) {
  return (
    <DatePicker
      {...picker}
      value={value ? dayjs(value) : null}
      onChange={(_, text) => onChange?.(typeof text === 'string' && text !== '' ? text : undefined)}
    />
  );
}
