import { Invalid } from '../platform/errors.js';

export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

const PLAIN = /^[ !#-[\]-~]*$/;
const LONE_SURROGATE = /\p{Surrogate}/u;
const DEPTH_MAX = 64;

/**
 * The canonical JSON text (JCS, RFC 8785) of a value made only of strings in NFC, booleans, null, integers of
 * |n| < 2^53, arrays and plain objects. Anything else is refused, never coerced: `Invalid('not_canonical')`.
 */
export function canonicalize(value: unknown, path = '', depth = 0): string {
  if (typeof value === 'string') return text(value, path);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return integer(value, path);
  if (depth >= DEPTH_MAX) throw refused(path, `嵌套超过 ${DEPTH_MAX} 层`);
  if (Array.isArray(value)) return array(value, path, depth);
  if (isPlainObject(value)) return object(value, path, depth);
  throw refused(path, '含有不能入账的值');
}

function text(value: string, path: string): string {
  if (PLAIN.test(value)) return `"${value}"`;
  if (LONE_SURROGATE.test(value)) throw refused(path, '文字含有不成对的代理字符');
  if (value.normalize('NFC') !== value) throw refused(path, '文字须先规范为 NFC');
  return JSON.stringify(value);
}

function integer(value: number, path: string): string {
  if (!Number.isSafeInteger(value) || Object.is(value, -0))
    throw refused(path, '数须为绝对值小于 2^53 的整数，其他数请写成文字');
  return String(value);
}

function array(value: unknown[], path: string, depth: number): string {
  let json = '[';
  for (let index = 0; index < value.length; index += 1) {
    if (index > 0) json += ',';
    json += canonicalize(value[index], `${path}/${index}`, depth + 1);
  }
  return `${json}]`;
}

function object(value: object, path: string, depth: number): string {
  let json = '{';
  const members = value as Record<string, unknown>;
  for (const key of Object.keys(members).sort()) {
    if (json.length > 1) json += ',';
    json += `${text(key, path)}:${canonicalize(members[key], `${path}/${key}`, depth + 1)}`;
  }
  return `${json}}`;
}

function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return (
    (prototype === Object.prototype || prototype === null) && Object.getOwnPropertySymbols(value).length === 0
  );
}

function refused(path: string, message: string): Invalid {
  return new Invalid('not_canonical', `“${path || '/'}”：${message}`, {
    faults: [{ field: path || '/', code: 'not_canonical', message }],
  });
}
