import { Button, Checkbox, Flex, Segmented } from 'antd';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { server } from '../api/client';
import { useTerms } from '../dictionary/dictionary';
import { Page } from '../frame/page';
import { useWords } from '../language/language';
import { moment } from '../language/moment';
import { useMay, useMe } from '../session/session';
import { Nothing } from '../state/states';
import { PageTable } from '../table/page-table';
import { useList } from '../table/use-list';
import { LoanState } from './loan-state';
import { loanWords } from './words';

/** What one asked for, or what of one's store is asked for and outside. */
export function Component() {
  const words = useWords(loanWords);
  const term = useTerms();
  const me = useMe();
  const may = useMay();
  const navigate = useNavigate();
  const [parameters, setParameters] = useSearchParams();
  const of = (parameters.get('of') ?? (may('loan.keep') ? 'store' : 'own')) as 'own' | 'store';
  const open = parameters.get('open') !== 'false';
  const query = { ...(me.reach === 'agency' && { of }), ...(open && { open: 'true' as const }) };
  const list = useList(['loans', query], (after) =>
    server.GET('/api/loans', { params: { query: { ...query, after } } }),
  );
  return (
    <Page
      title={words.title}
      actions={<Button onClick={() => navigate('/loans/outside')}>{words.outside}</Button>}
    >
      <Flex gap={12} align="center" wrap style={{ marginBottom: 12 }}>
        {me.reach === 'agency' && (
          <Segmented
            value={of}
            onChange={(value) => setParameters({ of: value }, { replace: true })}
            options={[
              { value: 'own', label: words.own },
              { value: 'store', label: words.store },
            ]}
          />
        )}
        <Checkbox
          checked={open}
          onChange={({ target }) => setParameters({ of, open: String(target.checked) }, { replace: true })}
        >
          {words.openOnly}
        </Checkbox>
      </Flex>
      <PageTable
        list={list}
        label={words.title}
        exported={{ list: 'loans', filters: query }}
        empty={<Nothing text={words.nothing} />}
        columns={[
          {
            title: words.purpose,
            key: 'purpose',
            render: (_, { id, purpose }) => <Link to={`/loans/${id}`}>{term('loanPurposes', purpose)}</Link>,
          },
          {
            title: words.case,
            key: 'case',
            render: (_, { case: of }) => `${of.code} ${of.title}`,
          },
          {
            title: words.borrower,
            key: 'borrower',
            render: (_, { agencyName, borrowerName }) => `${agencyName} ${borrowerName}`,
          },
          { title: words.keeper, dataIndex: 'keeperAgencyName' },
          { title: words.due, key: 'due', render: (_, { dueAt }) => moment(dueAt) },
          { title: words.state, key: 'state', render: (_, loan) => <LoanState loan={loan} /> },
        ]}
      />
    </Page>
  );
}
