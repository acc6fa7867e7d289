import { Tabs } from 'antd';
import { lazy, Suspense } from 'react';
import { useSearchParams } from 'react-router';
import { Page } from '../frame/page';
import { useWords } from '../language/language';
import { Loading } from '../state/states';
import { administrationWords } from './words';

const TABS = {
  agencies: lazy(() => import('./agencies-tab')),
  people: lazy(() => import('./people-tab')),
  campaigns: lazy(() => import('./campaigns-tab')),
};

/** Who works where, in which post, from when until when, and how they sign in; nothing here touches property. */
export function Component() {
  const words = useWords(administrationWords);
  const [parameters, setParameters] = useSearchParams();
  return (
    <Page title={words.title}>
      <Tabs
        activeKey={parameters.get('tab') ?? 'agencies'}
        onChange={(tab) => setParameters({ tab }, { replace: true })}
        destroyOnHidden
        items={(Object.keys(TABS) as (keyof typeof TABS)[]).map((key) => {
          const Tab = TABS[key];
          return {
            key,
            label: words[key],
            children: (
              <Suspense fallback={<Loading />}>
                <Tab />
              </Suspense>
            ),
          };
        })}
      />
    </Page>
  );
}
