import { Controller, Get, HttpCode, HttpStatus, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Discloses } from '../../access-log/access-log.js';
import { type Actor, CurrentActor, Requires } from '../../identity/identity.js';
import { Files } from '../../platform/files/files.js';
import { receiveUpload } from '../../platform/files/uploads.js';
import { oneMore, pageOf } from '../../platform/http/page.dto.js';
import { Id } from '../../platform/http/validation.js';
import { Transactions } from '../../platform/transactions.js';
import { REFUSED_REASON, REFUSED_ROW } from '../headings.js';
import { TABLE_BYTES_MAX } from '../table.js';
import { type SheetRow, WORKBOOK_TYPE, workbookStream } from '../workbook-writing.js';
import { StockImportRows } from './stock-import-rows.js';
import {
  StockImportPage,
  StockImportPaper,
  StockImportsQuery,
  StockImportView,
  StockPreviewView,
} from './stock-imports.dto.js';
import { StockImports } from './stock-imports.js';
import { StockViews } from './stock-views.js';

const FILE = { schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } } };

/** 历史库存导入. */
@Controller('stock-imports')
export class StockImportsController {
  constructor(
    private readonly transactions: Transactions,
    private readonly imports: StockImports,
    private readonly rows: StockImportRows,
    private readonly views: StockViews,
    private readonly files: Files,
  ) {}

  /** Reads a spreadsheet of old stock and says of each line what would become of it. Saves nothing. */
  @Post('preview')
  @HttpCode(HttpStatus.OK)
  @Requires('stock.import')
  @ApiConsumes('multipart/form-data')
  @ApiBody(FILE)
  preview(@Req() request: FastifyRequest, @CurrentActor() actor: Actor): Promise<StockPreviewView> {
    return this.received(request, async ({ bytes, sha256 }) => {
      const sheet = await this.transactions.run(actor.scope, (tx) => this.imports.preview(tx, bytes, actor));
      return this.views.preview(sheet, sha256);
    });
  }

  /** Takes the good lines into the register, imported and not witnessed, and keeps the others with their reasons; a line comes in once. */
  @Post()
  @Requires('stock.import')
  @ApiConsumes('multipart/form-data')
  @ApiBody(FILE)
  import(
    @Req() request: FastifyRequest,
    @Query() paper: StockImportPaper,
    @CurrentActor() actor: Actor,
  ): Promise<StockImportView> {
    return this.received(request, (file) =>
      this.transactions.run(actor.scope, async (tx) => {
        const { made } = await this.imports.import(tx, file, paper, actor);
        return this.views.one(tx, made);
      }),
    );
  }

  @Get()
  @Requires('place.read')
  @Discloses('list')
  search(@Query() query: StockImportsQuery, @CurrentActor() actor: Actor): Promise<StockImportPage> {
    return this.transactions.run(actor.scope, async (tx) => {
      const agencyId = actor.scope['custody.reach'] === 'all' ? null : actor.agencyId;
      const found = await this.rows.search(tx, { ...oneMore(query), agencyId });
      return pageOf(await this.views.summaries(tx, found), query.limit);
    });
  }

  @Get(':id')
  @Requires('place.read')
  @Discloses('stock_import')
  read(@Id() id: string, @CurrentActor() actor: Actor): Promise<StockImportView> {
    return this.transactions.run(actor.scope, async (tx) => this.views.one(tx, await this.rows.byId(tx, id)));
  }

  /** The refused lines as a spreadsheet (.xlsx), each with its reason, to be put right and given again. */
  @Get(':id/refused')
  @Requires('place.read')
  @Discloses('stock_import')
  @ApiProduces(WORKBOOK_TYPE)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async refused(@Id() id: string, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    const { headings, refused } = await this.transactions.run(actor.scope, async (tx) => ({
      headings: (await this.rows.byId(tx, id)).headings,
      refused: await this.rows.refused(tx, id),
    }));
    async function* rows(): AsyncGenerator<SheetRow> {
      yield [...headings, REFUSED_REASON, REFUSED_ROW];
      for (const { row, cells, reasons } of refused)
        yield [...headings.map((_, index) => cells[index] ?? ''), reasons.join('；'), String(row)];
    }
    return new StreamableFile(workbookStream(rows()), {
      type: WORKBOOK_TYPE,
      disposition: `attachment; filename="refused-${id}.xlsx"`,
    });
  }

  private async received<T>(
    request: FastifyRequest,
    use: (file: { bytes: Buffer; sha256: string }) => Promise<T>,
  ): Promise<T> {
    const file = await receiveUpload(request, this.files, TABLE_BYTES_MAX);
    try {
      return await use({ bytes: await file.bytes(), sha256: file.sha256 });
    } finally {
      await file.discard();
    }
  }
}
