import { api } from '../api/client';
import type { TransferPurpose } from './transfers';

/** The police agency that transferred the case last: what is sent back for investigation goes back to it. */
export function useEarlierSender(caseId: string, purpose: TransferPurpose) {
  const { data, isPending, isEnabled } = api.useQuery(
    'get',
    '/api/handovers',
    { params: { query: { caseId, purpose: 'prosecution_review', limit: 1 } } },
    { enabled: purpose === 'supplementary_investigation' },
  );
  const last = data?.items[0];
  return {
    waiting: isEnabled && isPending,
    sender: last && { id: last.fromAgencyId, name: last.fromAgencyName },
  };
}
