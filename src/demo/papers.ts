import { type Answer, type Api, type Play, type Post } from '../replay/replay.js';

const TITLES: Record<string, string> = {
  custody_item: '涉案财物保管链证明书（单件）',
  custody_case: '涉案财物保管链证明书（全案）',
  seizure_list: '扣押清单',
  transfer_list: '随案移送清单（移送检察院）',
  court_transfer_list: '随案移送清单（移送法院）',
  return_list: '发还清单',
  destruction_list: '销毁清单',
};

/** A paper as it was issued. */
export interface PrintedPaper {
  name: string;
  title: string;
  bytes: Uint8Array;
}

/** Issues the papers of the case, once, and fetches their bytes. */
export async function printPapers(play: Play, api: Api): Promise<PrintedPaper[]> {
  const wanted: { kind: string; subjectId: string; by: Post }[] = [
    ...play.papers,
    { kind: 'custody_case', subjectId: play.caseId, by: 'officer' },
    ...play.pieces.map(({ itemId }) => ({ kind: 'custody_item', subjectId: itemId, by: 'officer' as const })),
  ];
  const printed: PrintedPaper[] = [];
  for (const [index, { kind, subjectId, by }] of wanted.entries()) {
    const desk = await play.desk(by);
    const paper: Answer = await play.act(desk, 'papers', `paper/${kind}/${subjectId}`, { kind, subjectId });
    const title = TITLES[kind] ?? kind;
    const number = String(index + 1).padStart(2, '0');
    printed.push({
      title: `${title} ${paper.number}`,
      name: `${number}-${title}.pdf`,
      bytes: await api.bytes(`papers/${paper.id}`, desk.token),
    });
  }
  return printed;
}
