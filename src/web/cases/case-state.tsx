import { Tag } from 'antd';
import type { Shape } from '../api/client';
import { useWords } from '../language/language';
import { caseWords } from './words';

/** How far a case is, in words. */
export function CaseState({ state }: { state: Shape<'CaseRow'>['state'] }) {
  const words = useWords(caseWords);
  return <Tag color={state === 'open' ? 'blue' : undefined}>{words[state]}</Tag>;
}
