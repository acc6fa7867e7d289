import { applyDecorators, Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { Discloses } from '../../access-log/access-log.js';
import { Claims, ClaimViews } from '../../claims/claims.js';
import { HandoverViews } from '../../handover/handover.js';
import { type Actor, CurrentActor, Requires } from '../../identity/identity.js';
import { ClockList, Flaws } from '../../oversight/oversight.js';
import { DepositList } from '../../personal-effects/personal-effects.js';
import { Id } from '../../platform/http/validation.js';
import { CaseList, ItemList } from '../../registry/registry.js';
import { StocktakeList } from '../../stocktaking/stocktaking.js';
import { LoanViews } from '../../storage/storage.js';
import { WORKBOOK_TYPE } from '../workbook-writing.js';
import {
  CASES,
  CLAIMS,
  CLOCKS,
  EFFECTS,
  FLAWS,
  HANDOVERS,
  ITEMS,
  LOANS,
  OUTSIDE,
  STOCKTAKES,
} from './columns.js';
import {
  CasesExportQuery,
  ClocksExportQuery,
  EffectsExportQuery,
  ExportQuery,
  FlawsExportQuery,
  HandoversExportQuery,
  ItemsExportQuery,
  LoansExportQuery,
} from './exports.dto.js';
import { type ExportFile, Exports } from './exports.js';

const Taken = () =>
  applyDecorators(
    ApiProduces(WORKBOOK_TYPE, 'text/csv'),
    ApiOkResponse({ schema: { type: 'string', format: 'binary' } }),
  );

/** Each list as its screen shows it, with the screen's filters, as a file; whoever may read the list may take it away. */
@Controller('exports')
export class ExportsController {
  constructor(
    private readonly exports: Exports,
    private readonly itemList: ItemList,
    private readonly caseList: CaseList,
    private readonly loanViews: LoanViews,
    private readonly handoverViews: HandoverViews,
    private readonly stocktakeList: StocktakeList,
    private readonly caseClaims: Claims,
    private readonly claimViews: ClaimViews,
    private readonly clockList: ClockList,
    private readonly foundFlaws: Flaws,
    private readonly depositList: DepositList,
  ) {}

  /** The items of a place, too: `slotId`. */
  @Get('items')
  @Requires('item.read')
  @Discloses('export_items')
  @Taken()
  items(
    @Query() { format, ...filters }: ItemsExportQuery,
    @CurrentActor() actor: Actor,
  ): Promise<ExportFile> {
    return this.exports.file(ITEMS, format, actor, (tx, page) =>
      this.itemList.page(tx, { ...filters, ...page }, actor),
    );
  }

  @Get('cases')
  @Requires('case.read')
  @Discloses('export_cases')
  @Taken()
  cases(
    @Query() { format, ...filters }: CasesExportQuery,
    @CurrentActor() actor: Actor,
  ): Promise<ExportFile> {
    return this.exports.file(CASES, format, actor, (tx, page) =>
      this.caseList.page(tx, { ...filters, ...page }, actor),
    );
  }

  @Get('cases/:id/claims')
  @Requires('item.read')
  @Discloses('export_claims')
  @Taken()
  claims(
    @Id() id: string,
    @Query() { format }: ExportQuery,
    @CurrentActor() actor: Actor,
  ): Promise<ExportFile> {
    return this.exports.file(CLAIMS, format, actor, async (tx) => ({
      items: await this.claimViews.of(tx, await this.caseClaims.ofCase(tx, id), actor),
    }));
  }

  @Get('loans')
  @Requires('loan.read')
  @Discloses('export_loans')
  @Taken()
  loans(
    @Query() { format, ...filters }: LoansExportQuery,
    @CurrentActor() actor: Actor,
  ): Promise<ExportFile> {
    return this.exports.file(LOANS, format, actor, (tx, page) =>
      this.loanViews.page(tx, { ...filters, ...page }, actor),
    );
  }

  @Get('outside')
  @Requires('loan.read')
  @Discloses('export_outside')
  @Taken()
  outside(@Query() { format }: ExportQuery, @CurrentActor() actor: Actor): Promise<ExportFile> {
    return this.exports.file(OUTSIDE, format, actor, (tx, page) => this.loanViews.outside(tx, page, actor));
  }

  @Get('handovers')
  @Requires('handover.read')
  @Discloses('export_handovers')
  @Taken()
  handovers(
    @Query() { format, ...filters }: HandoversExportQuery,
    @CurrentActor() actor: Actor,
  ): Promise<ExportFile> {
    return this.exports.file(HANDOVERS, format, actor, (tx, page) =>
      this.handoverViews.page(tx, { ...filters, ...page }),
    );
  }

  @Get('stocktakes')
  @Requires('place.read')
  @Discloses('export_stocktakes')
  @Taken()
  stocktakes(@Query() { format }: ExportQuery, @CurrentActor() actor: Actor): Promise<ExportFile> {
    return this.exports.file(STOCKTAKES, format, actor, (tx, page) =>
      this.stocktakeList.page(tx, page, actor),
    );
  }

  @Get('clocks')
  @Requires('oversight.read')
  @Discloses('export_clocks')
  @Taken()
  clocks(
    @Query() { format, ...filters }: ClocksExportQuery,
    @CurrentActor() actor: Actor,
  ): Promise<ExportFile> {
    return this.exports.file(CLOCKS, format, actor, (tx, page) =>
      this.clockList.read(tx, { ...filters, ...page }, actor),
    );
  }

  @Get('flaws')
  @Requires('oversight.read')
  @Discloses('export_flaws')
  @Taken()
  flaws(
    @Query() { format, ...filters }: FlawsExportQuery,
    @CurrentActor() actor: Actor,
  ): Promise<ExportFile> {
    return this.exports.file(FLAWS, format, actor, (tx, page) =>
      this.foundFlaws.page(tx, { ...filters, ...page }, actor),
    );
  }

  @Get('personal-effects')
  @Requires('effects.read')
  @Discloses('export_effects')
  @Taken()
  effects(
    @Query() { format, ...filters }: EffectsExportQuery,
    @CurrentActor() actor: Actor,
  ): Promise<ExportFile> {
    return this.exports.file(EFFECTS, format, actor, (tx, page) =>
      this.depositList.page(tx, { ...filters, ...page }, actor),
    );
  }
}
