import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsInt,
  IsOptional,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

type Shape = () => new () => object;

/** A list of parts of one shape, each checked; at least one of them unless it may be empty. */
export const ListOf = (shape: Shape, max: number, { mayBeEmpty = false } = {}) =>
  applyDecorators(
    IsArray(),
    ...(mayBeEmpty ? [] : [ArrayNotEmpty()]),
    ArrayMaxSize(max),
    ValidateNested({ each: true }),
    Type(shape),
  );

/** A part with a shape of its own. */
export const Part = (shape: Shape) => applyDecorators(ValidateNested(), Type(shape));
export const OptionalPart = (shape: Shape) => applyDecorators(IsOptional(), Part(shape));

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
