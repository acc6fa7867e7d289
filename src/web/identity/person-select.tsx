import { useQueries } from '@tanstack/react-query';
import { Select, type SelectProps } from 'antd';
import { useState } from 'react';
import { api, type Shape } from '../api/client';

type Role = Shape<'PostView'>['roles'][number];

interface PersonSelectProps extends Omit<SelectProps<string | string[]>, 'options'> {
  /** Whose people. */
  agencyId: string | undefined;
  /** Only holders of one of these roles now; without it, whoever is in post. */
  roles?: readonly Role[];
  /** People who may not be chosen here. */
  without?: readonly string[];
}

const SHOWN_MAX = 50;
const ANY: readonly [undefined] = [undefined];

/** Chooses people of an agency by a part of their name or number; several with `mode="multiple"`. */
export function PersonSelect({ agencyId, roles, without = [], ...select }: PersonSelectProps) {
  const [text, setText] = useState('');
  const found = useQueries({
    queries: (roles ?? ANY).map((role) => ({
      ...api.queryOptions('get', '/api/people', {
        params: { query: { agency: agencyId, role, text: text || undefined, limit: SHOWN_MAX } },
      }),
      enabled: Boolean(agencyId),
      placeholderData: (before: Shape<'PersonPage'> | undefined) => before,
    })),
  });
  // Whoever is chosen stands beyond those that are shown first, when a draft or a search named them.
  const listed = new Set(found.flatMap(({ data }) => data?.items ?? []).map(({ id }) => id));
  const chosen = [select.value ?? []].flat().filter((id) => !listed.has(id));
  const beyond = useQueries({
    queries: chosen.map((id) => ({
      ...api.queryOptions('get', '/api/people', { params: { query: { id, limit: 1 } } }),
      enabled: found.every(({ isPending, isPlaceholderData }) => !isPending && !isPlaceholderData),
    })),
  });
  const people = new Map(
    [...found, ...beyond].flatMap(({ data }) => data?.items ?? []).map((person) => [person.id, person]),
  );
  return (
    <Select
      allowClear
      {...select}
      showSearch={{ filterOption: false, onSearch: setText }}
      loading={found.some(({ isFetching }) => isFetching)}
      options={[...people.values()]
        .filter(({ id }) => !without.includes(id))
        .map(({ id, name, number, appointments }) => ({
          value: id,
          label: `${name} ${number} ${appointments.find((post) => post.agencyId === agencyId)?.post ?? ''}`,
        }))}
    />
  );
}
