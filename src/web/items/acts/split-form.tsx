import { MinusCircleOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Flex, Form, Input, Typography } from 'antd';
import { answerOf, type Shape, server } from '../../api/client';
import { useWrite } from '../../api/write';
import { useWords } from '../../language/language';
import { paperOf } from '../../papers/paper-fields';
import type { ActFormProps } from '../item-acts';
import { itemPageWords } from '../page-words';
import { ActForm, DECIMAL } from './act-form';

/** 拆分: divides a lot; the sum stays. */
export default function SplitForm({ item, onDone }: ActFormProps) {
  const words = useWords(itemPageWords);
  const write = useWrite((body: Shape<'SplitDto'>, headers) =>
    answerOf(server.POST('/api/items/{id}/split', { params: { path: { id: item.id } }, body, headers })),
  );
  return (
    <ActForm<{ parts: Shape<'PartDto'>[] }, Shape<'SplitDto'>>
      paper="counting_record"
      write={write}
      inputOf={({ instrument, parts }) => ({
        parts: parts.map(({ quantity, name }) => ({ quantity, name: name?.trim() || undefined })),
        instrument: paperOf(instrument),
      })}
      initialValues={{ parts: [{}] }}
      onDone={onDone}
    >
      <Typography.Paragraph type="secondary">
        {words.partsHelp(`${item.quantity.onHand} ${item.measuredIn}`)}
      </Typography.Paragraph>
      <Form.List name="parts">
        {(fields, { add, remove }) => (
          <>
            {fields.map((field, index) => (
              <Flex key={field.key} gap={8} align="start">
                <Form.Item
                  name={[field.name, 'quantity']}
                  label={`${words.part(index + 1)} ${words.quantity}`}
                  rules={[
                    { required: true, message: words.required },
                    { pattern: DECIMAL, message: words.decimal },
                  ]}
                >
                  <Input inputMode="decimal" suffix={item.measuredIn} maxLength={40} />
                </Form.Item>
                <Form.Item name={[field.name, 'name']} label={words.partName} style={{ flex: 1 }}>
                  <Input maxLength={200} />
                </Form.Item>
                {fields.length > 1 && (
                  <Button
                    type="text"
                    style={{ marginTop: 30 }}
                    icon={<MinusCircleOutlined />}
                    aria-label={`${words.removePart} ${index + 1}`}
                    onClick={() => remove(field.name)}
                  />
                )}
              </Flex>
            ))}
            <Button icon={<PlusOutlined />} onClick={() => add({})} style={{ marginBottom: 16 }}>
              {words.addPart}
            </Button>
          </>
        )}
      </Form.List>
    </ActForm>
  );
}
