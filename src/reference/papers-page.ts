import { formOf, layoutOf, PAPER_KINDS, type SubjectKind } from '../documents/documents.js';
import { INSTRUMENTS } from '../instruments/instruments.js';
import { purposeForm } from '../registry/registry.js';
import { markdownTable } from './markdown-table.js';

const SUBJECTS: Record<SubjectKind, string> = {
  item: '财物',
  case: '案件',
  instrument: '法律文书',
  handover: '移交',
  loan: '调用',
  approval: '审批',
  count: '盘点',
  agency: '机关',
};

/** docs/papers.md: every paper that can be printed, of what, in which copies and by which article, read from the layouts. */
export function papersPage(): string {
  const rows = PAPER_KINDS.map((kind) => {
    const { subject, word, instruments = [], purposes = [], physical } = formOf(kind);
    const { title, basis, version, effectiveFrom, copyNames = [], signatures } = layoutOf(kind);
    const of = [
      ...instruments.map((each) => INSTRUMENTS[each].name),
      ...purposes.map((each) => purposeForm(each).name),
    ];
    return [
      `${title} \`${kind}\``,
      `${SUBJECTS[subject]}${of.length > 0 ? `：${of.join('、')}` : ''}${physical ? '（实物）' : ''}`,
      word ?? '随文书',
      copyNames.join('、') || '—',
      signatures.map(({ label }) => label.replaceAll('\n', '，')).join('；'),
      basis,
      `${version}，${effectiveFrom} 起`,
    ];
  });
  return [
    '# 文书 Papers',
    '',
    'Generated from `src/documents/paper-kinds.ts` and `src/documents/layouts` by `npm run generate`; do not edit. 代字 “随文书”: the paper is',
    'an instrument itself and bears its number on every print.',
    '',
    markdownTable(['文书', '据何打印', '代字', '联别', '签章', '依据', '版式'], rows),
    '',
  ].join('\n');
}
