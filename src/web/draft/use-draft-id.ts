import { useEffect, useState } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import { newIdentifier } from '../api/write';

/** The draft that the address names; an address without one is given a new one in place. */
export function useDraftId(): string {
  const [parameters, setParameters] = useSearchParams();
  const { state } = useLocation();
  const [fresh] = useState(newIdentifier);
  const given = parameters.get('draft');
  useEffect(() => {
    if (given) return;
    setParameters(
      (before) => {
        before.set('draft', fresh);
        return before;
      },
      { replace: true, state },
    );
  }, [given, fresh, state, setParameters]);
  return given ?? fresh;
}
