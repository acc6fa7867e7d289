import { Form, Input, Select } from 'antd';
import { answerOf, type Shape, server } from '../../api/client';
import { useWrite } from '../../api/write';
import { useOptions } from '../../dictionary/dictionary';
import { useWords } from '../../language/language';
import { paperOf } from '../../papers/paper-fields';
import type { ActFormProps } from '../item-acts';
import { itemPageWords } from '../page-words';
import { ActForm } from './act-form';

/** 报告异常: says what is wrong, and freezes the item. */
export default function ReportForm({ item, onDone }: ActFormProps) {
  const words = useWords(itemPageWords);
  const write = useWrite((body: Shape<'AbnormalityDto'>, headers) =>
    answerOf(
      server.POST('/api/items/{id}/abnormality', { params: { path: { id: item.id } }, body, headers }),
    ),
  );
  const required = [{ required: true, message: words.required }];
  return (
    <ActForm<Pick<Shape<'AbnormalityDto'>, 'code' | 'reason'>, Shape<'AbnormalityDto'>>
      paper="abnormality_report"
      write={write}
      inputOf={({ instrument, ...given }) => ({ ...given, instrument: paperOf(instrument) })}
      onDone={onDone}
    >
      <Form.Item name="code" label={words.abnormality} rules={required}>
        <Select options={useOptions('abnormalities')} autoFocus />
      </Form.Item>
      <Form.Item name="reason" label={words.reason} rules={required}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
    </ActForm>
  );
}
