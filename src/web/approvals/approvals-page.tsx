import { Flex, Segmented, Select } from 'antd';
import { server } from '../api/client';
import { Page } from '../frame/page';
import { useWords } from '../language/language';
import { useMay } from '../session/session';
import { Nothing } from '../state/states';
import { PageTable } from '../table/page-table';
import { useFilters } from '../table/use-filters';
import { useList } from '../table/use-list';
import { type ApprovalSummary, useApprovalColumns } from './approval-columns';
import { approvalWords } from './words';

const STATES = [
  'waiting',
  'given',
  'refused',
  'withdrawn',
  'used',
] as const satisfies readonly ApprovalSummary['state'][];

type Of = 'to_decide' | 'own' | 'all';

/** Approvals: what waits for one's own word first, what one asked for, and all of the agency. */
export function Component() {
  const words = useWords(approvalWords);
  const may = useMay();
  const { given, set } = useFilters();
  const sides: { value: Of; label: string }[] = [
    ...(may('approval.decide') ? [{ value: 'to_decide' as const, label: words.toDecide }] : []),
    ...(may('approval.request') ? [{ value: 'own' as const, label: words.own }] : []),
    { value: 'all', label: words.all },
  ];
  const of = (given('of') ?? sides[0]?.value) as Of;
  const state = given('state') as ApprovalSummary['state'] | undefined;
  const query = { of: of === 'all' ? undefined : of, state: of === 'to_decide' ? undefined : state };
  const list = useList(['approvals', query], (after) =>
    server.GET('/api/approvals', { params: { query: { ...query, after } } }),
  );
  return (
    <Page title={words.approvals}>
      <Flex gap={12} wrap align="center" style={{ marginBottom: 12 }} className="no-print">
        {sides.length > 1 && <Segmented value={of} onChange={(value) => set('of', value)} options={sides} />}
        {of !== 'to_decide' && (
          <Select
            allowClear
            aria-label={words.state}
            placeholder={words.anyState}
            style={{ width: 160 }}
            value={state}
            onChange={(value) => set('state', value)}
            options={STATES.map((value) => ({ value, label: words[value] }))}
          />
        )}
      </Flex>
      <PageTable
        list={list}
        columns={useApprovalColumns()}
        label={words.approvals}
        empty={of === 'to_decide' ? <Nothing text={words.nothingToDecide} /> : undefined}
      />
    </Page>
  );
}
