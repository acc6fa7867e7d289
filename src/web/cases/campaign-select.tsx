import { Select, type SelectProps } from 'antd';
import { api } from '../api/client';

interface CampaignSelectProps extends Omit<SelectProps<string | string[]>, 'options'> {
  /** Only those that run on this day. */
  on?: string;
}

const SHOWN_MAX = 200;

/** Chooses 专项行动; several with `mode="multiple"`. */
export function CampaignSelect({ on, ...select }: CampaignSelectProps) {
  const { data, isFetching } = api.useQuery('get', '/api/campaigns', {
    params: { query: { on, limit: SHOWN_MAX } },
  });
  return (
    <Select
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      {...select}
      loading={isFetching}
      options={data?.items.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
