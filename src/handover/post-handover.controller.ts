import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Discloses } from '../access-log/access-log.js';
import { type Actor, CurrentActor, Requires } from '../identity/identity.js';
import { Intent, type Once } from '../platform/http/once.js';
import { oneMore, pageOf } from '../platform/http/page.dto.js';
import { Id } from '../platform/http/validation.js';
import { Transactions } from '../platform/transactions.js';
import { PURPOSES } from '../registry/registry.js';
import { ReceiptDto } from './handover.dto.js';
import {
  PostHandoverDto,
  PostHandoverPage,
  PostHandoverPageDto,
  PostHandoverView,
  PostStockQuery,
  PostStockView,
} from './post-handover.dto.js';
import { PostHandovers } from './post-handover.js';
import { PostHandoverRows } from './post-handover-rows.js';
import { PostHandoverViews } from './post-handover-views.js';

/** 岗位交接. */
@Controller('post-handovers')
export class PostHandoverController {
  constructor(
    private readonly transactions: Transactions,
    private readonly posts: PostHandovers,
    private readonly rows: PostHandoverRows,
    private readonly views: PostHandoverViews,
  ) {}

  /** What of the asker's post can be handed on now, and what must be left. */
  @Get('stock')
  @Requires('place.read')
  @Discloses('list')
  stock(@Query() query: PostStockQuery, @CurrentActor() actor: Actor): Promise<PostStockView> {
    return this.transactions.run(actor.scope, async (tx) =>
      this.views.stock(await this.posts.stock(tx, query, actor)),
    );
  }

  /** Hands all that the asker keeps, or what lies within one place, to another keeper of the agency. */
  @Post()
  @Requires(PURPOSES.post_change.permission)
  offer(
    @Body() body: PostHandoverDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<PostHandoverView> {
    return this.transactions.once(actor.scope, once, async (tx) =>
      this.views.one(tx, await this.posts.offer(tx, body, actor)),
    );
  }

  @Get()
  @Requires('place.read')
  @Discloses('list')
  search(@Query() query: PostHandoverPageDto, @CurrentActor() actor: Actor): Promise<PostHandoverPage> {
    return this.transactions.run(actor.scope, async (tx) => {
      const found = await this.rows.search(tx, { ...oneMore(query), agencyId: agencyOf(actor) });
      return pageOf(await this.views.summaries(tx, found), query.limit);
    });
  }

  @Get(':id')
  @Requires('place.read')
  @Discloses('post_handover')
  read(@Id() id: string, @CurrentActor() actor: Actor): Promise<PostHandoverView> {
    return this.transactions.run(actor.scope, async (tx) =>
      this.views.one(tx, await this.rows.byId(tx, id, agencyOf(actor))),
    );
  }

  /** The successor's word, line by line or on all at once. What he refuses stays with the sender. */
  @Post(':id/receipt')
  @Requires('handover.receive')
  receive(
    @Id() id: string,
    @Body() body: ReceiptDto,
    @CurrentActor() actor: Actor,
    @Intent() once: Once,
  ): Promise<PostHandoverView> {
    return this.transactions.once(actor.scope, once, async (tx) =>
      this.views.one(tx, await this.posts.receive(tx, id, body, actor)),
    );
  }

  /** The sender takes back what the successor has not answered. */
  @Post(':id/withdrawal')
  @Requires('handover.withdraw')
  withdraw(@Id() id: string, @CurrentActor() actor: Actor, @Intent() once: Once): Promise<PostHandoverView> {
    return this.transactions.once(actor.scope, once, async (tx) =>
      this.views.one(tx, await this.posts.withdraw(tx, id, actor)),
    );
  }
}

/** Whose posts are told: those of the own agency; null: of all. */
const agencyOf = ({ scope, agencyId }: Actor): string | null =>
  scope['custody.reach'] === 'all' ? null : agencyId;
