import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Body, Controller, Get, Module, Param, Post } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsArray, IsString, MaxLength, ValidateNested } from 'class-validator';
import { DataSource } from 'typeorm';
import { Public } from '../../src/identity/identity.js';
import { NotFound, RuleBroken } from '../../src/platform/errors.js';
import { parseStrictly } from '../../src/platform/http/strict-json.js';
import { Office } from './identity-office.js';

class Part {
  @IsString() @MaxLength(3) name: string;
}
class Line {
  @IsString() @MaxLength(3) name: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => Part) parts: Part[];
}
class List {
  @IsArray() @ValidateNested({ each: true }) @Type(() => Line) lines: Line[];
}

@Controller('probe')
class ProbeController {
  constructor(private readonly database: DataSource) {}

  @Post()
  @Public()
  echo(@Body() body: List) {
    return body;
  }

  @Get(':what')
  @Public()
  async fail(@Param('what') what: string) {
    if (what === 'missing') throw new NotFound('nothing_there', '没有');
    if (what === 'rule') throw new RuleBroken('a_rule', '不行', { law: '某法第一条', remedy: '改' });
    if (what === 'unknown') throw new Error('password=secret');
    const code = { deadlock: '40P01', serialization: '40001', unique: '23505', denied: '42501' }[what];
    await this.database.query(
      code ? `DO $$ BEGIN RAISE EXCEPTION 'secret' USING ERRCODE = '${code}'; END $$` : 'SELECT $1::text',
      code ? [] : ['a\0b'],
    );
  }
}

@Module({ controllers: [ProbeController] })
class ProbeModule {}

let office: Office;
beforeAll(async () => {
  office = await Office.open([ProbeModule]);
});
afterAll(() => office?.close());

const post = (body: unknown, headers: Record<string, string> = {}) =>
  office.send('POST', 'probe', { body, headers });

describe('a failure is told as problem details', () => {
  test('in the media type and with the members of RFC 9457', async () => {
    const answer = await office.send('GET', 'probe/rule');
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(answer.body).toEqual({
      type: 'about:blank',
      title: '违反规则',
      status: 409,
      code: 'a_rule',
      detail: '不行',
      law: '某法第一条',
      remedy: '改',
    });
  });

  test.each([
    ['missing', 404, 'nothing_there'],
    ['deadlock', 409, 'changed_meanwhile'],
    ['serialization', 409, 'changed_meanwhile'],
    ['text', 422, 'unstorable_text'],
    ['unique', 500, 'internal_error'],
    ['denied', 500, 'internal_error'],
    ['unknown', 500, 'internal_error'],
  ])('%s becomes %s %s, and no inner text leaks', async (what, status, code) => {
    const answer = await office.send('GET', `probe/${what}`);
    expect(answer).toMatchObject({ status, body: { status, code } });
    expect(JSON.stringify(answer.body)).not.toContain('secret');
  });

  test('an address that is not there, a body too large and another type too', async () => {
    expect(await office.send('GET', 'nowhere')).toMatchObject({
      status: 404,
      body: { code: 'no_such_address' },
    });
    expect(await post(`"${'x'.repeat(1_000_001)}"`)).toMatchObject({
      status: 413,
      body: { code: 'body_too_large' },
    });
    const form = await post('lines=1', { 'content-type': 'application/x-www-form-urlencoded' });
    expect(form).toMatchObject({ status: 415, body: { code: 'unsupported_media_type' } });
    expect((await post('lines', { 'content-type': 'text/plain' })).status).toBe(415);
  });

  test('an id that is no UUID names its field', async () => {
    const token = await office.administrator();
    const answer = await office.send('GET', 'agencies/1', { token });
    expect(answer).toMatchObject({ status: 422, body: { code: 'id_form', errors: [{ field: 'id' }] } });
  });
});

describe('validation', () => {
  test('names the line, counted from 1, the field within it, the code, and says it in Chinese', async () => {
    const good = { name: '甲', parts: [] };
    const answer = await post({
      lines: [
        good,
        { name: '甲乙丙丁', parts: [] },
        { ...good, parts: [{ name: '好' }, { name: 5 }] },
        { ...good, extra: 1 },
      ],
    });
    expect(answer).toMatchObject({ status: 422, body: { code: 'invalid_input' } });
    expect(answer.body.errors).toEqual([
      { line: 2, field: 'name', code: 'max_length', message: '不得超过 3 个字符' },
      { line: 3, field: 'parts[1].name', code: 'max_length', message: '不得超过 3 个字符' },
      { line: 3, field: 'parts[1].name', code: 'is_string', message: '应为文本' },
      { line: 4, field: 'extra', code: 'whitelist_validation', message: '不认识的字段' },
    ]);
  });

  test('of nothing at all names what is missing', async () => {
    const answer = await office.send('POST', 'probe', { headers: { 'content-type': 'application/json' } });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ field: 'lines' }] } });
  });

  test.each([
    ['a string'],
    [5],
    [null],
    [[]],
    [{ lines: 5 }],
    [{ lines: [null] }],
    [{ lines: [[]] }],
    [[[]]],
  ])('refuses %j without falling over', async (body) => {
    expect((await post(JSON.stringify(body))).status).toBe(422);
  });
});

describe('strict JSON over HTTP refuses', () => {
  test.each([
    ['invalid UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]), 'invalid_utf8', undefined],
    ['an overlong form', Buffer.from([0x22, 0xc0, 0xaf, 0x22]), 'invalid_utf8', undefined],
    ['a duplicate key', '{"lines": [{"name": "a", "name": "b"}]}', 'duplicate_key', 'lines.0.name'],
    ['a duplicate key in other spelling', '{"a": 1, "\\u0061": 2}', 'duplicate_key', 'a'],
    ['__proto__', '{"__proto__": {}}', 'forbidden_key', '__proto__'],
    ['a trailing comma', '{"a": 1,}', 'malformed_json', undefined],
    ['a comment', '{"a": 1 /* so */}', 'malformed_json', undefined],
    ['half a text', '{"a": ', 'malformed_json', undefined],
    ['two texts', '{} {}', 'malformed_json', undefined],
    ['a raw line break in a text', '{"a": "b\nc"}', 'malformed_json', undefined],
    ['a number that is none', '{"a": 01}', 'malformed_json', undefined],
    ['blanks only', '  ', 'malformed_json', undefined],
    ['half a character', '{"a": "\\ud800"}', 'lone_surrogate', 'a'],
    ['NUL', '{"a": ["b\\u0000"]}', 'nul_character', 'a.0'],
    ['33 levels', `${'['.repeat(33)}${']'.repeat(33)}`, 'too_deep', undefined],
    ['100,000 levels', '['.repeat(100_000), 'too_deep', undefined],
  ])('%s', async (_, body, code, field) => {
    const answer = await post(body);
    expect(answer).toMatchObject({ status: 422, body: { code } });
    expect(answer.body.errors?.[0]?.field).toBe(field);
  });

  test('with the place of the fault', async () => {
    const answer = await post('{"a": 1,\n "b" 2}');
    expect(answer.body.detail).toContain('第 2 行第 6 列');
  });
});

describe('strict JSON reads', () => {
  test('rare characters, emoji, direction marks and 64 KiB of text as they were sent', () => {
    const value = { a: '𠮷䶮😀\u200f', b: 'x'.repeat(65_536), c: [1, -0.5e3, true, null, {}] };
    expect(parseStrictly(Buffer.from(JSON.stringify(value)))).toEqual(value);
  });

  test('the same key in different objects, and 32 levels', () => {
    expect(parseStrictly('[{"a": 1}, {"a": {"a": 2}}]')).toEqual([{ a: 1 }, { a: { a: 2 } }]);
    expect(() => parseStrictly(`${'['.repeat(32)}${']'.repeat(32)}`)).not.toThrow();
  });

  test('a list of 10,000 lines at less than fifteen times the cost of JSON.parse', () => {
    const line = {
      name: '手机',
      category: 'mobile_phone',
      quantity: '1',
      unit: '部',
      features: '黑色，屏幕有裂痕'.repeat(9),
    };
    const text = JSON.stringify({
      lines: Array.from({ length: 10_000 }, (_, n) => ({ lineNumber: n + 1, ...line })),
    });
    const body = Buffer.from(text);
    expect(body.length).toBeGreaterThan(3_000_000);
    const time = (work: () => unknown) => {
      const begun = performance.now();
      work();
      return performance.now() - begun;
    };
    const fastest = (work: () => unknown) => Math.min(time(work), time(work), time(work));
    const strict = fastest(() => parseStrictly(body));
    const plain = fastest(() => JSON.parse(body.toString()));
    expect(strict / plain).toBeLessThan(15);
  });
});
