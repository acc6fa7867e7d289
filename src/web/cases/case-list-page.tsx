import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { type Shape, server } from '../api/client';
import { useTerms } from '../dictionary/dictionary';
import { Page } from '../frame/page';
import { useWords } from '../language/language';
import { useMay } from '../session/session';
import { Nothing } from '../state/states';
import { PageTable } from '../table/page-table';
import { useList } from '../table/use-list';
import { CaseFilters, filtersOf } from './case-filters';
import { CaseState } from './case-state';
import { caseWords } from './words';

type CaseRow = Shape<'CaseRow'>;

/** The cases that the reader may see, newest first. */
export function Component() {
  const words = useWords(caseWords);
  const term = useTerms();
  const may = useMay();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const filters = filtersOf(search);
  const list = useList<CaseRow>(['cases', filters], (after) =>
    server.GET('/api/cases', { params: { query: { ...filters, after } } }),
  );
  const filtered = Object.values(filters).some(Boolean);
  return (
    <Page
      title={words.cases}
      actions={
        may('case.register') && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => navigate('/cases/new')}>
            {words.register}
          </Button>
        )
      }
    >
      <CaseFilters />
      <PageTable<CaseRow>
        list={list}
        label={words.cases}
        exported={{ list: 'cases', filters }}
        empty={<Nothing text={filtered ? words.noneFound : words.none} />}
        columns={[
          {
            title: words.title,
            key: 'title',
            render: (_, { id, title }) => <Link to={`/cases/${id}`}>{title}</Link>,
          },
          { title: words.code, dataIndex: 'code' },
          {
            title: words.ownNumber,
            key: 'numbers',
            render: (_, { numbers }) => numbers.map(({ number }) => <div key={number}>{number}</div>),
          },
          { title: words.cause, dataIndex: 'cause' },
          { title: words.agency, dataIndex: 'agencyName' },
          { title: words.filedOn, dataIndex: 'filedOn' },
          { title: words.items, dataIndex: 'itemCount', align: 'right' },
          { title: words.onHand, dataIndex: 'onHandCount', align: 'right' },
          {
            title: words.stages,
            key: 'stages',
            render: (_, { stages }) => stages.map((stage) => term('stages', stage)).join('、'),
          },
          { title: words.state, key: 'state', render: (_, { state }) => <CaseState state={state} /> },
        ]}
      />
    </Page>
  );
}
