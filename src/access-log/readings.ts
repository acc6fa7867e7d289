/** What can be read that is recorded: by its Chinese name. */
export const READINGS = {
  list: '检索、列表',
  case: '案件',
  case_items: '案件财物清单',
  case_history: '案件记录',
  parties: '当事人信息',
  item: '财物',
  item_history: '财物流转记录',
  bundle: '核验包',
  photo: '照片',
  handover: '移交',
  loan: '调用',
  signature: '签名',
  effects: '随身财物',
  stocktake: '盘点',
  stock_import: '历史库存导入',
  approval: '审批',
  judgment: '判决',
  execution_order: '协助执行通知',
  disposal: '处理情况',
  paper: '文书',
  print: '文书打印',
  access_log: '查阅记录',
} as const;

export type Reading = keyof typeof READINGS;
