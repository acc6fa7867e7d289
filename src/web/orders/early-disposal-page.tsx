import { Flex, Form, Input, Select } from 'antd';
import { answerOf, type Shape, server } from '../api/client';
import { OfCase } from '../cases/case-form';
import { useDictionary, useOptions, useTerms } from '../dictionary/dictionary';
import { useWords } from '../language/language';
import { PaperFields, type PaperGiven, paperOf } from '../papers/paper-fields';
import { OrderForm } from './order-form';
import { orderWords } from './words';

type Body = Shape<'EarlyDisposalDto'>;

interface Given extends Pick<Body, 'outcome' | 'reason' | 'consent'> {
  instrument?: PaperGiven;
}

const OUTCOMES: readonly Body['outcome'][] = ['sale', 'destruction', 'seizing_agency_handles'];

/** 先行处置: what cannot wait for the judgment is sold, destroyed or handled (刑诉规定 236; 刑诉解释 439). */
export function Component() {
  return (
    <OfCase>
      {(propertyCase) => (
        <OrderForm
          title="early_disposal"
          act="order"
          propertyCase={propertyCase}
          fields={<EarlyDisposalFields />}
          send={({ outcome, reason, consent, instrument }: Given, lines, headers) =>
            answerOf(
              server.POST('/api/early-disposals', {
                body: {
                  caseId: propertyCase.id,
                  outcome,
                  reason,
                  consent: consent?.trim() || undefined,
                  lines,
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

function EarlyDisposalFields() {
  const words = useWords(orderWords);
  const term = useTerms();
  const reasons = useOptions('earlyReasons');
  const { earlyReasons } = useDictionary();
  const form = Form.useFormInstance<Given>();
  const reason = Form.useWatch('reason', form);
  const needsConsent = earlyReasons.find(({ code }) => code === reason)?.consent;
  const required = [{ required: true, message: words.required }];
  return (
    <>
      <Flex gap={16} wrap>
        <Form.Item name="outcome" label={words.outcome} rules={required} style={{ width: 240 }}>
          <Select options={OUTCOMES.map((value) => ({ value, label: term('outcomes', value) }))} />
        </Form.Item>
        <Form.Item name="reason" label={words.reason} rules={required} style={{ width: 340 }}>
          <Select options={reasons} />
        </Form.Item>
        {needsConsent && (
          <Form.Item name="consent" label={words.consent} rules={required} style={{ width: 300 }}>
            <Input maxLength={200} />
          </Form.Item>
        )}
      </Flex>
      <PaperFields kind="early_disposal_approval" />
    </>
  );
}
