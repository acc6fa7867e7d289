import { Link } from 'react-router';
import { type Shape, server } from '../api/client';
import { useTerms } from '../dictionary/dictionary';
import { useWords } from '../language/language';
import { useMay, useMe } from '../session/session';
import { Nothing } from '../state/states';
import { PageTable } from '../table/page-table';
import { useList } from '../table/use-list';
import { executionWords } from './words';

type Row = Shape<'ItemRow'>;

/** Everything that this agency holds and that a paper ordered away, before the trial or by a judgment. */
export function ThingsList() {
  const words = useWords(executionWords);
  const term = useTerms();
  const may = useMay();
  const { agency } = useMe();
  const query = { disposition: 'ordered' as const, custodyAgencyId: agency.id };
  const list = useList<Row>(['items', query], (after) =>
    server.GET('/api/items', { params: { query: { ...query, after } } }),
  );
  return (
    <PageTable<Row>
      list={list}
      label={words.things}
      empty={<Nothing text={words.noThings} />}
      columns={[
        {
          title: words.item,
          key: 'item',
          render: (_, { id, code, name }) => (
            <Link to={`/items/${id}`}>
              {code} {name}
            </Link>
          ),
        },
        { title: words.case, key: 'case', render: (_, row) => row.case.title },
        {
          title: words.onHand,
          key: 'onHand',
          align: 'right',
          render: (_, { quantity, measuredIn }) => `${quantity.onHand} ${measuredIn}`,
        },
        {
          title: words.outcome,
          key: 'outcome',
          render: (_, { outcomes }) =>
            outcomes
              .filter(({ state }) => state === 'ordered')
              .map(({ outcome }) => term('outcomes', outcome))
              .join('、'),
        },
        { title: words.place, key: 'place', render: (_, { custody }) => custody.place },
        { title: words.keeper, key: 'keeper', render: (_, { custody }) => custody.personName },
        ...(may('disposal.carry_out')
          ? [
              {
                title: '',
                key: 'act',
                render: (_: unknown, row: Row) => (
                  <Link
                    to={`/cases/${row.case.id}/disposals/new`}
                    aria-label={`${words.carryOut} ${row.code}`}
                  >
                    {words.carryOut}
                  </Link>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
