import { Alert, Flex, Tabs, Tag } from 'antd';
import { lazy, Suspense } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { api, type Shape } from '../api/client';
import { useTerms } from '../dictionary/dictionary';
import { ItemErasure } from '../erasures/item-erasure';
import { Page } from '../frame/page';
import { useWords } from '../language/language';
import { LabelsButton } from '../papers/labels-button';
import { PrintButton } from '../papers/print-button';
import { useMay } from '../session/session';
import { Failed, Loading } from '../state/states';
import { ItemActs } from './item-acts';
import { ItemAxes } from './item-axes';
import { ItemFacts } from './item-facts';
import { itemPageWords } from './page-words';
import { itemWords } from './words';

const TABS = {
  history: lazy(() => import('./item-timeline')),
  lanes: lazy(() => import('./item-lanes')),
  seals: lazy(() => import('./item-seals')),
  photos: lazy(() => import('./item-photos')),
  papers: lazy(() => import('./item-papers')),
  verification: lazy(() => import('./item-verification')),
};

/** One item: its four axes, what was registered, and behind tabs its history, holders, photographs, papers and verification. */
export function Component() {
  const id = useParams().id ?? '';
  const { data, error, isPending, refetch } = api.useQuery('get', '/api/items/{id}', {
    params: { path: { id } },
  });
  if (isPending) return <Loading />;
  if (!data) return <Failed error={error} retry={() => void refetch()} />;
  return <ItemPage item={data} />;
}

function ItemPage({ item }: { item: Shape<'ItemView'> }) {
  const words = useWords(itemPageWords);
  const { voided } = useWords(itemWords);
  const term = useTerms();
  const may = useMay();
  const [parameters, setParameters] = useSearchParams();
  return (
    <Page
      title={`${item.code} ${item.name}`}
      aside={item.voided && <Tag>{voided}</Tag>}
      back={`/cases/${item.caseId}`}
      actions={
        <>
          <ItemActs item={item} />
          <ItemErasure item={item} />
          <LabelsButton of="items" id={item.id} />
          <PrintButton kind="custody_item" subjectId={item.id}>
            {words.printHistory}
          </PrintButton>
        </>
      }
    >
      <Flex vertical gap={12}>
        {item.voided && <Alert type="warning" showIcon title={words.voided} />}
        {item.frozen && (
          <Alert type="error" showIcon title={words.frozen(term('abnormalities', item.frozen.code))} />
        )}
        {item.imported && (
          <Alert
            type="info"
            showIcon
            title={words.imported(item.imported.row)}
            action={
              may('place.read') && (
                <Link to={`/storage/stock-imports/${item.imported.importId}`}>{words.toImport}</Link>
              )
            }
          />
        )}
        {item.photosMissing && <Alert type="warning" showIcon title={words.photosMissing} />}
        {item.claims?.some(({ kind, state }) => state === 'open' && kind !== 'complaint') && (
          <Alert
            type="warning"
            showIcon
            title={words.claimed}
            action={<Link to={`/cases/${item.caseId}?tab=claims`}>{words.toClaims}</Link>}
          />
        )}
        <ItemAxes item={item} />
        <ItemFacts item={item} />
        <Tabs
          activeKey={parameters.get('tab') ?? 'history'}
          onChange={(tab) => setParameters({ tab }, { replace: true })}
          destroyOnHidden
          items={(Object.keys(TABS) as (keyof typeof TABS)[]).map((key) => {
            const Tab = TABS[key];
            return {
              key,
              label: words[key],
              children: (
                <Suspense fallback={<Loading rows={3} />}>
                  <Tab item={item} />
                </Suspense>
              ),
            };
          })}
        />
      </Flex>
    </Page>
  );
}
