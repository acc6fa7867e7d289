import { bilingual } from '../language/language';

export const tableWords = bilingual(
  {
    more: '再显示一些',
    shown: (count: number) => `已显示 ${count} 条`,
    all: (count: number) => `共 ${count} 条`,
    xlsx: '导出 Excel',
    csv: '导出 CSV',
    exportOf: (list: string, form: string) => `${form}：${list}`,
  },
  {
    more: 'Show more',
    shown: (count: number) => `${count} shown`,
    all: (count: number) => `${count} in all`,
    xlsx: 'Export Excel',
    csv: 'Export CSV',
    exportOf: (list: string, form: string) => `${form}: ${list}`,
  },
);
