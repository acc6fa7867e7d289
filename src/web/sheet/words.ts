import { bilingual } from '../language/language';

export const sheetWords = bilingual(
  { choose: (name: string) => `选择 ${name}`, all: '全选' },
  { choose: (name: string) => `Choose ${name}`, all: 'Choose all' },
);
