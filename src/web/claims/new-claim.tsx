import { Alert, App, Form, Input, Select } from 'antd';
import { answerOf, api, type Shape, server } from '../api/client';
import { useWrite } from '../api/write';
import { useWords } from '../language/language';
import { PaperDialog } from '../papers/paper-dialog';
import { PartySelect } from '../parties/party-select';
import { claimWords } from './words';

const KINDS = [
  'third_party_objection',
  'ownership',
  'victim',
  'complaint',
] as const satisfies readonly Shape<'ClaimDto'>['kind'][];

interface Given extends Pick<Shape<'ClaimDto'>, 'kind' | 'partyId' | 'statement'> {
  itemIds: string[];
}

/** Enters what somebody claims of items of the case. */
export function NewClaim({ caseId, onEnd }: { caseId: string; onEnd: () => void }) {
  const words = useWords(claimWords);
  const { message } = App.useApp();
  const { data } = api.useQuery('get', '/api/cases/{id}/items', { params: { path: { id: caseId } } });
  const record = useWrite((body: Shape<'ClaimDto'>, headers) =>
    answerOf(server.POST('/api/cases/{id}/claims', { params: { path: { id: caseId } }, body, headers })),
  );
  const needed = [{ required: true, message: words.required }];
  const send = ({ itemIds, ...given }: Given, instrument: Shape<'PaperDto'>) =>
    record.mutate(
      { ...given, lines: itemIds.map((itemId) => ({ itemId })), instrument },
      {
        onSuccess: () => {
          message.success(words.recorded);
          onEnd();
        },
      },
    );
  return (
    <PaperDialog<Given>
      kind="claim_record"
      open
      title={words.record}
      okText={words.record}
      write={record}
      initial={{ kind: 'third_party_objection' }}
      onCancel={onEnd}
      onSend={send}
    >
      <Alert type="info" showIcon title={words.holdsUp} style={{ marginBottom: 12 }} />
      <Form.Item name="kind" label={words.kind} rules={needed}>
        <Select options={KINDS.map((value) => ({ value, label: words[value] }))} />
      </Form.Item>
      <Form.Item name="partyId" label={words.claimant} extra={words.claimantHelp} rules={needed}>
        <PartySelect caseId={caseId} kind="third_party" />
      </Form.Item>
      <Form.Item name="itemIds" label={words.items} rules={needed}>
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={(data?.items ?? [])
            .filter(({ voided, disposition }) => !voided && disposition !== 'final')
            .map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))}
        />
      </Form.Item>
      <Form.Item name="statement" label={words.statement} rules={[{ ...needed[0], whitespace: true }]}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
    </PaperDialog>
  );
}
