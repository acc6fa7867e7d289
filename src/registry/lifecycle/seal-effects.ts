import type { Photo } from '../../photos/photos.js';
import type { ActNamed } from './acts.js';
import { type Effects, on, weighed } from './effect.js';
import type { ItemState } from './item-state.js';

export const unsealed = (item: ItemState, act: ActNamed<'unseal'>): Effects => sealedWith(item, act, null);
export const resealed = (item: ItemState, act: ActNamed<'reseal'>): Effects =>
  sealedWith(item, act, act.seal);

function sealedWith(item: ItemState, act: ActNamed<'unseal' | 'reseal'>, seal: string | null): Effects {
  const photos = withAlso(item.photos, [...act.photosBefore, ...act.photosAfter]);
  return on(act.itemId, {
    custody: { ...item.custody, seal },
    ...weighed(act),
    ...(photos.length > item.photos.length && { photos }),
  });
}

/** Those before, and of the others each that is not among them. */
function withAlso(before: readonly Photo[], others: readonly Photo[]): Photo[] {
  const known = new Map(before.map((photo) => [photo.sha256, photo]));
  for (const photo of others) if (!known.has(photo.sha256)) known.set(photo.sha256, photo);
  return [...known.values()];
}
