import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsOptional, IsUUID } from 'class-validator';
import { Page } from '../platform/http/page.dto.js';
import { Day, Line } from '../platform/http/text.js';

export class CampaignView {
  id: string;
  name: string;
  since: string;
  /** The first day on which it runs no more; null: no end is set. */
  @ApiProperty({ type: String, nullable: true })
  until: string | null;
}

export class CampaignPage {
  items: CampaignView[];

  @ApiProperty({ type: String, nullable: true })
  next: string | null;
}

/** A campaign as its cases name it. */
export class CampaignReferenceView {
  id: string;
  name: string;
}

export class CampaignsQuery extends Page {
  /** Only those that run on this day. */
  @IsOptional()
  @Day()
  on?: string;
}

/** 专项行动. */
export class CampaignDto {
  @Line(100)
  name: string;

  @Day()
  since: string;

  /** The first day on which it runs no more. */
  @IsOptional()
  @Day()
  until?: string;
}

export class CampaignEndDto {
  /** The first day on which it runs no more; today ends it at once. */
  @Day()
  until: string;
}

export class CaseCampaignsDto {
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(20)
  @IsUUID('all', { each: true, message: '须为 UUID' })
  campaignIds: string[];
}

export class CampaignRemovalDto extends CaseCampaignsDto {
  @Line(500)
  reason: string;
}
