import { Form, Input } from 'antd';
import { answerOf, type Shape, server } from '../../api/client';
import { useWrite } from '../../api/write';
import { useWords } from '../../language/language';
import { paperOf } from '../../papers/paper-fields';
import { useIsWeighed, type Weight, WeightInput, weightGiven } from '../../quantity/weight-input';
import { weightWords } from '../../quantity/words';
import type { ActFormProps } from '../item-acts';
import { itemPageWords } from '../page-words';
import { ActForm } from './act-form';

/** 调整位置: puts the thing into the place whose label is scanned. */
export default function PutAwayForm({ item, onDone }: ActFormProps) {
  const words = useWords(itemPageWords);
  const { weight } = useWords(weightWords);
  const isWeighed = useIsWeighed();
  const write = useWrite((body: Shape<'PutAwayDto'>, headers) =>
    answerOf(server.POST('/api/placements', { body, headers })),
  );
  return (
    <ActForm<{ place: string; seal?: string; weight?: Weight; note?: string }, Shape<'PutAwayDto'>>
      paper="placement_slip"
      write={write}
      inputOf={({ instrument, place, seal, weight, note }) => ({
        lines: [
          {
            itemId: item.id,
            place,
            seal: seal?.trim() || undefined,
            weight: weightGiven(weight),
            note: note || undefined,
          },
        ],
        instrument: paperOf(instrument),
      })}
      onDone={onDone}
    >
      <Form.Item name="place" label={words.slotCode} rules={[{ required: true, message: words.required }]}>
        <Input maxLength={100} autoFocus />
      </Form.Item>
      {item.custody.seal && (
        <Form.Item name="seal" label={words.sealRead} extra={words.sealReadHelp}>
          <Input maxLength={50} />
        </Form.Item>
      )}
      {isWeighed(item.category) && (
        <Form.Item name="weight" label={weight}>
          <WeightInput />
        </Form.Item>
      )}
      <Form.Item name="note" label={words.reason}>
        <Input maxLength={500} />
      </Form.Item>
    </ActForm>
  );
}
