import { MinusOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useMemo } from 'react';
import type { Column, RenderEditCellProps } from 'react-data-grid';
import { useDictionary, useOptions, useTerms } from '../dictionary/dictionary';
import { useWords } from '../language/language';
import { useWithAdding } from '../parties/party-select';
import { choiceColumn } from '../sheet/choice-column';
import { ChoiceEditor, TextEditor } from '../sheet/editors';
import type { LineGiven, Outcome } from './given';
import { isTooMuch, type Row } from './judgment-rows';
import { isDecimal } from './sums';
import { judgmentWords } from './words';

interface ColumnActs {
  people: { value: string; label: string }[];
  onAddParty: (row: Row) => void;
  onDivide: (row: Row) => void;
  onJoin: (row: Row) => void;
}

const nameOf = ({ item, part, parts }: Row): string =>
  parts > 1 ? `${item.code} ${part + 1}/${parts}` : item.code;

/** Writes a part of the row's line. */
const changed = (row: Row, part: Partial<LineGiven>): Row => ({ ...row, line: { ...row.line, ...part } });

/** The columns of the judgment: the item on the left, what is judged of it on the right. */
export function useJudgmentColumns({ people, onAddParty, onDivide, onJoin }: ColumnActs): Column<Row>[] {
  const words = useWords(judgmentWords);
  const term = useTerms();
  const outcomes = useOptions('outcomes');
  const { outcomes: forms } = useDictionary();
  return useMemo(() => {
    const toSomebody = (outcome: Outcome | undefined) =>
      forms.some(({ code, recipient }) => code === outcome && recipient);
    const suggestion = ({ item }: Row) =>
      item.dispositions
        .filter(({ state }) => state === 'recommended')
        .map(({ outcome }) => term('outcomes', outcome));
    return [
      choiceColumn(nameOf),
      {
        key: 'item',
        name: words.item,
        width: 250,
        frozen: true,
        renderCell: ({ row }) =>
          row.part === 0 ? (
            <span title={`${row.item.code} ${row.item.name}`}>
              <span className="sheet-quiet">{row.item.code}</span> {row.item.name}
            </span>
          ) : (
            <span className="sheet-quiet">└ {words.anotherPart}</span>
          ),
      },
      {
        key: 'onHand',
        name: words.onHand,
        width: 110,
        cellClass: 'sheet-number',
        renderCell: ({ row }) => row.part === 0 && `${row.item.quantity.onHand} ${row.item.measuredIn}`,
      },
      {
        key: 'recommended',
        name: words.recommended,
        width: 110,
        renderCell: ({ row }) => row.part === 0 && suggestion(row).join('、'),
      },
      {
        key: 'outcome',
        name: words.outcome,
        width: 150,
        cellClass: ({ fault }) => (fault ? 'sheet-fault' : undefined),
        renderCell: ({ row }) => (
          <span title={row.fault}>
            {term('outcomes', row.line.outcome) || <Blank text={words.notMentioned} />}
          </span>
        ),
        renderEditCell: ({ row, onRowChange, onClose }: RenderEditCellProps<Row>) => (
          <ChoiceEditor
            label={`${nameOf(row)} ${words.outcome}`}
            value={row.line.outcome}
            options={outcomes}
            onChoose={(outcome) =>
              onRowChange(changed(row, { outcome: outcome as Outcome | undefined }), true)
            }
            onClose={() => onClose(false, true)}
          />
        ),
      },
      {
        key: 'quantity',
        name: words.quantity,
        width: 100,
        cellClass: (row) =>
          `sheet-number ${isTooMuch(row) || (row.line.quantity && !isDecimal(row.line.quantity)) ? 'sheet-fault' : ''}`,
        editable: ({ item }) => item.quantity.counted,
        renderCell: ({ row }) => row.line.quantity || (row.line.outcome ? <Blank text={words.rest} /> : ''),
        renderEditCell: ({ row, onRowChange, onClose }) => (
          <TextEditor
            label={`${nameOf(row)} ${words.quantity}`}
            value={row.line.quantity}
            maxLength={40}
            onChange={(quantity) => onRowChange(changed(row, { quantity: quantity.trim() }))}
            onClose={onClose}
          />
        ),
      },
      {
        key: 'left',
        name: words.left,
        width: 96,
        cellClass: (row) => (isTooMuch(row) ? 'sheet-number sheet-fault' : 'sheet-number'),
        renderCell: ({ row }) =>
          row.part === 0 &&
          row.left !== null &&
          (isTooMuch(row) ? words.tooMuch(row.left.slice(1)) : `${row.left} ${row.item.measuredIn}`),
      },
      {
        key: 'recipient',
        name: words.recipient,
        width: 130,
        editable: ({ line }) => toSomebody(line.outcome),
        renderCell: ({ row }) =>
          people.find(({ value }) => value === row.line.recipientId)?.label ??
          (toSomebody(row.line.outcome) ? <Blank text={words.notNamed} /> : ''),
        renderEditCell: ({ row, onRowChange, onClose }) => (
          <RecipientEditor
            label={`${nameOf(row)} ${words.recipient}`}
            people={people}
            value={row.line.recipientId}
            onChoose={(recipientId) => onRowChange(changed(row, { recipientId }), true)}
            onAdd={() => {
              onClose(false, false);
              onAddParty(row);
            }}
            onClose={() => onClose(false, true)}
          />
        ),
      },
      {
        key: 'description',
        name: words.description,
        minWidth: 160,
        renderCell: ({ row }) => (
          <span title={row.line.description || row.saying}>
            {row.line.description || <Blank text={row.saying} />}
          </span>
        ),
        renderEditCell: ({ row, onRowChange, onClose }) => (
          <TextEditor
            label={`${nameOf(row)} ${words.description}`}
            value={row.line.description || row.saying}
            onChange={(description) => onRowChange(changed(row, { description }))}
            onClose={onClose}
          />
        ),
      },
      {
        key: 'divide',
        name: words.parts,
        width: 64,
        renderCell: ({ row, tabIndex }) => (
          <Parting row={row} tabIndex={tabIndex} onDivide={onDivide} onJoin={onJoin} />
        ),
      },
    ];
  }, [words, term, outcomes, forms, people, onAddParty, onDivide, onJoin]);
}

const Blank = ({ text }: { text: string }) => <span className="sheet-quiet">{text}</span>;

interface RecipientEditorProps {
  label: string;
  people: { value: string; label: string }[];
  value: string | undefined;
  onChoose: (id: string | undefined) => void;
  onAdd: () => void;
  onClose: () => void;
}

function RecipientEditor({ people, onAdd, ...editor }: RecipientEditorProps) {
  return <ChoiceEditor {...editor} options={people} popupRender={useWithAdding(onAdd)} />;
}

interface PartingProps {
  row: Row;
  tabIndex: number;
  onDivide: (row: Row) => void;
  onJoin: (row: Row) => void;
}

/** Divides an item among several lines, or takes one of them away. */
function Parting({ row, tabIndex, onDivide, onJoin }: PartingProps) {
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
