import { DownloadOutlined } from '@ant-design/icons';
import { Alert, Button, Flex, Table, Typography } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { api, type Shape } from '../api/client';
import { Page } from '../frame/page';
import { useWords } from '../language/language';
import { moment } from '../language/moment';
import { Failed, Loading } from '../state/states';
import { refusedAddress } from './sending';
import { stockImportWords } from './words';

/** What became of a spreadsheet of old stock, and the lines that must be put right. */
export function Component() {
  const words = useWords(stockImportWords);
  const navigate = useNavigate();
  const id = useParams().id ?? '';
  const { data, error, isPending, refetch } = api.useQuery('get', '/api/stock-imports/{id}', {
    params: { path: { id } },
  });
  if (isPending) return <Loading />;
  if (!data) return <Failed error={error} retry={() => void refetch()} />;
  const { lineCount, imported, already, refused, newCases, skipped, instrument } = data;
  const more = [
    `${moment(data.importedAt)} ${data.importedByName}`,
    instrument ? `${words.paper} ${instrument.number}` : words.noPaper,
    newCases > 0 && words.casesMade(newCases),
    skipped > 0 && words.skipped(skipped),
  ];
  return (
    <Page
      title={words.title}
      back="/storage/stock-imports"
      actions={<Button onClick={() => navigate('/items')}>{words.toItems}</Button>}
    >
      <Flex vertical gap={12}>
        <Alert
          type={refused > 0 ? 'warning' : 'success'}
          showIcon
          title={<span role="status">{words.done(lineCount, imported, already, refused)}</span>}
          description={more.filter(Boolean).join(' · ')}
        />
        {refused === 0 ? (
          <Typography.Text>{words.allIn}</Typography.Text>
        ) : (
          <>
            <Flex gap={12} align="center" wrap>
              <Button type="primary" icon={<DownloadOutlined />} href={refusedAddress(id)} download>
                {words.download}
              </Button>
              <Typography.Text type="secondary">{words.downloadHelp}</Typography.Text>
            </Flex>
            <Refused made={data} />
          </>
        )}
      </Flex>
    </Page>
  );
}

function Refused({ made: { refusedRows, headings } }: { made: Shape<'StockImportView'> }) {
  const words = useWords(stockImportWords);
  return (
    <Table
      size="small"
      rowKey="row"
      dataSource={refusedRows}
      aria-label={words.refused}
      scroll={{ x: 'max-content' }}
      pagination={refusedRows.length > 50 && { pageSize: 50, showSizeChanger: false }}
      columns={[
        { title: words.row, dataIndex: 'row', align: 'right' },
        {
          title: words.reasons,
          key: 'reasons',
          width: 360,
          render: (_, { reasons }) => reasons.map((reason) => <div key={reason}>{reason}</div>),
        },
        {
          title: words.content,
          key: 'content',
          render: (_, { cells }) =>
            cells.flatMap((cell, index) => (cell ? [`${headings[index] ?? ''}：${cell}`] : [])).join('；'),
        },
      ]}
    />
  );
}
