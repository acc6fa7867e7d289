import type { FastifyInstance } from 'fastify';
import { type JSONPath, type JSONVisitor, visit } from 'jsonc-parser';
import { Invalid } from '../errors.js';

/** How much a body may be: bytes in all (a route may allow more or less), and how deep objects and arrays may nest. */
export interface JsonLimits {
  bytesMax: number;
  depthMax: number;
}

/**
 * Makes JSON the only body that is read, and reads it strictly (RFC 8259 with the advice of RFC 7493, I-JSON).
 * The Nest application must be created with `bodyParser: false`.
 */
export function registerStrictJson(fastify: FastifyInstance, { bytesMax, depthMax }: JsonLimits): void {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer', bodyLimit: bytesMax },
    async (_: unknown, body: string | Buffer) => parseStrictly(body, depthMax),
  );
}

/**
 * The value of a JSON text in UTF-8; nothing at all gives undefined. Invalid `invalid_utf8`, `malformed_json`, `duplicate_key`,
 * `forbidden_key` (`__proto__`), `too_deep`, `lone_surrogate`, `nul_character`, each with the place.
 */
export function parseStrictly(body: string | Buffer, depthMax = 32): unknown {
  if (body.length === 0) return undefined;
  const text = typeof body === 'string' ? body : decode(body);
  // The visitor knows places and repetitions; the value comes from JSON.parse, so that one reader decides.
  visit(text, new Inspection(depthMax), { disallowComments: true, allowTrailingComma: false });
  try {
    return JSON.parse(text);
  } catch {
    throw new Invalid('malformed_json', '内容不是有效的 JSON', { remedy: '请检查 JSON 格式' });
  }
}

function decode(body: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw new Invalid('invalid_utf8', '内容不是有效的 UTF-8 文本', { remedy: '请以 UTF-8 编码保存后再提交' });
  }
}

type Path = () => JSONPath;

/** Throws at the first thing that two readers of the same text could read differently. */
class Inspection implements JSONVisitor {
  private readonly keys: Set<string>[] = [];
  private depth = 0;

  constructor(private readonly depthMax: number) {}

  onObjectBegin = (): void => {
    this.keys.push(new Set());
    this.enter();
  };

  onObjectEnd = (): void => {
    this.keys.pop();
    this.depth -= 1;
  };

  onArrayBegin = (): void => this.enter();

  onArrayEnd = (): void => {
    this.depth -= 1;
  };

  onObjectProperty = (
    key: string,
    _offset: number,
    _length: number,
    line: number,
    column: number,
    path: Path,
  ): void => {
    const known = this.keys.at(-1);
    if (known?.has(key)) refuse('duplicate_key', `字段“${key}”重复出现`, [...path(), key], line, column);
    if (key === '__proto__') refuse('forbidden_key', `不接受字段“${key}”`, [...path(), key], line, column);
    known?.add(key);
    readable(key, path, line, column);
  };

  onLiteralValue = (
    value: unknown,
    _offset: number,
    _length: number,
    line: number,
    column: number,
    path: Path,
  ): void => {
    if (typeof value === 'string') readable(value, path, line, column);
  };

  onError = (_code: unknown, _offset: number, _length: number, line: number, column: number): void =>
    refuse('malformed_json', '内容不是有效的 JSON', [], line, column);

  private enter(): void {
    this.depth += 1;
    if (this.depth > this.depthMax) {
      throw new Invalid('too_deep', `JSON 嵌套超过 ${this.depthMax} 层`, { remedy: '请减少嵌套层数' });
    }
  }
}

const LONE_SURROGATE = /\p{Surrogate}/u;

/** Neither half characters, which PostgreSQL would alter, nor NUL, which it refuses. */
function readable(text: string, path: Path, line: number, column: number): void {
  if (text.includes('\0')) refuse('nul_character', '文本中含有空字符（U+0000）', path(), line, column);
  if (LONE_SURROGATE.test(text)) refuse('lone_surrogate', '文本中含有不完整的字符', path(), line, column);
}

function refuse(code: string, message: string, path: JSONPath, line: number, column: number): never {
  const field = path.join('.');
  const where = `第 ${line + 1} 行第 ${column + 1} 列`;
  throw new Invalid(code, `${message}（${where}）`, {
    faults: [{ ...(field && { field }), code, message: `${message}，位于${where}` }],
    remedy: '请改正后重新提交',
  });
}
