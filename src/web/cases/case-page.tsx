import { Tabs, Typography } from 'antd';
import { Suspense } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { api } from '../api/client';
import { DraftList } from '../draft/draft-list';
import { Page } from '../frame/page';
import { useWords } from '../language/language';
import { useMay } from '../session/session';
import { Failed, Loading } from '../state/states';
import { CaseActs } from './case-acts';
import { CaseSummary } from './case-summary';
import { CASE_TABS } from './case-tabs';
import { caseWords } from './words';

/** One case: what it is, what can be done with it now, and its contents in tabs. */
export function Component() {
  const { id = '' } = useParams();
  const words = useWords(caseWords);
  const may = useMay();
  const [search, setSearch] = useSearchParams();
  const { data, error, isPending, refetch } = api.useQuery('get', '/api/cases/{id}', {
    params: { path: { id } },
  });
  if (isPending) return <Loading />;
  if (!data) return <Failed error={error} retry={() => void refetch()} />;
  const tabs = CASE_TABS.filter(({ permission }) => !permission || may(permission));
  const open = tabs.find(({ key }) => key === search.get('tab')) ?? tabs[0];
  return (
    <Page
      title={data.title}
      back="/cases"
      aside={
        <Typography.Text type="secondary">{words.count(data.itemCount, data.openItemCount)}</Typography.Text>
      }
      actions={<CaseActs propertyCase={data} />}
    >
      <CaseSummary propertyCase={data} />
      <DraftList below={`/cases/${id}/`} />
      <Tabs
        aria-label={words.tabs}
        activeKey={open?.key}
        onChange={(key) => setSearch({ tab: key }, { replace: true })}
        destroyOnHidden
        items={tabs.map(({ key, Content }) => ({
          key,
          label: words[key] as string,
          children: (
            <Suspense fallback={<Loading />}>
              <Content propertyCase={data} />
            </Suspense>
          ),
        }))}
      />
    </Page>
  );
}
