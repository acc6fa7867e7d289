import { Select, type SelectProps } from 'antd';
import { useState } from 'react';
import { api, type Shape } from '../api/client';

interface AgencySelectProps extends Omit<SelectProps<string>, 'options'> {
  /** Only agencies of this kind. */
  kind?: Shape<'AgencyView'>['kind'];
}

/** Chooses an agency by a part of its name. */
export function AgencySelect({ kind, ...select }: AgencySelectProps) {
  const [text, setText] = useState('');
  const { data, isFetching } = api.useQuery(
    'get',
    '/api/agencies',
    { params: { query: { kind, text: text || undefined, limit: 50 } } },
    { placeholderData: (before) => before },
  );
  return (
    <Select
      allowClear
      {...select}
      showSearch={{ filterOption: false, onSearch: setText }}
      loading={isFetching}
      options={data?.items.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
