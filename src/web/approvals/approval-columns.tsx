import { type TableColumnsType, Tag } from 'antd';
import { Link } from 'react-router';
import type { Shape } from '../api/client';
import { useTerms } from '../dictionary/dictionary';
import { useWords } from '../language/language';
import { moment } from '../language/moment';
import { approvalWords } from './words';

export type ApprovalSummary = Shape<'ApprovalSummaryView'>;

/** The columns of every list of approvals. */
export function useApprovalColumns(): TableColumnsType<ApprovalSummary> {
  const words = useWords(approvalWords);
  const term = useTerms();
  return [
    {
      title: words.paper,
      key: 'paper',
      render: (_, { id, kind }) => <Link to={`/approvals/${id}`}>{term('instrumentKinds', kind)}</Link>,
    },
    {
      title: words.case,
      key: 'case',
      render: (_, { case: of }) => <Link to={`/cases/${of.id}`}>{`${of.code} ${of.title}`}</Link>,
    },
    { title: words.reason, dataIndex: 'reason', width: 280, ellipsis: true },
    { title: words.items, key: 'items', render: (_, { itemCount }) => words.itemCount(itemCount) },
    { title: words.requestedBy, dataIndex: 'requestedByName' },
    { title: words.requestedAt, key: 'requestedAt', render: (_, { requestedAt }) => moment(requestedAt) },
    { title: words.level, key: 'level', render: (_, { level }) => term('approvalLevels', level) },
    { title: words.state, key: 'state', render: (_, { state }) => <ApprovalState state={state} /> },
  ];
}

const COLOURS: Record<ApprovalSummary['state'], string | undefined> = {
  waiting: 'processing',
  given: 'success',
  refused: 'error',
  withdrawn: undefined,
  used: undefined,
};

export function ApprovalState({ state }: Pick<ApprovalSummary, 'state'>) {
  const words = useWords(approvalWords);
  return <Tag color={COLOURS[state]}>{words[state]}</Tag>;
}
