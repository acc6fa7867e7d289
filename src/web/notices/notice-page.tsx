import { Flex, Form, Input, Radio } from 'antd';
import { answerOf, type Shape, server } from '../api/client';
import { OfCase } from '../cases/case-form';
import { useWords } from '../language/language';
import { OrderForm } from '../orders/order-form';
import { PaperFields, type PaperGiven, paperOf } from '../papers/paper-fields';
import { PartySelect } from '../parties/party-select';
import { noticeWords } from './words';

interface Given extends Pick<Shape<'NoticeDto'>, 'form' | 'partyId' | 'published' | 'instructions'> {
  instrument?: PaperGiven;
}

/** 通知、公告认领: calls the owner of what is to be returned. */
export function Component() {
  return (
    <OfCase>
      {(propertyCase) => (
        <OrderForm
          title="notice"
          act="announce"
          propertyCase={propertyCase}
          initial={{ form: 'announcement' }}
          fields={<NoticeFields caseId={propertyCase.id} />}
          send={({ form, partyId, published, instructions, instrument }: Given, lines, headers) =>
            answerOf(
              server.POST('/api/cases/{id}/notices', {
                params: { path: { id: propertyCase.id } },
                body: {
                  form,
                  partyId: form === 'notice' ? partyId : undefined,
                  published: form === 'announcement' ? published : undefined,
                  instructions: instructions?.trim() || undefined,
                  lines,
                  instrument: paperOf(instrument),
                },
                headers,
              }),
            )
          }
        />
      )}
    </OfCase>
  );
}

const FORMS = ['announcement', 'notice'] as const satisfies readonly Given['form'][];

function NoticeFields({ caseId }: { caseId: string }) {
  const words = useWords(noticeWords);
  const form = Form.useWatch('form', Form.useFormInstance<Given>()) ?? 'announcement';
  const required = [{ required: true, message: words.required }];
  return (
    <>
      <Flex gap={16} wrap>
        <Form.Item name="form" label={words.form} rules={required}>
          <Radio.Group optionType="button" options={FORMS.map((value) => ({ value, label: words[value] }))} />
        </Form.Item>
        {form === 'notice' ? (
          <Form.Item name="partyId" label={words.toWhom} rules={required} style={{ width: 300 }}>
            <PartySelect caseId={caseId} kind="owner" />
          </Form.Item>
        ) : (
          <Form.Item
            name="published"
            label={words.published}
            extra={words.publishedHelp}
            rules={[{ required: true, whitespace: true, message: words.required }]}
            style={{ width: 420 }}
          >
            <Input maxLength={200} />
          </Form.Item>
        )}
        <Form.Item name="instructions" label={words.instructions} style={{ flex: '1 1 300px' }}>
          <Input.TextArea rows={2} maxLength={1000} />
        </Form.Item>
      </Flex>
      <PaperFields kind={form === 'notice' ? 'claim_notice' : 'claim_announcement'} />
    </>
  );
}
