import { type TableColumnsType, Tag } from 'antd';
import { Link } from 'react-router';
import type { Shape } from '../api/client';
import { useTerms } from '../dictionary/dictionary';
import { useWords } from '../language/language';
import { day } from '../language/moment';
import { itemWords } from './words';

export type ItemRow = Shape<'ItemRow'>;

/** The columns of every list of items: what it is, how much, its four axes, and of which case. */
export function useItemColumns(): TableColumnsType<ItemRow> {
  const words = useWords(itemWords);
  const term = useTerms();
  return [
    {
      title: words.code,
      key: 'code',
      fixed: 'left',
      render: (_, { id, code, voided, unwitnessed }) => (
        <>
          <Link to={`/items/${id}`} className={voided ? 'struck' : undefined}>
            {code}
          </Link>
          {voided && <Tag>{words.voided}</Tag>} {unwitnessed && <Tag>{words.unwitnessed}</Tag>}
        </>
      ),
    },
    { title: words.name, dataIndex: 'name', width: 200 },
    { title: words.category, dataIndex: 'category' },
    {
      title: words.quantity,
      key: 'quantity',
      align: 'right',
      render: (_, { quantity, measuredIn }) => (
        <span className="number">{`${quantity.onHand} ${measuredIn}`}</span>
      ),
    },
    { title: words.measure, key: 'measure', render: (_, { measures }) => <Measures measures={measures} /> },
    {
      title: words.custody,
      key: 'custody',
      render: (_, { custody, offeredIn }) => (
        <>
          {[custody.agencyName, custody.personName ?? term('custodyKinds', custody.kind), custody.place]
            .filter(Boolean)
            .join(' ')}{' '}
          {offeredIn && (
            <Link to={`/handovers/${offeredIn}`}>
              <Tag color="processing">{words.inHandover}</Tag>
            </Link>
          )}
        </>
      ),
    },
    {
      title: words.responsibility,
      key: 'responsibility',
      render: (_, { responsibility }) =>
        `${responsibility.agencyName} ${term('stages', responsibility.stage)}`,
    },
    {
      title: words.disposition,
      key: 'disposition',
      render: (_, { disposition, outcomes, exceptions }) => (
        <>
          {term('dispositionStates', disposition)}{' '}
          {[...new Set(outcomes.map(({ outcome }) => term('outcomes', outcome)))].join('、')}{' '}
          {exceptions > 0 && <Tag color="warning">{words.exceptions(exceptions)}</Tag>}
        </>
      ),
    },
    {
      title: words.case,
      key: 'case',
      render: (_, { case: of }) => <Link to={`/cases/${of.id}`}>{`${of.code} ${of.title}`}</Link>,
    },
    { title: words.registeredAt, key: 'registeredAt', render: (_, { registeredAt }) => day(registeredAt) },
  ];
}

const ENDED: readonly string[] = ['lifted', 'converted', 'taken_over'];

/** Measures with their last days; one that has lapsed or was lifted says so. */
export function Measures({ measures }: { measures: readonly Shape<'MeasureRow'>[] }) {
  const words = useWords(itemWords);
  const term = useTerms();
  return measures.map(({ kind, state, until }) => (
    <Tag
      key={`${kind}-${until}`}
      color={state === 'lapsed' ? 'error' : undefined}
      className={ENDED.includes(state) ? 'struck' : undefined}
    >
      {term('measureKinds', kind)} {until ? words.until(until) : ''} {state === 'lapsed' && words.lapsed}
      {state === 'queued' && term('measureStates', state)}
    </Tag>
  ));
}
