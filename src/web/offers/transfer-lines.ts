import type { Shape } from '../api/client';
import type { CaseLine } from '../cases/case-lines';

export type Mode = Shape<'PartiesOfHandoverDto'>['mode'];
export type Outcome = NonNullable<Shape<'HandoverLineDto'>['recommendation']>;

/** What is said of each line of a transfer, by item. */
export interface TransferLines {
  modes: Readonly<Record<string, Mode>>;
  recommendations: Readonly<Record<string, Outcome | undefined>>;
}

/** Things in the officer's hands go along; what is kept in a store or elsewhere goes by paper, as long as the server allows that. */
export function modeOf({ item, modes }: CaseLine, chosen: Mode | undefined): Mode {
  if (chosen && modes.includes(chosen)) return chosen;
  const usual: Mode = item.custody.kind === 'officer' ? 'physical' : 'paper';
  return modes.includes(usual) ? usual : (modes[0] ?? usual);
}

/** What was recommended of the lines so far; whoever sends them on begins with it. */
export const recommendedBefore = (lines: readonly CaseLine[]): TransferLines['recommendations'] =>
  Object.fromEntries(
    lines.flatMap(({ item }) => {
      const before = item.dispositions.find(({ state }) => state === 'recommended');
      return before ? [[item.id, before.outcome]] : [];
    }),
  );

/** The lines of each way: one handover each, things first. */
export function handoversOf(
  lines: readonly CaseLine[],
  said: TransferLines,
): { mode: Mode; lines: Shape<'HandoverLineDto'>[] }[] {
  return (['physical', 'paper'] as const)
    .map((mode) => ({
      mode,
      lines: lines
        .filter((line) => modeOf(line, said.modes[line.item.id]) === mode)
        .map(({ item }) => ({ itemId: item.id, recommendation: said.recommendations[item.id] })),
    }))
    .filter((handover) => handover.lines.length > 0);
}

/** The number of the second paper where one transfer needs two: the things that move, and those that go by paper. */
export const secondNumber = (number: string): string => `${number}之二`;
