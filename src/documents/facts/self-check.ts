import { add, compare } from '../../platform/quantity.js';
import type { SelfCheck } from '../paper-content.js';
import { isLate, latenessOf, type Step } from './entry-content.js';

/** What the entries of one item say about their own chain; `label` tells items apart on a paper of several. */
export function selfCheckOf(steps: readonly Step[], label = ''): SelfCheck {
  const named = (each: Step) => `${label}${each.entry.sequence}`;
  return {
    entries: steps.length,
    gaps: steps.filter((step, index) => followsNothing(step, steps[index - 1])).length,
    overlaps: steps.filter((step, index) => overlaps(step, steps.slice(0, index))).length,
    conserved: steps.every(isConserved),
    exceptions: steps.filter(({ act }) => act === 'receive_with_exception' || act === 'refuse').map(named),
    late: steps.filter(isLate).map((step) => ({ sequence: named(step), lateness: latenessOf(step) })),
    corrections: steps.filter(({ act }) => act === 'correct').map(named),
  };
}

/** A check of nothing yet. */
export const emptyCheck = (): SelfCheck => ({
  entries: 0,
  gaps: 0,
  overlaps: 0,
  conserved: true,
  exceptions: [],
  late: [],
  corrections: [],
});

/** Adds the check of one more chain to that of the ones before. */
export function addCheck(total: SelfCheck, one: SelfCheck): void {
  total.entries += one.entries;
  total.gaps += one.gaps;
  total.overlaps += one.overlaps;
  total.conserved &&= one.conserved;
  total.exceptions.push(...one.exceptions);
  total.late.push(...one.late);
  total.corrections.push(...one.corrections);
}

/** A sequence that skips, or an entry that does not name the hash of the one before it. */
function followsNothing({ entry }: Step, before: Step | undefined): boolean {
  const previous = before?.entry.leafHash.toString('base64') ?? null;
  return entry.sequence !== (before?.entry.sequence ?? 0) + 1 || entry.previous !== previous;
}

/** Custody that begins before what came earlier had happened, or that was taken over from an agency that did not hold the thing. */
function overlaps(step: Step, earlier: readonly Step[]): boolean {
  const { content, before, after } = step;
  if (!content.effect.custody || earlier.length === 0) return false;
  const occurred = Date.parse(content.occurred_at);
  if (earlier.some((each) => Date.parse(each.content.occurred_at) > occurred)) return true;
  const offer = earlier.findLast((each) => each.content.handover === content.handover);
  return after.custody !== before.custody && offer?.content.actor.agency !== before.custody.agencyId;
}

function isConserved({ after }: Step): boolean {
  const { registered, onHand, splitOff, disposed } = after.quantity;
  return compare(registered, add(add(onHand, splitOff), disposed)) === 0;
}
