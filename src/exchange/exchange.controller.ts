import { Controller, HttpCode, HttpStatus, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Requires } from '../identity/identity.js';
import { Files } from '../platform/files/files.js';
import { receiveUpload } from '../platform/files/uploads.js';
import { Exchange } from './exchange.js';
import { ImportPreviewView } from './import.dto.js';
import { TABLE_BYTES_MAX } from './table.js';

@Controller()
export class ExchangeController {
  constructor(
    private readonly exchange: Exchange,
    private readonly files: Files,
  ) {}

  /**
   * Reads a list of property from a spreadsheet (.xlsx, or .csv in UTF-8 or GBK), up to 8 MiB and 10,000 lines, judged by its
   * content: each line as read, with what a seizure would refuse. Saves nothing.
   */
  @Post('imports')
  @HttpCode(HttpStatus.OK)
  @Requires('item.seize')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } } })
  async preview(@Req() request: FastifyRequest): Promise<ImportPreviewView> {
    const file = await receiveUpload(request, this.files, TABLE_BYTES_MAX);
    try {
      return await this.exchange.preview(await file.bytes(), file.sha256);
    } finally {
      await file.discard();
    }
  }
}
