import type { Part } from '../case-files/case-files.js';
import { earlyReason, OUTCOME_NAMES, type Outcome } from '../case-files/case-files.js';
import type { Answer } from './api.js';
import { type Desk } from './offices.js';
import { grouped, type Piece, type Play } from './play.js';
import { type Post, postOf } from './posts.js';

/** A part of a piece that was ordered, by the disposition that the order answered. */
export interface Ordered {
  piece: Piece;
  part: Part;
  dispositionId: string;
}

/** What went before the judgment: 判前发还 and 先行处置, approved and carried out. */
export async function disposeEarly(play: Play): Promise<void> {
  const early = play.pieces.flatMap((piece) =>
    (piece.holding?.parts ?? []).filter(({ before }) => before).map((part) => ({ piece, part })),
  );
  const groups = grouped(early, ({ piece, part }) => `${part.outcome} ${reasonOf(part, piece) ?? ''}`);
  for (const [name, group] of groups) {
    const { outcome } = (group[0] as (typeof group)[number]).part;
    const ordered = await approve(play, outcome, name, group);
    await carryOut(play, ordered, `early/${name}`, 'police');
  }
}

const isReturn = (outcome: Outcome): boolean =>
  outcome === 'return_to_victim' || outcome === 'return_to_owner';
const reasonOf = ({ outcome }: Part, { holding }: Piece): string | null =>
  isReturn(outcome) ? null : earlyReason(holding?.category ?? '');

async function approve(
  play: Play,
  outcome: Outcome,
  name: string,
  group: { piece: Piece; part: Part }[],
): Promise<Ordered[]> {
  const officer = await play.desk('officer');
  const [first] = group as [{ piece: Piece; part: Part }];
  const reason = reasonOf(first.part, first.piece);
  const tests = {
    ownershipClear: true,
    othersUnharmed: true,
    proceedingsUnaffected: true,
    recorded: true,
  };
  const answer = await play.act(officer, reason ? 'early-disposals' : 'returns', `approve/${name}`, {
    caseId: play.caseId,
    outcome,
    ...(reason ? { reason } : { tests }),
    lines: group.map(({ piece, part }) => orderLine(play, piece, part)),
    instrument: { approverId: await play.person('head') },
  });
  play.watch(
    reason ? '先行处置' : '判前发还',
    `${answer.instrument.number}，${OUTCOME_NAMES[outcome]} ${group.length} 项，${postOf('officer').name}呈请，${postOf('head').name}批准`,
  );
  return group.map((each, index) => ({ ...each, dispositionId: answer.dispositionIds[index] }));
}

const orderLine = (play: Play, piece: Piece, part: Part): object => {
  const recipientId = play.recipientOf(part);
  return {
    itemId: piece.itemId,
    ...(part.quantity !== null && { quantity: part.quantity }),
    ...(recipientId && { recipientId }),
  };
};

/** Carries orders out, one proof for each outcome, by the agency that holds the things. 追缴 waits for a further paper. */
export async function carryOut(
  play: Play,
  ordered: readonly Ordered[],
  step: string,
  holder: 'police' | 'court',
): Promise<void> {
  const keeper = await play.desk(holder === 'police' ? 'keeper' : 'registrar');
  const due = ordered.filter(({ part }) => part.outcome !== 'recovery');
  for (const [outcome, group] of grouped(due, ({ part }) => part.outcome)) {
    const answer: Answer = await play.act(keeper, 'disposals', `${step}/${outcome}`, {
      caseId: play.caseId,
      lines: group.map(({ piece, part, dispositionId }) => ({
        itemId: piece.itemId,
        dispositionId,
        ...(outcome === 'sale' && { proceeds: proceedsOf(part) }),
      })),
      ...(outcome === 'destruction' && (await destroyers(play, keeper, holder))),
    });
    play.learn(answer.items, holder);
    const kind = LISTS[outcome];
    const by = holder === 'police' ? 'keeper' : 'registrar';
    if (kind) play.papers.push({ kind, subjectId: answer.instrument.id, by });
    play.watch(
      '执行处理',
      `${OUTCOME_NAMES[outcome]} ${group.length} 项，${postOf(by).name}办理，凭证 ${answer.instrument.number}`,
    );
  }
}

const LISTS: Partial<Record<Outcome, string>> = {
  return_to_victim: 'return_list',
  return_to_owner: 'return_list',
  destruction: 'destruction_list',
};

const proceedsOf = ({ price }: Part): object => ({ unit: '元', ...(price !== null && { quantity: price }) });

/** Two carry it out, and somebody from outside the thing's chain watches. */
async function destroyers(play: Play, keeper: Desk, holder: 'police' | 'court'): Promise<object> {
  const [second, witness]: [Post, Post] =
    holder === 'police' ? ['partner', 'inspector'] : ['enforcement', 'president'];
  return {
    executors: [keeper.personId, await play.person(second)],
    witnesses: [await play.person(witness)],
  };
}
