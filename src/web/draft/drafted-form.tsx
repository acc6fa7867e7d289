import { type ReactNode, useState } from 'react';
import { useLocation } from 'react-router';
import { Loading } from '../state/states';
import { type Draft, useDraft } from './use-draft';
import { useDraftId } from './use-draft-id';

/** A draft that has been read. It names the write too: sent again after a lost connection, or from a page that was closed, it is not done twice. */
export interface ReadDraft<Value> extends Omit<Draft<Value>, 'value'> {
  id: string;
  value: Value;
}

interface DraftedFormProps<Value> {
  kind: string;
  title: string;
  /** What it holds when nothing was kept; what it becomes later does not count. */
  initial: Value;
  children: (draft: ReadDraft<Value>) => ReactNode;
}

/** A form at an address of its own whose content is kept until it is sent. */
export function DraftedForm<Value>(props: DraftedFormProps<Value>) {
  const id = useDraftId();
  return <NamedForm key={id} id={id} {...props} />;
}

function NamedForm<Value>({ id, kind, title, initial, children }: DraftedFormProps<Value> & { id: string }) {
  const { pathname, search } = useLocation();
  const parameters = new URLSearchParams(search);
  parameters.set('draft', id);
  const [first] = useState(initial);
  const draft = useDraft<Value>({
    id,
    kind,
    path: `${pathname}?${parameters}`,
    titleOf: () => title,
    initial: first,
  });
  return draft.value === null ? <Loading /> : children({ ...draft, id, value: draft.value });
}
