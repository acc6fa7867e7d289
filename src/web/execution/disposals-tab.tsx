import { Link } from 'react-router';
import { type Shape, server } from '../api/client';
import type { CaseTabProps } from '../cases/case-tabs';
import { useTerms } from '../dictionary/dictionary';
import { useWords } from '../language/language';
import { moment } from '../language/moment';
import { InstrumentPrints } from '../papers/prints';
import { Nothing } from '../state/states';
import { PageTable } from '../table/page-table';
import { useList } from '../table/use-list';
import { executionWords } from './words';

type Disposal = Shape<'DisposalView'>;

/** 处理: what was carried out of a case's property, and the papers that prove it. */
export function Component({ propertyCase: { id: caseId } }: CaseTabProps) {
  const words = useWords(executionWords);
  const term = useTerms();
  const list = useList<Disposal>(['disposals', caseId], (after) =>
    server.GET('/api/disposals', { params: { query: { caseId, after } } }),
  );
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  // One proof may serve many lines: its list is printed once, beside the first of them.
  const first = new Set(
    rows.filter((row, index) => rows[index - 1]?.instrumentId !== row.instrumentId).map(({ id }) => id),
  );
  return (
    <PageTable<Disposal>
      list={list}
      size="small"
      label={words.disposals}
      empty={<Nothing text={words.noDisposals} />}
      columns={[
        { title: words.carriedOutAt, key: 'at', render: (_, { carriedOutAt }) => moment(carriedOutAt) },
        {
          title: words.item,
          key: 'item',
          render: (_, { item }) => (
            <Link to={`/items/${item.id}`}>
              {item.code} {item.name}
            </Link>
          ),
        },
        { title: words.outcome, key: 'outcome', render: (_, { outcome }) => term('outcomes', outcome) },
        {
          title: words.quantity,
          key: 'quantity',
          align: 'right',
          render: (_, { quantity, measuredIn }) => `${quantity} ${measuredIn}`,
        },
        { title: words.recipient, dataIndex: 'recipientName' },
        {
          title: words.proceeds,
          key: 'proceeds',
          render: (_, { proceedsId, proceedsCode }) =>
            proceedsId && <Link to={`/items/${proceedsId}`}>{proceedsCode}</Link>,
        },
        {
          title: words.authority,
          key: 'authority',
          render: (_, { authority }) => `${authority.kindName} ${authority.number}`,
        },
        {
          title: words.proof,
          key: 'proof',
          render: (_, { id, instrument }) => (
            <>
              {instrument.kindName} {instrument.number}{' '}
              {first.has(id) && (
                <InstrumentPrints instrument={instrument} size="small" className="no-print" />
              )}
            </>
          ),
        },
        {
          title: words.by,
          key: 'by',
          render: (_, { agencyName, carriedOutByName }) => `${agencyName} ${carriedOutByName}`,
        },
      ]}
    />
  );
}
