import { ClockCircleFilled } from '@ant-design/icons';
import { type TableColumnsType, Tag, Typography } from 'antd';
import { Link } from 'react-router';
import type { Shape } from '../api/client';
import { useWords } from '../language/language';
import { day, moment, useDistance } from '../language/moment';
import { homeWords } from './words';

export type Task = Shape<'TaskView'>;

const ADDRESS: Record<Task['subjectKind'], (id: string) => string> = {
  handover: (id) => `/handovers/${id}`,
  post_handover: (id) => `/post-handovers/${id}`,
  item: (id) => `/items/${id}`,
  case: (id) => `/cases/${id}`,
  judgment: (id) => `/judgments/${id}`,
  execution_order: (id) => `/execution/${id}`,
  approval: (id) => `/approvals/${id}`,
  loan: (id) => `/loans/${id}`,
};

/** The columns of a list of tasks: what it is, of which case, with whom, since when and until when. */
export function useTaskColumns(): TableColumnsType<Task> {
  const words = useWords(homeWords);
  const distance = useDistance();
  return [
    {
      title: words.subject,
      key: 'subject',
      width: 320,
      render: (_, task) => {
        const items = task.itemCount === null ? '' : words.itemCount(task.itemCount);
        // The case stands in its own column.
        const name = task.subjectKind === 'case' ? items : [task.code, task.name].filter(Boolean).join(' ');
        return (
          <>
            <Link to={ADDRESS[task.subjectKind](task.subjectId)}>{name || task.name}</Link>
            {name !== items && <Typography.Text type="secondary"> {items}</Typography.Text>}
          </>
        );
      },
    },
    {
      title: words.case,
      key: 'case',
      width: 260,
      render: (_, { case: of }) => of && <Link to={`/cases/${of.id}`}>{`${of.code} ${of.title}`}</Link>,
    },
    {
      title: words.counterpart,
      key: 'counterpart',
      width: 200,
      render: (_, { counterpart }) =>
        counterpart && [counterpart.agencyName, counterpart.personName].filter(Boolean).join(' '),
    },
    { title: words.detail, dataIndex: 'detail', width: 160 },
    {
      title: words.since,
      key: 'since',
      width: 120,
      render: (_, { since }) => <time dateTime={since}>{day(since)}</time>,
    },
    {
      title: words.due,
      key: 'due',
      width: 150,
      render: (_, { dueAt, overdue }) =>
        dueAt && (
          <time dateTime={dueAt} title={moment(dueAt)}>
            {overdue ? (
              <Tag color="error" icon={<ClockCircleFilled />}>
                {words.overdue} {distance(dueAt)}
              </Tag>
            ) : (
              distance(dueAt)
            )}
          </time>
        ),
    },
  ];
}
