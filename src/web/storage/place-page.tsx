import { Descriptions, Flex, Form, Tag, Typography } from 'antd';
import { Link, useParams, useSearchParams } from 'react-router';
import { DialogForm } from '../administration/dialog-form';
import { answerOf, api, type Shape, server } from '../api/client';
import { DayPicker } from '../calendar/day-picker';
import { useDictionary, useTerms } from '../dictionary/dictionary';
import { Page } from '../frame/page';
import { useItemColumns } from '../items/item-columns';
import { useWords } from '../language/language';
import { LabelsButton } from '../papers/labels-button';
import { useMay } from '../session/session';
import { Failed, Loading, Nothing } from '../state/states';
import { NewStocktake } from '../stocktaking/new-stocktake';
import { PageTable } from '../table/page-table';
import { useList } from '../table/use-list';
import { NewPlace } from './new-place';
import { SlotMap } from './slot-map';
import { storageWords } from './words';

type Place = Shape<'PlaceView'>;

/** One place: what it may hold, the map of its slots, and what lies in the chosen one. */
export function Component() {
  const id = useParams().id ?? '';
  const { data, error, isPending, refetch } = api.useQuery('get', '/api/places', {
    params: { query: { within: id } },
  });
  if (isPending) return <Loading />;
  const place = data?.items.find((each) => each.id === id);
  if (!data || !place) return <Failed error={error} retry={() => void refetch()} />;
  return <PlacePage place={place} within={data.items} />;
}

function PlacePage({ place, within }: { place: Place; within: readonly Place[] }) {
  const words = useWords(storageWords);
  const may = useMay();
  const [parameters, setParameters] = useSearchParams();
  const parts = within.filter(({ id }) => id !== place.id);
  const chosen =
    within.find(({ id }) => id === parameters.get('slot')) ?? (parts.length === 0 ? place : undefined);
  return (
    <Page
      title={place.path}
      aside={!place.inUse && <Tag>{words.notInUse}</Tag>}
      back={place.parentId ? `/storage/places/${place.parentId}` : '/storage'}
      actions={
        <>
          <LabelsButton of="places" id={place.id} />
          {may('place.administer') && (
            <>
              {place.level !== 'slot' && <NewPlace parent={place} />}
              <NewStocktake place={place} />
              <EndOfUse place={place} />
            </>
          )}
        </>
      }
    >
      <Flex vertical gap={12}>
        <PlaceFacts place={place} />
        {parts.length > 0 && (
          <SlotMap
            root={place}
            within={within}
            chosen={chosen?.id ?? null}
            onChoose={(slot) => setParameters({ slot }, { replace: true })}
          />
        )}
        {chosen && <Lying place={chosen} />}
      </Flex>
    </Page>
  );
}

function PlaceFacts({ place }: { place: Place }) {
  const words = useWords(storageWords);
  const term = useTerms();
  const { placeKinds } = useDictionary();
  const ofKind = placeKinds.find(({ code }) => code === place.kind)?.categories ?? [];
  const mayHold = ofKind.filter((category) => place.categories?.includes(category) ?? true);
  return (
    <Descriptions size="small" bordered column={{ xs: 1, md: 2, xl: 3 }}>
      <Descriptions.Item label={words.code}>
        <Typography.Text code copyable>
          {place.code}
        </Typography.Text>
      </Descriptions.Item>
      <Descriptions.Item label={words.kind}>
        {term('placeKinds', place.kind)} · {term('placeLevels', place.level)}
      </Descriptions.Item>
      <Descriptions.Item label={words.filled}>
        {place.capacity ? words.ofRoom(place.itemCount, place.capacity) : words.things(place.itemCount)} ·{' '}
        {words.slots(place.slotCount)}
      </Descriptions.Item>
      <Descriptions.Item label={words.inUse}>
        {words.from(place.usedFrom)} {place.usedUntil && words.until(place.usedUntil)}{' '}
        {place.oneCase && <Tag>{words.oneCaseOnly}</Tag>}
      </Descriptions.Item>
      <Descriptions.Item label={words.mayHold} span="filled">
        {mayHold.join('、')}
      </Descriptions.Item>
    </Descriptions>
  );
}

/** What lies in a place now. */
function Lying({ place }: { place: Place }) {
  const words = useWords(storageWords);
  const query = { slotId: place.id, onHand: 'true' as const };
  const list = useList(['items', query], (after) =>
    server.GET('/api/items', { params: { query: { ...query, after } } }),
  );
  return (
    <section aria-label={words.lying(place.path)}>
      <Typography.Title level={2} style={{ fontSize: 16 }}>
        {words.lying(place.path)}
      </Typography.Title>
      <Link to={`/storage/places/${place.id}`}>{place.code}</Link>
      <PageTable
        list={list}
        columns={useItemColumns()}
        label={words.lying(place.path)}
        exported={{ list: 'items', filters: query }}
        empty={<Nothing text={words.empty} />}
      />
    </section>
  );
}

function EndOfUse({ place }: { place: Place }) {
  const words = useWords(storageWords);
  return (
    <DialogForm<Shape<'PlaceEndDto'>>
      title={words.end}
      send={(body, headers) =>
        answerOf(server.POST('/api/places/{id}/end', { params: { path: { id: place.id } }, body, headers }))
      }
    >
      <Form.Item
        name="usedUntil"
        label={words.usedUntil}
        rules={[{ required: true, message: words.required }]}
      >
        <DayPicker />
      </Form.Item>
    </DialogForm>
  );
}
