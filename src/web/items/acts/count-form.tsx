import { Form, Input } from 'antd';
import { answerOf, type Shape, server } from '../../api/client';
import { useWrite } from '../../api/write';
import { useWords } from '../../language/language';
import { paperOf } from '../../papers/paper-fields';
import type { ActFormProps } from '../item-acts';
import { itemPageWords } from '../page-words';
import { ActForm, DECIMAL } from './act-form';

/** 清点: says how many a sealed lot holds. */
export default function CountForm({ item, onDone }: ActFormProps) {
  const words = useWords(itemPageWords);
  const write = useWrite((body: Shape<'CountDto'>, headers) =>
    answerOf(server.POST('/api/items/{id}/count', { params: { path: { id: item.id } }, body, headers })),
  );
  const required = { required: true, message: words.required };
  return (
    <ActForm<{ quantity: string; unit: string }, Shape<'CountDto'>>
      paper="counting_record"
      write={write}
      inputOf={({ instrument, ...given }) => ({ ...given, instrument: paperOf(instrument) })}
      initialValues={{ unit: item.quantity.unit }}
      onDone={onDone}
    >
      <Form.Item
        name="quantity"
        label={words.countQuantity}
        rules={[required, { pattern: DECIMAL, message: words.decimal }]}
      >
        <Input inputMode="decimal" autoFocus maxLength={40} />
      </Form.Item>
      <Form.Item name="unit" label={words.unit} rules={[required]}>
        <Input maxLength={20} />
      </Form.Item>
    </ActForm>
  );
}
