import { PrinterOutlined } from '@ant-design/icons';
import { Button, Flex, Typography } from 'antd';
import { Link } from 'react-router';
import { api, type Shape } from '../api/client';
import { OfCase } from '../cases/case-form';
import { Page } from '../frame/page';
import { useWords } from '../language/language';
import { Failed, Loading, Nothing } from '../state/states';
import { PrintedList } from './printed-list';
import { caseSheetWords } from './words';

/** The property of a case as its lists print it: same columns, order and words. */
export function Component() {
  return <OfCase>{(propertyCase) => <CaseSheet propertyCase={propertyCase} />}</OfCase>;
}

function CaseSheet({ propertyCase }: { propertyCase: Shape<'CaseDetailView'> }) {
  const words = useWords(caseSheetWords);
  const { id, title } = propertyCase;
  const { data, error, isPending, refetch } = api.useQuery('get', '/api/cases/{id}/lists', {
    params: { path: { id } },
  });
  if (isPending) return <Loading />;
  if (!data) return <Failed error={error} retry={() => void refetch()} />;
  return (
    <Page
      title={words.sheet}
      back={`/cases/${id}`}
      aside={
        <Typography.Text type="secondary" className="no-print">
          {[title, words.sameAsPrint].join(' · ')}
        </Typography.Text>
      }
      actions={
        <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
          {words.print}
        </Button>
      }
    >
      {data.items.length === 0 && <Nothing text={words.none} />}
      <Flex vertical gap={24}>
        {data.items.map((list) => (
          <PrintedList key={list.instrumentId} list={list} />
        ))}
      </Flex>
      <Further caseId={id} count={data.unlistedCount} />
    </Page>
  );
}

function Further({ caseId, count }: { caseId: string; count: number }) {
  const words = useWords(caseSheetWords);
  if (count === 0) return null;
  return (
    <Flex gap={16} wrap style={{ marginTop: 12 }} className="no-print">
      <span>{words.further(count)}</span>
      <Link to={`/cases/${caseId}`}>{words.toProperty}</Link>
    </Flex>
  );
}
