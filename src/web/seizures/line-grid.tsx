import { App, Flex, Typography } from 'antd';
import { type Key, memo, type Ref, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { type CellRendererProps, DataGrid, type DataGridHandle } from 'react-data-grid';
import 'react-data-grid/lib/styles.css';
import type { Shape } from '../api/client';
import { useAppearance } from '../appearance/appearance';
import { useDictionary } from '../dictionary/dictionary';
import { ImportReport } from '../exchange/import-report';
import { importWords } from '../exchange/words';
import { useWords } from '../language/language';
import { copied } from './cell-range';
import { CellStates, LineCell, shownFault } from './cell-states';
import { tableOf, textOf } from './clipboard-table';
import { DetailsDialog } from './details-dialog';
import './grid.css';
import { useGridActs } from './grid-acts';
import { useGridKeys } from './grid-keys';
import { GridToolbar } from './grid-toolbar';
import type { LineFault } from './line-checks';
import { FIELDS, useLineColumns } from './line-columns';
import type { ListFaults } from './list-faults';
import { PhotosDialog } from './photos-dialog';
import { LINES_MAX, type LineField, type SeizureLine } from './seizure-line';
import { useSelection } from './selection';
import { gridWords } from './words';

export interface LineGridHandle {
  /** Goes to a cell, which is then in sight and has the focus. */
  goTo: (line: SeizureLine, field: LineField) => void;
}

interface LineGridProps {
  ref?: Ref<LineGridHandle>;
  lines: readonly SeizureLine[];
  onChange: (lines: readonly SeizureLine[]) => void;
  faultsOf: (line: SeizureLine) => readonly LineFault[];
  /** Numbers of the lines that are not empty, from 1. */
  numbers: ReadonlyMap<SeizureLine, number>;
  /** Marks a line that was read from a spreadsheet. */
  onMarked: ListFaults['marked'];
  readOnly: boolean;
}

const RENDERERS = {
  renderCell: (key: Key, props: CellRendererProps<SeizureLine, unknown>) => <LineCell key={key} {...props} />,
};
const idOf = (line: SeizureLine): string => line.id;

/** The list as a spreadsheet; drawn anew only when something of the list changed. */
export const LineGrid = memo(SpreadSheet);

function SpreadSheet({ ref, lines, onChange, faultsOf, numbers, onMarked, readOnly }: LineGridProps) {
  const words = useWords(gridWords);
  const importing = useWords(importWords);
  const { appearance } = useAppearance();
  const { categories } = useDictionary();
  const grid = useRef<DataGridHandle>(null);
  const selection = useSelection(lines.length, FIELDS.length);
  const [opened, setOpened] = useState<{ id: string; field: LineField } | null>(null);
  const acts = useGridActs({ lines, onChange, selection, readOnly, categories, onOpen: setOpened, onMarked });
  const [preview, setPreview] = useState<Shape<'ImportPreviewView'> | null>(null);
  const { notification } = App.useApp();
  const take = (read: Shape<'ImportPreviewView'>) => {
    if (acts.take(read.lines)) setPreview(read);
    else notification.error({ title: importing.tooMany(LINES_MAX), duration: 0 });
  };
  const onKeyDown = useGridKeys(grid, acts, selection);
  const columns = useLineColumns(readOnly);
  const { active, range } = selection;
  const states = useMemo(
    () => ({
      range,
      activeRow: active?.row ?? -1,
      faultsOf,
      numberOf: (line: SeizureLine) => numbers.get(line),
    }),
    [range, active?.row, faultsOf, numbers],
  );
  useImperativeHandle(ref, () => ({
    goTo: (line, field) => focusCell(grid.current, lines.indexOf(line), field),
  }));
  const openedLine = opened && lines.find(({ id }) => id === opened.id);
  const close = () => {
    setOpened(null);
    if (openedLine && opened) focusCell(grid.current, lines.indexOf(openedLine), opened.field);
  };
  const copy = (event: React.ClipboardEvent) => {
    if (!range) return;
    event.clipboardData.setData('text/plain', textOf(copied(lines, range, FIELDS)));
    event.preventDefault();
  };
  return (
    <>
      <Flex justify="space-between" wrap gap={12} style={{ marginBottom: 4 }}>
        {!readOnly && <GridToolbar acts={acts} onRead={take} />}
        <GridStatus {...{ lines, numbers, faultsOf, active }} note={acts.note} />
      </Flex>
      {preview && <ImportReport preview={preview} onClose={() => setPreview(null)} />}
      <CellStates value={states}>
        <DataGrid<SeizureLine>
          ref={grid}
          aria-label={words.list}
          className={`line-grid rdg-${appearance}`}
          columns={columns}
          rows={lines}
          rowKeyGetter={idOf}
          rowHeight={30}
          headerRowHeight={32}
          renderers={RENDERERS}
          onRowsChange={(next, { indexes, column }) => acts.typed(next, indexes[0] ?? 0, column.key)}
          onActivePositionChange={({ rowIdx, column }) =>
            selection.move({ row: rowIdx, column: (column?.idx ?? 0) - 1 })
          }
          onCellMouseDown={({ rowIdx, column }, event) => {
            if (!event.shiftKey || !active) return selection.collapse();
            event.preventGridDefault();
            event.preventDefault();
            return selection.extendTo({ row: rowIdx, column: column.idx - 1 });
          }}
          onCellDoubleClick={({ rowIdx, column }, event) => {
            if (acts.open(rowIdx, column.key)) event.preventGridDefault();
          }}
          onCellKeyDown={onKeyDown}
          onCellCopy={(_, event) => copy(event)}
          onCellPaste={({ row }, event) => {
            acts.paste(tableOf(event.clipboardData.getData('text/plain')));
            event.preventDefault();
            return row;
          }}
        />
      </CellStates>
      {openedLine && opened.field === 'details' && (
        <DetailsDialog line={openedLine} onChange={acts.replace} onClose={close} />
      )}
      {openedLine && opened.field === 'photos' && (
        <PhotosDialog line={openedLine} onChange={acts.replace} onClose={close} />
      )}
    </>
  );
}

/** Goes to a cell. Where the grid is already, it would only see to it that the cell is in sight, so the cell is focused here. */
function focusCell(grid: DataGridHandle | null, rowIdx: number, field: LineField): void {
  if (!grid || rowIdx < 0) return;
  const idx = FIELDS.indexOf(field) + 1;
  const present = grid.element?.querySelector<HTMLElement>('[role="gridcell"][aria-selected="true"]');
  const isThere =
    present?.ariaColIndex === String(idx + 1) && present.parentElement?.ariaRowIndex === String(rowIdx + 2);
  grid.setActivePosition({ rowIdx, idx }, { shouldFocus: true });
  if (isThere) present.focus();
}

interface GridStatusProps extends Pick<LineGridProps, 'lines' | 'numbers' | 'faultsOf'> {
  active: { row: number; column: number } | null;
  note: string;
}

/** How many lines there are, what was last done to many at once, and what is wrong with the cell where one stands. */
function GridStatus({ lines, numbers, faultsOf, active, note }: GridStatusProps) {
  const words = useWords(gridWords);
  const line = active && lines[active.row];
  const field = active && FIELDS[active.column];
  const fault = line && field && shownFault({ faultsOf, activeRow: active.row }, line, active.row, field);
  return (
    <Flex gap={16} wrap role="status">
      <Typography.Text>{words.counted(numbers.size)}</Typography.Text>
      {note && <Typography.Text type="secondary">{note}</Typography.Text>}
      {fault && (
        <Typography.Text type="danger">
          {words.faultAt(numbers.get(line) ?? 0, words[field], fault.message)}
        </Typography.Text>
      )}
    </Flex>
  );
}
