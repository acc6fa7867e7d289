import { Button, Typography } from 'antd';
import { Link, useNavigate } from 'react-router';
import { server } from '../api/client';
import { Page } from '../frame/page';
import { useWords } from '../language/language';
import { moment } from '../language/moment';
import { useMay } from '../session/session';
import { Nothing } from '../state/states';
import { PageTable } from '../table/page-table';
import { useList } from '../table/use-list';
import { stockImportWords } from './words';

/** The imports of old stock of one's agency, with what became of their lines. */
export function Component() {
  const words = useWords(stockImportWords);
  const may = useMay();
  const navigate = useNavigate();
  const list = useList(['stock-imports'], (after) =>
    server.GET('/api/stock-imports', { params: { query: { after } } }),
  );
  return (
    <Page
      title={words.title}
      back="/storage"
      actions={
        may('stock.import') && (
          <Button type="primary" onClick={() => navigate('/storage/stock-imports/new')}>
            {words.start}
          </Button>
        )
      }
    >
      <Typography.Paragraph type="secondary">{words.help}</Typography.Paragraph>
      <PageTable
        list={list}
        label={words.title}
        empty={<Nothing text={words.nothing} />}
        columns={[
          {
            title: words.at,
            key: 'at',
            render: (_, { id, importedAt }) => (
              <Link to={`/storage/stock-imports/${id}`}>{moment(importedAt)}</Link>
            ),
          },
          { title: words.by, dataIndex: 'importedByName' },
          {
            title: words.paper,
            key: 'paper',
            render: (_, { instrument }) => instrument?.number ?? words.noPaper,
          },
          { title: words.lines, dataIndex: 'lineCount', align: 'right' },
          { title: words.imported, dataIndex: 'imported', align: 'right' },
          { title: words.already, dataIndex: 'already', align: 'right' },
          { title: words.refused, dataIndex: 'refused', align: 'right' },
          { title: words.newCases, dataIndex: 'newCases', align: 'right' },
        ]}
      />
    </Page>
  );
}
