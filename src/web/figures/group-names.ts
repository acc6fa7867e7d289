import { useTerms } from '../dictionary/dictionary';
import { useWords } from '../language/language';
import { figureWords } from './words';

export type Dimension = 'month' | 'agency' | 'stage' | 'category' | 'campaign' | 'outcome' | 'age';
type Age = Extract<keyof (typeof figureWords)['zh'], `${string}_month${string}` | `${string}_years`>;

interface Group {
  key: string | null;
  name: string;
}

/** How a group of figures is called in the chosen language. */
export function useGroupNames(): (dimension: Dimension, group: Group) => string {
  const words = useWords(figureWords);
  const term = useTerms();
  return (dimension, { key, name }) => {
    if (dimension === 'stage') return term('stages', key);
    if (dimension === 'outcome') return term('outcomes', key);
    if (dimension === 'category') return term('categories', key);
    if (dimension === 'age') return words[key as Age] ?? name;
    return key === null ? words.noCampaign : name;
  };
}
