import { Flex, Tag } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Shape } from '../api/client';
import { useWords } from '../language/language';
import { CaseState } from './case-state';
import './cases.css';
import { caseWords } from './words';

/** What a case is, on a few lines. */
export function CaseSummary({ propertyCase }: { propertyCase: Shape<'CaseDetailView'> }) {
  const words = useWords(caseWords);
  const { code, cause, filedOn, agencyName, state, numbers, campaigns, tags, mergedInto, mergedIntoCode } =
    propertyCase;
  return (
    <Flex component="dl" wrap gap="2px 28px" className="case-summary">
      <Fact name={words.code}>{code}</Fact>
      <Fact name={words.state}>
        <CaseState state={state} />
        {mergedInto && (
          <>
            {words.mergedInto} <Link to={`/cases/${mergedInto}`}>{mergedIntoCode}</Link>
          </>
        )}
      </Fact>
      <Fact name={words.cause}>{cause}</Fact>
      <Fact name={words.filedOn}>{filedOn}</Fact>
      <Fact name={words.agency}>{agencyName}</Fact>
      <Fact name={words.numbers}>
        {numbers.map(({ agencyName: name, number }) => `${number}（${name}）`).join('；')}
      </Fact>
      {campaigns.length > 0 && (
        <Fact name={words.campaigns}>{campaigns.map(({ name }) => name).join('、')}</Fact>
      )}
      {tags.length > 0 && (
        <Fact name={words.tags}>
          {tags.map((tag) => (
            <Tag key={tag}>{tag}</Tag>
          ))}
        </Fact>
      )}
    </Flex>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
