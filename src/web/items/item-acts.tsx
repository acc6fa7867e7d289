import { DownOutlined } from '@ant-design/icons';
import { Button, Flex, Modal, Popover } from 'antd';
import { type ComponentType, lazy, Suspense, useState } from 'react';
import { ActButton } from '../acts/act-button';
import { api, type Shape } from '../api/client';
import { useTerms } from '../dictionary/dictionary';
import { useWords } from '../language/language';
import { Loading } from '../state/states';
import { itemPageWords } from './page-words';

export interface ActFormProps {
  item: Shape<'ItemView'>;
  onDone: () => void;
}

/** The acts that are done on the item's own page; the others begin at its case or at a handover. */
const FORMS: Record<string, ComponentType<ActFormProps>> = {
  put_away: lazy(() => import('./acts/put-away-form')),
  unseal: lazy(async () => ({ default: (await import('./acts/sealing-form')).UnsealForm })),
  reseal: lazy(async () => ({ default: (await import('./acts/sealing-form')).ResealForm })),
  report: lazy(() => import('./acts/report-form')),
  resolve: lazy(() => import('./acts/resolution-form')),
  count: lazy(() => import('./acts/count-form')),
  split: lazy(() => import('./acts/split-form')),
  correct: lazy(() => import('./acts/correction-form')),
  deposit: lazy(() => import('../funds/deposit-form')),
  accrue: lazy(() => import('../funds/interest-form')),
  void: lazy(() => import('./acts/voiding-form')),
};

/** What the reader may do to the item; greyed ones tell why not. */
export function ItemActs({ item }: { item: Shape<'ItemView'> }) {
  const words = useWords(itemPageWords);
  const term = useTerms();
  const [open, setOpen] = useState<string | null>(null);
  const { data } = api.useQuery('get', '/api/items/{id}/acts', { params: { path: { id: item.id } } });
  const acts = (data?.items ?? []).filter(({ act }) => FORMS[act]);
  const others = (data?.items ?? []).filter(({ act }) => !FORMS[act] && act !== 'photograph');
  const Form = open ? FORMS[open] : undefined;
  return (
    <>
      {acts.map((act) => (
        <ActButton key={act.act} possible={act.possible} reason={act.reason} onClick={() => setOpen(act.act)}>
          {term('acts', act.act)}
        </ActButton>
      ))}
      {others.length > 0 && (
        <Popover
          trigger="click"
          placement="bottomRight"
          content={
            <Flex vertical gap={8} style={{ maxWidth: 360 }}>
              {others.map(({ act, possible, reason }) => (
                <div key={act} data-code={reason?.code}>
                  <strong>{term('acts', act)}</strong>{' '}
                  {possible ? '✓' : [reason?.message, reason?.remedy].filter(Boolean).join('；')}
                </div>
              ))}
            </Flex>
          }
        >
          <Button icon={<DownOutlined />} iconPlacement="end">
            {words.otherActs}
          </Button>
        </Popover>
      )}
      <Modal
        open={open !== null}
        title={open && `${term('acts', open)}：${item.code} ${item.name}`}
        footer={null}
        width={640}
        destroyOnHidden
        onCancel={() => setOpen(null)}
      >
        <Suspense fallback={<Loading rows={3} />}>
          {Form && <Form item={item} onDone={() => setOpen(null)} />}
        </Suspense>
      </Modal>
    </>
  );
}
