import { PlusOutlined } from '@ant-design/icons';
import { Button, Flex, Select } from 'antd';
import { useState } from 'react';
import { api } from '../api/client';
import { useTerms } from '../dictionary/dictionary';
import { useWords } from '../language/language';
import { PartyDialog } from './party-dialog';
import { caseWords } from './words';

interface PartySelectProps {
  caseId: string;
  id?: string;
  value?: string;
  onChange?: (value: string | undefined) => void;
}

/** Chooses a party of the case, or adds one. */
export function PartySelect({ caseId, onChange, ...select }: PartySelectProps) {
  const words = useWords(caseWords);
  const term = useTerms();
  const [adding, setAdding] = useState(false);
  const { data, isFetching } = api.useQuery('get', '/api/cases/{id}/parties', {
    params: { path: { id: caseId } },
  });
  return (
    <Flex gap={8}>
      <Select
        {...select}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        loading={isFetching}
        onChange={onChange}
        style={{ flex: 1 }}
        options={data?.items.map(({ id, name, kind }) => ({
          value: id,
          label: `${name}（${term('partyKinds', kind)}）`,
        }))}
      />
      <Button icon={<PlusOutlined />} onClick={() => setAdding(true)}>
        {words.addParty}
      </Button>
      {adding && (
        <PartyDialog caseId={caseId} onClose={() => setAdding(false)} onAdded={({ id }) => onChange?.(id)} />
      )}
    </Flex>
  );
}
