import { answerOf, type Shape, server } from '../api/client';
import { useWords } from '../language/language';
import { Erasure } from './erasure';
import { erasureWords } from './words';

/** Erases what is known of somebody in a case. */
export function PartyErasure({ party: { id: partyId, caseId: id, name } }: { party: Shape<'PartyView'> }) {
  const words = useWords(erasureWords);
  return (
    <Erasure
      title={words.ofParty(name)}
      send={({ fields: _, ...body }, headers) =>
        answerOf(
          server.POST('/api/cases/{id}/parties/{partyId}/erasure', {
            params: { path: { id, partyId } },
            body,
            headers,
          }),
        )
      }
    />
  );
}
