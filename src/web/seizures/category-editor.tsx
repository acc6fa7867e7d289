import { type KeyboardEvent, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { RenderEditCellProps } from 'react-data-grid';
import { createPortal } from 'react-dom';
import { useDictionary } from '../dictionary/dictionary';
import { matchingCategories } from './category-match';
import { changed, type SeizureLine } from './seizure-line';
import { focusAndChoose } from './text-editor';

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Chooses a category by a part of its name, by pinyin initials, or by the arrows; leaving takes the one that is marked. */
export function CategoryEditor({ row, column, onRowChange, onClose }: RenderEditCellProps<SeizureLine>) {
  const { categories } = useDictionary();
  const names = useMemo(() => categories.map(({ name }) => name), [categories]);
  const [text, setText] = useState(row.category);
  const [marked, setMarked] = useState(() => names.indexOf(row.category));
  const input = useRef<HTMLInputElement>(null);
  const list = useId();
  useLayoutEffect(() => focusAndChoose(input.current), []);
  const [written, setWritten] = useState(false);
  const found = matchingCategories(written ? text : '', names);
  const mark = (index: number) => {
    setMarked(index);
    onRowChange(changed(row, 'category', found[index] ?? text));
  };
  const write = (next: string) => {
    setText(next);
    setWritten(true);
    setMarked(next.trim() ? 0 : -1);
    const best = next.trim() ? matchingCategories(next, names)[0] : '';
    onRowChange(changed(row, 'category', best ?? next.trim()));
  };
  const step = (event: KeyboardEvent) => {
    const by = STEPS[event.key];
    if (!by || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    const from = marked < 0 && by < 0 ? 0 : marked;
    mark((from + by + found.length) % Math.max(found.length, 1));
  };
  return (
    <>
      <input
        className="line-editor"
        role="combobox"
        aria-label={column.name as string}
        aria-expanded="true"
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={found[marked] ? `${list}-${marked}` : undefined}
        ref={input}
        value={text}
        onChange={({ target }) => write(target.value)}
        onKeyDown={step}
        onBlur={() => onClose(true, false)}
      />
      {createPortal(
        <div
          id={list}
          role="listbox"
          aria-label={column.name as string}
          className="category-list"
          ref={(element) => placeBelow(element, input.current)}
        >
          {found.map((name, index) => (
            <div
              key={name}
              id={`${list}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === marked}
              onPointerDown={(event) => {
                event.preventDefault();
                onRowChange(changed(row, 'category', name), true);
              }}
            >
              {name}
            </div>
          ))}
        </div>,
        document.body,
      )}
    </>
  );
}

const ROOM = 340;

/** Below its cell, or above it where there is no room. */
function placeBelow(element: HTMLElement | null, cell: HTMLElement | null): void {
  if (!element || !cell) return;
  const { left, top, bottom } = cell.getBoundingClientRect();
  element.style.left = `${left}px`;
  if (window.innerHeight - bottom < ROOM && top > ROOM)
    element.style.bottom = `${window.innerHeight - top}px`;
  else element.style.top = `${bottom}px`;
}
