import { Checkbox, Flex, Form, Input, InputNumber, Select } from 'antd';
import { withoutBlanks } from '../administration/agencies-tab';
import { DialogForm } from '../administration/dialog-form';
import { answerOf, type Shape, server } from '../api/client';
import { DayPicker } from '../calendar/day-picker';
import { useDictionary, useOptions } from '../dictionary/dictionary';
import { useWords } from '../language/language';
import { storageWords } from './words';

type Place = Shape<'PlaceView'>;
type Given = Omit<Shape<'NewPlaceDto'>, 'numbering'> & { first?: number; last?: number };

const LEVELS = ['store', 'room', 'rack', 'slot'] as const;

/** Makes a store, or parts of a place: one, or several with their numbers. */
export function NewPlace({ parent }: { parent?: Place }) {
  const words = useWords(storageWords);
  const levels = useOptions('placeLevels').filter(({ value }) =>
    parent ? LEVELS.indexOf(value as Place['level']) > LEVELS.indexOf(parent.level) : value === 'store',
  );
  const kinds = useOptions('placeKinds');
  const required = [{ required: true, message: words.required }];
  const send = ({ first, last, ...given }: Given, headers: { 'Idempotency-Key': string }) =>
    answerOf(
      server.POST('/api/places', {
        body: {
          ...withoutBlanks(given),
          parentId: parent?.id,
          ...(first !== undefined && last !== undefined && { numbering: { first, last } }),
        },
        headers,
      }),
    );
  return (
    <DialogForm<Given>
      primary={!parent}
      title={parent ? words.newPart : words.newStore}
      initialValues={{ level: levels[0]?.value }}
      send={send}
    >
      <Form.Item name="level" label={words.level} rules={required}>
        <Select options={levels} />
      </Form.Item>
      <Form.Item name="name" label={words.name} rules={required}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item
        name="code"
        label={words.ownCode}
        extra={words.codeHelp}
        rules={[...required, { pattern: /^[A-Z0-9]{1,12}$/, message: words.codeHelp }]}
      >
        <Input maxLength={12} />
      </Form.Item>
      {parent && (
        <Form.Item label={words.numbered}>
          <Flex gap={12}>
            <Form.Item name="first" label={words.first} style={{ marginBottom: 0 }}>
              <InputNumber min={0} max={9999} precision={0} />
            </Form.Item>
            <Form.Item name="last" label={words.last} style={{ marginBottom: 0 }}>
              <InputNumber min={0} max={9999} precision={0} />
            </Form.Item>
          </Flex>
        </Form.Item>
      )}
      <Form.Item name="kind" label={parent ? words.ownKind : words.kind} rules={parent ? [] : required}>
        <Select allowClear={Boolean(parent)} options={kinds} />
      </Form.Item>
      <Holding />
    </DialogForm>
  );
}

/** What may lie in it, and how much. */
function Holding() {
  const words = useWords(storageWords);
  const { categories } = useDictionary();
  return (
    <>
      <Form.Item name="capacity" label={words.capacity}>
        <InputNumber min={1} max={100_000} precision={0} />
      </Form.Item>
      <Form.Item name="categories" label={words.categories}>
        <Select
          mode="multiple"
          placeholder={words.anyCategory}
          options={categories.map(({ code, name }) => ({ value: code, label: name }))}
        />
      </Form.Item>
      <Form.Item name="oneCase" valuePropName="checked">
        <Checkbox>{words.oneCase}</Checkbox>
      </Form.Item>
      <Form.Item name="usedFrom" label={words.usedFrom}>
        <DayPicker />
      </Form.Item>
    </>
  );
}
