import { bilingual } from '../language/language';

export const paperWords = bilingual(
  {
    number: '文书号',
    numberHelp: '不填则取本机关下一号',
    issuedOn: '文书日期',
    onApproval: '系统内审批',
    onPaper: '纸质审批',
    onApprovalHelp: '批准人已用自己的账号批准；一份只用一次',
    approver: '批准人',
    approverHelp: (level: string) => `须经${level}`,
    required: '必须填写',
    printed: (number: string) => `已出具 ${number}`,
    open: '打开文书',
    chooseCopy: (paper: string) => `选择联别：${paper}`,
    copy: (name: string) => `联别：${name}`,
  },
  {
    number: 'Number',
    numberHelp: "Left empty: the agency's next number",
    issuedOn: 'Date of the paper',
    onApproval: 'Approved here',
    onPaper: 'Approved on paper',
    onApprovalHelp: 'Given under the approver’s own account; used once',
    approver: 'Approved by',
    approverHelp: (level: string) => `Needs the approval of: ${level}`,
    required: 'Required',
    printed: (number: string) => `Issued ${number}`,
    open: 'Open the paper',
    chooseCopy: (paper: string) => `Choose the copy: ${paper}`,
    copy: (name: string) => `Copy: ${name}`,
  },
);
