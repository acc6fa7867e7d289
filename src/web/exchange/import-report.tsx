import { Alert, Typography } from 'antd';
import type { Shape } from '../api/client';
import { useWords } from '../language/language';
import { gridWords } from '../seizures/words';
import { importWords, skippedWords } from './words';

const SHOWN_MAX = 20;

interface ImportReportProps {
  preview: Shape<'ImportPreviewView'>;
  onClose: () => void;
}

/** What was made of a spreadsheet: which column became what, and everything that was not taken. */
export function ImportReport({ preview, onClose }: ImportReportProps) {
  const words = useWords(importWords);
  const kinds = useWords(skippedWords);
  const fields = useWords(gridWords);
  const { columns, lines, skipped, faulty, sheet, otherSheets, encoding } = preview;
  const understood = columns.flatMap(({ heading, field }) =>
    field ? [words.column(heading, fields[field])] : [],
  );
  const unknown = columns
    .filter(({ isUnderstood }) => !isUnderstood)
    .map(({ heading, column }) => heading || words.unnamed(column));
  const looked = lines.flatMap(({ row, warnings, unread }) =>
    [...warnings, ...unread].map((message) => words.lookAt(row, message)),
  );
  const source = [sheet && words.source(sheet), encoding && words.encoding(encoding)].filter(Boolean);
  return (
    <section aria-label={words.report} className="no-print">
      <Alert
        type={faulty > 0 || unknown.length > 0 || looked.length > 0 ? 'warning' : 'success'}
        showIcon
        closable={{ onClose }}
        style={{ marginBlock: 8 }}
        title={words.read(lines.length, faulty)}
        description={
          <>
            <Told title={[words.columns, ...source].join(' · ')} all={understood} />
            <Told title={words.notUnderstood} all={unknown} />
            <Told title={words.otherSheets} all={otherSheets} />
            <Told title={words.look} all={looked} />
            <Told
              title={words.skipped}
              all={skipped.map(({ row, kind, text }) => words.skippedRow(row, kinds[kind], text))}
            />
          </>
        }
      />
    </section>
  );
}

function Told({ title, all }: { title: string; all: readonly string[] }) {
  const words = useWords(importWords);
  if (all.length === 0) return null;
  const shown = all.slice(0, SHOWN_MAX);
  const more = all.length > SHOWN_MAX ? [words.more(all.length - SHOWN_MAX)] : [];
  return (
    <Typography.Paragraph style={{ marginBottom: 4 }}>
      <strong>{title}</strong> {[...shown, ...more].join(words.between)}
    </Typography.Paragraph>
  );
}
