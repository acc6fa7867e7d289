import { bilingual } from '../language/language';

export const searchWords = bilingual(
  {
    title: (text: string) => `搜索“${text}”`,
    cases: '案件',
    items: '财物',
    parties: '当事人',
    papers: '文书',
    nothing: (text: string) => `没有找到“${text}”`,
    nothingHelp:
      '可以只输入一部分：案号的数字、姓名中的一个字、车牌或串号的几位。身份证号须完整。只能找到本机关可见的案件。',
    more: '还有更多，请再输入几个字',
    matched: '命中',
    open: '打开文书',
    hint: '案号、财物编号、姓名、车牌、IMEI、文书号，或扫描标签',
  },
  {
    title: (text: string) => `Search for “${text}”`,
    cases: 'Cases',
    items: 'Items',
    parties: 'Parties',
    papers: 'Papers',
    nothing: (text: string) => `“${text}” was not found`,
    nothingHelp:
      'A part is enough: digits of a number, one character of a name, some of a plate or serial. An identity number must be whole. Only cases that your agency may see are found.',
    more: 'There are more: type a little more',
    matched: 'Matched',
    open: 'Open the paper',
    hint: 'Case number, item code, name, plate, IMEI, paper number, or scan a label',
  },
);
