import { type ArgumentMetadata, Injectable, Param, ParseUUIDPipe, ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { type Fault, Invalid } from '../errors.js';

/** The one pipe for bodies and queries: unknown fields are refused, every fault is told at once. */
export const validationPipe = (): ValidationPipe =>
  new StrictValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    validationError: { target: false, value: false },
    exceptionFactory: validationProblem,
  });

@Injectable()
class StrictValidationPipe extends ValidationPipe {
  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'body') refuseListInList(value, '');
    return super.transform(value, metadata);
  }
}

// class-validator looks through a list in a list, so that `[[]]` would pass as a list of objects.
function refuseListInList(value: unknown, field: string): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const place = field ? `${field}.${key}` : key;
    if (Array.isArray(value) && Array.isArray(inner)) {
      const message = '列表中不能再有列表';
      throw new Invalid('nested_list', message, { faults: [{ field: place, code: 'nested_list', message }] });
    }
    refuseListInList(inner, place);
  }
}

/** A route parameter that is a UUID; Invalid `id_form`. */
export const Id = (name = 'id'): ParameterDecorator =>
  Param(
    name,
    new ParseUUIDPipe({
      exceptionFactory: () =>
        new Invalid('id_form', '标识应为 UUID', {
          faults: [{ field: name, code: 'id_form', message: '标识应为 UUID' }],
        }),
    }),
  );

/** What class-validator found, as faults: in `lines` or `items` the line counts from 1 and the field is within the line. */
export function validationProblem(errors: readonly ValidationError[]): Invalid {
  const faults = errors.flatMap((error) => faultsOf(error, { field: '' }));
  return new Invalid('invalid_input', `提交的内容有 ${faults.length} 处错误`, {
    faults,
    remedy: '请按所列各处改正后重新提交',
  });
}

interface Place {
  line?: number;
  field: string;
  /** The property whose elements come next. */
  list?: string;
}

function faultsOf(error: ValidationError, within: Place): Fault[] {
  const place = placeOf(error.property, within);
  const own = Object.entries(error.constraints ?? {}).map(([constraint, message]) => ({
    ...(place.line && { line: place.line }),
    ...(place.field && { field: place.field }),
    code: snakeCase(constraint),
    message: sentence(constraint, message),
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => faultsOf(child, place))];
}

function placeOf(property: string, { line, field, list }: Place): Place {
  const index = /^\d+$/.test(property) ? Number(property) : undefined;
  if (index !== undefined && (list === 'lines' || list === 'items')) return { line: index + 1, field: '' };
  if (index !== undefined) return { line, field: `${field}[${index}]`, list: property };
  return { line, field: field ? `${field}.${property}` : property, list: property };
}

const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const SENTENCES: Record<string, (limit: string, message: string) => string> = {
  whitelistValidation: () => '不认识的字段',
  isDefined: () => '必须填写',
  isNotEmpty: () => '不能为空',
  isString: () => '应为文本',
  isBoolean: () => '应为 true 或 false',
  isInt: () => '应为整数',
  isNumber: () => '应为数字',
  isNumberString: () => '应为数字文本',
  isArray: () => '应为列表',
  isObject: () => '应为对象',
  isUuid: () => '应为 UUID',
  isIn: (_, message) => `须为其一：${message.split(': ').at(-1)}`,
  isEnum: () => '不在可选值之内',
  isDateString: () => '应为日期或时间（RFC 3339）',
  isIso8601: () => '应为日期或时间（RFC 3339）',
  matches: () => '格式不符',
  nestedValidation: () => '应为对象或对象列表',
  arrayUnique: () => '不能有重复项',
  arrayNotEmpty: () => '至少要有一项',
  arrayMinSize: (limit) => `至少要有 ${limit} 项`,
  arrayMaxSize: (limit) => `不得超过 ${limit} 项`,
  minLength: (limit) => `不得少于 ${limit} 个字符`,
  maxLength: (limit) => `不得超过 ${limit} 个字符`,
  isLength: (limit, message) =>
    /longer/.test(message) ? `不得少于 ${message.match(/\d+/)?.[0]} 个字符` : `不得超过 ${limit} 个字符`,
  min: (limit) => `不得小于 ${limit}`,
  max: (limit) => `不得大于 ${limit}`,
};

/** A sentence in Chinese; one that the field wrote itself stays. */
function sentence(constraint: string, message: string): string {
  if (/\p{Script=Han}/u.test(message)) return message;
  return SENTENCES[constraint]?.(message.match(/\d+(?!.*\d)/)?.[0] ?? '', message) ?? '内容不符合要求';
}
