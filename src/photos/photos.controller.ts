import {
  Controller,
  Get,
  Headers,
  HttpStatus,
  Param,
  type PipeTransform,
  Post,
  Req,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Discloses } from '../access-log/access-log.js';
import { type Actor, CurrentActor, Requires } from '../identity/identity.js';
import { Invalid } from '../platform/errors.js';
import { Files } from '../platform/files/files.js';
import { FILE_ENDINGS, MEDIA_TYPES } from '../platform/files/media-type.js';
import { receiveUpload } from '../platform/files/uploads.js';
import { Transactions } from '../platform/transactions.js';
import type { PhotoView } from './photos.dto.js';
import { PHOTO_BYTES_MAX, Photos, photoOf, SHA256 } from './photos.js';

const sha256Form: PipeTransform<string, string> = {
  transform: (value) => {
    if (SHA256.test(value)) return value;
    const message = '照片以其内容的 SHA-256（64 位小写十六进制）为名';
    throw new Invalid('sha256_form', message, {
      faults: [{ field: 'sha256', code: 'sha256_form', message }],
    });
  },
};

@Controller('photos')
export class PhotosController {
  constructor(
    private readonly transactions: Transactions,
    private readonly photos: Photos,
    private readonly files: Files,
  ) {}

  /**
   * Takes one photo (JPEG, PNG, WebP, HEIC) or signed scan (PDF), up to 15 MiB, judged by its content. The same content
   * again gives the same answer.
   */
  @Post()
  @Requires('item.seize', 'handover.receive')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } } })
  async upload(@Req() request: FastifyRequest, @CurrentActor() actor: Actor): Promise<PhotoView> {
    const file = await receiveUpload(request, this.files, PHOTO_BYTES_MAX);
    try {
      const photo = photoOf(file);
      await file.keep();
      await this.transactions.run(actor.scope, (tx) => this.photos.add(tx, photo, actor));
      return photo;
    } finally {
      await file.discard();
    }
  }

  /** The photo as it was uploaded, byte for byte, for its uploader and for whoever may see an item that carries it. */
  @Get(':sha256')
  @Requires('item.read')
  @Discloses('photo')
  @ApiProduces(...MEDIA_TYPES)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async read(
    @Param('sha256', sha256Form) sha256: string,
    @Headers('if-none-match') known: string | undefined,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    const { size, mediaType } = await this.transactions.run(actor.scope, (tx) =>
      this.photos.bySha256(tx, sha256),
    );
    const tag = `"${sha256}"`;
    // Kept by the reader's browser, but asked for each time: who may see it can change.
    reply.header('etag', tag).header('cache-control', 'private, no-cache');
    if (known?.split(',').some((each) => each.trim() === tag)) {
      reply.status(HttpStatus.NOT_MODIFIED);
      return undefined;
    }
    return new StreamableFile(await this.files.read(sha256), {
      type: mediaType,
      disposition: `inline; filename="${sha256}.${FILE_ENDINGS[mediaType]}"`,
      length: size,
    });
  }
}
