import { Alert, Flex, Table } from 'antd';
import { Link } from 'react-router';
import { api, type Shape } from '../api/client';
import type { CaseTabProps } from '../cases/case-tabs';
import { useWords } from '../language/language';
import { Failed, Loading, Nothing } from '../state/states';
import { ItemLinks, useCoverageText } from './judgment-coverage';
import { Force } from './judgment-page';
import { judgmentWords } from './words';

type Judgment = Shape<'JudgmentView'>;

/** 判决: the judgments on a case's property, and how far they cover it together. */
export function Component({ propertyCase }: CaseTabProps) {
  const words = useWords(judgmentWords);
  const { data, error, isPending, refetch } = api.useQuery('get', '/api/judgments', {
    params: { query: { caseId: propertyCase.id } },
  });
  if (isPending) return <Loading />;
  if (!data) return <Failed error={error} retry={() => void refetch()} />;
  if (data.items.length === 0) return <Nothing text={words.noJudgments} />;
  return (
    <Flex vertical gap={12}>
      <Together caseId={propertyCase.id} />
      <Table<Judgment>
        size="small"
        rowKey="id"
        aria-label={words.judgments}
        dataSource={data.items}
        pagination={false}
        scroll={{ x: 'max-content' }}
        columns={[
          {
            title: words.paperNumber,
            key: 'number',
            render: (_, { id, instrument }) => <Link to={`/judgments/${id}`}>{instrument.number}</Link>,
          },
          { title: words.issuedOn, key: 'issuedOn', render: (_, { instrument }) => instrument.issuedOn },
          { title: words.force, key: 'force', render: (_, judgment) => <Force judgment={judgment} /> },
          { title: words.lines, key: 'lines', align: 'right', render: (_, { lines }) => lines.length },
          {
            title: words.progress,
            key: 'progress',
            align: 'right',
            render: (_, { lines }) =>
              words.doneOf(
                lines.filter(({ state }) => state === 'carried_out').length,
                lines.filter(({ state }) => state !== null).length,
              ),
          },
          {
            title: words.obligationCount,
            key: 'obligations',
            align: 'right',
            render: (_, { obligations }) => obligations.length,
          },
        ]}
      />
    </Flex>
  );
}

function Together({ caseId }: { caseId: string }) {
  const words = useWords(judgmentWords);
  const say = useCoverageText();
  const { data } = api.useQuery('get', '/api/cases/{id}/coverage', { params: { path: { id: caseId } } });
  if (!data) return null;
  const complete = data.notMentioned.length === 0;
  return (
    <Alert
      type={complete ? 'success' : 'warning'}
      showIcon
      role="status"
      title={say(data)}
      description={!complete && <ItemLinks label={words.missingItems} items={data.notMentioned} />}
    />
  );
}
