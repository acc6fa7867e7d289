import { Link } from 'react-router';
import { type Shape, server } from '../api/client';
import { useTerms } from '../dictionary/dictionary';
import { useWords } from '../language/language';
import { moment } from '../language/moment';
import { Nothing } from '../state/states';
import { PageTable } from '../table/page-table';
import { useList } from '../table/use-list';
import type { CaseTabProps } from './case-tabs';
import { caseWords } from './words';

type Handover = Shape<'HandoverSummaryView'>;

/** 移交: every offer of the case's property, newest first, and how it was answered. */
export function Component({ propertyCase }: CaseTabProps) {
  const words = useWords(caseWords);
  const term = useTerms();
  const list = useList<Handover>(['handovers', propertyCase.id], (after) =>
    server.GET('/api/handovers', { params: { query: { caseId: propertyCase.id, after } } }),
  );
  return (
    <PageTable<Handover>
      list={list}
      size="small"
      label={words.handovers}
      exported={{ list: 'handovers', filters: { caseId: propertyCase.id } }}
      empty={<Nothing text={words.noHandovers} />}
      columns={[
        {
          title: words.paperNumber,
          key: 'number',
          render: (_, { id, instrument }) => <Link to={`/handovers/${id}`}>{instrument.number}</Link>,
        },
        {
          title: words.purpose,
          key: 'purpose',
          render: (_, { purpose, mode }) =>
            `${term('purposes', purpose)} ${mode === 'paper' ? term('handoverModes', mode) : ''}`,
        },
        {
          title: words.from,
          key: 'from',
          render: (_, { fromAgencyName, fromPersonName }) => `${fromAgencyName} ${fromPersonName}`,
        },
        {
          title: words.to,
          key: 'to',
          render: (_, { toAgencyName, toPersonName }) => `${toAgencyName} ${toPersonName ?? ''}`,
        },
        { title: words.offeredAt, key: 'offeredAt', render: (_, { offeredAt }) => moment(offeredAt) },
        { title: words.lines, dataIndex: 'lineCount', align: 'right' },
        { title: words.answers, key: 'answers', render: (_, handover) => <Answers {...handover} /> },
      ]}
    />
  );
}

function Answers({ state, overdue, ...counts }: Handover) {
  const words = useWords(caseWords);
  if (state === 'withdrawn') return words.withdrawn;
  const parts = [
    [words.waiting, counts.waitingCount],
    [words.accepted, counts.acceptedCount],
    [words.exceptions, counts.exceptionCount],
    [words.refused, counts.refusedCount],
  ] as const;
  const told = parts.filter(([, count]) => count > 0).map(([word, count]) => `${word} ${count}`);
  return [...told, ...(overdue ? [words.overdue] : [])].join('，');
}
