import { useCallback, useEffect, useRef, useState } from 'react';
import { useMe } from '../session/session';
import { draftById, dropDraft, keepDraft } from './drafts';

const SAVE_AFTER_MILLISECONDS = 300;

export interface Draft<Value> {
  /** Null while it is being read. */
  value: Value | null;
  change: (next: Value | ((before: Value) => Value)) => void;
  /** When it was last kept here; null as long as nothing was changed. */
  savedAt: string | null;
  /** Open in another tab, and so read-only here. */
  elsewhere: boolean;
  takeOver: () => void;
  /** True when the browser could not keep it. */
  failed: boolean;
  /** Forgets it: after it was sent, or because nobody wants it. */
  drop: () => Promise<void>;
}

interface DraftOptions<Value> {
  /** From the address, so that two tabs that begin anew have two drafts. */
  id: string;
  kind: string;
  path: string;
  titleOf: (value: Value) => string;
  initial: Value;
}

/** A form's content that survives a lost connection, an ended session and a closed window. */
export function useDraft<Value>({ id, kind, path, titleOf, initial }: DraftOptions<Value>): Draft<Value> {
  const account = useMe().person.id;
  const [value, setValue] = useState<Value | null>(null);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const { elsewhere, takeOver } = useOnlyHere(`draft ${account} ${id}`);
  const dropped = useRef(false);
  const changed = useRef(false);
  const describe = useRef(titleOf);
  describe.current = titleOf;
  const first = useRef(initial);

  useEffect(() => {
    let current = true;
    draftById<Value>(account, id)
      .catch(() => undefined)
      .then((kept) => {
        if (!current) return;
        setValue(kept?.value ?? first.current);
        setSavedAt(kept?.savedAt ?? null);
      });
    return () => {
      current = false;
    };
  }, [account, id]);

  const latest = useRef(value);
  latest.current = value;
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const keep = useCallback(async () => {
    clearTimeout(waiting.current);
    waiting.current = undefined;
    const now = latest.current;
    if (dropped.current || now === null) return;
    const savedAt = new Date().toISOString();
    try {
      await keepDraft(account, { id, kind, path, title: describe.current(now), savedAt, value: now });
      setSavedAt(savedAt);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }, [account, id, kind, path]);

  // Somebody who types without a pause is saved as often as somebody who pauses.
  useEffect(() => {
    if (!changed.current || value === null || elsewhere) return;
    waiting.current ??= setTimeout(() => void keep(), SAVE_AFTER_MILLISECONDS);
  }, [value, elsewhere, keep]);

  useEffect(() => {
    const keepRest = () => {
      if (waiting.current !== undefined) void keep();
    };
    window.addEventListener('pagehide', keepRest);
    return () => {
      window.removeEventListener('pagehide', keepRest);
      keepRest();
    };
  }, [keep]);

  const change = useCallback((next: Value | ((before: Value) => Value)) => {
    changed.current = true;
    setValue((before) =>
      typeof next === 'function' ? (next as (before: Value) => Value)(before ?? first.current) : next,
    );
  }, []);
  const drop = useCallback(async () => {
    dropped.current = true;
    await dropDraft(account, id);
  }, [account, id]);
  return { value, change, savedAt, elsewhere, takeOver, failed, drop };
}

/** Holds a lock of the browser's for as long as the page is open, so that one tab alone edits; without locks (plain http) every tab may. */
function useOnlyHere(name: string): { elsewhere: boolean; takeOver: () => void } {
  const [elsewhere, setElsewhere] = useState(false);
  const [steal, setSteal] = useState(false);
  useEffect(() => {
    if (!navigator.locks) return;
    let release: () => void = () => {};
    let here = true;
    navigator.locks
      .request(name, steal ? { steal: true } : { ifAvailable: true }, (lock) => {
        if (!here) return undefined;
        setElsewhere(!lock);
        return lock ? new Promise<void>((resolve) => (release = resolve)) : undefined;
      })
      // Another tab took it over.
      .catch(() => here && setElsewhere(true));
    return () => {
      here = false;
      release();
    };
  }, [name, steal]);
  const takeOver = useCallback(() => setSteal(true), []);
  return { elsewhere, takeOver };
}
