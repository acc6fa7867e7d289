import type { Shape } from '../api/client';
import type { Dictionary } from '../dictionary/dictionary';

type Item = Shape<'ItemView'>;
type Disposition = Shape<'DispositionView'>;
export type ProofKind = NonNullable<Dictionary['outcomes'][number]['proof']>;
type Outcome = Dictionary['outcomes'][number];

/** An order that waits for being carried out, beside the thing that it is about. */
export interface DueLine {
  /** The disposition's id. */
  key: string;
  item: Item;
  disposition: Disposition;
  outcome: Outcome;
}

/** What can be carried out under one proof. */
export interface DueGroup {
  proof: ProofKind;
  lines: DueLine[];
}

/** What the agency may carry out now, as the server says it; `only` narrows to the dispositions of one order. */
export function dueLines(
  items: readonly Item[],
  agencyId: string,
  { outcomes }: Dictionary,
  only?: ReadonlySet<string>,
): DueLine[] {
  const forms = new Map<string, Outcome>(outcomes.map((each) => [each.code, each]));
  return items.flatMap((item) =>
    item.dispositions.flatMap((disposition): DueLine[] => {
      const outcome = forms.get(disposition.outcome);
      const due =
        disposition.state === 'ordered' &&
        disposition.executorAgencyId === agencyId &&
        (!only || only.has(disposition.id));
      return due && outcome ? [{ key: disposition.id, item, disposition, outcome }] : [];
    }),
  );
}

/** Lines by the proof that each needs: one proof serves lines of one kind. 追缴 has none and is left out. */
export function groupsOf(lines: readonly DueLine[]): DueGroup[] {
  const groups = new Map<ProofKind, DueLine[]>();
  for (const line of lines) {
    const { proof } = line.outcome;
    if (!proof || !line.item.possibleActs.includes('carry_out')) continue;
    groups.set(proof, [...(groups.get(proof) ?? []), line]);
  }
  return [...groups].map(([proof, found]) => ({ proof, lines: found }));
}

/** What is chosen at first: all, but of returns those to one person, who signs for them. */
export function firstChosen({ lines }: DueGroup): string[] {
  const [first] = lines;
  if (!first) return [];
  const together = first.outcome.recipient
    ? lines.filter(({ disposition }) => disposition.recipientId === first.disposition.recipientId)
    : lines;
  return together.map(({ key }) => key);
}
