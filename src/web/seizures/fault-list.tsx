import { Button } from 'antd';
import { useWords } from '../language/language';
import type { LineFault } from './line-checks';
import type { SeizureLine } from './seizure-line';
import { gridWords } from './words';

const SHOWN_MAX = 50;

export interface FoundFault {
  line: SeizureLine;
  /** On the list, from 1. */
  number: number;
  fault: LineFault;
}

/** Every fault of the list in its order; each leads to its cell. */
export function FaultList({
  found,
  onGo,
}: {
  found: readonly FoundFault[];
  onGo: (fault: FoundFault) => void;
}) {
  const words = useWords(gridWords);
  if (found.length === 0) return null;
  return (
    <section aria-label={words.faults}>
      <ul className="fault-list">
        {found.slice(0, SHOWN_MAX).map((each) => (
          <li key={`${each.line.id}-${each.fault.field}-${each.fault.message}`}>
            <Button type="link" size="small" danger onClick={() => onGo(each)}>
              {words.faultAt(each.number, words[each.fault.field], each.fault.message)}
            </Button>
          </li>
        ))}
        {found.length > SHOWN_MAX && <li>{words.more(found.length - SHOWN_MAX)}</li>}
      </ul>
    </section>
  );
}
