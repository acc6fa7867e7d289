import { Form, InputNumber } from 'antd';
import { useNavigate } from 'react-router';
import { DialogForm } from '../administration/dialog-form';
import { answerOf, type Shape, server } from '../api/client';
import { PersonSelect } from '../identity/person-select';
import { useWords } from '../language/language';
import { useMay, useMe } from '../session/session';
import { stocktakingWords } from './words';

/** Begins a count of a place, all of it or a sample. */
export function NewStocktake({ place }: { place: Shape<'PlaceView'> }) {
  const words = useWords(stocktakingWords);
  const me = useMe();
  const may = useMay();
  const navigate = useNavigate();
  if (!may('stock.count') || place.itemCount === 0) return null;
  return (
    <DialogForm<Omit<Shape<'StocktakeDto'>, 'placeId'>>
      title={words.start}
      send={async ({ secondId, sample }, headers) => {
        const body = { placeId: place.id, secondId, sample: sample ?? undefined };
        const { id } = await answerOf(server.POST('/api/stocktakes', { body, headers }));
        navigate(`/stocktakes/${id}`);
      }}
    >
      <Form.Item name="secondId" label={words.second} rules={[{ required: true, message: words.required }]}>
        <PersonSelect agencyId={me.agency.id} without={[me.person.id]} />
      </Form.Item>
      <Form.Item name="sample" label={words.sample}>
        <InputNumber min={1} max={10_000} precision={0} />
      </Form.Item>
    </DialogForm>
  );
}
