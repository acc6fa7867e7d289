import { Tabs } from 'antd';
import { useSearchParams } from 'react-router';
import { Page } from '../frame/page';
import { useWords } from '../language/language';
import { useMay, useMe } from '../session/session';
import { OrderList } from './order-list';
import { ThingsList } from './things-list';
import { executionWords } from './words';

/** What waits for being carried out: orders received and issued, and the things themselves. */
export function Component() {
  const words = useWords(executionWords);
  const may = useMay();
  const { agency } = useMe();
  const [search, setSearch] = useSearchParams();
  const tabs = [
    {
      key: 'received',
      shown: may('execution.report') && agency.kind !== 'court',
      children: <OrderList of={{ agencyId: agency.id }} label={words.received} />,
    },
    {
      key: 'issued',
      shown: may('execution.order'),
      children: <OrderList of={{ issuedBy: agency.id }} label={words.issued} />,
    },
    { key: 'things', shown: may('item.read'), children: <ThingsList /> },
  ] as const;
  const shown = tabs.filter((tab) => tab.shown);
  const open = shown.find(({ key }) => key === search.get('tab')) ?? shown[0];
  return (
    <Page title={words.execution}>
      <Tabs
        aria-label={words.execution}
        activeKey={open?.key}
        onChange={(key) => setSearch({ tab: key }, { replace: true })}
        destroyOnHidden
        items={shown.map(({ key, children }) => ({ key, label: words[key], children }))}
      />
    </Page>
  );
}
