import { ClockCircleFilled } from '@ant-design/icons';
import { Tag, Typography } from 'antd';
import { Link } from 'react-router';
import { server } from '../api/client';
import { useTerms } from '../dictionary/dictionary';
import { Page } from '../frame/page';
import { useWords } from '../language/language';
import { moment } from '../language/moment';
import { PrintButton } from '../papers/print-button';
import { useMe } from '../session/session';
import { Nothing } from '../state/states';
import { PageTable } from '../table/page-table';
import { useList } from '../table/use-list';
import { loanWords } from './words';

/** The out-list: everything that the own keepers lent and do not have back. */
export function Component() {
  const words = useWords(loanWords);
  const term = useTerms();
  const me = useMe();
  const list = useList(['outside'], (after) => server.GET('/api/outside', { params: { query: { after } } }));
  return (
    <Page
      title={words.outside}
      back="/loans"
      actions={<PrintButton kind="outside_list" subjectId={me.agency.id} />}
    >
      <Typography.Paragraph type="secondary">{words.outsideHelp}</Typography.Paragraph>
      <PageTable
        list={list}
        label={words.outside}
        exported={{ list: 'outside' }}
        empty={<Nothing text={words.outsideNothing} />}
        columns={[
          {
            title: words.thing,
            key: 'thing',
            render: (_, { id, code, name }) => <Link to={`/items/${id}`}>{`${code} ${name}`}</Link>,
          },
          { title: words.case, key: 'case', render: (_, { case: of }) => `${of.code} ${of.title}` },
          {
            title: words.borrower,
            key: 'borrower',
            render: (_, { borrowerAgencyName, borrowerName }) => `${borrowerAgencyName} ${borrowerName}`,
          },
          {
            title: words.purpose,
            key: 'purpose',
            render: (_, { loanId, purpose }) => (
              <Link to={`/loans/${loanId}`}>{term('loanPurposes', purpose)}</Link>
            ),
          },
          { title: words.since, key: 'since', render: (_, { since }) => moment(since) },
          { title: words.days, key: 'days', align: 'right', render: (_, { days }) => words.dayCount(days) },
          {
            title: words.due,
            key: 'due',
            render: (_, { dueAt, overdue, frozen }) => (
              <>
                {moment(dueAt)}{' '}
                {overdue && (
                  <Tag color="error" icon={<ClockCircleFilled />}>
                    {words.overdue}
                  </Tag>
                )}
                {frozen && <Tag color="error">{term('abnormalities', frozen)}</Tag>}
              </>
            ),
          },
        ]}
      />
    </Page>
  );
}
