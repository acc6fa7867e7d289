import { Button, Form, Input } from 'antd';
import { useWords } from '../language/language';
import { stocktakingWords } from './words';

interface SealSeenProps {
  /** Of the thing that was scanned last. */
  name: string;
  onSeen: (seal: string) => void;
}

/** The number that is read on the package of the thing scanned last; one that is not in the ledger is a difference. */
export function SealSeen({ name, onSeen }: SealSeenProps) {
  const words = useWords(stocktakingWords);
  return (
    <Form layout="inline" onFinish={({ seal }: { seal?: string }) => seal?.trim() && onSeen(seal.trim())}>
      <Form.Item name="seal" label={words.sealOf(name)}>
        <Input maxLength={50} style={{ width: 180 }} />
      </Form.Item>
      <Button htmlType="submit">{words.sealSeen}</Button>
    </Form>
  );
}
