import { Controller, Get, Headers, HttpStatus, Res } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Requires } from '../identity/identity.js';
import { DictionariesView } from './dictionaries.dto.js';
import { Dictionaries } from './dictionaries.js';

@Controller('dictionaries')
export class DictionariesController {
  constructor(private readonly dictionaries: Dictionaries) {}

  /** The words of the program. Sent with an ETag; who has them already is told so with 304. */
  @Get()
  @Requires('dictionary.read')
  @ApiOkResponse({ type: DictionariesView })
  read(
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): DictionariesView | undefined {
    const { all, tag } = this.dictionaries;
    reply.header('etag', tag).header('cache-control', 'private, no-cache');
    if (known?.split(',').some((each) => each.trim() === tag)) {
      reply.status(HttpStatus.NOT_MODIFIED);
      return undefined;
    }
    return all;
  }
}
