import { ApiProperty } from '@nestjs/swagger';
import { MEDIA_TYPES, type MediaType } from '../platform/files/media-type.js';

/** A photo, or a signed scan, by its content. */
export class PhotoView {
  /** Of its bytes, hexadecimal: its name everywhere. */
  sha256: string;

  /** In bytes. */
  size: number;

  @ApiProperty({ enum: MEDIA_TYPES })
  mediaType: MediaType;
}
