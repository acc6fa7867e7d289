import { DownloadOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import type { paths } from '../api/openapi.types';
import { useWords } from '../language/language';
import { tableWords } from './words';

const FORMATS = ['xlsx', 'csv'] as const;

type Exports = Extract<keyof paths, `/api/exports/${string}`>;

/** A list as the server gives it away: its address, and the filters with which the table shows it. */
export interface Exported {
  list: Exports extends `/api/exports/${infer List}` ? List : never;
  /** Of the case, where the list is of one. */
  id?: string;
  filters?: Readonly<Record<string, string | undefined>>;
}

function addressOf({ list, id = '', filters = {} }: Exported, format: string): string {
  const given = Object.entries({ ...filters, format }).filter((entry): entry is [string, string] =>
    Boolean(entry[1]),
  );
  return `/api/exports/${list.replace('{id}', id)}?${new URLSearchParams(given)}`;
}

/** Takes all of a list away as a file, however much of it the table shows. */
export function ExportButtons({ label, ...exported }: Exported & { label: string }) {
  const words = useWords(tableWords);
  return (
    <Space.Compact size="small" className="no-print">
      {FORMATS.map((format) => (
        <Button
          key={format}
          icon={<DownloadOutlined />}
          href={addressOf(exported, format)}
          download
          aria-label={words.exportOf(label, words[format])}
        >
          {words[format]}
        </Button>
      ))}
    </Space.Compact>
  );
}
