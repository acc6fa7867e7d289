import { FileExcelOutlined } from '@ant-design/icons';
import { App, Button, Upload } from 'antd';
import { useState } from 'react';
import { answerOf, type Shape, server } from '../api/client';
import { useWords } from '../language/language';
import { ProblemNotice } from '../state/states';
import { importWords } from './words';

const ACCEPTED = '.xlsx,.csv,.txt';

/** Has a spreadsheet read by the server, which saves nothing of it. */
export function ImportButton({ onRead }: { onRead: (preview: Shape<'ImportPreviewView'>) => void }) {
  const words = useWords(importWords);
  const { notification } = App.useApp();
  const [reading, setReading] = useState(false);
  const read = async (file: File) => {
    setReading(true);
    try {
      onRead(await previewOf(file));
    } catch (error) {
      notification.error({
        title: `${words.failed} ${file.name}`,
        description: <ProblemNotice error={error} />,
        duration: 0,
      });
    } finally {
      setReading(false);
    }
  };
  return (
    <Upload
      accept={ACCEPTED}
      showUploadList={false}
      beforeUpload={(file) => {
        void read(file);
        return false;
      }}
    >
      <Button size="small" icon={<FileExcelOutlined />} title={words.importHelp} loading={reading}>
        {words.import}
      </Button>
    </Upload>
  );
}

const previewOf = (file: Blob): Promise<Shape<'ImportPreviewView'>> =>
  answerOf(
    server.POST('/api/imports', {
      body: { file: '' },
      bodySerializer: () => {
        const form = new FormData();
        form.append('file', file);
        return form;
      },
    }),
  );
