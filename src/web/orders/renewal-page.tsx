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
  until: string;
  instrument?: PaperGiven;
}

/** 续封、续冻: a later last day for sealings and freezes that have not ended yet. */
export function Component() {
  const columns = useMeasureColumns();
  return (
    <OfCase>
      {(propertyCase) => (
        <OrderForm
          title="renewal"
          act="renew"
          propertyCase={propertyCase}
          fields={<RenewalFields />}
          columns={() => columns}
          send={({ until, instrument }: Given, lines, headers) =>
            answerOf(
              server.POST('/api/renewals', {
                body: { caseId: propertyCase.id, lines, until, instrument: paperOf(instrument) },
                headers,
              }),
            )
          }
        />
      )}
    </OfCase>
  );
}

function RenewalFields() {
  const words = useWords(orderWords);
  return (
    <>
      <Form.Item
        name="until"
        label={words.newLastDay}
        extra={words.newLastDayHelp}
        rules={[{ required: true, message: words.required }]}
      >
        <DayPicker future />
      </Form.Item>
      <PaperFields kind="renewal_notice" />
    </>
  );
}
