import { answerOf, type Shape, server } from '../api/client';
import { useWords } from '../language/language';
import { Erasure } from './erasure';
import { erasureWords } from './words';

/** Erases words about an item. */
export function ItemErasure({ item: { id, name } }: { item: Shape<'ItemView'> }) {
  const words = useWords(erasureWords);
  return (
    <Erasure
      byField
      title={words.ofItem(name)}
      send={(body, headers) =>
        answerOf(server.POST('/api/items/{id}/erasure', { params: { path: { id } }, body, headers }))
      }
    />
  );
}
