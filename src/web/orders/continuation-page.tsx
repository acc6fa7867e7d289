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
  until?: string | null;
  instrument?: PaperGiven;
}

/** 接续措施: the measures of the agency before go on in the own name, with their rank. */
export function Component() {
  const columns = useMeasureColumns();
  return (
    <OfCase>
      {(propertyCase) => (
        <OrderForm
          title="continuation"
          act="take_over"
          propertyCase={propertyCase}
          fields={<ContinuationFields />}
          columns={() => columns}
          begins={() => true}
          send={({ until, instrument }: Given, lines, headers) =>
            answerOf(
              server.POST('/api/continuations', {
                body: {
                  caseId: propertyCase.id,
                  lines,
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

function ContinuationFields() {
  const words = useWords(orderWords);
  return (
    <>
      <Form.Item name="until" label={words.lastDayOfTerm} extra={words.termByLaw}>
        <DayPicker future />
      </Form.Item>
      <PaperFields kind="continuation_decision" />
    </>
  );
}
