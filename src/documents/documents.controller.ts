import { Body, Controller, Get, Headers, HttpStatus, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Discloses } from '../access-log/access-log.js';
import { type Actor, CurrentActor, Requires } from '../identity/identity.js';
import { Intent, type Once } from '../platform/http/once.js';
import { oneMore, pageOf } from '../platform/http/page.dto.js';
import { Id } from '../platform/http/validation.js';
import { Transactions } from '../platform/transactions.js';
import { PaperIssueDto, PaperPage, PapersQuery, PaperView } from './documents.dto.js';
import { Documents, type IssuedPaper } from './documents.js';
import { layoutOf } from './paper-renderer.js';
import { PaperViews } from './paper-views.js';

@Controller('papers')
export class DocumentsController {
  constructor(
    private readonly transactions: Transactions,
    private readonly documents: Documents,
    private readonly views: PaperViews,
  ) {}

  /** Issues a paper: number, bytes and hash are kept for good, and that it was printed is remembered. */
  @Post()
  @Requires('paper.read', 'paper.issue')
  @Discloses('print')
  issue(@Body() body: PaperIssueDto, @CurrentActor() actor: Actor, @Intent() once: Once): Promise<PaperView> {
    return this.transactions.once(actor.scope, once, async (tx) =>
      this.views.one(tx, await this.documents.issue(tx, body, actor)),
    );
  }

  @Get()
  @Requires('paper.read')
  @Discloses('list')
  search(@Query() query: PapersQuery, @CurrentActor() actor: Actor): Promise<PaperPage> {
    return this.transactions.run(actor.scope, async (tx) => {
      const found = await this.documents.search(tx, oneMore(query));
      return pageOf(await this.views.of(tx, found), query.limit);
    });
  }

  /** The paper as it was issued, byte for byte. */
  @Get(':id')
  @Requires('paper.read')
  @Discloses('paper')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async read(
    @Id() id: string,
    @Headers('if-none-match') known: string | undefined,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    const paper = await this.transactions.run(actor.scope, (tx) => this.documents.byId(tx, id));
    const tag = `"${paper.sha256}"`;
    reply.header('etag', tag).header('cache-control', 'private, no-cache');
    if (known?.split(',').some((each) => each.trim() === tag)) {
      reply.status(HttpStatus.NOT_MODIFIED);
      return undefined;
    }
    return new StreamableFile(this.documents.bytesOf(paper, actor), {
      type: 'application/pdf',
      disposition: dispositionOf(paper),
      length: paper.size,
    });
  }
}

/** Shown in the browser; saved under its Chinese name (RFC 5987), or a plain one where that is not understood. */
function dispositionOf({ kind, number }: IssuedPaper): string {
  const name = `${layoutOf(kind).title} ${number}.pdf`.replace(/[\\/:*?"<>|]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `inline; filename="${kind}.pdf"; filename*=UTF-8''${encoded}`;
}
