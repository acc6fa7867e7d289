import { DownloadOutlined } from '@ant-design/icons';
import { Alert, Button, Descriptions, Flex, Table, Tag, Typography } from 'antd';
import { api, type Shape, server } from '../api/client';
import { Page } from '../frame/page';
import { useWords } from '../language/language';
import { moment } from '../language/moment';
import { Failed, Loading, Nothing } from '../state/states';
import { PageTable } from '../table/page-table';
import { useList } from '../table/use-list';
import { SecondLog } from './second-log';
import { Timestamps } from './timestamps';
import { logWords } from './words';

const LOOK_AGAIN_MILLISECONDS = 10_000;

/** How the log is: what is signed and witnessed of it, and what is wrong. */
export function Component() {
  const words = useWords(logWords);
  const { data, error, isPending, refetch } = api.useQuery(
    'get',
    '/api/log',
    {},
    { refetchInterval: LOOK_AGAIN_MILLISECONDS },
  );
  return (
    <Page
      title={words.title}
      aside={data && <LogTag state={data} />}
      actions={
        data?.checkpoint && (
          <Button icon={<DownloadOutlined />} href="/api/log/checkpoint" download="checkpoint.txt">
            {words.download}
          </Button>
        )
      }
    >
      <Typography.Paragraph type="secondary">{words.help}</Typography.Paragraph>
      {isPending && <Loading />}
      {error && <Failed error={error} retry={() => void refetch()} />}
      {data && (
        <Flex vertical gap={20}>
          <Alarms alarms={data.alarms} />
          <Latest state={data} />
          <Witnesses witnesses={data.witnesses} />
          <Checkpoints />
          <Timestamps />
          <SecondLog log={data.secondLog} />
        </Flex>
      )}
    </Page>
  );
}

function LogTag({ state: { checkpoint, unwitnessedSince } }: { state: Shape<'LogStateView'> }) {
  const words = useWords(logWords);
  if (!checkpoint) return <Tag>{words.nothingSigned}</Tag>;
  if (checkpoint.witnessed) return <Tag color="success">{words.witnessed}</Tag>;
  return <Tag color="error">{words.unwitnessedSince(moment(unwitnessedSince))}</Tag>;
}

function Alarms({ alarms }: { alarms: readonly Shape<'AlarmView'>[] }) {
  const words = useWords(logWords);
  if (alarms.length === 0) return null;
  return (
    <section aria-label={words.alarms}>
      <Flex vertical gap={8}>
        {alarms.map(({ about, message, since }) => (
          <Alert
            key={about}
            type="error"
            showIcon
            role="alert"
            title={message}
            description={words.since(moment(since))}
          />
        ))}
      </Flex>
    </section>
  );
}

function Latest({
  state: { size, waiting, checkpoint, logKeys, lastVerification },
}: {
  state: Shape<'LogStateView'>;
}) {
  const words = useWords(logWords);
  const figures = [
    { key: 'size', label: words.size, children: <span className="number">{size}</span> },
    { key: 'waiting', label: words.waiting, children: words.waitingText(waiting) },
  ];
  const signed = checkpoint
    ? [
        {
          key: 'signed',
          label: words.signedSize,
          children: <span className="number">{checkpoint.size}</span>,
        },
        { key: 'at', label: words.signedAt, children: moment(checkpoint.signedAt) },
        { key: 'origin', label: words.origin, span: 'filled' as const, children: checkpoint.origin },
        { key: 'root', label: words.root, span: 'filled' as const, children: grouped(checkpoint.root) },
      ]
    : [];
  const keys = logKeys.map((key) => ({
    key,
    label: words.logKeys,
    span: 'filled' as const,
    children: <Key text={key} />,
  }));
  const verified = {
    key: 'verified',
    label: words.lastVerification,
    span: 'filled' as const,
    children: lastVerification
      ? words.verified(moment(lastVerification.at), lastVerification.entries, lastVerification.faultCount)
      : words.neverVerified,
  };
  return (
    <section>
      <Heading>{words.latest}</Heading>
      <Descriptions
        size="small"
        bordered
        column={{ xs: 1, md: 2 }}
        items={[...figures, ...signed, ...keys, verified]}
      />
    </section>
  );
}

function Witnesses({ witnesses }: { witnesses: readonly Shape<'WitnessView'>[] }) {
  const words = useWords(logWords);
  const name = useWitnessName();
  return (
    <section>
      <Heading>{words.witnesses}</Heading>
      {witnesses.length === 0 ? (
        <Nothing text={words.noWitnesses} />
      ) : (
        <Table<Shape<'WitnessView'>>
          size="small"
          rowKey="name"
          aria-label={words.witnesses}
          pagination={false}
          dataSource={witnesses}
          columns={[
            { title: words.witness, key: 'name', width: 96, render: (_, each) => name(each.name) },
            {
              title: words.cosignedSize,
              key: 'size',
              width: 96,
              align: 'right',
              render: (_, { cosignedSize }) => cosignedSize ?? words.never,
            },
            {
              title: words.cosignedAt,
              key: 'at',
              width: 160,
              render: (_, { cosignedAt }) => moment(cosignedAt),
            },
            { title: words.witnessKey, key: 'key', render: (_, { key }) => <Key text={key} /> },
          ]}
        />
      )}
    </section>
  );
}

function Checkpoints() {
  const words = useWords(logWords);
  const name = useWitnessName();
  const list = useList<Shape<'CheckpointView'>>(['checkpoints'], (before) =>
    server.GET('/api/log/checkpoints', { params: { query: { before } } }),
  );
  return (
    <section>
      <Heading>{words.checkpoints}</Heading>
      <PageTable
        list={list}
        label={words.checkpoints}
        size="small"
        rowKey={({ origin, size }) => `${origin} ${size}`}
        empty={<Nothing text={words.nothingSigned} />}
        columns={[
          { title: words.signedAt, key: 'at', render: (_, { signedAt }) => moment(signedAt) },
          { title: words.size, dataIndex: 'size', align: 'right' },
          {
            title: words.state,
            key: 'state',
            render: (_, checkpoint) => <CheckpointTag checkpoint={checkpoint} />,
          },
          {
            title: words.cosignatures,
            key: 'cosignatures',
            render: (_, { cosignatures }) =>
              cosignatures.map(({ witness }) => name(witness)).join(words.separator),
          },
          {
            title: words.root,
            key: 'root',
            render: (_, { root }) => <Typography.Text code>{root.slice(0, 16)}…</Typography.Text>,
          },
        ]}
      />
    </section>
  );
}

function CheckpointTag({ checkpoint: { witnessed, covered } }: { checkpoint: Shape<'CheckpointView'> }) {
  const words = useWords(logWords);
  if (witnessed) return <Tag color="success">{words.witnessed}</Tag>;
  return covered ? <Tag>{words.covered}</Tag> : <Tag color="warning">{words.unwitnessed}</Tag>;
}

/** A key is compared by eye with one from elsewhere, and so stands whole. */
function Key({ text }: { text: string }) {
  return (
    <Typography.Text copyable style={{ wordBreak: 'break-all', fontSize: 13 }}>
      {text}
    </Typography.Text>
  );
}

function Heading({ children }: { children: string }) {
  return (
    <Typography.Title level={2} style={{ fontSize: 16, margin: '0 0 8px' }}>
      {children}
    </Typography.Title>
  );
}

/** The usual names of policies in the chosen language; any other as it stands. */
function useWitnessName(): (name: string) => string {
  const { police, procuratorate, court } = useWords(logWords);
  const names = new Map(Object.entries({ police, procuratorate, court }));
  return (name) => names.get(name) ?? name;
}

/** In groups of eight, as papers print it. */
const grouped = (root: string): string => root.match(/.{8}/g)?.join(' ') ?? root;
