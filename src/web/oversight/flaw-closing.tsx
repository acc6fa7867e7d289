import { Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { answerOf, type Shape, server } from '../api/client';
import { useWrite } from '../api/write';
import { useTerms } from '../dictionary/dictionary';
import { useWords } from '../language/language';
import { PaperFields, type PaperGiven, paperOf } from '../papers/paper-fields';
import { ProblemNotice } from '../state/states';
import { flawWords } from './flaw-words';

type Flaw = Shape<'FlawView'>;

interface Given {
  paper: Shape<'FlawClosingDto'>['paper'];
  explanation: string;
  instrument?: PaperGiven;
}

const PAPERS = ['flaw_correction', 'flaw_explanation'] as const;

/** Closes one flaw by 补正说明 or 情况说明; which of them it calls for is chosen beforehand. */
export function FlawClosing({ flaw }: { flaw: Flaw }) {
  const words = useWords(flawWords);
  const term = useTerms();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<Given>();
  const kind = Form.useWatch('paper', form);
  const close = useWrite(({ paper, explanation, instrument }: Given, headers) =>
    answerOf(
      server.POST('/api/flaws/{id}/closing', {
        params: { path: { id: flaw.id } },
        body: { paper, explanation, instrument: paperOf(instrument) },
        headers,
      }),
    ),
  );
  const title = words.closeFlaw(`${flaw.rule} ${flaw.name}`);
  return (
    <>
      <Button size="small" aria-label={`${title} ${flaw.code ?? ''}`} onClick={() => setOpen(true)}>
        {words.close}
      </Button>
      <Modal
        open={open}
        title={title}
        okText={words.close}
        confirmLoading={close.isPending}
        onOk={form.submit}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <Form<Given>
          form={form}
          layout="vertical"
          initialValues={{ paper: flaw.remedy === 'correction' ? 'flaw_correction' : 'flaw_explanation' }}
          onFinish={(given) => close.mutate(given, { onSuccess: () => setOpen(false) })}
        >
          <Form.Item name="paper" label={words.paper}>
            <Select options={PAPERS.map((value) => ({ value, label: term('instrumentKinds', value) }))} />
          </Form.Item>
          <Form.Item
            name="explanation"
            label={words.explanation}
            extra={words.explanationHelp}
            rules={[{ required: true, whitespace: true, message: words.required }]}
          >
            <Input.TextArea rows={4} maxLength={2000} />
          </Form.Item>
          {kind && <PaperFields kind={kind} />}
          <ProblemNotice error={close.error} />
        </Form>
      </Modal>
    </>
  );
}
