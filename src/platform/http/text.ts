import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsISO8601, IsOptional, IsString, IsUUID, Matches, MaxLength, MinLength } from 'class-validator';
import { isDecimal } from '../quantity.js';

const tidy = (value: unknown): unknown => (typeof value === 'string' ? value.normalize('NFC').trim() : value);

/** One line of text: NFC, trimmed, 1 to `max` UTF-16 units, no control characters. */
export const Line = (max: number) =>
  applyDecorators(
    Transform(({ value }) => tidy(value)),
    IsString({ message: '须为文字' }),
    MinLength(1, { message: '不能为空' }),
    MaxLength(max, { message: `不能超过 ${max} 个字` }),
    Matches(/^\P{Cc}*$/u, { message: '不能含有控制字符' }),
  );

/** A list of lines, each as `Line`. */
export const Lines = (max: number) =>
  applyDecorators(
    Transform(({ value }) => (Array.isArray(value) ? value.map(tidy) : value)),
    IsString({ each: true, message: '须为文字' }),
    MinLength(1, { each: true, message: '不能为空' }),
    MaxLength(max, { each: true, message: `不能超过 ${max} 个字` }),
    Matches(/^\P{Cc}*$/u, { each: true, message: '不能含有控制字符' }),
  );

/** As `Line`, and may be left out. */
export const OptionalLine = (max: number) => applyDecorators(IsOptional(), Line(max));

/** Text of several lines, perhaps empty: as `Line`, but line breaks and tabs may stand in it. */
const prose = (max: number) => [
  Transform(({ value }) => tidy(value)),
  IsString({ message: '须为文字' }),
  MaxLength(max, { message: `不能超过 ${max} 个字` }),
  Matches(/^(\P{Cc}|[\n\r\t])*$/u, { message: '不能含有控制字符' }),
];
export const Prose = (max: number) => applyDecorators(...prose(max), MinLength(1, { message: '不能为空' }));
export const OptionalProse = (max: number) => applyDecorators(IsOptional(), ...prose(max));

/** A calendar day, `YYYY-MM-DD`. */
export const Day = () =>
  applyDecorators(
    Matches(/^\d{4}-\d{2}-\d{2}$/, { message: '须为 YYYY-MM-DD 的日期' }),
    IsISO8601({ strict: true }, { message: '不是存在的日期' }),
  );

/** An instant as RFC 3339 with a time zone. */
export const Instant = () =>
  applyDecorators(
    IsOptional(),
    Matches(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/, {
      message: '须为带时区的 RFC 3339 时间',
    }),
    IsISO8601({ strict: true }, { message: '不是存在的时间' }),
  );

export const Identifier = () => IsUUID('all', { message: '须为 UUID' });
export const OptionalIdentifier = () => applyDecorators(IsOptional(), Identifier());

/** An exact decimal as text: `"12.50"` is one number with `"12.5"`, and JSON numbers are refused because they may be floats. */
export const Exact = () =>
  applyDecorators(
    Transform(({ value }) => (typeof value === 'string' ? shortest(value) : value)),
    IsString({ message: '数量须为文本形式的十进制数，如 "12.5"' }),
    Matches(/^(0|[1-9]\d{0,19})(\.\d{1,18})?$/, { message: '须为不带符号的十进制数，如 "12.5"' }),
  );

const shortest = (text: string): string =>
  isDecimal(text) && text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text;
