import { useLanguage } from '../language/language';
import { YUAN } from '../quantity/money';

/** Short figures for charts: 12.3万; the exact ones stand in the table. */
export function useCompact(): (figure: number) => string {
  const { language } = useLanguage();
  const format = new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en', {
    notation: 'compact',
    maximumFractionDigits: 1,
  });
  return (figure) => format.format(figure);
}

/** What a chart shows of money: the yuan alone, for currencies share no axis. */
export const yuanOf = (values: readonly { currency: string; amount: string }[]): number =>
  Number(values.find(({ currency }) => currency === YUAN)?.amount ?? 0);
