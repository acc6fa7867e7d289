import { DatePicker, Flex, Form, Input, InputNumber, Radio, Tag } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { memo } from 'react';
import { useDictionary, useOptions } from '../dictionary/dictionary';
import { PersonSelect } from '../identity/person-select';
import { useWords } from '../language/language';
import { PaperFields } from '../papers/paper-fields';
import { useMe } from '../session/session';
import { seizureWords } from './form-words';
import { isLate, type SeizureForm } from './seizure-given';
import { SignatoryFields } from './signatory-fields';

const MINUTES = 'YYYY-MM-DDTHH:mm';
const DAY = 'YYYY-MM-DD';

/** Keeps text in the form where the picker wants a date. */
const dateAs = (form: string) => ({
  getValueProps: (value: string | null | undefined) => ({ value: value ? dayjs(value) : null }),
  normalize: (value: Dayjs | null) => value?.format(form) ?? null,
});

/** Everything of a seizure but its list. */
export const SeizureFields = memo(Fields);

function Fields() {
  const words = useWords(seizureWords);
  const kinds = useOptions('measureKinds');
  const { measureKinds } = useDictionary();
  const form = Form.useFormInstance<SeizureForm>();
  const measure = Form.useWatch('measure', form) ?? 'seizure';
  const occurredAt = Form.useWatch('occurredAt', form);
  const kind = measureKinds.find(({ code }) => code === measure);
  const required = [{ required: true, message: words.required }];
  return (
    <>
      <Flex gap={12} wrap>
        <Form.Item name="measure" label={words.measure}>
          <Radio.Group optionType="button" buttonStyle="solid" options={kinds} />
        </Form.Item>
        <Form.Item name="others" label={words.officers} rules={required} style={{ width: 330 }}>
          <OtherOfficers />
        </Form.Item>
        <Form.Item name="occurredAt" label={words.occurredAt} {...dateAs(MINUTES)}>
          <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" placeholder={words.now} />
        </Form.Item>
        {isLate(occurredAt, new Date()) && (
          <Form.Item name="lateReason" label={words.lateReason} rules={required} style={{ width: 240 }}>
            <Input maxLength={500} placeholder={words.lateHelp} />
          </Form.Item>
        )}
        {kind?.limited && (
          <Form.Item name="until" label={`${words.until}（${kind.law}）`} {...dateAs(DAY)}>
            <DatePicker minDate={dayjs(occurredAt ?? undefined)} />
          </Form.Item>
        )}
        {kind?.limited && <QueueFields />}
        <Form.Item name="place" label={words.place} style={{ flex: '1 1 200px' }}>
          <Input maxLength={200} />
        </Form.Item>
      </Flex>
      <SignatoryFields who="holder" />
      <SignatoryFields who="witness" />
      <Flex gap={16} wrap>
        {kind && <PaperFields kind={kind.instrument} />}
        <Form.Item name="note" label={words.note} style={{ flex: '1 1 260px' }}>
          <Input.TextArea rows={1} maxLength={2000} />
        </Form.Item>
      </Flex>
    </>
  );
}

/** 轮候: whose measures stand before it, and its rank; both left empty where it is the first. */
function QueueFields() {
  const words = useWords(seizureWords);
  const behind = Form.useWatch(['queue', 'behind']);
  return (
    <>
      <Form.Item
        name={['queue', 'behind']}
        label={words.queueBehind}
        extra={words.queueHelp}
        style={{ width: 260 }}
      >
        <Input maxLength={200} />
      </Form.Item>
      {behind && (
        <Form.Item name={['queue', 'rank']} label={words.queueRank} initialValue={2}>
          <InputNumber min={2} max={99} precision={0} />
        </Form.Item>
      )}
    </>
  );
}

interface OtherOfficersProps {
  id?: string;
  value?: string[];
  onChange?: (value: string[]) => void;
}

/** The one who enters it, and who else took it. */
function OtherOfficers(select: OtherOfficersProps) {
  const words = useWords(seizureWords);
  const me = useMe();
  return (
    <Flex gap={8} align="center">
      <Tag style={{ margin: 0 }}>{words.myself(me.person.name)}</Tag>
      <PersonSelect
        {...(select as object)}
        mode="multiple"
        agencyId={me.agency.id}
        roles={['case_officer']}
        without={[me.person.id]}
        placeholder={words.otherOfficer}
        style={{ flex: 1 }}
      />
    </Flex>
  );
}
