import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';

/** Which page of a list: what comes after the last one already seen. */
export class Page {
  @IsOptional()
  @IsUUID()
  after?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit: number = 50;
}

/** A page as it is answered; `next` goes into the next request's `after`, null at the end. */
export const pageOf = <T extends { id: string }>(
  items: T[],
  limit: number,
): { items: T[]; next: string | null } => ({
  items,
  next: items.length === limit ? (items.at(-1)?.id ?? null) : null,
});
