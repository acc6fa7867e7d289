import { Form, Radio } from 'antd';
import { answerOf, type Shape, server } from '../api/client';
import { OfCase } from '../cases/case-form';
import { useTerms } from '../dictionary/dictionary';
import { useWords } from '../language/language';
import { OrderForm } from '../orders/order-form';
import { PaperFields, type PaperGiven, paperOf } from '../papers/paper-fields';
import { noticeWords } from './words';

interface Given extends Pick<Shape<'UnclaimedDto'>, 'outcome'> {
  instrument?: PaperGiven;
}

const OUTCOMES = ['unclaimed_to_treasury', 'sale'] as const satisfies readonly Given['outcome'][];

/** 按无主财物处理: what nobody came for goes to the treasury, or is sold. */
export function Component() {
  return (
    <OfCase>
      {(propertyCase) => (
        <OrderForm
          title="unclaimed"
          act="take_unclaimed"
          propertyCase={propertyCase}
          initial={{ outcome: 'unclaimed_to_treasury' }}
          fields={<UnclaimedFields />}
          send={({ outcome, instrument }: Given, lines, headers) =>
            answerOf(
              server.POST('/api/cases/{id}/unclaimed', {
                params: { path: { id: propertyCase.id } },
                body: { outcome, lines, instrument: paperOf(instrument) },
                headers,
              }),
            )
          }
        />
      )}
    </OfCase>
  );
}

function UnclaimedFields() {
  const words = useWords(noticeWords);
  const term = useTerms();
  return (
    <>
      <Form.Item name="outcome" label={words.outcome}>
        <Radio.Group
          optionType="button"
          options={OUTCOMES.map((value) => ({ value, label: term('outcomes', value) }))}
        />
      </Form.Item>
      <PaperFields kind="unclaimed_decision" />
    </>
  );
}
