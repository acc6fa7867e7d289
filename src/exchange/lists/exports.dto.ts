import { IntersectionType, OmitType } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { HandoverPageDto } from '../../handover/handover.js';
import { ClocksQuery, FlawsQuery } from '../../oversight/oversight.js';
import { DepositPageDto } from '../../personal-effects/personal-effects.js';
import { CasesQuery, ItemsQuery } from '../../registry/registry.js';
import { LoanPageDto } from '../../storage/storage.js';

export const FORMATS = ['xlsx', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

/** In which form a list is taken away; the other fields of a query are the filters of the list. */
export class ExportQuery {
  @IsOptional()
  @IsIn(FORMATS)
  format: Format = 'xlsx';
}

const PAGE = ['after', 'limit'] as const;

export class ItemsExportQuery extends IntersectionType(OmitType(ItemsQuery, PAGE), ExportQuery) {}

export class CasesExportQuery extends IntersectionType(OmitType(CasesQuery, PAGE), ExportQuery) {}

export class LoansExportQuery extends IntersectionType(OmitType(LoanPageDto, PAGE), ExportQuery) {}

export class HandoversExportQuery extends IntersectionType(OmitType(HandoverPageDto, PAGE), ExportQuery) {}

export class ClocksExportQuery extends IntersectionType(OmitType(ClocksQuery, PAGE), ExportQuery) {}

export class FlawsExportQuery extends IntersectionType(OmitType(FlawsQuery, PAGE), ExportQuery) {}

export class EffectsExportQuery extends IntersectionType(OmitType(DepositPageDto, PAGE), ExportQuery) {}
