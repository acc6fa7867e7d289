import { FileExcelOutlined } from '@ant-design/icons';
import { Alert, Button, Flex, Form, Typography, Upload } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Shape } from '../api/client';
import { useWrite } from '../api/write';
import { Page } from '../frame/page';
import { useWords } from '../language/language';
import { PaperFields, type PaperGiven } from '../papers/paper-fields';
import { ProblemNotice } from '../state/states';
import { WaitingForWrite } from '../state/waiting';
import { PreviewLines } from './preview-lines';
import { importOf, previewOf } from './sending';
import { stockImportWords } from './words';

interface Read {
  file: File;
  preview: Shape<'StockPreviewView'>;
}

/** Old stock from a spreadsheet: what would become of each line, and then the import of the good ones. */
export function Component() {
  const words = useWords(stockImportWords);
  const navigate = useNavigate();
  const [read, setRead] = useState<Read | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [reading, setReading] = useState(false);
  const write = useWrite((paper: PaperGiven | undefined) => importOf((read as Read).file, paper));
  const choose = async (file: File) => {
    setReading(true);
    setError(null);
    setRead(null);
    try {
      setRead({ file, preview: await previewOf(file) });
    } catch (problem) {
      setError(problem);
    } finally {
      setReading(false);
    }
  };
  return (
    <Page title={words.title} back="/storage/stock-imports">
      <Flex vertical gap={12}>
        <Typography.Paragraph type="secondary">
          {words.help} {words.headings}
        </Typography.Paragraph>
        <Upload
          accept=".xlsx,.csv,.txt"
          showUploadList={false}
          beforeUpload={(file) => {
            void choose(file);
            return false;
          }}
        >
          <Button icon={<FileExcelOutlined />} loading={reading} type={read ? 'default' : 'primary'}>
            {reading ? words.reading : read ? words.another : words.choose}
          </Button>
        </Upload>
        <ProblemNotice error={error} />
        {read && (
          <>
            <Sums preview={read.preview} />
            <PreviewLines lines={read.preview.lines} />
            {read.preview.imported + read.preview.refused > 0 && (
              <Form<{ instrument?: PaperGiven }>
                layout="vertical"
                requiredMark={false}
                onFinish={({ instrument }) =>
                  write.mutate(instrument, {
                    onSuccess: ({ id }) => navigate(`/storage/stock-imports/${id}`),
                  })
                }
              >
                <PaperFields kind="stock_import_list" />
                <ProblemNotice error={write.error} />
                <Button type="primary" htmlType="submit" loading={write.isPending}>
                  {words.import(read.preview.imported)}
                </Button>
                <WaitingForWrite write={write} />
              </Form>
            )}
          </>
        )}
      </Flex>
    </Page>
  );
}

function Sums({ preview }: { preview: Shape<'StockPreviewView'> }) {
  const words = useWords(stockImportWords);
  const { lineCount, imported, already, refused, skipped, newCases, encoding, otherSheets } = preview;
  const more = [
    newCases > 0 && words.casesMade(newCases),
    skipped > 0 && words.skipped(skipped),
    encoding && words.encoding(encoding),
    otherSheets.length > 0 && words.otherSheets(otherSheets.join('、')),
  ].filter(Boolean);
  return (
    <Alert
      type={refused > 0 || otherSheets.length > 0 ? 'warning' : 'success'}
      showIcon
      title={<span role="status">{words.sums(lineCount, imported, already, refused)}</span>}
      description={more.join(' · ') || undefined}
    />
  );
}
