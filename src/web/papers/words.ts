import { bilingual } from '../language/language';

export const paperWords = bilingual(
  {
    number: '文书号',
    numberHelp: '不填则取本机关下一号',
    issuedOn: '文书日期',
    approver: '批准人',
    approverHelp: (level: string) => `须经${level}批准`,
    required: '必须填写',
    print: '打印',
    copy: '联次',
    printed: (number: string) => `已出具 ${number}`,
    open: '打开文书',
    issue: '出具并打开',
    issuing: '正在排版…',
    copies: '存根 附卷 交当事人 交保管',
    reprintNote: '每次出具都编号、存原件并记入台账；已出具的请直接重印。',
  },
  {
    number: 'Number',
    numberHelp: "Left empty: the agency's next number",
    issuedOn: 'Date of the paper',
    approver: 'Approved by',
    approverHelp: (level: string) => `Needs the approval of: ${level}`,
    required: 'Required',
    print: 'Print',
    copy: 'Copy',
    printed: (number: string) => `Issued ${number}`,
    open: 'Open the paper',
    issue: 'Issue and open',
    issuing: 'Setting type…',
    copies: '存根 附卷 交当事人 交保管',
    reprintNote:
      'Each issue takes a number, keeps its bytes and enters the ledger; reprint what was issued instead.',
  },
);
