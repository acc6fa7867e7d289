import { Form, Radio } from 'antd';
import { answerOf, server } from '../api/client';
import { DayPicker } from '../calendar/day-picker';
import { OfCase } from '../cases/case-form';
import { useTerms } from '../dictionary/dictionary';
import { PersonSelect } from '../identity/person-select';
import { useWords } from '../language/language';
import { PaperFields, type PaperGiven, paperOf } from '../papers/paper-fields';
import { useMe } from '../session/session';
import { useMeasureColumns } from './measure-columns';
import { OrderForm } from './order-form';
import { orderWords } from './words';

interface Given {
  measure: 'seizure' | 'sealing';
  others?: string[];
  until?: string | null;
  instrument?: PaperGiven;
}

/** 变更措施: what was sealed is taken away, or what was taken is sealed. */
export function Component() {
  const columns = useMeasureColumns();
  const me = useMe();
  return (
    <OfCase>
      {(propertyCase) => (
        <OrderForm
          title="conversion"
          act="convert"
          propertyCase={propertyCase}
          fields={<ConversionFields />}
          columns={() => columns}
          send={({ measure, others = [], until, instrument }: Given, lines, headers) =>
            answerOf(
              server.POST('/api/conversions', {
                body: {
                  caseId: propertyCase.id,
                  lines,
                  measure,
                  officers: [me.person.id, ...others],
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

function ConversionFields() {
  const words = useWords(orderWords);
  const term = useTerms();
  const me = useMe();
  const required = [{ required: true, message: words.required }];
  const measure = Form.useWatch('measure');
  return (
    <>
      <Form.Item
        name="measure"
        label={words.becomesMeasure}
        extra={words.becomesMeasureHelp}
        rules={required}
      >
        <Radio.Group
          optionType="button"
          options={(['seizure', 'sealing'] as const).map((kind) => ({
            value: kind,
            label: term('measureKinds', kind),
          }))}
        />
      </Form.Item>
      <Form.Item name="others" label={words.otherOfficers} rules={required} style={{ maxWidth: 420 }}>
        <PersonSelect
          mode="multiple"
          agencyId={me.agency.id}
          roles={['case_officer']}
          without={[me.person.id]}
        />
      </Form.Item>
      {measure === 'sealing' && (
        <Form.Item name="until" label={words.lastDayOfTerm} extra={words.termByLaw}>
          <DayPicker future />
        </Form.Item>
      )}
      <PaperFields kind="conversion_decision" />
    </>
  );
}
