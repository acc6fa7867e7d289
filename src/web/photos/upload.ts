import { problemOf, type Shape } from '../api/client';
import { ConnectionLost } from '../api/problem';

/** What the server accepts; it judges by the content, this only helps to choose. */
export const ACCEPTED = 'image/jpeg,image/png,image/webp,image/heic,application/pdf';
export const FILE_BYTES_MAX = 15 * 1024 * 1024;

/** Sends one photo or scan; the same content again is the same photo. Throws `Problem` or `ConnectionLost`. */
export async function uploadPhoto(file: File): Promise<Shape<'PhotoView'>> {
  const body = new FormData();
  body.append('file', file);
  const response = await fetch('/api/photos', {
    method: 'POST',
    body,
    headers: { 'x-requested-with': 'case-property-ledger' },
  }).catch((error: unknown) => {
    throw new ConnectionLost(String(error));
  });
  if (!response.ok) throw await problemOf(response);
  return response.json();
}

/** Where a photo's bytes are. */
export const photoAddress = (sha256: string): string => `/api/photos/${sha256}`;
