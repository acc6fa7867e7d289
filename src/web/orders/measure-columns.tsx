import type { TableColumnsType } from 'antd';
import type { CaseLine } from '../cases/case-lines';
import { useTerms } from '../dictionary/dictionary';
import { useWords } from '../language/language';
import { orderWords } from './words';

/** The measures that stand upon each line: in whose name, and until when. */
export function useMeasureColumns(): TableColumnsType<CaseLine> {
  const words = useWords(orderWords);
  const term = useTerms();
  const standing = ({ item }: CaseLine) => item.measures.filter(({ state }) => OPEN.includes(state));
  return [
    {
      title: words.measureNow,
      key: 'measure',
      width: 200,
      render: (_, line) =>
        standing(line).map(({ kind, state, agencyName, rank, since }) => (
          <div key={`${kind}-${since}`}>
            {term('measureKinds', kind)} {state === 'queued' && words.rank(rank ?? 0)} {agencyName}
          </div>
        )),
    },
    {
      title: words.lastDay,
      key: 'until',
      width: 130,
      render: (_, line) =>
        standing(line)
          .flatMap(({ lastDay }) => lastDay?.day ?? [])
          .join('、'),
    },
  ];
}

const OPEN: readonly string[] = ['in_force', 'lapsed', 'queued'];
