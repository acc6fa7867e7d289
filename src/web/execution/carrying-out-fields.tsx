import { Flex, Form, Input } from 'antd';
import { MomentPicker } from '../calendar/moment-picker';
import { PersonSelect } from '../identity/person-select';
import { useWords } from '../language/language';
import { PartySelect } from '../parties/party-select';
import { useMe } from '../session/session';
import type { DueLine } from './due-lines';
import { executionWords } from './words';

/** What is said of all lines together, as their kind needs it. */
export function CarryingOutFields({ caseId, lines }: { caseId: string; lines: readonly DueLine[] }) {
  const words = useWords(executionWords);
  const { agency } = useMe();
  const occurredAt = Form.useWatch<string | undefined>('occurredAt');
  const toSomebody = lines.filter(({ outcome }) => outcome.recipient);
  const unnamed = toSomebody.some(({ disposition }) => !disposition.recipientId);
  const needed = { required: true, message: words.required };
  return (
    <Flex gap={16} wrap>
      {toSomebody.length > 0 && (
        <Form.Item
          name="recipientId"
          label={words.whoCollects}
          extra={words.whoCollectsHelp}
          rules={unnamed ? [needed] : []}
        >
          <PartySelect caseId={caseId} kind="recipient" style={{ width: 260 }} />
        </Form.Item>
      )}
      {lines.some(({ outcome }) => outcome.supervised) && (
        <>
          <Form.Item name="executors" label={words.executors} extra={words.executorsHelp} rules={[needed]}>
            <PersonSelect mode="multiple" agencyId={agency.id} style={{ width: 300 }} />
          </Form.Item>
          <Form.Item name="witnesses" label={words.witnesses} extra={words.witnessesHelp} rules={[needed]}>
            <PersonSelect mode="multiple" agencyId={agency.id} style={{ width: 260 }} />
          </Form.Item>
        </>
      )}
      {lines.some(({ outcome }) => outcome.realises) && (
        <Form.Item name="unit" label={words.unit} extra={words.priceHelp}>
          <Input maxLength={20} style={{ width: 100 }} />
        </Form.Item>
      )}
      <Form.Item name="occurredAt" label={words.occurredAt} extra={words.occurredHelp}>
        <MomentPicker />
      </Form.Item>
      {occurredAt && (
        <Form.Item name="lateReason" label={words.lateReason}>
          <Input maxLength={500} style={{ width: 260 }} />
        </Form.Item>
      )}
      <Form.Item name="note" label={words.note} style={{ flex: '1 1 260px' }}>
        <Input maxLength={2000} />
      </Form.Item>
    </Flex>
  );
}
