import { DownloadOutlined } from '@ant-design/icons';
import { Button, Descriptions, Typography } from 'antd';
import type { Shape } from '../api/client';
import { useWords } from '../language/language';
import { moment } from '../language/moment';
import { Nothing } from '../state/states';
import { logWords } from './words';

/** The head of the second log, with its whole key to compare by eye. */
export function SecondLog({ log }: { log: Shape<'SecondLogView'> | null }) {
  const words = useWords(logWords);
  return (
    <section>
      <Typography.Title level={2} style={{ fontSize: 16, margin: '0 0 8px' }}>
        {words.secondLog}
      </Typography.Title>
      <Typography.Paragraph type="secondary">{words.secondLogHelp}</Typography.Paragraph>
      {log ? <Head log={log} /> : <Nothing text={words.noSecondLog} />}
    </section>
  );
}

function Head({ log: { origin, size, root, signedAt, key } }: { log: Shape<'SecondLogView'> }) {
  const words = useWords(logWords);
  return (
    <>
      <Descriptions
        size="small"
        bordered
        column={{ xs: 1, md: 2 }}
        items={[
          { key: 'size', label: words.signedSize, children: <span className="number">{size}</span> },
          { key: 'at', label: words.signedAt, children: moment(signedAt) },
          { key: 'origin', label: words.origin, span: 'filled', children: origin },
          { key: 'root', label: words.root, span: 'filled', children: root.match(/.{8}/g)?.join(' ') },
          {
            key: 'key',
            label: words.secondKey,
            span: 'filled',
            children: (
              <Typography.Text copyable style={{ wordBreak: 'break-all', fontSize: 13 }}>
                {key}
              </Typography.Text>
            ),
          },
        ]}
      />
      <Button
        icon={<DownloadOutlined />}
        href="/api/log/sm3/checkpoint"
        download="checkpoint-sm3.txt"
        style={{ marginBlockStart: 8 }}
      >
        {words.downloadSecond}
      </Button>
    </>
  );
}
