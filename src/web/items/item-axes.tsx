import { ClockCircleFilled, WarningFilled } from '@ant-design/icons';
import { Card, Tag, Typography } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Shape } from '../api/client';
import { useTerms } from '../dictionary/dictionary';
import { useWords } from '../language/language';
import { day, moment } from '../language/moment';
import './item-axes.css';
import { itemPageWords } from './page-words';

type Item = Shape<'ItemView'>;

/** The four axes side by side, never flattened into one status. */
export function ItemAxes({ item }: { item: Item }) {
  const words = useWords(itemPageWords);
  return (
    <section aria-label={words.axes} className="item-axes">
      <Axis name={words.measure}>
        <Measures item={item} />
      </Axis>
      <Axis name={words.custody}>
        <Custody item={item} />
      </Axis>
      <Axis name={words.responsibility}>
        <Responsibility item={item} />
      </Axis>
      <Axis name={words.disposition}>
        <Dispositions item={item} />
      </Axis>
    </section>
  );
}

function Axis({ name, children }: { name: string; children: ReactNode }) {
  return (
    <Card size="small">
      <Typography.Title level={2} className="item-axis-name">
        {name}
      </Typography.Title>
      {children}
    </Card>
  );
}

function Measures({ item }: { item: Item }) {
  return item.measures.map((measure) => (
    <Measure key={`${measure.instrumentId}-${measure.state}`} measure={measure} />
  ));
}

const ENDED: readonly string[] = ['lifted', 'converted', 'taken_over'];

/** One measure: in whose name, since when, until when and by what, and what became of it. */
function Measure({ measure }: { measure: Item['measures'][number] }) {
  const words = useWords(itemPageWords);
  const term = useTerms();
  const { kind, state, since, lastDay, renewals, instrument, rank, queuedSince, agencyName } = measure;
  return (
    <div className="item-measure">
      <strong className={ENDED.includes(state) ? 'struck' : undefined}>{term('measureKinds', kind)}</strong>{' '}
      {words.since(day(since))} {state !== 'queued' && (lastDay ? words.until(lastDay.day) : words.noLimit)}
      {renewals && <Tag>{words.renewals(renewals.length)}</Tag>}
      {rank && <Tag color={state === 'queued' ? 'warning' : undefined}>{words.rank(rank)}</Tag>}
      {state === 'lapsed' && (
        <Tag color="error" icon={<WarningFilled />}>
          {words.lapsed}
        </Tag>
      )}
      {(state === 'queued' || ENDED.includes(state)) && <Tag>{term('measureStates', state)}</Tag>}
      <div>
        <Typography.Text type="secondary">
          {[
            agencyName,
            instrument?.number,
            lastDay?.basis === 'law' && !ENDED.includes(state) && words.byLaw(lastDay.law),
            queuedSince && words.queuedSince(day(queuedSince)),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Typography.Text>
      </div>
    </div>
  );
}

function Custody({ item: { custody, place, offer, quantity, loan } }: { item: Item }) {
  const words = useWords(itemPageWords);
  const term = useTerms();
  return (
    <>
      {quantity.onHand === '0' && <Tag>{words.gone}</Tag>}
      <div>
        <strong>{custody.agencyName}</strong>
      </div>
      <div>
        {[term('custodyKinds', custody.kind), custody.unitName, custody.personName]
          .filter(Boolean)
          .join(' · ')}
      </div>
      {place && (
        <div>
          {words.place} {place}
        </div>
      )}
      {custody.seal && (
        <div>
          {words.seal} {custody.seal}
        </div>
      )}
      {loan && (
        <Link to={`/loans/${loan.id}`}>
          <Tag color="warning">
            {words.onLoan} · {term('loanPurposes', loan.purpose)} · {words.loanDue(moment(loan.dueAt))}
          </Tag>
        </Link>
      )}
      {offer && (
        <Link to={`/handovers/${offer.id}`}>
          <Tag
            color={offer.overdue ? 'error' : 'processing'}
            icon={offer.overdue ? <ClockCircleFilled /> : undefined}
          >
            {words.inHandover([offer.toAgencyName, offer.toPersonName].filter(Boolean).join(' '))}
            {offer.overdue && ` · ${words.overdue}`}
          </Tag>
        </Link>
      )}
    </>
  );
}

function Responsibility({ item: { responsibility } }: { item: Item }) {
  const term = useTerms();
  return (
    <>
      <div>
        <strong>{responsibility.agencyName}</strong>
      </div>
      <div>{term('stages', responsibility.stage)}</div>
    </>
  );
}

function Dispositions({ item }: { item: Item }) {
  const words = useWords(itemPageWords);
  const term = useTerms();
  return (
    <>
      <div>
        <strong>{term('dispositionStates', item.disposition)}</strong>
      </div>
      {item.dispositions.map((each) => (
        <div key={each.id}>
          {term('outcomes', each.outcome)}{' '}
          {each.state === 'recommended' ? (
            <Tag>{term('dispositionStates', 'recommended')}</Tag>
          ) : (
            words.done(`${each.done}`, each.quantity ? `${each.quantity} ${item.measuredIn}` : words.rest)
          )}{' '}
          {each.recipientName && words.recipient(each.recipientName)}{' '}
          {each.executorAgencyName && words.executor(each.executorAgencyName)}
          <div>
            <Typography.Text type="secondary">{each.instrument?.number}</Typography.Text>
          </div>
        </div>
      ))}
    </>
  );
}
