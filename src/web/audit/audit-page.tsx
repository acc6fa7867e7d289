import { Tabs, Typography } from 'antd';
import { type ComponentType, lazy, Suspense } from 'react';
import { useSearchParams } from 'react-router';
import { Page } from '../frame/page';
import { useWords } from '../language/language';
import { useMay } from '../session/session';
import { Loading } from '../state/states';
import { auditWords } from './words';

interface AuditTab {
  key: 'custody' | 'changes' | 'accessLog';
  permission: string;
  Content: ComponentType;
}

const TABS: AuditTab[] = [
  { key: 'custody', permission: 'item.read', Content: lazy(() => import('./custody-tab')) },
  { key: 'changes', permission: 'item.read', Content: lazy(() => import('./changes-tab')) },
  { key: 'accessLog', permission: 'access_log.read', Content: lazy(() => import('./access-log-tab')) },
];

/** What an auditor asks of the whole register. */
export function Component() {
  const words = useWords(auditWords);
  const may = useMay();
  const [parameters, setParameters] = useSearchParams();
  const shown = TABS.filter(({ permission }) => may(permission));
  return (
    <Page title={words.title}>
      <Typography.Paragraph type="secondary">{words.help}</Typography.Paragraph>
      <Tabs
        activeKey={parameters.get('tab') ?? shown[0]?.key}
        onChange={(tab) => setParameters({ tab }, { replace: true })}
        destroyOnHidden
        items={shown.map(({ key, Content }) => ({
          key,
          label: words[key],
          children: (
            <Suspense fallback={<Loading />}>
              <Content />
            </Suspense>
          ),
        }))}
      />
    </Page>
  );
}
