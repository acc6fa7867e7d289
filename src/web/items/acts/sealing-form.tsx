import { Form, Input } from 'antd';
import { useState } from 'react';
import { answerOf, type Shape, server } from '../../api/client';
import { useWrite } from '../../api/write';
import { AgencySelect } from '../../identity/agency-select';
import { PersonSelect } from '../../identity/person-select';
import { useWords } from '../../language/language';
import { paperOf } from '../../papers/paper-fields';
import { PhotoField } from '../../photos/photo-field';
import { useIsWeighed, type Weight, WeightInput, weightGiven } from '../../quantity/weight-input';
import { weightWords } from '../../quantity/words';
import { useMe } from '../../session/session';
import type { ActFormProps } from '../item-acts';
import { itemPageWords } from '../page-words';
import { sealWords } from '../seal-words';
import { ActForm } from './act-form';

type Sealing = Shape<'SealingDto'>;

/** 启封、封存: who is present, the photos before and after, and the number of the new seal. */
function SealingForm({ act, item, onDone }: ActFormProps & { act: Sealing['act'] }) {
  const words = useWords(sealWords);
  const { required } = useWords(itemPageWords);
  const me = useMe();
  const { weight: weightLabel } = useWords(weightWords);
  const isWeighed = useIsWeighed();
  const write = useWrite((body: Sealing, headers) =>
    answerOf(server.POST('/api/items/{id}/sealings', { params: { path: { id: item.id } }, body, headers })),
  );
  const [agencyId, setAgencyId] = useState<string | undefined>(me.agency.id);
  const needed = [{ required: true, message: required }];
  return (
    <ActForm<Omit<Sealing, 'act' | 'instrument' | 'weight'> & { weight?: Weight }, Sealing>
      paper="sealing_record"
      write={write}
      inputOf={({ instrument, note, weight, ...given }) => ({
        act,
        ...given,
        note: note?.trim() || undefined,
        weight: weightGiven(weight),
        instrument: paperOf(instrument),
      })}
      onDone={onDone}
    >
      {act === 'reseal' && (
        <Form.Item name="seal" label={words.newSeal} rules={[{ ...needed[0], whitespace: true }]}>
          <Input maxLength={50} autoFocus />
        </Form.Item>
      )}
      <Form.Item label={words.secondAgency}>
        <AgencySelect
          aria-label={words.secondAgency}
          value={agencyId}
          onChange={setAgencyId}
          allowClear={false}
        />
      </Form.Item>
      <Form.Item name="secondId" label={words.second} extra={words.secondHelp} rules={needed}>
        <PersonSelect agencyId={agencyId} without={[me.person.id]} />
      </Form.Item>
      <Form.Item name="photosBefore" label={words.photosBefore} rules={needed}>
        <PhotoField label={words.photosBefore} />
      </Form.Item>
      <Form.Item name="photosAfter" label={words.photosAfter} rules={needed}>
        <PhotoField label={words.photosAfter} />
      </Form.Item>
      {isWeighed(item.category) && (
        <Form.Item name="weight" label={weightLabel}>
          <WeightInput />
        </Form.Item>
      )}
      <Form.Item name="note" label={words.note}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
    </ActForm>
  );
}

export const UnsealForm = (props: ActFormProps) => <SealingForm act="unseal" {...props} />;
export const ResealForm = (props: ActFormProps) => <SealingForm act="reseal" {...props} />;
