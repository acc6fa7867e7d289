import { MinusOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useWords } from '../language/language';
import { useWithAdding } from '../parties/party-select';
import { ChoiceEditor } from '../sheet/editors';
import { nameOf, type Row } from './judgment-rows';
import { judgmentWords } from './words';

/** What a cell will say when nothing is written into it. */
export const Blank = ({ text }: { text: string }) => <span className="sheet-quiet">{text}</span>;

interface RecipientEditorProps {
  label: string;
  people: { value: string; label: string }[];
  value: string | undefined;
  onChoose: (id: string | undefined) => void;
  onAdd: () => void;
  onClose: () => void;
}

/** Chooses to whom it goes, or enters somebody new. */
export function RecipientEditor({ people, onAdd, ...editor }: RecipientEditorProps) {
  return <ChoiceEditor {...editor} options={people} popupRender={useWithAdding(onAdd)} />;
}

interface PartingProps {
  row: Row;
  tabIndex: number;
  onDivide: (row: Row) => void;
  onJoin: (row: Row) => void;
}

/** Divides an item among several lines, or takes one of them away. */
export function Parting({ row, tabIndex, onDivide, onJoin }: PartingProps) {
  const words = useWords(judgmentWords);
  if (!row.item.quantity.counted) return null;
  const [label, icon, act] =
    row.part === 0
      ? [words.divide(row.item.code), <PlusOutlined key="icon" />, onDivide]
      : [words.join(nameOf(row)), <MinusOutlined key="icon" />, onJoin];
  return (
    <Tooltip title={label}>
      <Button
        type="text"
        size="small"
        icon={icon}
        aria-label={label}
        tabIndex={tabIndex}
        onClick={() => act(row)}
      />
    </Tooltip>
  );
}
