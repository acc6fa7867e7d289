import { PlusOutlined } from '@ant-design/icons';
import { Button, Divider, Select, type SelectProps } from 'antd';
import { type ReactElement, useState } from 'react';
import { useWords } from '../language/language';
import { AddParty } from './add-party';
import { type Party, useMayAddParty, usePartyOptions } from './parties';
import { partyWords } from './words';

interface PartySelectProps extends Omit<SelectProps<string>, 'options' | 'popupRender' | 'onChange'> {
  caseId: string;
  onChange?: (id: string | undefined) => void;
  /** What somebody entered here most likely is. */
  kind?: Party['kind'];
}

/** Chooses somebody of a case; whoever is not in it yet is entered in place. */
export function PartySelect({ caseId, kind, onChange, ...select }: PartySelectProps) {
  const options = usePartyOptions(caseId);
  const [open, setOpen] = useState(false);
  const [adding, setAdding] = useState(false);
  // Who may not read the people of a case still sees whom they entered here.
  const [added, setAdded] = useState<{ value: string; label: string }[]>([]);
  const entered = added.filter(({ value }) => options.every((option) => option.value !== value));
  return (
    <>
      <Select<string>
        allowClear
        {...select}
        showSearch={{ optionFilterProp: 'label' }}
        options={[...options, ...entered]}
        open={open}
        onOpenChange={setOpen}
        onChange={(id) => onChange?.(id)}
        popupRender={useWithAdding(() => {
          setOpen(false);
          setAdding(true);
        })}
      />
      {/* Mounted only while it is open: a sheet has one of these in each of its rows. */}
      {adding && (
        <AddParty
          caseId={caseId}
          kind={kind}
          open
          onCancel={() => setAdding(false)}
          onAdded={(party) => {
            setAdding(false);
            setAdded((before) => [...before, { value: party.id, label: party.name }]);
            onChange?.(party.id);
          }}
        />
      )}
    </>
  );
}

/** Puts 新增当事人 under a list of people, for those who may enter them. */
export function useWithAdding(onAdd: () => void): (menu: ReactElement) => ReactElement {
  const words = useWords(partyWords);
  const may = useMayAddParty();
  return (menu) => (
    <>
      {menu}
      {may && (
        <>
          <Divider style={{ margin: '4px 0' }} />
          <Button
            type="link"
            icon={<PlusOutlined />}
            onMouseDown={(event) => event.preventDefault()}
            onClick={onAdd}
          >
            {words.add}
          </Button>
        </>
      )}
    </>
  );
}
