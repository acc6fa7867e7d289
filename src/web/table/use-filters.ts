import { useSearchParams } from 'react-router';

interface Filters {
  /** What the address says by this name; undefined where it says nothing. */
  given: (name: string) => string | undefined;
  set: (name: string, value: string | undefined) => void;
}

/** The choices of a list as its address keeps them, so that a reload keeps them too; with `steps` the back button undoes each. */
export function useFilters({ steps = false } = {}): Filters {
  const [parameters, setParameters] = useSearchParams();
  return {
    given: (name) => parameters.get(name) || undefined,
    set: (name, value) =>
      setParameters(
        (before) => {
          if (value) before.set(name, value);
          else before.delete(name);
          return before;
        },
        { replace: !steps },
      ),
  };
}
