import { Form, Input } from 'antd';
import { answerOf, type Shape, server } from '../api/client';
import { useWrite } from '../api/write';
import { ActForm, DECIMAL } from '../items/acts/act-form';
import type { ActFormProps } from '../items/item-acts';
import { useWords } from '../language/language';
import { paperOf } from '../papers/paper-fields';
import { fundsWords } from './words';

/** 孳息入账: what the money bore becomes a linked item. */
export default function InterestForm({ item, onDone }: ActFormProps) {
  const words = useWords(fundsWords);
  const write = useWrite((body: Shape<'InterestDto'>, headers) =>
    answerOf(server.POST('/api/interest', { body, headers })),
  );
  return (
    <ActForm<{ quantity: string }, Shape<'InterestDto'>>
      paper="interest_notice"
      write={write}
      inputOf={({ instrument, quantity }) => ({
        caseId: item.caseId,
        lines: [{ itemId: item.id, quantity }],
        instrument: paperOf(instrument),
      })}
      onDone={onDone}
    >
      <Form.Item
        name="quantity"
        label={words.interestAmount}
        extra={words.interestHelp}
        rules={[
          { required: true, message: words.required },
          { pattern: DECIMAL, message: words.decimal },
        ]}
      >
        <Input inputMode="decimal" suffix={item.quantity.unit} maxLength={40} autoFocus />
      </Form.Item>
    </ActForm>
  );
}
