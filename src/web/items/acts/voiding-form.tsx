import { Form, Input, Select } from 'antd';
import { answerOf, api, type Shape, server } from '../../api/client';
import { useWrite } from '../../api/write';
import { useWords } from '../../language/language';
import { paperOf } from '../../papers/paper-fields';
import type { ActFormProps } from '../item-acts';
import { itemPageWords } from '../page-words';
import { ActForm } from './act-form';

/** 作废重复登记: names the registration of the same thing that is kept; this one stays readable. */
export default function VoidingForm({ item, onDone }: ActFormProps) {
  const words = useWords(itemPageWords);
  const { data } = api.useQuery('get', '/api/cases/{id}/items', { params: { path: { id: item.caseId } } });
  const write = useWrite((body: Shape<'VoidingDto'>, headers) =>
    answerOf(server.POST('/api/items/{id}/voiding', { params: { path: { id: item.id } }, body, headers })),
  );
  const required = { required: true, message: words.required };
  return (
    <ActForm<{ duplicateOf: string; reason: string }, Shape<'VoidingDto'>>
      paper="voiding_approval"
      write={write}
      inputOf={({ instrument, ...given }) => ({ ...given, instrument: paperOf(instrument) })}
      onDone={onDone}
    >
      <Form.Item name="duplicateOf" label={words.duplicateOf} rules={[required]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={data?.items
            .filter(({ id, voided }) => id !== item.id && !voided)
            .map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))}
        />
      </Form.Item>
      <Form.Item name="reason" label={words.reason} rules={[required]}>
        <Input maxLength={500} />
      </Form.Item>
    </ActForm>
  );
}
