import { bilingual } from '../language/language';

export const caseSheetWords = bilingual(
  {
    sheet: '财物清单',
    print: '打印本页',
    none: '本案还没有登记财物清单',
    sameAsPrint: '列、次序和文字与打印的清单相同',
    issued: '已出具',
    signsHere: '年　　月　　日',
    further: (count: number) => `另有 ${count} 件（拆分所得、变价款）不在清单上`,
    toProperty: '查看本案全部财物',
  },
  {
    sheet: 'Property lists',
    print: 'Print this page',
    none: 'No property has been registered in this case yet',
    sameAsPrint: 'Columns, order and words are those of the printed list',
    issued: 'Issued',
    signsHere: '年　　月　　日',
    further: (count: number) => `${count} further items (parts, proceeds) stand on no list`,
    toProperty: 'See all property of the case',
  },
);
