import { Flex, Input, Select } from 'antd';
import { useSearchParams } from 'react-router';
import { useWords } from '../language/language';
import { CampaignSelect } from './campaign-select';
import { caseWords } from './words';

const STATES = ['open', 'closed', 'merged'] as const;

/** What the list is narrowed to; it stands in the address, so that it can be kept and sent. */
export const filtersOf = (search: URLSearchParams) => ({
  text: search.get('text') ?? undefined,
  state: STATES.find((state) => state === search.get('state')),
  campaignId: search.get('campaignId') ?? undefined,
});

/** Narrows the list of cases. */
export function CaseFilters() {
  const words = useWords(caseWords);
  const [search, setSearch] = useSearchParams();
  const { text, state, campaignId } = filtersOf(search);
  const narrow = (key: string, value: string | undefined) =>
    setSearch(
      (before) => {
        if (value) before.set(key, value);
        else before.delete(key);
        return before;
      },
      { replace: true },
    );
  return (
    <search aria-label={words.filters} className="no-print" style={{ marginBottom: 12 }}>
      <Flex gap={8} wrap>
        <Input.Search
          aria-label={words.text}
          placeholder={words.text}
          defaultValue={text}
          maxLength={100}
          style={{ width: 260 }}
          onSearch={(value) => narrow('text', value.trim())}
        />
        <Select
          aria-label={words.state}
          placeholder={words.allStates}
          allowClear
          value={state}
          style={{ width: 130 }}
          options={STATES.map((value) => ({ value, label: words[value] }))}
          onChange={(value?: string) => narrow('state', value)}
        />
        <CampaignSelect
          aria-label={words.campaigns}
          placeholder={words.campaigns}
          value={campaignId}
          style={{ width: 260 }}
          onChange={(value) => narrow('campaignId', value as string | undefined)}
        />
      </Flex>
    </search>
  );
}
