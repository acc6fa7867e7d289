import { Form, Select } from 'antd';
import { answerOf, type Shape, server } from '../api/client';
import { OfCase } from '../cases/case-form';
import { useOptions } from '../dictionary/dictionary';
import { useWords } from '../language/language';
import { PaperFields, type PaperGiven, paperOf } from '../papers/paper-fields';
import { PartySelect } from '../parties/party-select';
import { OrderForm } from './order-form';
import { orderWords } from './words';

interface Given {
  reason: Shape<'ReleaseDto'>['reason'];
  recipientId?: string;
  instrument?: PaperGiven;
}

/** 解除: lifts the measures; what is on hand goes back to whom it was taken from. */
export function Component() {
  return (
    <OfCase>
      {(propertyCase) => (
        <OrderForm
          title="release"
          act="release"
          propertyCase={propertyCase}
          fields={<ReleaseFields caseId={propertyCase.id} />}
          send={({ reason, recipientId, instrument }: Given, lines, headers) =>
            answerOf(
              server.POST('/api/releases', {
                body: {
                  caseId: propertyCase.id,
                  reason,
                  lines: lines.map((line) => ({ ...line, recipientId })),
                  instrument: paperOf(instrument),
                },
                headers,
              }),
            )
          }
        />
      )}
    </OfCase>
  );
}

function ReleaseFields({ caseId }: { caseId: string }) {
  const words = useWords(orderWords);
  const reasons = useOptions('releaseReasons');
  return (
    <>
      <Form.Item
        name="reason"
        label={words.reason}
        rules={[{ required: true, message: words.required }]}
        style={{ maxWidth: 420 }}
      >
        <Select options={reasons} />
      </Form.Item>
      <Form.Item name="recipientId" label={words.recipient} style={{ maxWidth: 420 }}>
        <PartySelect caseId={caseId} />
      </Form.Item>
      <PaperFields kind="release_decision" />
    </>
  );
}
