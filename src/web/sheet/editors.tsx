import { Select, type SelectProps } from 'antd';

interface TextEditorProps {
  label: string;
  value: string;
  maxLength?: number;
  onChange: (value: string) => void;
  onClose: (commit: boolean, focus: boolean) => void;
}

function focusAndSelect(input: HTMLInputElement | null): void {
  input?.focus();
  input?.select();
}

/** A cell of a sheet while text is written into it. */
export function TextEditor({ label, value, maxLength = 500, onChange, onClose }: TextEditorProps) {
  return (
    <input
      className="sheet-text"
      aria-label={label}
      ref={focusAndSelect}
      value={value}
      maxLength={maxLength}
      onChange={({ target }) => onChange(target.value)}
      onBlur={() => onClose(true, false)}
    />
  );
}

interface ChoiceEditorProps
  extends Pick<SelectProps<string>, 'options' | 'popupRender' | 'placeholder' | 'allowClear'> {
  label: string;
  value: string | undefined;
  onChoose: (value: string | undefined) => void;
  onClose: () => void;
}

/** A cell of a sheet while one of a few words is chosen: open at once, narrowed by typing, taken with Enter. */
export function ChoiceEditor({ label, value, onChoose, onClose, ...select }: ChoiceEditorProps) {
  return (
    <Select<string>
      allowClear
      {...select}
      className="sheet-select"
      aria-label={label}
      value={value}
      autoFocus
      defaultOpen
      variant="borderless"
      popupMatchSelectWidth={false}
      showSearch={{ optionFilterProp: 'label' }}
      onChange={onChoose}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      onKeyDown={(event) => {
        // Enter takes from the list; the sheet would close the cell with what stood in it before.
        if (event.key !== 'Tab') event.stopPropagation();
      }}
    />
  );
}
