import { bilingual } from '../language/language';

/** What the ledger remembers of a case itself, by the type of its entry. */
export const caseEntryWords = bilingual(
  {
    case_registered: '登记案件',
    case_numbered: '编立案号',
    case_referred: '移送案件',
    case_merged: '并入他案',
    case_absorbed: '并入一案',
    case_closed: '结清案件',
    confidential_erased: '依法删除财物的个人信息',
    party_erased: '依法删除当事人的个人信息',
    campaigns_added: '列入专项行动',
    campaigns_removed: '移出专项行动',
    judgment_recorded: '登记判决',
    judgment_in_force: '判决生效',
    not_prosecuted: '不起诉',
    execution_reported: '执行回单',
    paper_issued: '出具文书',
  },
  {
    case_registered: 'Case registered',
    case_numbered: 'Number given',
    case_referred: 'Case referred',
    case_merged: 'Merged into another case',
    case_absorbed: 'Another case merged into this one',
    case_closed: 'Case closed',
    confidential_erased: 'Personal data about an item erased by law',
    party_erased: 'Personal data of a party erased by law',
    campaigns_added: 'Added to campaigns',
    campaigns_removed: 'Removed from campaigns',
    judgment_recorded: 'Judgment recorded',
    judgment_in_force: 'Judgment in force',
    not_prosecuted: 'Not prosecuted',
    execution_reported: 'Execution reported',
    paper_issued: 'Paper issued',
  },
);
