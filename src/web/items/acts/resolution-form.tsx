import { Form, Input } from 'antd';
import { answerOf, type Shape, server } from '../../api/client';
import { useWrite } from '../../api/write';
import { useWords } from '../../language/language';
import { paperOf } from '../../papers/paper-fields';
import type { ActFormProps } from '../item-acts';
import { itemPageWords } from '../page-words';
import { ActForm } from './act-form';

/** 了结异常: says how what was wrong was settled, as a head approved. */
export default function ResolutionForm({ item, onDone }: ActFormProps) {
  const words = useWords(itemPageWords);
  const write = useWrite((body: Shape<'ResolutionDto'>, headers) =>
    answerOf(server.POST('/api/items/{id}/resolution', { params: { path: { id: item.id } }, body, headers })),
  );
  return (
    <ActForm<Pick<Shape<'ResolutionDto'>, 'reason'>, Shape<'ResolutionDto'>>
      paper="abnormality_decision"
      write={write}
      inputOf={({ instrument, ...given }) => ({ ...given, instrument: paperOf(instrument) })}
      onDone={onDone}
    >
      <Form.Item name="reason" label={words.reason} rules={[{ required: true, message: words.required }]}>
        <Input.TextArea rows={3} maxLength={2000} autoFocus />
      </Form.Item>
    </ActForm>
  );
}
