import { bilingual } from '../language/language';

export const actWords = bilingual(
  { why: '现在不能办理', basis: '依据', whatToDo: '怎么办' },
  { why: 'Not possible now', basis: 'Legal basis', whatToDo: 'What to do' },
);
