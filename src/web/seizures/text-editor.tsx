import type { RenderEditCellProps } from 'react-data-grid';
import { changed, type SeizureLine, type TextField } from './seizure-line';

/** Types into a cell; what was there is chosen, so that typing overwrites it. */
export function TextEditor({ row, column, onRowChange, onClose }: RenderEditCellProps<SeizureLine>) {
  const field = column.key as TextField;
  return (
    <input
      className="line-editor"
      aria-label={column.name as string}
      ref={focusAndChoose}
      value={row[field]}
      inputMode={field === 'quantity' || field === 'value' ? 'decimal' : undefined}
      onChange={({ target }) => onRowChange(changed(row, field, target.value))}
      onBlur={() => onClose(true, false)}
    />
  );
}

export function focusAndChoose(input: HTMLInputElement | null): void {
  input?.focus();
  input?.select();
}
