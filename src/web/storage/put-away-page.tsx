import { App, Button, Flex, Table, Typography } from 'antd';
import { useRef } from 'react';
import { Link, useNavigate } from 'react-router';
import { answerOf, type Shape, server } from '../api/client';
import { useWrite } from '../api/write';
import { DraftNotice } from '../draft/draft-notice';
import { useDraft } from '../draft/use-draft';
import { Page } from '../frame/page';
import { useWords } from '../language/language';
import { InstrumentPrints } from '../papers/prints';
import { ScanField, type Scanned } from '../scanning/scan-field';
import { Loading, Nothing, ProblemNotice } from '../state/states';
import { storageWords } from './words';

interface Line {
  itemId: string;
  code: string;
  name: string;
  place: string;
}

interface Slip {
  /** The place into which what is scanned next goes. */
  place: Pick<Shape<'PlaceView'>, 'code' | 'path'> | null;
  lines: Line[];
}

/** 上架、位置调整: scan a slot, then each thing that goes into it; all of it is recorded on one slip. */
export function Component() {
  const words = useWords(storageWords);
  const navigate = useNavigate();
  const { notification } = App.useApp();
  const draft = useDraft<Slip>({
    id: 'put-away',
    kind: 'put-away',
    path: '/storage/put-away',
    initial: { place: null, lines: [] },
    titleOf: ({ lines }) => `${words.putAway}：${words.things(lines.length)}`,
  });
  const write = useWrite((body: Shape<'PutAwayDto'>, headers) =>
    answerOf(server.POST('/api/placements', { body, headers })),
  );
  const look = useScan(draft.value, draft.change);
  if (!draft.value) return <Loading />;
  const { place, lines } = draft.value;
  const send = () =>
    write.mutate(
      { lines: lines.map(({ itemId, place: into }) => ({ itemId, place: into })) },
      {
        onSuccess: ({ items, instrument }) => {
          void draft.drop();
          notification.success({
            title: words.recorded(items.length, instrument.number),
            description: <InstrumentPrints instrument={instrument} />,
            duration: 0,
          });
          navigate('/storage');
        },
      },
    );
  return (
    <Page title={words.putAway} back="/storage">
      <Flex vertical gap={12}>
        <ScanField label={words.scanPlaceOrThing} onScan={look} audible autoFocus />
        <Typography.Text strong role="status">
          {place ? `${words.currentPlace(place.path)}（${place.code}）` : words.placeFirst}
        </Typography.Text>
        <ProblemNotice error={write.error} />
        {lines.length === 0 ? (
          <Nothing text={words.nothingScanned} />
        ) : (
          <Lines
            lines={lines}
            remove={(itemId) =>
              draft.change((before) => ({
                ...before,
                lines: before.lines.filter((line) => line.itemId !== itemId),
              }))
            }
          />
        )}
        <Flex gap={12} align="center">
          <Button type="primary" disabled={lines.length === 0} loading={write.isPending} onClick={send}>
            {words.submit(lines.length)}
          </Button>
          <DraftNotice draft={draft} onDiscarded={() => window.location.reload()} />
        </Flex>
      </Flex>
    </Page>
  );
}

/** What a scanned code is: a place of the agency, or a thing. */
function useScan(
  slip: Slip | null,
  change: (next: (before: Slip) => Slip) => void,
): (text: string) => Promise<Scanned> {
  const words = useWords(storageWords);
  const latest = useRef(slip);
  latest.current = slip;
  return async (text) => {
    const places = await answerOf(server.GET('/api/places', { params: { query: { code: text } } }));
    const [place] = places.items;
    if (place) {
      change((before) => ({ ...before, place: { code: place.code, path: place.path } }));
      return { found: true, text: words.currentPlace(place.path) };
    }
    const { items } = await answerOf(
      server.GET('/api/items', { params: { query: { code: text, limit: 1 } } }),
    );
    const [item] = items;
    const into = latest.current?.place;
    if (!item) return { found: false, text: words.noSuchThing(text) };
    if (!into) return { found: false, text: words.placeFirst };
    if (latest.current?.lines.some(({ itemId }) => itemId === item.id))
      return { found: false, text: words.already(item.name) };
    const line = { itemId: item.id, code: item.code, name: item.name, place: into.code };
    change((before) => ({ ...before, lines: [line, ...before.lines] }));
    return { found: true, text: words.taken(item.name, into.code) };
  };
}

function Lines({ lines, remove }: { lines: readonly Line[]; remove: (itemId: string) => void }) {
  const words = useWords(storageWords);
  return (
    <Table<Line>
      size="small"
      rowKey="itemId"
      dataSource={lines}
      pagination={false}
      aria-label={words.putAway}
      columns={[
        {
          title: words.thing,
          key: 'thing',
          render: (_, { itemId, code, name }) => <Link to={`/items/${itemId}`}>{`${code} ${name}`}</Link>,
        },
        { title: words.place, dataIndex: 'place' },
        {
          title: '',
          key: 'remove',
          render: (_, { itemId, name }) => (
            <Button size="small" aria-label={`${words.remove} ${name}`} onClick={() => remove(itemId)}>
              {words.remove}
            </Button>
          ),
        },
      ]}
    />
  );
}
