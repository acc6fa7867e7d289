import { Form, Input, Modal } from 'antd';
import { useDictionary } from '../dictionary/dictionary';
import { useWords } from '../language/language';
import { changed, type SeizureLine } from './seizure-line';
import { gridWords } from './words';

interface DetailsDialogProps {
  line: SeizureLine;
  onChange: (line: SeizureLine) => void;
  onClose: () => void;
}

/** The fields that the category of a line has of its own: 号牌, IMEI … Enter keeps them, Esc gives up. */
export function DetailsDialog({ line, onChange, onClose }: DetailsDialogProps) {
  const words = useWords(gridWords);
  const { categories } = useDictionary();
  const [form] = Form.useForm<Record<string, string>>();
  const own = categories.find(({ name }) => name === line.category)?.fields ?? [];
  const fields = [...new Set([...own, ...Object.keys(line.details)])];
  const keep = (given: Record<string, string>) => {
    const written = Object.entries(given).filter(([, value]) => value?.trim());
    onChange(changed(line, 'details', Object.fromEntries(written)));
    onClose();
  };
  return (
    <Modal
      open
      title={words.detailsOf(line.name || line.category)}
      okText={words.done}
      cancelText={words.cancel}
      onOk={form.submit}
      onCancel={onClose}
      width={520}
    >
      {fields.length === 0 ? (
        words.noFields
      ) : (
        <Form
          form={form}
          name="details"
          layout="horizontal"
          labelCol={{ span: 7 }}
          initialValues={line.details}
          onFinish={keep}
        >
          {fields.map((field, index) => (
            <Form.Item key={field} name={[field]} label={field} style={{ marginBottom: 8 }}>
              <Input maxLength={500} autoFocus={index === 0} onPressEnter={form.submit} />
            </Form.Item>
          ))}
        </Form>
      )}
    </Modal>
  );
}
