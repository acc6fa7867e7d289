import { Button, Table, Tag, Typography } from 'antd';
import { Link, useNavigate } from 'react-router';
import { api, type Shape } from '../api/client';
import { useTerms } from '../dictionary/dictionary';
import { Page } from '../frame/page';
import { useWords } from '../language/language';
import { useMay } from '../session/session';
import { Failed, Loading, Nothing } from '../state/states';
import { NewPlace } from './new-place';
import { storageWords } from './words';

type Place = Shape<'PlaceView'>;

/** The stores of one's agency, how full they are, and the way to put things away. */
export function Component() {
  const words = useWords(storageWords);
  const term = useTerms();
  const may = useMay();
  const navigate = useNavigate();
  const { data, error, isPending, refetch } = api.useQuery('get', '/api/places');
  if (isPending) return <Loading />;
  if (!data) return <Failed error={error} retry={() => void refetch()} />;
  return (
    <Page
      title={words.title}
      actions={
        <>
          {may('place.administer') && <NewPlace />}
          <Button onClick={() => navigate('/storage/stock-imports')}>{words.stockImports}</Button>
          <Button onClick={() => navigate('/post-handovers')}>{words.posts}</Button>
          <Button onClick={() => navigate('/stocktakes')}>{words.counts}</Button>
          {may('item.put_away') && (
            <Button type="primary" onClick={() => navigate('/storage/put-away')}>
              {words.putAway}
            </Button>
          )}
        </>
      }
    >
      <Typography.Paragraph type="secondary">{words.help}</Typography.Paragraph>
      {data.items.length === 0 ? (
        <Nothing text={words.nothing} />
      ) : (
        <Table<Place>
          size="middle"
          rowKey="id"
          pagination={false}
          dataSource={data.items}
          aria-label={words.title}
          scroll={{ x: 'max-content' }}
          columns={[
            {
              title: words.name,
              key: 'name',
              render: (_, { id, name, inUse }) => (
                <>
                  <Link to={`/storage/places/${id}`}>{name}</Link> {!inUse && <Tag>{words.notInUse}</Tag>}
                </>
              ),
            },
            { title: words.code, dataIndex: 'code' },
            { title: words.kind, key: 'kind', render: (_, { kind }) => term('placeKinds', kind) },
            { title: words.level, key: 'slots', render: (_, { slotCount }) => words.slots(slotCount) },
            {
              title: words.filled,
              key: 'filled',
              align: 'right',
              render: (_, { itemCount }) => <span className="number">{words.things(itemCount)}</span>,
            },
          ]}
        />
      )}
    </Page>
  );
}
