import { Button, Checkbox, Flex, Input, Select, Tooltip, Typography } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { type Shape, server } from '../api/client';
import { useDictionary, useOptions } from '../dictionary/dictionary';
import { Page } from '../frame/page';
import { useWords } from '../language/language';
import { useMay, useMe } from '../session/session';
import { Nothing } from '../state/states';
import { PageTable } from '../table/page-table';
import { useFilters } from '../table/use-filters';
import { useList } from '../table/use-list';
import { type ItemRow, useItemColumns } from './item-columns';
import { itemWords } from './words';

type Scope = 'mine' | 'held' | 'answered' | 'all';

/** The items that one keeps, holds, answers for or may see, with their filters in the address. */
export function Component() {
  const words = useWords(itemWords);
  const me = useMe();
  const filters = useFilters();
  const { given } = filters;
  const scope = (given('scope') ?? (me.reach === 'all' ? 'all' : 'held')) as Scope;
  const [selected, setSelected] = useState<ItemRow[]>([]);
  const set = (name: string, value: string | undefined) => {
    setSelected([]);
    filters.set(name, value);
  };
  const query = {
    ...SCOPES[scope](me.agency.id, me.person.id),
    text: given('text'),
    category: given('category'),
    stage: given('stage') as Shape<'StageView'>['code'] | undefined,
    disposition: given('disposition') as ItemRow['disposition'] | undefined,
    ...(given('onHand') !== 'any' && { onHand: 'true' as const }),
  };
  const list = useList(['items', query], (after) =>
    server.GET('/api/items', { params: { query: { ...query, after } } }),
  );
  return (
    <Page title={words.title} actions={<Relocation items={selected} />}>
      <Flex gap={12} wrap align="center" style={{ marginBottom: 12 }} className="no-print">
        <Select
          aria-label={words.scope}
          style={{ width: 150 }}
          value={scope}
          onChange={(value) => set('scope', value)}
          options={(['mine', 'held', 'answered', 'all'] as const).map((each) => ({
            value: each,
            label: words[each],
          }))}
        />
        <Input.Search
          aria-label={words.text}
          placeholder={words.text}
          allowClear
          defaultValue={given('text')}
          style={{ width: 220 }}
          maxLength={100}
          onSearch={(value) => set('text', value.trim())}
        />
        <Filters given={given} set={set} />
      </Flex>
      <PageTable
        list={list}
        columns={useItemColumns()}
        label={words.title}
        exported={{ list: 'items', filters: query }}
        empty={<Nothing text={words.nothing} />}
        rowSelection={{
          selectedRowKeys: selected.map(({ id }) => id),
          onChange: (_, rows) => setSelected(rows),
          preserveSelectedRowKeys: true,
          getCheckboxProps: ({ code }) => ({ 'aria-label': code }) as object,
        }}
      />
    </Page>
  );
}

const SCOPES: Record<Scope, (agencyId: string, personId: string) => object> = {
  mine: (_, personId) => ({ custodyPersonId: personId }),
  held: (agencyId) => ({ custodyAgencyId: agencyId }),
  answered: (agencyId) => ({ answerableAgencyId: agencyId }),
  all: () => ({}),
};

function Filters({
  given,
  set,
}: {
  given: (name: string) => string | undefined;
  set: (name: string, value: string | undefined) => void;
}) {
  const words = useWords(itemWords);
  const { categories } = useDictionary();
  const stages = useOptions('stages');
  const dispositions = useOptions('dispositionStates');
  return (
    <>
      <Select
        allowClear
        showSearch
        aria-label={words.category}
        placeholder={words.category}
        style={{ width: 170 }}
        value={given('category')}
        onChange={(value) => set('category', value)}
        options={categories.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <Select
        allowClear
        aria-label={words.stage}
        placeholder={words.stage}
        style={{ width: 140 }}
        value={given('stage')}
        onChange={(value) => set('stage', value)}
        options={stages}
      />
      <Select
        allowClear
        aria-label={words.disposition}
        placeholder={words.disposition}
        style={{ width: 140 }}
        value={given('disposition')}
        onChange={(value) => set('disposition', value)}
        options={dispositions}
      />
      <Checkbox
        checked={given('onHand') !== 'any'}
        onChange={({ target }) => set('onHand', target.checked ? undefined : 'any')}
      >
        {words.onHand}
      </Checkbox>
    </>
  );
}

/** Takes the chosen items, which must be of one case, to the form that moves them to another store. */
function Relocation({ items }: { items: readonly ItemRow[] }) {
  const words = useWords(itemWords);
  const navigate = useNavigate();
  const may = useMay();
  const [first] = items;
  if (!first || !may('handover.offer')) return null;
  const oneCase = items.every((item) => item.case.id === first.case.id);
  const go = () =>
    navigate(
      `/cases/${first.case.id}/handovers/new?purpose=relocation&items=${items.map(({ id }) => id).join(',')}`,
    );
  return (
    <Flex gap={8} align="center">
      <Typography.Text role="status">{words.selected(items.length)}</Typography.Text>
      <Tooltip title={oneCase ? undefined : words.oneCase}>
        <Button type="primary" aria-disabled={!oneCase} onClick={() => oneCase && go()}>
          {words.relocate}
        </Button>
      </Tooltip>
    </Flex>
  );
}
