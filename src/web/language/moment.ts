import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';
import { useLanguage } from './language';

dayjs.extend(utc);

/** China keeps one time, UTC+8 without summer time; papers print it, so the screen shows it whatever the computer says. */
const CHINA_OFFSET_HOURS = 8;

export const inChina = (instant: string | Date) => dayjs.utc(instant).utcOffset(CHINA_OFFSET_HOURS);

/** How instants and days are shown: `2024-05-03 14:20`, `2024-05-03`. */
export const moment = (instant: string | null | undefined): string =>
  instant ? inChina(instant).format('YYYY-MM-DD HH:mm') : '';
export const day = (instant: string | null | undefined): string =>
  instant ? inChina(instant).format('YYYY-MM-DD') : '';

/** Today in China as `YYYY-MM-DD`. */
export const today = (): string => inChina(new Date()).format('YYYY-MM-DD');

/** How long ago, or until when, in the largest unit that says something: `3 天前`, `还有 5 小时`. */
export function useDistance(): (instant: string) => string {
  const { language } = useLanguage();
  return (instant) => {
    const minutes = Math.round((new Date(instant).getTime() - Date.now()) / 60_000);
    const far = Math.abs(minutes);
    const [amount, unit] =
      far < 60
        ? [minutes, 'minute']
        : far < 2880
          ? [Math.round(minutes / 60), 'hour']
          : [Math.round(minutes / 1440), 'day'];
    return new Intl.RelativeTimeFormat(language === 'zh' ? 'zh-CN' : 'en', { numeric: 'always' }).format(
      amount as number,
      unit as Intl.RelativeTimeFormatUnit,
    );
  };
}
