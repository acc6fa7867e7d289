import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons';
import { Form, Input, type InputRef } from 'antd';
import { useRef, useState } from 'react';
import './scan-field.css';
import { sounded } from './sound';

/** What a scan was: whether it was something that is looked for, and what to say of it. */
export interface Scanned {
  found: boolean;
  text: string;
}

interface ScanFieldProps {
  label: string;
  /** What was scanned, without blanks around it; answers what to say. */
  onScan: (text: string) => Scanned | Promise<Scanned>;
  /** Says each scan with a tone, too. */
  audible?: boolean;
  autoFocus?: boolean;
}

/** A scanner types like a keyboard and ends with Enter: the field says with a large mark what it was, and is ready for the next. */
export function ScanField({ label, onScan, audible = false, autoFocus = false }: ScanFieldProps) {
  const [text, setText] = useState('');
  const [told, setTold] = useState<Scanned | null>(null);
  const input = useRef<InputRef>(null);
  // Scans are answered one after another, however fast they come.
  const waiting = useRef<Promise<unknown>>(Promise.resolve());
  const look = () => {
    const scanned = text.trim();
    setText('');
    if (!scanned) return;
    waiting.current = waiting.current.then(async () => {
      const answer = await onScan(scanned);
      setTold(answer);
      if (audible) sounded(answer.found);
      input.current?.focus();
    });
  };
  return (
    <Form.Item
      label={label}
      extra={
        <output className={told ? (told.found ? 'scan-found' : 'scan-missed') : undefined}>
          {told && (told.found ? <CheckCircleFilled /> : <CloseCircleFilled />)} {told?.text}
        </output>
      }
      layout="vertical"
      style={{ marginBottom: 0, minWidth: 320 }}
    >
      <Input
        ref={input}
        aria-label={label}
        autoFocus={autoFocus}
        value={text}
        maxLength={100}
        onChange={({ target }) => setText(target.value)}
        onPressEnter={look}
      />
    </Form.Item>
  );
}
