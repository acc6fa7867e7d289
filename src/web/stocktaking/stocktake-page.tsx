import { Button, Checkbox, Descriptions, Flex, Popconfirm, Table, Tag, Typography } from 'antd';
import { useRef, useState } from 'react';
import { Link, useParams } from 'react-router';
import { answerOf, api, type Shape, server } from '../api/client';
import { newIdentifier, useWrite } from '../api/write';
import { useTerms } from '../dictionary/dictionary';
import { Page } from '../frame/page';
import { useWords } from '../language/language';
import { moment } from '../language/moment';
import { PrintButton } from '../papers/print-button';
import { ScanField, type Scanned } from '../scanning/scan-field';
import { useMay } from '../session/session';
import { Failed, Loading, ProblemNotice } from '../state/states';
import { SealSeen } from './seal-seen';
import { stocktakingWords } from './words';

type Stocktake = Shape<'StocktakeView'>;
type Line = Stocktake['lines'][number];

const COLOURS = {
  as_recorded: 'success',
  misplaced: 'warning',
  surplus: 'warning',
  seal_differs: 'error',
  not_seen: 'error',
  moved_meanwhile: 'default',
} as const;

/** One count: scan by scan while it goes on, and what it found. */
export function Component() {
  const id = useParams().id ?? '';
  const { data, error, isPending, refetch } = api.useQuery('get', '/api/stocktakes/{id}', {
    params: { path: { id } },
  });
  if (isPending) return <Loading />;
  if (!data) return <Failed error={error} retry={() => void refetch()} />;
  return <StocktakePage stocktake={data} refresh={() => void refetch()} />;
}

function StocktakePage({ stocktake, refresh }: { stocktake: Stocktake; refresh: () => void }) {
  const words = useWords(stocktakingWords);
  const may = useMay();
  const { id, placePath, openedByName, secondName, openedAt, endedAt, seed, instrument } = stocktake;
  const counting = !endedAt && may('stock.count');
  return (
    <Page
      title={`${words.title} ${placePath}`}
      aside={
        <Tag color={endedAt ? 'success' : 'processing'}>
          {words.seen(stocktake.seenCount, stocktake.expectedCount)}
        </Tag>
      }
      back="/stocktakes"
      actions={
        counting ? <Ending id={id} /> : endedAt && <PrintButton kind="stocktaking_record" subjectId={id} />
      }
    >
      <Flex vertical gap={12}>
        <Descriptions size="small" bordered column={{ xs: 1, md: 2, xl: 3 }}>
          <Descriptions.Item label={words.people}>{`${openedByName}、${secondName}`}</Descriptions.Item>
          <Descriptions.Item label={words.openedAt}>{moment(openedAt)}</Descriptions.Item>
          <Descriptions.Item label={words.endedAt}>
            {endedAt ? `${moment(endedAt)} ${words.ended(instrument?.number ?? '')}` : words.running}
          </Descriptions.Item>
          <Descriptions.Item label={words.seed} span="filled">
            <Typography.Text code>{seed}</Typography.Text>
          </Descriptions.Item>
        </Descriptions>
        {counting && <Counting id={id} refresh={refresh} />}
        <Lines lines={stocktake.lines} ended={endedAt !== null} />
      </Flex>
    </Page>
  );
}

/** Scans a slot, then the things in it; each scan is sent at once, so that a count goes on where it stopped. */
function Counting({ id, refresh }: { id: string; refresh: () => void }) {
  const words = useWords(stocktakingWords);
  const term = useTerms();
  const [place, setPlace] = useState<string | null>(null);
  const [last, setLast] = useState<(Shape<'SightingDto'> & { name: string }) | null>(null);
  const latest = useRef(place);
  const scan = async (text: string): Promise<Scanned> => {
    const [slot] = (await answerOf(server.GET('/api/places', { params: { query: { code: text } } }))).items;
    if (slot) {
      latest.current = slot.code;
      setPlace(slot.code);
      return { found: true, text: words.current(slot.code) };
    }
    if (!latest.current) return { found: false, text: words.placeFirst };
    return see({ place: latest.current, code: text });
  };
  const see = async (sighting: Shape<'SightingDto'>): Promise<Scanned> => {
    try {
      const { lines } = await answerOf(
        server.POST('/api/stocktakes/{id}/sightings', {
          params: { path: { id } },
          body: { sightings: [sighting] },
          headers: { 'Idempotency-Key': newIdentifier() },
        }),
      );
      const [line] = lines;
      setLast({ ...sighting, name: line?.name ?? '' });
      refresh();
      return {
        found: line?.result === 'as_recorded',
        text: `${line?.name}：${term('countResults', line?.result)}`,
      };
    } catch (error) {
      return { found: false, text: error instanceof Error ? error.message : String(error) };
    }
  };
  return (
    <>
      <ScanField label={words.scan} onScan={scan} audible autoFocus />
      <Typography.Text strong role="status">
        {place ? words.current(place) : words.placeFirst}
      </Typography.Text>
      {last && (
        <SealSeen
          key={last.code}
          name={last.name}
          onSeen={(seal) => void see({ place: last.place, code: last.code, seal })}
        />
      )}
    </>
  );
}

function Lines({ lines, ended }: { lines: readonly Line[]; ended: boolean }) {
  const words = useWords(stocktakingWords);
  const term = useTerms();
  const [differing, setDiffering] = useState(ended);
  const results = Object.keys(COLOURS) as (keyof typeof COLOURS)[];
  return (
    <Flex vertical gap={8}>
      <Flex gap={8} wrap align="center">
        {results.map((result) => (
          <Tag key={result} color={COLOURS[result]}>
            {words.count(term('countResults', result), lines.filter((line) => line.result === result).length)}
          </Tag>
        ))}
        <Checkbox checked={differing} onChange={({ target }) => setDiffering(target.checked)}>
          {words.differencesOnly}
        </Checkbox>
      </Flex>
      <Table<Line>
        size="small"
        rowKey="itemId"
        aria-label={words.title}
        pagination={{ pageSize: 100, hideOnSinglePage: true, showSizeChanger: false }}
        dataSource={lines.filter(({ result }) => !differing || result !== 'as_recorded')}
        columns={[
          {
            title: words.thing,
            key: 'thing',
            render: (_, { itemId, code, name }) => <Link to={`/items/${itemId}`}>{`${code} ${name}`}</Link>,
          },
          { title: words.expected, dataIndex: 'expectedIn' },
          {
            title: words.found,
            key: 'found',
            render: (_, { seenIn, seenAt }) => [seenIn, moment(seenAt)].filter(Boolean).join(' '),
          },
          {
            title: words.result,
            key: 'result',
            render: (_, { result }) => <Tag color={COLOURS[result]}>{term('countResults', result)}</Tag>,
          },
        ]}
      />
    </Flex>
  );
}

function Ending({ id }: { id: string }) {
  const words = useWords(stocktakingWords);
  const write = useWrite((_: undefined, headers) =>
    answerOf(server.POST('/api/stocktakes/{id}/end', { params: { path: { id } }, body: {}, headers })),
  );
  return (
    <>
      <ProblemNotice error={write.error} />
      <Popconfirm title={words.end} description={words.endAsk} onConfirm={() => write.mutate(undefined)}>
        <Button type="primary" loading={write.isPending}>
          {words.end}
        </Button>
      </Popconfirm>
    </>
  );
}
