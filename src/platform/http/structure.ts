import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsOptional, ValidateNested } from 'class-validator';

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
