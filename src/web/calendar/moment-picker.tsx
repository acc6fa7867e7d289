import { DatePicker, type DatePickerProps } from 'antd';
import dayjs from 'dayjs';
import { today } from '../language/moment';

interface MomentPickerProps extends Omit<DatePickerProps, 'value' | 'onChange' | 'picker'> {
  /** China's time as on the wall: `2024-05-03T14:20`. */
  value?: string | null;
  onChange?: (moment: string | undefined) => void;
}

/** Chooses a minute; one that has passed unless `disabledDate` says otherwise. */
export function MomentPicker({ value, onChange, ...picker }: MomentPickerProps) {
  return (
    <DatePicker
      showTime={{ format: 'HH:mm' }}
      format="YYYY-MM-DD HH:mm"
      disabledDate={(date) => date.isAfter(dayjs(today()), 'day')}
      {...picker}
      value={value ? dayjs(value) : null}
      onChange={(date) =>
        onChange?.(date && !Array.isArray(date) ? date.format('YYYY-MM-DDTHH:mm') : undefined)
      }
    />
  );
}
