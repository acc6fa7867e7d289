import { printCodes } from './paper-codes.js';
import type { Field, PaperProof } from './paper-content.js';
import type { PaperLayout } from './paper-layout.js';
import { printFields, printSection, TYPE } from './paper-parts.js';
import type { Sheet } from './typesetting/sheet.js';
import { chinaTime, inGroups } from './wording.js';

const UNSIGNED = '本证明打印时，账本还没有签署的检查点，未附核验包。';
const ROOM = 180;

/** How the paper is checked by somebody who trusts nobody here: the checkpoint, its witnesses, the bundle and the verifier. */
export function printProof(
  sheet: Sheet,
  layout: PaperLayout<string>,
  proof: PaperProof | null | undefined,
): void {
  if (proof === undefined) return;
  printSection(sheet, '核验', proof ? ROOM : undefined);
  if (proof === null) {
    sheet.paragraph(UNSIGNED, TYPE.body);
    return;
  }
  printFields(sheet, proofFields(proof));
  sheet.space(3);
  if (proof.bundle && layout.verification) sheet.paragraph(layout.verification, TYPE.body);
  if (proof.codes) printCodes(sheet, layout, proof.codes);
}

function proofFields({ size, root, bundle, verifiers, waiting, ...proof }: PaperProof): Field[] {
  const later = waiting > 0 ? `；另有 ${waiting} 条记录尚未编入，不在包内` : '';
  const witnesses = proof.witnesses.map(({ name, at }) => `${name} ${chinaTime(at)}`);
  return [
    { label: '检查点', value: `树大小 ${size}${later}` },
    { label: '树根', value: inGroups(root) },
    {
      label: '见证',
      value: [...(proof.isWitnessed ? [] : ['未见证：见证不足']), ...witnesses].join('\n'),
    },
    {
      label: '核验包',
      value: bundle ? `内嵌于本 PDF，SHA-256 ${inGroups(bundle.sha256)}` : '本案记录较多，未内嵌；请另行下载',
    },
    {
      label: '核验程序',
      value: verifiers.map(({ name, sha256 }) => `${name} SHA-256 ${inGroups(sha256)}`).join('\n'),
    },
  ];
}
