import { useMemo } from 'react';
import type { Column, RenderEditCellProps } from 'react-data-grid';
import { useDictionary, useOptions, useTerms } from '../dictionary/dictionary';
import { useWords } from '../language/language';
import { isDecimal } from '../quantity/decimal';
import { choiceColumn } from '../sheet/choice-column';
import { ChoiceEditor, TextEditor } from '../sheet/editors';
import type { Item, LineGiven, Outcome } from './given';
import { Blank, Parting, RecipientEditor } from './judgment-cells';
import { isTooMuch, nameOf, type Row } from './judgment-rows';
import { judgmentWords } from './words';

interface ColumnActs {
  people: { value: string; label: string }[];
  onAddParty: (row: Row) => void;
  onDivide: (row: Row) => void;
  onJoin: (row: Row) => void;
}

/** The code without that of the case, which all have in common. */
const shortCode = ({ code, case: { code: common } }: Item): string =>
  code.startsWith(`${common}-`) ? code.slice(common.length + 1) : code;

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
    const earlier = ({ item }: Row) =>
      item.dispositions
        .filter(({ state }) => state !== 'recommended')
        .map(({ outcome }) => words.already(term('outcomes', outcome)))
        .join('、');
    return [
      choiceColumn(nameOf),
      {
        key: 'item',
        name: words.item,
        width: 210,
        frozen: true,
        renderCell: ({ row }) =>
          row.part === 0 ? (
            <span title={`${row.item.code} ${row.item.name}`}>
              <span className="sheet-quiet">{shortCode(row.item)}</span> {row.item.name}
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
        renderCell: ({ row }) => (
          <span>
            {term('outcomes', row.line.outcome) || <Blank text={earlier(row) || words.notMentioned} />}
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
        minWidth: 150,
        cellClass: ({ fault }) => (fault ? 'sheet-fault' : undefined),
        renderCell: ({ row }) => (
          <span title={row.line.description || row.saying}>
            {row.fault ? `⚠ ${row.fault}` : row.line.description || <Blank text={row.saying} />}
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
