import { Alert, App, Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import type { Shape } from '../api/client';
import { type Intent, useWrite } from '../api/write';
import { useOptions } from '../dictionary/dictionary';
import { useWords } from '../language/language';
import { PaperDialog } from '../papers/paper-dialog';
import { useMay } from '../session/session';
import { erasureWords } from './words';

type Asked = Shape<'ItemErasureDto'>;
type Given = Omit<Asked, 'instrument'>;

interface ErasureProps {
  title: string;
  /** Whether words are chosen, or all that is known goes. */
  byField?: boolean;
  send: (asked: Asked, headers: Intent) => Promise<Shape<'ErasureView'>>;
}

/** The button that destroys personal data, for those who may, with what it means and what it needs. */
export function Erasure({ title, byField = false, send }: ErasureProps) {
  const words = useWords(erasureWords);
  const { message } = App.useApp();
  const bases = useOptions('erasureBases');
  const fields = useOptions('erasableFields');
  const may = useMay();
  const [open, setOpen] = useState(false);
  const erase = useWrite(send);
  if (!may('personal_data.erase')) return null;
  const needed = [{ required: true, message: words.required }];
  const ask = (given: Given, instrument: Shape<'PaperDto'>) =>
    erase.mutate(
      { ...given, explanation: given.explanation?.trim() || undefined, instrument },
      {
        onSuccess: ({ erased, instrument: paper }) => {
          setOpen(false);
          message.success(words.done(erased, paper.number));
        },
      },
    );
  return (
    <>
      <Button danger onClick={() => setOpen(true)}>
        {words.erase}
      </Button>
      <PaperDialog<Given>
        kind="erasure_decision"
        open={open}
        title={title}
        okText={words.erase}
        write={erase}
        onCancel={() => setOpen(false)}
        onSend={ask}
      >
        <Alert type="warning" showIcon title={words.irrevocable} style={{ marginBottom: 12 }} />
        {byField && (
          <Form.Item name="fields" label={words.fields} rules={needed}>
            <Select mode="multiple" options={fields} />
          </Form.Item>
        )}
        <Form.Item name="basis" label={words.basis} rules={needed}>
          <Select options={bases} />
        </Form.Item>
        <Form.Item name="explanation" label={words.explanation}>
          <Input.TextArea rows={2} maxLength={2000} />
        </Form.Item>
      </PaperDialog>
    </>
  );
}
