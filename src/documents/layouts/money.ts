import type { PaperLayout } from '../paper-layout.js';
import { IN_FORCE, PROCEDURE, plain } from './parts.js';

const recorded = {
  ...IN_FORCE,
  fields: ['instrument', 'moment', 'handler'] satisfies PaperLayout['fields'],
  columns: plain,
  signatures: [
    { key: 'handler', label: '经办人' },
    { key: 'second', label: '复核人' },
    { key: 'unit', label: '单位（印章）' },
  ],
  copies: '本单一式二份，一份附卷，一份交财务部门。',
  copyNames: ['附卷', '财务部门'],
};

const deposit_record: PaperLayout = {
  ...recorded,
  kind: 'deposit_record',
  title: '涉案款存入账户登记单',
  basis:
    '《公安机关涉案财物管理若干规定》（公通字〔2015〕21号）第九条；《人民检察院刑事诉讼规则》第二百一十七条',
  opening: '{case}的下列款项已经二人清点，存入唯一合规账户，银行存款回执附后。',
};

const interest_record: PaperLayout = {
  ...recorded,
  kind: 'interest_record',
  title: '涉案款孳息入账登记单',
  basis: `《中华人民共和国刑法》第六十四条；${PROCEDURE}第二百四十五条`,
  opening: '{case}存入账户的款项产生下列孳息，逐案入账，结息凭证附后。',
};

const expense_voucher: PaperLayout = {
  ...recorded,
  kind: 'expense_voucher',
  title: '处置费用支付凭证',
  basis: '内部',
  opening: '{case}处置财物的费用，由变价款支付如下，票据附后。',
};

/** 涉案款: what becomes of the money of a case in its account. */
export const money = { deposit_record, interest_record, expense_voucher };
