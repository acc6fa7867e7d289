import { Form } from 'antd';
import { answerOf, server } from '../api/client';
import { DayPicker } from '../calendar/day-picker';
import { OfCase } from '../cases/case-form';
import { useWords } from '../language/language';
import { PaperFields, type PaperGiven, paperOf } from '../papers/paper-fields';
import { useMeasureColumns } from './measure-columns';
import { OrderForm } from './order-form';
import { orderWords } from './words';

interface Given {
  effectiveOn: string;
  until?: string | null;
  instrument?: PaperGiven;
}

/** 轮候生效: those before have ended, and the queued measure binds. */
export function Component() {
  const columns = useMeasureColumns();
  return (
    <OfCase>
      {(propertyCase) => (
        <OrderForm
          title="queue_effect"
          act="take_effect"
          propertyCase={propertyCase}
          fields={<QueueEffectFields />}
          columns={() => columns}
          send={({ effectiveOn, until, instrument }: Given, lines, headers) =>
            answerOf(
              server.POST('/api/queue-effects', {
                body: {
                  caseId: propertyCase.id,
                  lines,
                  effectiveOn,
                  until: until || undefined,
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

function QueueEffectFields() {
  const words = useWords(orderWords);
  return (
    <>
      <Form.Item
        name="effectiveOn"
        label={words.effectiveOn}
        extra={words.effectiveOnHelp}
        rules={[{ required: true, message: words.required }]}
      >
        <DayPicker />
      </Form.Item>
      <Form.Item name="until" label={words.lastDayOfTerm} extra={words.termByLaw}>
        <DayPicker future />
      </Form.Item>
      <PaperFields kind="queue_effect_record" />
    </>
  );
}
