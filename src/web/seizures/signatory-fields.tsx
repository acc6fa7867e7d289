import { Flex, Form, Input, Select } from 'antd';
import { useOptions } from '../dictionary/dictionary';
import { useWords } from '../language/language';
import { seizureWords } from './form-words';

const WHO = {
  holder: { absence: 'holderAbsence', reasons: 'holderAbsences' },
  witness: { absence: 'witnessAbsence', reasons: 'witnessAbsences' },
} as const;

/** 持有人 or 见证人: by name, or the coded reason why nobody signed. */
export function SignatoryFields({ who }: { who: keyof typeof WHO }) {
  const words = useWords(seizureWords);
  const { absence, reasons } = WHO[who];
  const options = useOptions(reasons);
  const form = Form.useFormInstance();
  const absent = Form.useWatch(absence, form);
  return (
    <Flex gap={12} wrap>
      <Form.Item
        name={[who, 'name']}
        label={words[who]}
        dependencies={[absence]}
        rules={[{ required: !absent, message: words.nameOrReason }]}
        style={{ width: 170 }}
      >
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name={[who, 'identityNumber']} label={words.identityNumber} style={{ width: 190 }}>
        <Input maxLength={30} />
      </Form.Item>
      <Form.Item name={[who, 'telephone']} label={words.telephone} style={{ width: 140 }}>
        <Input maxLength={30} inputMode="tel" />
      </Form.Item>
      <Form.Item name={absence} label={words[absence]} style={{ width: 200 }}>
        <Select allowClear options={options} placeholder={words.signed} />
      </Form.Item>
      {who === 'witness' && absent && (
        <Form.Item
          name="recording"
          label={words.recording}
          rules={[{ required: true, message: words.required }]}
          style={{ width: 220 }}
        >
          <Input maxLength={200} />
        </Form.Item>
      )}
    </Flex>
  );
}
