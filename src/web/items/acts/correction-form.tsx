import { Form, Input, Select } from 'antd';
import { answerOf, type Shape, server } from '../../api/client';
import { useWrite } from '../../api/write';
import { useDictionary, useOptions } from '../../dictionary/dictionary';
import { useWords } from '../../language/language';
import { paperOf } from '../../papers/paper-fields';
import type { ActFormProps } from '../item-acts';
import { itemPageWords } from '../page-words';
import { ActForm } from './act-form';

interface Given {
  field: Shape<'CorrectionDto'>['field'];
  value: string;
  reason: string;
}

/** 更正: a new entry names the old one with the reason; both stay readable. */
export default function CorrectionForm({ item, onDone }: ActFormProps) {
  const words = useWords(itemPageWords);
  const { categories } = useDictionary();
  const write = useWrite((body: Shape<'CorrectionDto'>, headers) =>
    answerOf(server.POST('/api/items/{id}/correction', { params: { path: { id: item.id } }, body, headers })),
  );
  const required = { required: true, message: words.required };
  return (
    <ActForm<Given, Shape<'CorrectionDto'>>
      paper="correction_approval"
      write={write}
      inputOf={({ instrument, ...given }) => ({ ...given, instrument: paperOf(instrument) })}
      onDone={onDone}
    >
      <Form.Item name="field" label={words.field} rules={[required]}>
        <Select options={useOptions('correctableFields')} autoFocus />
      </Form.Item>
      <Form.Item noStyle shouldUpdate={(before, after) => before.field !== after.field}>
        {({ getFieldValue }) => (
          <Form.Item name="value" label={words.newValue} rules={[required]}>
            {getFieldValue('field') === 'category' ? (
              <Select
                showSearch
                options={categories.map(({ code, name }) => ({ value: code, label: name }))}
              />
            ) : (
              <Input.TextArea rows={2} maxLength={2000} />
            )}
          </Form.Item>
        )}
      </Form.Item>
      <Form.Item name="reason" label={words.reason} rules={[required]}>
        <Input maxLength={500} />
      </Form.Item>
    </ActForm>
  );
}
