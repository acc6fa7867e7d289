import { bilingual } from '../language/language';

export const erasureWords = bilingual(
  {
    erase: '依法删除',
    ofItem: (name: string) => `依法删除关于${name}的个人信息`,
    ofParty: (name: string) => `依法删除${name}的个人信息`,
    irrevocable: '删除后不能恢复。台账的哈希不变，核验时显示“已依法删除”。此前打印、导出和备份的不受影响。',
    fields: '删除哪些内容',
    basis: '理由',
    explanation: '说明',
    required: '必须填写',
    done: (count: number, number: string) => `已删除 ${count} 项，依据 ${number}`,
  },
  {
    erase: 'Erase by law',
    ofItem: (name: string) => `Erase personal data about ${name}`,
    ofParty: (name: string) => `Erase the personal data of ${name}`,
    irrevocable:
      'It cannot be brought back. No hash of the ledger changes; a verification tells it as erased by law. Prints, exports and backups made before are not reached.',
    fields: 'What is erased',
    basis: 'Basis',
    explanation: 'Explanation',
    required: 'Required',
    done: (count: number, number: string) => `${count} erased, by ${number}`,
  },
);
