import { Alert, App, Button, Flex, Form, Input, Select, Typography } from 'antd';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { answerOf, api, type Shape, server } from '../api/client';
import { useWrite } from '../api/write';
import { OfCase } from '../cases/case-form';
import { type CaseLine, useComingWith } from '../cases/case-lines';
import { LineChoice } from '../cases/line-choice';
import { useDictionary, useTerms } from '../dictionary/dictionary';
import { Page } from '../frame/page';
import { useWords } from '../language/language';
import { useMe } from '../session/session';
import { Failed, Loading, ProblemNotice } from '../state/states';
import { approvalWords } from './words';

type Case = Shape<'CaseDetailView'>;
type Kind = Shape<'ApprovalRequestDto'>['kind'];

interface Given {
  kind: Kind;
  reason: string;
}

/** 呈请审批: which paper, for which items, and why. */
export function Component() {
  return <OfCase>{(propertyCase) => <Request propertyCase={propertyCase} />}</OfCase>;
}

function Request({ propertyCase }: { propertyCase: Case }) {
  const { data, error, refetch } = api.useQuery('get', '/api/cases/{id}/items', {
    params: { path: { id: propertyCase.id } },
  });
  const lines = useMemo(
    () =>
      data?.items
        .filter(({ voided }) => !voided)
        .map((item): CaseLine => ({ item, possible: true, modes: [] })),
    [data],
  );
  if (lines) return <RequestForm propertyCase={propertyCase} lines={lines} />;
  return error ? <Failed error={error} retry={() => void refetch()} /> : <Loading />;
}

function RequestForm({ propertyCase, lines }: { propertyCase: Case; lines: readonly CaseLine[] }) {
  const words = useWords(approvalWords);
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<Given>();
  const comingWith = useComingWith();
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    lines.filter((line) => comingWith(line)).map(({ item }) => item.id),
  );
  const ask = useWrite((body: Shape<'ApprovalRequestDto'>, headers) =>
    answerOf(server.POST('/api/approvals', { body, headers })),
  );
  const needed = [{ required: true, whitespace: true, message: words.required }];
  const send = ({ kind, reason }: Given) =>
    ask.mutate(
      { kind, reason, caseId: propertyCase.id, itemIds: [...chosen] },
      {
        onSuccess: ({ id }) => {
          message.success(words.sent);
          navigate(`/approvals/${id}`);
        },
      },
    );
  return (
    <Page
      title={words.request}
      back={`/cases/${propertyCase.id}`}
      aside={<Typography.Text type="secondary">{propertyCase.title}</Typography.Text>}
    >
      <Alert type="info" showIcon title={words.requestHelp} style={{ marginBottom: 12 }} />
      <Form form={form} layout="vertical" requiredMark={false} onFinish={send}>
        <Form.Item name="kind" label={words.kind} rules={[{ required: true, message: words.required }]}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={useApprovable()}
            style={{ maxWidth: 420 }}
          />
        </Form.Item>
        <Form.Item name="reason" label={words.reason} rules={needed}>
          <Input.TextArea rows={2} maxLength={2000} />
        </Form.Item>
      </Form>
      {lines.length > 0 && (
        <>
          <Typography.Text type="secondary">{words.itemsHelp}</Typography.Text>
          <LineChoice lines={lines} chosen={chosen} onChoose={setChosen} />
        </>
      )}
      <ProblemNotice error={ask.error} />
      <Flex gap={12} align="center" wrap className="form-end no-print">
        <Button type="primary" loading={ask.isPending} onClick={form.submit}>
          {words.send(chosen.length)}
        </Button>
      </Flex>
    </Page>
  );
}

/** The papers of one's own agency that need an approval. */
function useApprovable(): { value: Kind; label: string }[] {
  const { instrumentKinds } = useDictionary();
  const term = useTerms();
  const me = useMe();
  return instrumentKinds
    .filter(({ approval, issuers }) => approval !== 'none' && (issuers as string[]).includes(me.agency.kind))
    .map(({ code }) => ({ value: code, label: term('instrumentKinds', code) }));
}
