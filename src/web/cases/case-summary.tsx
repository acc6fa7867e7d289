import { Descriptions, Tag } from 'antd';
import { Link } from 'react-router';
import type { Shape } from '../api/client';
import { useWords } from '../language/language';
import { CaseState } from './case-state';
import { caseWords } from './words';

/** What a case is, on one sheet. */
export function CaseSummary({ propertyCase }: { propertyCase: Shape<'CaseDetailView'> }) {
  const words = useWords(caseWords);
  const { code, cause, filedOn, agencyName, state, numbers, campaigns, tags, mergedInto, mergedIntoCode } =
    propertyCase;
  return (
    <Descriptions
      size="small"
      column={{ xs: 1, sm: 2, lg: 3, xl: 4 }}
      items={[
        { key: 'code', label: words.code, children: code },
        { key: 'cause', label: words.cause, children: cause },
        { key: 'filedOn', label: words.filedOn, children: filedOn },
        { key: 'agency', label: words.agency, children: agencyName },
        {
          key: 'state',
          label: words.state,
          children: mergedInto ? (
            <>
              <CaseState state={state} /> {words.mergedInto}{' '}
              <Link to={`/cases/${mergedInto}`}>{mergedIntoCode}</Link>
            </>
          ) : (
            <CaseState state={state} />
          ),
        },
        {
          key: 'numbers',
          label: words.numbers,
          children: numbers.map(({ agencyName: name, number }) => `${number}（${name}）`).join('；'),
        },
        ...(campaigns.length > 0
          ? [
              {
                key: 'campaigns',
                label: words.campaigns,
                children: campaigns.map(({ name }) => name).join('、'),
              },
            ]
          : []),
        ...(tags.length > 0
          ? [{ key: 'tags', label: words.tags, children: tags.map((tag) => <Tag key={tag}>{tag}</Tag>) }]
          : []),
      ]}
    />
  );
}
