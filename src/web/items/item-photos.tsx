import { FilePdfOutlined, UploadOutlined } from '@ant-design/icons';
import { App, Flex, Image, Typography } from 'antd';
import { useRef } from 'react';
import { ActButton } from '../acts/act-button';
import { answerOf, api, type Shape, server } from '../api/client';
import { useWrite } from '../api/write';
import { useWords } from '../language/language';
import { ACCEPTED, FILE_BYTES_MAX, photoAddress, uploadPhoto } from '../photos/upload';
import { Nothing, ProblemNotice } from '../state/states';
import { itemPageWords } from './page-words';

/** The item's photographs and scans, and adding to them; each one's hash is committed to in the ledger. */
export default function ItemPhotos({ item }: { item: Shape<'ItemView'> }) {
  const words = useWords(itemPageWords);
  const pictures = item.photos.filter(({ mediaType }) => mediaType !== 'application/pdf');
  const scans = item.photos.filter(({ mediaType }) => mediaType === 'application/pdf');
  return (
    <Flex vertical gap={12} align="start">
      <AddPhotos item={item} />
      {item.photos.length === 0 && <Nothing text={words.noPhotos} />}
      <Image.PreviewGroup>
        <Flex gap={12} wrap>
          {pictures.map(({ sha256 }, index) => (
            <Image
              key={sha256}
              src={photoAddress(sha256)}
              alt={words.openPhoto(index + 1)}
              width={180}
              height={135}
              style={{ objectFit: 'cover' }}
            />
          ))}
        </Flex>
      </Image.PreviewGroup>
      {scans.map(({ sha256 }) => (
        <a key={sha256} href={photoAddress(sha256)} target="_blank" rel="noopener">
          <FilePdfOutlined /> {words.document} <Typography.Text code>{sha256.slice(0, 12)}</Typography.Text>
        </a>
      ))}
    </Flex>
  );
}

function AddPhotos({ item }: { item: Shape<'ItemView'> }) {
  const words = useWords(itemPageWords);
  const input = useRef<HTMLInputElement>(null);
  const { message } = App.useApp();
  const { data } = api.useQuery('get', '/api/items/{id}/acts', { params: { path: { id: item.id } } });
  const act = data?.items.find((each) => each.act === 'photograph');
  const add = useWrite(async (files: File[], headers) => {
    const photos: string[] = [];
    for (const file of files) photos.push((await uploadPhoto(file)).sha256);
    return answerOf(
      server.POST('/api/items/{id}/photos', { params: { path: { id: item.id } }, body: { photos }, headers }),
    );
  });
  if (!act) return null;
  const chosen = (files: File[]) => {
    if (files.some(({ size }) => size > FILE_BYTES_MAX)) message.error(words.tooLarge);
    else if (files.length > 0) add.mutate(files, { onSuccess: () => message.success(words.recorded) });
  };
  return (
    <Flex vertical gap={8}>
      <input
        ref={input}
        type="file"
        multiple
        accept={ACCEPTED}
        hidden
        aria-label={words.addPhotos}
        onChange={({ target }) => {
          chosen([...(target.files ?? [])]);
          target.value = '';
        }}
      />
      <ActButton
        possible={act.possible}
        reason={act.reason}
        icon={<UploadOutlined />}
        loading={add.isPending}
        onClick={() => input.current?.click()}
      >
        {words.addPhotos}
      </ActButton>
      <ProblemNotice error={add.error} />
    </Flex>
  );
}
