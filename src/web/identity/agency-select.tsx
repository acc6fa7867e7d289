import { Select, type SelectProps } from 'antd';
import { useState } from 'react';
import { api, type Shape } from '../api/client';

interface AgencySelectProps extends Omit<SelectProps<string>, 'options'> {
  /** Only agencies of this kind. */
  kind?: Shape<'AgencyView'>['kind'];
  /** One that stands in the list from the start, however many others there are. */
  known?: { id: string; name: string };
}

/** Chooses an agency by a part of its name. */
export function AgencySelect({ kind, known, ...select }: AgencySelectProps) {
  const [text, setText] = useState('');
  const { data, isFetching } = api.useQuery(
    'get',
    '/api/agencies',
    { params: { query: { kind, text: text || undefined, limit: 50 } } },
    { placeholderData: (before) => before },
  );
  const found = data?.items ?? [];
  const agencies = known && !text && found.every(({ id }) => id !== known.id) ? [known, ...found] : found;
  return (
    <Select
      allowClear
      {...select}
      showSearch={{ filterOption: false, onSearch: setText }}
      loading={isFetching}
      options={agencies.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
