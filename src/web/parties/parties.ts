import { useMemo } from 'react';
import { api, type Shape } from '../api/client';
import { useTerms } from '../dictionary/dictionary';
import { useMay } from '../session/session';

export type Party = Shape<'PartyView'>;

/** The people of a case as options: name, part in the case, last digits where two bear one name. */
export function usePartyOptions(caseId: string): { value: string; label: string }[] {
  const term = useTerms();
  const may = useMay();
  const { data } = api.useQuery(
    'get',
    '/api/cases/{id}/parties',
    { params: { path: { id: caseId } } },
    { enabled: may('case.read') },
  );
  return useMemo(
    () =>
      (data?.items ?? []).map(({ id, name, kind, identityNumber }) => ({
        value: id,
        label: [name, term('partyKinds', kind), identityNumber?.slice(-4)].filter(Boolean).join(' '),
      })),
    [data, term],
  );
}

/** Who may enter people into a case, as the server has it. */
const ENTERING = ['item.seize', 'judgment.record', 'item.return_before_trial', 'disposal.carry_out'];

export function useMayAddParty(): boolean {
  const may = useMay();
  return ENTERING.some(may);
}
