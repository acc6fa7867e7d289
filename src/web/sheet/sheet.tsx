import { useMemo } from 'react';
import { type ColumnOrColumnGroup, DataGrid, type DataGridProps } from 'react-data-grid';
import { useAppearance } from '../appearance/appearance';
import 'react-data-grid/lib/styles.css';
import './sheet.css';

const ROW_PIXELS = 36;
const SCROLLBAR_PIXELS = 18;

interface SheetProps<Row> extends DataGridProps<Row, unknown, string> {
  /** Names the sheet for those who hear it. */
  'aria-label': string;
  /** How much height it may take at most; a shorter list takes what it needs. */
  room?: string;
}

/** Lines to fill in like a spreadsheet: arrows move, Enter or typing edits, the handle at the cell's corner fills down. */
export function Sheet<Row>({ room = '60vh', rows, columns, ...grid }: SheetProps<Row>) {
  const { appearance } = useAppearance();
  const needed = (rows.length + 1) * ROW_PIXELS + SCROLLBAR_PIXELS;
  const patient = useMemo(() => columns.map(staysOpen), [columns]);
  return (
    <DataGrid<Row, unknown, string>
      className={`sheet rdg-${appearance}`}
      rowHeight={ROW_PIXELS}
      headerRowHeight={ROW_PIXELS}
      rows={rows}
      columns={patient}
      style={{ blockSize: `min(${needed}px, max(${room}, 240px))` }}
      {...grid}
    />
  );
}

/** A cell that is being written stays open when the page around it changes, a draft that is saved for example. */
const staysOpen = <Row,>(column: ColumnOrColumnGroup<Row>): ColumnOrColumnGroup<Row> =>
  'children' in column
    ? column
    : { ...column, editorOptions: { closeOnExternalRowChange: false, ...column.editorOptions } };
