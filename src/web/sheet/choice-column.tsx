import {
  type Column,
  renderCheckbox,
  SelectColumn,
  useHeaderRowSelection,
  useRowSelection,
} from 'react-data-grid';
import { useWords } from '../language/language';
import { sheetWords } from './words';

/** The column in which lines of a sheet are chosen; `nameOf` says aloud which line a box belongs to. */
export const choiceColumn = <Row,>(nameOf: (row: Row) => string): Column<Row> => ({
  ...SelectColumn,
  renderHeaderCell: ({ tabIndex }) => <ChooseAll tabIndex={tabIndex} />,
  renderCell: ({ row, tabIndex }) => <ChooseLine row={row} name={nameOf(row)} tabIndex={tabIndex} />,
});

function ChooseAll({ tabIndex }: { tabIndex: number }) {
  const words = useWords(sheetWords);
  const { isIndeterminate, isRowSelected, onRowSelectionChange } = useHeaderRowSelection();
  return renderCheckbox({
    'aria-label': words.all,
    tabIndex,
    indeterminate: isIndeterminate,
    checked: isRowSelected,
    onChange: (checked) => onRowSelectionChange({ checked: isIndeterminate ? false : checked }),
  });
}

function ChooseLine<Row>({ row, name, tabIndex }: { row: Row; name: string; tabIndex: number }) {
  const words = useWords(sheetWords);
  const { isRowSelectionDisabled, isRowSelected, onRowSelectionChange } = useRowSelection();
  return renderCheckbox({
    'aria-label': words.choose(name),
    tabIndex,
    disabled: isRowSelectionDisabled,
    checked: isRowSelected,
    onChange: (checked, isShiftClick) => onRowSelectionChange({ row, checked, isShiftClick }),
  });
}
