import { DatePicker, type DatePickerProps } from 'antd';
import dayjs from 'dayjs';
import { today } from '../language/moment';

interface DayPickerProps extends Omit<DatePickerProps, 'value' | 'onChange' | 'picker'> {
  /** `YYYY-MM-DD`, so that a draft can keep it. */
  value?: string | null;
  onChange?: (day: string | undefined) => void;
  /** Days after today may be chosen too. */
  future?: boolean;
}

/** Chooses a day; what has happened lies not in the future. */
export function DayPicker({ value, onChange, future = false, ...picker }: DayPickerProps) {
  return (
    <DatePicker
      disabledDate={future ? undefined : (date) => date.isAfter(dayjs(today()), 'day')}
      {...picker}
      value={value ? dayjs(value) : null}
      onChange={(date) => onChange?.(date && !Array.isArray(date) ? date.format('YYYY-MM-DD') : undefined)}
    />
  );
}
