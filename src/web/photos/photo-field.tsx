import { UploadOutlined } from '@ant-design/icons';
import { Button, Flex, Image } from 'antd';
import { useRef, useState } from 'react';
import { useWords } from '../language/language';
import { ProblemNotice } from '../state/states';
import { ACCEPTED, FILE_BYTES_MAX, photoAddress, uploadPhoto } from './upload';
import { photoWords } from './words';

interface PhotoFieldProps {
  label: string;
  /** Their SHA-256s. */
  value?: readonly string[];
  onChange?: (sha256s: string[]) => void;
}

/** Photos that are uploaded as they are chosen; the form holds their hashes. */
export function PhotoField({ label, value = [], onChange }: PhotoFieldProps) {
  const words = useWords(photoWords);
  const input = useRef<HTMLInputElement>(null);
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const add = async (files: readonly File[]) => {
    setSending(true);
    setError(null);
    try {
      const added: string[] = [];
      for (const file of files) added.push((await uploadPhoto(file)).sha256);
      onChange?.([...new Set([...value, ...added])]);
    } catch (thrown) {
      setError(thrown as Error);
    } finally {
      setSending(false);
    }
  };
  return (
    <Flex vertical gap={8} align="start">
      <input
        ref={input}
        type="file"
        multiple
        style={{ display: 'none' }}
        accept={ACCEPTED}
        aria-label={label}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          target.value = '';
          if (files.some(({ size }) => size > FILE_BYTES_MAX)) setError(new Error(words.tooLarge));
          else if (files.length > 0) void add(files);
        }}
      />
      <Flex gap={8} wrap align="center">
        <Button icon={<UploadOutlined />} loading={sending} onClick={() => input.current?.click()}>
          {words.add}
        </Button>
        <span role="status">{value.length > 0 && words.count(value.length)}</span>
      </Flex>
      <Flex gap={8} wrap>
        {value.map((sha256, index) => (
          <Image
            key={sha256}
            src={photoAddress(sha256)}
            alt={words.photo(index + 1)}
            width={96}
            height={72}
          />
        ))}
      </Flex>
      <ProblemNotice error={error} />
    </Flex>
  );
}
