import { Select, type SelectProps } from 'antd';
import { useState } from 'react';
import { api } from '../api/client';

interface CaseSelectProps extends Omit<SelectProps<string>, 'options'> {
  /** Cases that may not be chosen here. */
  without?: readonly string[];
}

const SHOWN_MAX = 20;

/** Chooses an open case by a part of its name, its code or a number of any agency. */
export function CaseSelect({ without = [], ...select }: CaseSelectProps) {
  const [text, setText] = useState('');
  const { data, isFetching } = api.useQuery(
    'get',
    '/api/cases',
    { params: { query: { text: text.trim() || undefined, state: 'open', limit: SHOWN_MAX } } },
    { placeholderData: (before) => before },
  );
  return (
    <Select<string>
      allowClear
      {...select}
      showSearch={{ filterOption: false, onSearch: setText }}
      loading={isFetching}
      options={data?.items
        .filter(({ id }) => !without.includes(id))
        .map(({ id, code, title, numbers }) => ({
          value: id,
          label: [code, title, numbers[0]?.number].filter(Boolean).join(' '),
        }))}
    />
  );
}
