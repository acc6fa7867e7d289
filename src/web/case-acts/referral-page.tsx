import { Alert, Button, Form, Radio } from 'antd';
import { useState } from 'react';
import { answerOf, type Shape, server } from '../api/client';
import { useWrite } from '../api/write';
import { ActDone } from '../cases/act-done';
import { OfCase } from '../cases/case-form';
import { useTerms } from '../dictionary/dictionary';
import { Page } from '../frame/page';
import { AgencySelect } from '../identity/agency-select';
import { useWords } from '../language/language';
import { useMe } from '../session/session';
import { ProblemNotice } from '../state/states';
import { caseActWords } from './words';

type Case = Shape<'CaseDetailView'>;
type Kind = Shape<'AgencyView'>['kind'];

const ORGANS: readonly Kind[] = ['police', 'procuratorate', 'court'];

/** 移送案件: sends on a case of which there is no property, or none any more (刑诉法 162、175、176). */
export function Component() {
  return <OfCase>{(propertyCase) => <Referral propertyCase={propertyCase} />}</OfCase>;
}

function Referral({ propertyCase }: { propertyCase: Case }) {
  const words = useWords(caseActWords);
  const term = useTerms();
  const me = useMe();
  const kinds = ORGANS.filter((kind) => kind !== me.agency.kind);
  const [kind, setKind] = useState<Kind>('court');
  const [form] = Form.useForm<Shape<'ReferralDto'>>();
  const refer = useWrite((body: Shape<'ReferralDto'>, headers) =>
    answerOf(
      server.POST('/api/cases/{id}/referrals', { params: { path: { id: propertyCase.id } }, body, headers }),
    ),
  );
  if (refer.data)
    return (
      <ActDone
        title={words.referral}
        propertyCase={propertyCase}
        done={words.referred}
        next={words.referredNext}
      />
    );
  return (
    <Page title={words.referral} back={`/cases/${propertyCase.id}`}>
      {propertyCase.openItemCount > 0 && (
        <Alert
          type="warning"
          showIcon
          title={words.propertyStays(propertyCase.openItemCount)}
          style={{ marginBottom: 12 }}
        />
      )}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(given) => refer.mutate(given)}
        style={{ maxWidth: 480 }}
      >
        <Form.Item label={words.receiverKind}>
          <Radio.Group
            optionType="button"
            value={kind}
            options={kinds.map((value) => ({ value, label: term('agencyKinds', value) }))}
            onChange={({ target }) => {
              setKind(target.value);
              form.resetFields();
            }}
          />
        </Form.Item>
        <Form.Item
          name="toAgencyId"
          label={words.receiver}
          rules={[{ required: true, message: words.required }]}
        >
          <AgencySelect kind={kind} />
        </Form.Item>
        <ProblemNotice error={refer.error} />
        <Button type="primary" htmlType="submit" loading={refer.isPending}>
          {words.refer}
        </Button>
      </Form>
    </Page>
  );
}
