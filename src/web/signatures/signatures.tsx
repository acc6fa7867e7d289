import { EditOutlined } from '@ant-design/icons';
import { Button, Card, Modal, Space, Table, Tag, Typography } from 'antd';
import { useState } from 'react';
import { api, type Shape } from '../api/client';
import { useWords } from '../language/language';
import { moment } from '../language/moment';
import { useMay } from '../session/session';
import { Failed, Loading } from '../state/states';
import { Drawing } from './drawing';
import { type SignedKind, SigningDialog } from './signing-dialog';
import { signatureWords } from './words';

type Signature = Shape<'SignatureView'>;

const ADDRESSES = {
  handovers: '/api/handovers/{id}/signatures',
  loans: '/api/loans/{id}/signatures',
  instruments: '/api/instruments/{id}/signatures',
} as const;

/** Who has signed under a handover, a loan or the list of a paper, and the way to have it signed; nothing where nobody signs. */
export function Signatures({ kind, id }: { kind: SignedKind; id: string }) {
  const words = useWords(signatureWords);
  const may = useMay();
  const [signing, setSigning] = useState(false);
  const [reading, setReading] = useState<Signature | null>(null);
  // All three answer in one shape.
  const { data, error } = api.useQuery('get', ADDRESSES[kind] as typeof ADDRESSES.handovers, {
    params: { path: { id } },
  });
  if (error) return <Failed error={error} />;
  if (!data || data.roles.length === 0) return null;
  return (
    <Card
      size="small"
      title={<h2 style={{ margin: 0, fontSize: 'inherit' }}>{words.signatures}</h2>}
      extra={
        may('signature.take') && (
          <Button icon={<EditOutlined />} onClick={() => setSigning(true)}>
            {words.sign}
          </Button>
        )
      }
    >
      {data.items.length === 0 ? (
        <Typography.Text type="secondary">{words.none}</Typography.Text>
      ) : (
        <Signed items={data.items} onRead={setReading} />
      )}
      {signing && <SigningDialog kind={kind} id={id} signing={data} onEnd={() => setSigning(false)} />}
      {reading && <SignedText signature={reading} onEnd={() => setReading(null)} />}
    </Card>
  );
}

function Signed({ items, onRead }: { items: Signature[]; onRead: (signature: Signature) => void }) {
  const words = useWords(signatureWords);
  return (
    <Table<Signature>
      size="small"
      rowKey="id"
      aria-label={words.signatures}
      dataSource={items}
      pagination={false}
      scroll={{ x: 'max-content' }}
      columns={[
        {
          title: words.signer,
          key: 'signer',
          render: (_, { roleName, name, drawing }) => (
            <Space>
              {`${roleName} ${name ?? words.unnamed}`}
              {drawing && <Drawing strokes={drawing} name={name ?? ''} />}
            </Space>
          ),
        },
        { title: words.way, key: 'way', render: (_, { way }) => words[way] },
        { title: words.signedAt, key: 'at', render: (_, { signedAt }) => moment(signedAt) },
        { title: words.takenBy, dataIndex: 'takenByName' },
        { title: words.recording, dataIndex: 'recording' },
        {
          title: words.hash,
          key: 'hash',
          render: (_, { entryHash }) => (
            <Typography.Text code copyable={{ text: entryHash }}>
              {entryHash.slice(0, 12)}
            </Typography.Text>
          ),
        },
        {
          title: '',
          key: 'read',
          render: (_, signature) => (
            <Space>
              <Tag color={signature.isCurrent ? undefined : 'warning'}>
                {signature.isCurrent ? words.unchanged : words.changed}
              </Tag>
              <Button size="small" onClick={() => onRead(signature)}>
                {words.read}
              </Button>
            </Space>
          ),
        },
      ]}
    />
  );
}

function SignedText({ signature, onEnd }: { signature: Signature; onEnd: () => void }) {
  const words = useWords(signatureWords);
  const { data, error } = api.useQuery('get', '/api/signatures/{id}', {
    params: { path: { id: signature.id } },
  });
  return (
    <Modal open title={words.read} footer={null} onCancel={onEnd}>
      {error ? <Failed error={error} /> : !data && <Loading rows={3} />}
      {data && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls is reached by keyboard.
        <section className="signed-text" tabIndex={0} aria-label={words.text}>
          {data.text}
        </section>
      )}
    </Modal>
  );
}
