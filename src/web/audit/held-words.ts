import type { Shape } from '../api/client';
import { useTerms } from '../dictionary/dictionary';

type Held = Shape<'HeldView'>;

/** How it is told who held a thing, where, who answered for it, how much of it there was and how far it had come. */
export function useHeldWords() {
  const term = useTerms();
  return {
    holder: ({ custody }: Held) =>
      `${custody.agencyName} ${custody.personName ?? term('custodyKinds', custody.kind)}`,
    place: ({ place }: Held) => place ?? '',
    responsibility: ({ responsibility }: Held) =>
      `${responsibility.agencyName} ${term('stages', responsibility.stage)}`,
    quantity: ({ onHand, measuredIn }: Held) => `${onHand} ${measuredIn}`,
    disposition: ({ disposition }: Held) => term('dispositionStates', disposition),
  };
}
