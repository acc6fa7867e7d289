import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../identity/identity.js';
import { Clock } from '../platform/clock.js';
import { Invalid, NotFound } from '../platform/errors.js';
import type { ReceivedFile } from '../platform/files/files.js';
import type { MediaType } from '../platform/files/media-type.js';

export { PhotoView } from './photos.dto.js';

/** A photo, or a signed scan, by its content; the bytes are kept as a file under the same name. */
export interface Photo {
  /** Of its bytes, hexadecimal. */
  sha256: string;
  size: number;
  mediaType: MediaType;
}

export const SHA256 = /^[0-9a-f]{64}$/;
export const PHOTO_BYTES_MAX = 15 * 1_048_576;

/** What has arrived, as a photo. Invalid `photo_form_is_known`. */
export function photoOf({ sha256, size, mediaType }: ReceivedFile): Photo {
  if (mediaType) return { sha256, size, mediaType };
  throw new Invalid('photo_form_is_known', '文件内容不是 JPEG、PNG、WebP、HEIC 照片或 PDF 扫描件', {
    remedy: '请上传照片原件，或把扫描件存为 PDF；改文件名不能改变内容',
  });
}

/** Which photos are kept, and who uploaded each. Row-level security shows one to its uploader and to whoever may see an item with it. */
@Injectable()
export class Photos {
  constructor(private readonly clock: Clock) {}

  /** Remembers who uploaded it; once more, or by somebody else too, changes nothing about the photo. */
  async add(tx: EntityManager, photo: Photo, actor: Actor): Promise<void> {
    await tx.query(
      'INSERT INTO photos.photo (sha256, size, media_type) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
      [photo.sha256, photo.size, photo.mediaType],
    );
    await tx.query(
      `INSERT INTO photos.upload (sha256, person_id, agency_id, uploaded_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING`,
      [photo.sha256, actor.personId, actor.agencyId, this.clock.now()],
    );
  }

  /** NotFound `photo_not_found` also when it is not for this reader. */
  async bySha256(tx: EntityManager, sha256: string): Promise<Photo> {
    const found = (await this.known(tx, [sha256])).get(sha256);
    if (!found) throw new NotFound('photo_not_found', '没有这张照片', { remedy: '请核对照片的哈希' });
    return found;
  }

  /** Those of these photos that this reader may see, by hash. */
  async known(tx: EntityManager, sha256s: readonly string[]): Promise<Map<string, Photo>> {
    if (sha256s.length === 0) return new Map();
    const rows: Photo[] = await tx.query(
      'SELECT sha256, size, media_type AS "mediaType" FROM photos.photo WHERE sha256 = ANY($1::text[])',
      [[...new Set(sha256s)]],
    );
    return new Map(rows.map((photo) => [photo.sha256, photo]));
  }
}
