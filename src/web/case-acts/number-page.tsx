import { Button, Form, Input } from 'antd';
import { answerOf, type Shape, server } from '../api/client';
import { useWrite } from '../api/write';
import { ActDone } from '../cases/act-done';
import { OfCase } from '../cases/case-form';
import { CaseSummary } from '../cases/case-summary';
import { Page } from '../frame/page';
import { useWords } from '../language/language';
import { useMe } from '../session/session';
import { ProblemNotice } from '../state/states';
import { caseActWords } from './words';

type Case = Shape<'CaseDetailView'>;

/** 编立本机关案号: the number under which the reader's agency knows the case; every agency's stays. */
export function Component() {
  return <OfCase>{(propertyCase) => <Numbering propertyCase={propertyCase} />}</OfCase>;
}

function Numbering({ propertyCase }: { propertyCase: Case }) {
  const words = useWords(caseActWords);
  const { agency } = useMe();
  const [form] = Form.useForm<Shape<'CaseNumberDto'>>();
  const number = useWrite((body: Shape<'CaseNumberDto'>, headers) =>
    answerOf(
      server.POST('/api/cases/{id}/numbers', { params: { path: { id: propertyCase.id } }, body, headers }),
    ),
  );
  if (number.data)
    return (
      <ActDone
        title={words.number}
        propertyCase={propertyCase}
        done={words.numbered(
          number.data.numbers.findLast(({ agencyId }) => agencyId === agency.id)?.number ?? '',
        )}
        next={words.numberedNext}
      />
    );
  return (
    <Page title={words.number} back={`/cases/${propertyCase.id}`}>
      <CaseSummary propertyCase={propertyCase} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(given) => number.mutate(given)}
        style={{ maxWidth: 480, marginTop: 12 }}
      >
        <Form.Item
          name="number"
          label={words.ownNumber(agency.name)}
          extra={words.numberHelp}
          rules={[{ required: true, whitespace: true, message: words.required }]}
        >
          <Input maxLength={100} autoFocus />
        </Form.Item>
        <ProblemNotice error={number.error} />
        <Button type="primary" htmlType="submit" loading={number.isPending} style={{ marginTop: 12 }}>
          {words.number}
        </Button>
      </Form>
    </Page>
  );
}
