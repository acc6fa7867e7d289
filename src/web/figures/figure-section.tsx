import { DownloadOutlined } from '@ant-design/icons';
import { Button, Card, Flex, Segmented, Spin, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../language/language';
import { Failed, Loading, Nothing } from '../state/states';
import type { Dimension } from './group-names';
import { figureWords } from './words';

interface FigureSectionProps<By extends Dimension, View> {
  title: string;
  note: string;
  grouping: { by: By; ways: readonly By[]; choose: (way: By) => void };
  /** Where the same table is for a spreadsheet. */
  table: string;
  figures: {
    data?: View;
    error: unknown;
    isPending: boolean;
    isPlaceholderData: boolean;
    refetch: () => unknown;
  };
  isEmpty: (view: View) => boolean;
  children: (view: View) => ReactNode;
}

/** One kind of figures: how they are grouped, their charts, their table beneath, and the way to take it along. */
export function FigureSection<By extends Dimension, View>({
  title,
  note,
  grouping,
  table,
  figures,
  isEmpty,
  children,
}: FigureSectionProps<By, View>) {
  const words = useWords(figureWords);
  const { data, error, isPending, isPlaceholderData, refetch } = figures;
  return (
    <section aria-label={title} className="figure-section">
      <Card size="small">
        <Flex gap={12} wrap align="center">
          <Typography.Title level={2} style={{ fontSize: 16, margin: 0 }}>
            {title}
          </Typography.Title>
          <Segmented<By>
            className="no-print"
            aria-label={words.by(title)}
            value={grouping.by}
            onChange={grouping.choose}
            options={grouping.ways.map((way) => ({ value: way, label: words[way] }))}
          />
          <Button
            className="no-print figure-download"
            icon={<DownloadOutlined />}
            href={table}
            download
            aria-label={words.downloadOf(title)}
          >
            {words.download}
          </Button>
        </Flex>
        <Typography.Paragraph type="secondary" style={{ margin: '4px 0 8px' }}>
          {note}
        </Typography.Paragraph>
        {isPending ? (
          <Loading />
        ) : data === undefined ? (
          <Failed error={error} retry={() => void refetch()} />
        ) : isEmpty(data) ? (
          <Nothing text={words.nothing} />
        ) : (
          <Spin spinning={isPlaceholderData}>{children(data)}</Spin>
        )}
      </Card>
    </section>
  );
}
