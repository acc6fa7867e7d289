import { DeleteOutlined, FileOutlined, InboxOutlined } from '@ant-design/icons';
import { App, Button, Flex, Modal, Upload } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { answerOf, server } from '../api/client';
import { useWords } from '../language/language';
import { ProblemNotice } from '../state/states';
import { changed, type SeizureLine } from './seizure-line';
import { gridWords } from './words';

interface PhotosDialogProps {
  line: SeizureLine;
  onChange: (line: SeizureLine) => void;
  onClose: () => void;
}

const TYPES = 'image/jpeg,image/png,image/webp,image/heic,application/pdf';

/** The photos of a line: uploaded at once, kept on the line by the hash of what they are. */
export function PhotosDialog({ line, onChange, onClose }: PhotosDialogProps) {
  const words = useWords(gridWords);
  const { notification } = App.useApp();
  // Several uploads end one after another: each adds to what the others have added.
  const present = useRef(line);
  useEffect(() => {
    present.current = line;
  }, [line]);
  const keep = (photos: readonly string[]) => {
    present.current = changed(present.current, 'photos', photos);
    onChange(present.current);
  };
  const upload = async (file: Blob) => {
    const sha256 = await uploaded(file);
    const { photos } = present.current;
    if (!photos.includes(sha256)) keep([...photos, sha256]);
  };
  return (
    <Modal
      open
      title={words.photosOf(line.name || line.category)}
      okText={words.done}
      onOk={onClose}
      onCancel={onClose}
      cancelButtonProps={{ style: { display: 'none' } }}
      width={640}
    >
      <Upload.Dragger
        multiple
        accept={TYPES}
        showUploadList={{ showRemoveIcon: false }}
        customRequest={({ file, onSuccess, onError }) => {
          upload(file as Blob).then(
            () => onSuccess?.(undefined),
            (error: Error) => {
              onError?.(error);
              notification.error({
                title: (file as File).name,
                description: <ProblemNotice error={error} />,
                duration: 0,
              });
            },
          );
        }}
      >
        <InboxOutlined style={{ fontSize: 28 }} />
        <div>{words.addPhotos}</div>
        <div>{words.photosHelp}</div>
      </Upload.Dragger>
      <Flex component="ul" gap={8} wrap style={{ margin: '12px 0 0', padding: 0, listStyle: 'none' }}>
        {line.photos.map((sha256, index) => (
          <Thumbnail
            key={sha256}
            sha256={sha256}
            name={words.photo(index + 1)}
            onRemove={() => keep(line.photos.filter((each) => each !== sha256))}
          />
        ))}
      </Flex>
    </Modal>
  );
}

async function uploaded(file: Blob): Promise<string> {
  const { sha256 } = await answerOf(
    server.POST('/api/photos', {
      body: { file: '' },
      bodySerializer: () => {
        const form = new FormData();
        form.append('file', file);
        return form;
      },
    }),
  );
  return sha256;
}

const SIZE = 96;

function Thumbnail({ sha256, name, onRemove }: { sha256: string; name: string; onRemove: () => void }) {
  const words = useWords(gridWords);
  const [pictured, setPictured] = useState(true);
  const address = `/api/photos/${sha256}`;
  return (
    <li title={sha256}>
      <a href={address} target="_blank" rel="noopener" aria-label={name}>
        {pictured ? (
          <img
            src={address}
            alt={name}
            width={SIZE}
            height={SIZE}
            style={{ objectFit: 'cover' }}
            onError={() => setPictured(false)}
          />
        ) : (
          <FileOutlined style={{ fontSize: SIZE / 2 }} />
        )}
      </a>
      <Button
        type="text"
        size="small"
        icon={<DeleteOutlined />}
        aria-label={`${words.removePhoto} ${name}`}
        onClick={onRemove}
      />
    </li>
  );
}
