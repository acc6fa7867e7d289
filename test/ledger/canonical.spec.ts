import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import oracle from 'canonicalize';
import fc from 'fast-check';
import { canonicalize } from '../../src/ledger/canonical.js';

const VECTORS = path.resolve('..', 'shared', 'vectors');
const wellFormed = fc.string({ unit: 'grapheme' }).map((text) => text.normalize('NFC'));
const value = fc.letrec<{ any: unknown }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    wellFormed,
    fc.boolean(),
    fc.constant(null),
    fc.maxSafeInteger().map((number) => number + 0),
    fc.array(tie('any')),
    fc.dictionary(wellFormed, tie('any')).map((members) => ({ ...members })),
  ),
})).any;

describe('canonical JSON (RFC 8785)', () => {
  test('agrees with an independent implementation on every value that the ledger accepts', () => {
    fc.assert(
      fc.property(value, (any) => expect(canonicalize(any)).toBe(oracle(any))),
      { numRuns: 500 },
    );
  });

  test('survives a round trip through its own text', () => {
    fc.assert(
      fc.property(value, (any) => {
        const text = canonicalize(any);
        expect(canonicalize(JSON.parse(text))).toBe(text);
      }),
    );
  });

  test('orders members by UTF-16 code units and escapes only what it must', () => {
    expect(canonicalize({ '\u20ac': 1, '\r': 2, '1': 3, '\u{1f600}': 4, '\u05d0': 5 })).toBe(
      '{"\\r":2,"1":3,"\u05d0":5,"\u20ac":1,"\u{1f600}":4}',
    );
    expect(canonicalize('\u0000\u001f"\\/é𠮷')).toBe('"\\u0000\\u001f\\"\\\\/é𠮷"');
  });

  const refused: [string, unknown][] = [
    ['undefined', { a: undefined }],
    ['a hole in an array', Array(1)],
    ['a float', 1.5],
    ['an integer past 2^53 - 1', 2 ** 53],
    ['minus zero', -0],
    ['NaN', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['a big integer', 1n],
    ['a lone surrogate', 'x\ud800'],
    ['a lone surrogate in a key', { '\udc00': 1 }],
    ['text that is not NFC', 'e\u0301'],
    ['a key that is not NFC', { 'e\u0301': 1 }],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['a function', () => 1],
    ['a symbol key', { [Symbol('a')]: 1 }],
    ['more than 64 levels', JSON.parse('['.repeat(65) + ']'.repeat(65))],
  ];
  test.each(refused)('refuses %s instead of coercing it', (_, refusedValue) => {
    expect(() => canonicalize(refusedValue)).toThrow(expect.objectContaining({ code: 'not_canonical' }));
  });

  test('says where the refused value is', () => {
    expect(() => canonicalize({ lines: [{ weight: 0.5 }] })).toThrow(
      expect.objectContaining({
        details: { faults: [expect.objectContaining({ field: '/lines/0/weight' })] },
      }),
    );
  });
});

const withVectors = existsSync(VECTORS) ? describe : describe.skip;
withVectors('published JCS vectors (skipped where ../shared/vectors is absent)', () => {
  const names = existsSync(VECTORS) ? readdirSync(path.join(VECTORS, 'jcs-input')) : [];
  const read = (folder: string, name: string) => readFileSync(path.join(VECTORS, folder, name), 'utf8');

  // values.json holds floats; unicode.json and weird.json hold text that is not NFC.
  const outside = ['values.json', 'unicode.json', 'weird.json'];
  test.each(names.filter((name) => !outside.includes(name)))('%s', (name) => {
    const bytes = Buffer.from(canonicalize(JSON.parse(read('jcs-input', name)))).toString('hex');
    expect(bytes).toBe(read('jcs-outhex', name.replace('.json', '.txt')).replace(/\s/g, ''));
  });

  test.each(outside)('%s is refused', (name) => {
    expect(() => canonicalize(JSON.parse(read('jcs-input', name)))).toThrow(
      expect.objectContaining({ code: 'not_canonical' }),
    );
  });
});
