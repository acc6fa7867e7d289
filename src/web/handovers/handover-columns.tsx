import { ClockCircleFilled } from '@ant-design/icons';
import { type TableColumnsType, Tag } from 'antd';
import { Link } from 'react-router';
import type { Shape } from '../api/client';
import { useTerms } from '../dictionary/dictionary';
import { useWords } from '../language/language';
import { moment } from '../language/moment';
import { handoverWords } from './words';

export type Summary = Shape<'HandoverSummaryView'>;

/** The columns of every list of handovers. */
export function useHandoverColumns(): TableColumnsType<Summary> {
  const words = useWords(handoverWords);
  const term = useTerms();
  const party = (agency: string, person: string | null) => [agency, person].filter(Boolean).join(' ');
  return [
    {
      title: words.purpose,
      key: 'purpose',
      render: (_, { id, purpose, instrument }) => (
        <Link to={`/handovers/${id}`}>{words.title(term('purposes', purpose), instrument.number)}</Link>
      ),
    },
    { title: words.mode, key: 'mode', render: (_, { mode }) => term('handoverModes', mode) },
    {
      title: words.case,
      key: 'case',
      render: (_, { case: of }) => <Link to={`/cases/${of.id}`}>{`${of.code} ${of.title}`}</Link>,
    },
    { title: words.from, key: 'from', render: (_, each) => party(each.fromAgencyName, each.fromPersonName) },
    { title: words.to, key: 'to', render: (_, each) => party(each.toAgencyName, each.toPersonName) },
    { title: words.lines, dataIndex: 'lineCount', align: 'right' },
    { title: words.offeredAt, key: 'offeredAt', render: (_, { offeredAt }) => moment(offeredAt) },
    { title: words.state, key: 'state', render: (_, each) => <HandoverState handover={each} /> },
  ];
}

/** How far a handover has come: by words and, where it is late, a clock. */
export function HandoverState({ handover }: { handover: Summary }) {
  const words = useWords(handoverWords);
  if (handover.overdue)
    return (
      <Tag color="error" icon={<ClockCircleFilled />}>
        {words.overdue} · {words.waiting(handover.waitingCount)}
      </Tag>
    );
  if (handover.state === 'offered')
    return (
      <Tag color="processing">
        {words.waiting(handover.waitingCount)} · {words.dueAt} {moment(handover.answerDueAt)}
      </Tag>
    );
  if (handover.state === 'withdrawn') return <Tag>{words.withdrawn}</Tag>;
  return (
    <Tag color={handover.refusedCount + handover.exceptionCount > 0 ? 'warning' : 'success'}>
      {words.done(
        handover.acceptedCount,
        handover.exceptionCount,
        handover.refusedCount,
        handover.waitingCount,
      )}
    </Tag>
  );
}
