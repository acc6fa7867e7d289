import { bilingual } from '../language/language';

export const partyWords = bilingual(
  {
    add: '新增当事人',
    save: '登记',
    kind: '身份',
    name: '姓名或名称',
    nameNeeded: '请填写姓名或名称',
    identityNumber: '证件号码',
    telephone: '联系电话',
  },
  {
    add: 'Add a party',
    save: 'Enter',
    kind: 'Part in the case',
    name: 'Name',
    nameNeeded: 'Please give the name',
    identityNumber: 'Identity number',
    telephone: 'Telephone',
  },
);
