import { type Outcome, outcomeOf } from '../case-files/case-files.js';
import { type Desk, type Office } from './offices.js';
import { grouped, isRefused, type Piece, type Play } from './play.js';
import { type Post, postOf } from './posts.js';
import { numberOf } from './taking.js';

const MODE_NAMES = { physical: '实物', paper: '单据（换押）' };

/** 移送审查起诉: everything still there, with a recommendation for each line. */
export async function toProcuratorate(play: Play): Promise<void> {
  const manager = await play.desk('manager');
  const instrument = { approverId: await play.person('head') };
  await send(play, {
    path: 'prosecution-transfers',
    act: '移送审查起诉',
    list: 'transfer_list',
    by: 'officer',
    receiverPost: 'manager',
    to: play.procuratorate,
    instrument,
  });
  await nameCase(play, manager, 'procuratorate-number', play.plan.file.caseId);
}

/** 提起公诉: the same property goes on to the court. */
export async function toCourt(play: Play): Promise<void> {
  const registrar = await play.desk('registrar');
  await send(play, {
    path: 'indictments',
    act: '提起公诉',
    list: 'court_transfer_list',
    by: 'prosecutor',
    receiverPost: 'registrar',
    to: play.court,
    instrument: { approverId: await play.person('chief') },
  });
  const { caseId, caseNo } = play.plan.file;
  await nameCase(play, registrar, 'court-number', caseNo ?? caseId);
}

interface Sending {
  path: string;
  act: string;
  /** The paper that lists what is sent. */
  list: string;
  by: Post;
  receiverPost: Post;
  to: Office;
  instrument: object;
}

async function send(
  play: Play,
  { path, act, list, by, receiverPost, to, instrument }: Sending,
): Promise<void> {
  const [sender, receiver] = [await play.desk(by), await play.desk(receiverPost)];
  const rest = play.pieces.filter(({ onHand }) => onHand !== '0');
  if (rest.length === 0) {
    await play.act(sender, `cases/${play.caseId}/referrals`, `${path}/case`, { toAgencyId: to.id });
    play.watch(act, `没有在库财物，案件移送${to.name}`);
  }
  for (const [mode, pieces] of grouped(rest, (piece) => piece.mode)) {
    const offer = await play.act(sender, path, `${path}/${mode}`, {
      caseId: play.caseId,
      mode,
      toAgencyId: to.id,
      lines: pieces.map((piece) => ({ itemId: piece.itemId, recommendation: recommended(piece) })),
      instrument,
    });
    const receipt = {
      answers: [],
      rest: 'accepted',
      ...(mode === 'physical' && { place: '涉案财物保管室' }),
    };
    await play.act(receiver, `handovers/${offer.id}/receipt`, `${path}/${mode}/receipt`, receipt);
    play.papers.push({ kind: list, subjectId: offer.id, by });
    play.watch(
      act,
      `${MODE_NAMES[mode]} ${pieces.length} 项，${postOf(by).name}移送，${to.name}${postOf(receiverPost).name}逐项接收`,
    );
  }
}

/** 处理建议: what the record says became of it; where it says nothing, 追缴, which decides nothing. */
const recommended = ({ holding }: Piece): Outcome => {
  const outcome = outcomeOf(holding?.line.disposition ?? '');
  return outcome ?? 'recovery';
};

/** Gives the case the agency's own number; where another case has it already, the record's id. */
async function nameCase(play: Play, desk: Desk, step: string, number: string): Promise<void> {
  const path = `cases/${play.caseId}/numbers`;
  try {
    await play.act(desk, path, step, { number: numberOf(number) });
  } catch (error) {
    if (!isRefused(error, 'case_number_taken')) throw error;
    const own = numberOf(play.plan.file.caseId);
    await play.act(desk, path, `${step}/own`, { number: own });
  }
}
