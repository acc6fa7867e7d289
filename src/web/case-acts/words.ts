import { bilingual } from '../language/language';

export const caseActWords = bilingual(
  {
    referral: '移送案件',
    refer: '移送案件',
    receiverKind: '接收机关',
    receiver: '接收单位',
    required: '必须填写',
    propertyStays: (count: number) =>
      `本案现存财物 ${count} 件不随之移送，仍由原机关负责；随案移送财物的，请用移送审查起诉、提起公诉或退回补充侦查`,
    referred: '案件已移送',
    referredNext: '接收单位现在可以查阅本案并编立自己的案号。',
  },
  {
    referral: 'Refer the case',
    refer: 'Refer the case',
    receiverKind: 'To which organ',
    receiver: 'Receiving agency',
    required: 'Required',
    propertyStays: (count: number) =>
      `${count} items on hand do not go along and stay with whoever answers for them; to send property use a transfer, an indictment or a return for investigation`,
    referred: 'Case referred',
    referredNext: 'The receiving agency can read the case now and give it its own number.',
  },
);
