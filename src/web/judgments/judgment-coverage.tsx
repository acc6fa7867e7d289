import { Alert } from 'antd';
import { Link } from 'react-router';
import { api, type Shape } from '../api/client';
import { useLanguage, useWords } from '../language/language';
import { judgmentWords } from './words';

/** How far a judgment covers the case's property, and where others make up for what it forgot. */
export function JudgmentCoverage({ judgment }: { judgment: Shape<'JudgmentView'> }) {
  const words = useWords(judgmentWords);
  const say = useCoverageText();
  const own = api.useQuery('get', '/api/judgments/{id}/coverage', {
    params: { path: { id: judgment.id } },
  }).data;
  const together = api.useQuery('get', '/api/cases/{id}/coverage', {
    params: { path: { id: judgment.caseId } },
  }).data;
  if (!own || !together) return null;
  const complete = together.notMentioned.length === 0;
  return (
    <Alert
      type={complete ? 'success' : 'warning'}
      showIcon
      role="status"
      title={say(own)}
      description={
        <>
          {together.covered > own.covered && <div>{words.together(say(together))}</div>}
          {!complete && <ItemLinks label={words.missingItems} items={together.notMentioned} />}
          {own.linesWithoutItem.length > 0 && (
            <div>
              {words.strayCount(own.linesWithoutItem.length)}：
              {own.linesWithoutItem.map(({ lineNumber, description }) => (
                <span key={lineNumber}>
                  {words.lineOf(lineNumber)} {description}；
                </span>
              ))}
            </div>
          )}
        </>
      }
    />
  );
}

/** 20 项财物中判决列明 18 项，未提及 2 项: the server's own sentence in Chinese. */
export function useCoverageText(): (coverage: Shape<'CoverageView'>) => string {
  const words = useWords(judgmentWords);
  const { language } = useLanguage();
  return ({ text, items, covered, notMentioned }) =>
    language === 'zh' ? text : words.coverage(items, covered, notMentioned.length);
}

/** Items by code and name, each a way to its page. */
export function ItemLinks({ label, items }: { label: string; items: Shape<'ItemReference'>[] }) {
  return (
    <div>
      {label}：
      {items.map(({ id, code, name }) => (
        <Link key={id} to={`/items/${id}`} style={{ marginInlineEnd: 12 }}>
          {code} {name}
        </Link>
      ))}
    </div>
  );
}
