import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';

/** How many rows a page holds. */
export class PageLimit {
  @ApiPropertyOptional({ minimum: 1, maximum: 200, default: 50 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit: number = 50;
}

/** Which page of a list: what comes after the last one already seen. */
export class Page extends PageLimit {
  @IsOptional()
  @IsUUID()
  after?: string;
}

/** The query for one row more than the page holds, which says whether there is a next page. */
export const oneMore = <Q extends { limit: number }>(query: Q): Q => ({ ...query, limit: query.limit + 1 });

/** A page as it is answered, of rows read by `oneMore`; `next` goes into the next request's `after`, null at the end. */
export function pageOf<T extends { id: string }>(
  rows: T[],
  limit: number,
): { items: T[]; next: string | null } {
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}
