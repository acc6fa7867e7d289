import { Button, Flex, Form, Table } from 'antd';
import { answerOf, api, type Shape, server } from '../api/client';
import { useWrite } from '../api/write';
import { ActDone } from '../cases/act-done';
import { OfCase } from '../cases/case-form';
import { CaseSelect } from '../cases/case-select';
import { caseWords } from '../cases/words';
import { Page } from '../frame/page';
import { useWords } from '../language/language';
import { PaperFields, type PaperGiven, paperOf } from '../papers/paper-fields';
import { ProblemNotice } from '../state/states';
import { WaitingForWrite } from '../state/waiting';
import { caseActWords } from './words';

type Case = Shape<'CaseDetailView'>;

interface Given {
  duplicateId: string;
  instrument?: PaperGiven;
}

/** 并案: another registration of the same case goes into this one, with its property, numbers and people. */
export function Component() {
  return <OfCase>{(propertyCase) => <Merger propertyCase={propertyCase} />}</OfCase>;
}

function Merger({ propertyCase }: { propertyCase: Case }) {
  const words = useWords(caseActWords);
  const { id } = propertyCase;
  const [form] = Form.useForm<Given>();
  const duplicateId = Form.useWatch('duplicateId', form);
  const merge = useWrite(({ duplicateId: duplicate, instrument }: Given, headers) =>
    answerOf(
      server.POST('/api/cases/{id}/merger', {
        params: { path: { id } },
        body: { duplicateId: duplicate, instrument: paperOf(instrument) },
        headers,
      }),
    ),
  );
  if (merge.data)
    return (
      <ActDone
        title={words.merger}
        propertyCase={propertyCase}
        done={words.merged(merge.data.instrument.number, merge.data.items.length)}
        next={words.mergedNext}
      />
    );
  return (
    <Page title={words.merger} back={`/cases/${id}`}>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(given) => merge.mutate(given)}>
        <Form.Item
          name="duplicateId"
          label={words.duplicate}
          extra={words.duplicateHelp}
          rules={[{ required: true, message: words.required }]}
          style={{ maxWidth: 640 }}
        >
          <CaseSelect without={[id]} />
        </Form.Item>
        <TwoCases kept={propertyCase} duplicateId={duplicateId} />
        <PaperFields kind="merging_approval" />
        <ProblemNotice error={merge.error} />
        <Flex gap={12} align="center" wrap style={{ marginTop: 12 }}>
          <Button type="primary" htmlType="submit" loading={merge.isPending}>
            {words.merge(propertyCase.code)}
          </Button>
          <WaitingForWrite write={merge} />
          <span>{words.mergerHelp}</span>
        </Flex>
      </Form>
    </Page>
  );
}

/** Both registrations below each other, so that nobody merges what is not the same case. */
function TwoCases({ kept, duplicateId }: { kept: Case; duplicateId?: string }) {
  const words = useWords(caseActWords);
  const cases = useWords(caseWords);
  const { data: duplicate } = api.useQuery(
    'get',
    '/api/cases/{id}',
    { params: { path: { id: duplicateId ?? '' } } },
    { enabled: Boolean(duplicateId) },
  );
  return (
    <Table<Case>
      size="small"
      rowKey="id"
      aria-label={words.bothCases}
      dataSource={duplicateId && duplicate ? [kept, duplicate] : [kept]}
      pagination={false}
      scroll={{ x: 'max-content' }}
      style={{ marginBottom: 16 }}
      columns={[
        {
          title: words.becomes,
          key: 'becomes',
          render: (_, { id }) => (id === kept.id ? words.isKept : words.goesIn),
        },
        { title: cases.code, dataIndex: 'code' },
        { title: cases.title, dataIndex: 'title' },
        { title: cases.cause, dataIndex: 'cause' },
        {
          title: cases.numbers,
          key: 'numbers',
          render: (_, { numbers }) => numbers.map(({ number }) => number).join('；'),
        },
        { title: cases.filedOn, dataIndex: 'filedOn' },
        { title: cases.agency, dataIndex: 'agencyName' },
        { title: cases.items, dataIndex: 'itemCount', align: 'right' },
      ]}
    />
  );
}
