import { Result } from 'antd';
import { useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { api, type Shape } from '../api/client';
import { useDictionary } from '../dictionary/dictionary';
import { Page } from '../frame/page';
import { useWords } from '../language/language';
import { useMe } from '../session/session';
import { Failed, Loading } from '../state/states';
import { CarriedOut } from './carried-out';
import { CarryingOut } from './carrying-out';
import { dueLines, groupsOf } from './due-lines';
import { executionWords } from './words';

/** Records what was carried out of a case's orders; `?order=` narrows to one execution order. */
export function Component() {
  const { id: caseId = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const orderId = search.get('order');
  const words = useWords(executionWords);
  const dictionary = useDictionary();
  const { agency } = useMe();
  const [done, setDone] = useState<Shape<'CarriedOutView'> | null>(null);
  const items = api.useQuery('get', '/api/cases/{id}/items', { params: { path: { id: caseId } } });
  const order = api.useQuery(
    'get',
    '/api/execution-orders/{id}',
    { params: { path: { id: orderId ?? '' } } },
    { enabled: orderId !== null },
  );
  const finish = (carried: Shape<'CarriedOutView'>) => {
    setDone(carried);
    // What comes next is another write, and so another draft.
    setSearch(orderId ? { order: orderId } : {}, { replace: true });
  };
  const failed = [items, order].find(({ error }) => error);
  if (failed) return <Failed error={failed.error} retry={() => void failed.refetch()} />;
  if (!items.data || (orderId && !order.data)) return <Loading />;
  const only = order.data && new Set(order.data.lines.map(({ dispositionId }) => dispositionId));
  const due = dueLines(items.data.items, agency.id, dictionary, only);
  const groups = groupsOf(due);
  const back = orderId ? `/execution/${orderId}` : '/execution?tab=things';
  const left = groups.reduce((count, { lines }) => count + lines.length, 0);
  const reference = items.data.items[0]?.case;
  return (
    <Page
      title={words.carryOutTitle}
      back={back}
      aside={reference && <span>{`${reference.code} ${reference.title}`}</span>}
    >
      {done ? (
        <CarriedOut carried={done} left={left} order={order.data ?? null} onGoOn={() => setDone(null)} />
      ) : groups.length > 0 ? (
        <CarryingOut
          caseId={caseId}
          groups={groups}
          recoveries={due.filter(({ outcome }) => outcome.proof === null).length}
          onDone={finish}
        />
      ) : (
        <Result
          status="info"
          title={words.nothingDue}
          subTitle={words.nothingDueHelp}
          extra={<Link to={back}>{words.execution}</Link>}
        />
      )}
    </Page>
  );
}
