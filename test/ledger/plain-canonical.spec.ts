import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalize } from '../../src/ledger/canonical.js';
import { endOfPlain } from '../../src/ledger/plain-canonical.js';

/** Whether the text is found plain from its first byte to its last. */
const isPlain = (text: string | Buffer): boolean => {
  const bytes = Buffer.from(text);
  return endOfPlain(bytes, 0) === bytes.length;
};

function isCanonical(bytes: Buffer): boolean {
  try {
    return Buffer.from(canonicalize(JSON.parse(bytes.toString()))).equals(bytes);
  } catch {
    return false;
  }
}

describe('bytes that are found plainly canonical', () => {
  test('are so of what officers write', () => {
    const said = {
      actor: { number: '320001', post: '办案民警' },
      effect: { category: '电子设备', officers: ['a', 'b'], value: null, voided: false },
      note: '黑色，“Mate 30”（屏幕有裂痕）——封存\n',
      quantity: [0, -1, 12_345, []],
      '~': {},
    };
    expect(isPlain(canonicalize(said))).toBe(true);
  });

  test.each([
    ['a space', '{"a": 1}'],
    ['keys out of order', '{"b":1,"a":2}'],
    ['a key twice', '{"a":1,"a":2}'],
    ['a key that is the beginning of the one before', '{"ab":1,"a":2}'],
    ['a fraction', '[1.5]'],
    ['an exponent', '[1e3]'],
    ['a leading zero', '[01]'],
    ['minus zero', '[-0]'],
    ['a number that two programs read differently', '[9007199254740993]'],
    ['an escape that is not needed', '["\\/"]'],
    ['a letter written as an escape', '["\\u0041"]'],
    ['decomposed text', '["e\u0301"]'],
    ['a composed form that NFC takes apart', '["\uf900"]'],
    ['a mark at the beginning', '["\u302a一"]'],
    ['a control character', '["\u0001"]'],
    ['bytes that are no UTF-8', Buffer.from([0x22, 0xe4, 0xb8, 0x22])],
    ['a text without end', '"abc'],
    ['an object without end', '{"a":1'],
    ['a comma too many', '[1,]'],
    ['a word of another language', '[True]'],
    ['more behind it', '{}{}'],
  ])('are never those with %s', (_, text) => {
    expect(isPlain(text)).toBe(false);
  });

  test('hold only characters that are composed, alone and beside any letter', () => {
    for (let point = 0; point <= 0xffff; point += 1) {
      const sign = String.fromCharCode(point);
      if (!isPlain(`"${sign}"`)) continue;
      const between = `e${sign}が`;
      expect([point, sign.normalize('NFC'), between.normalize('NFC')]).toEqual([point, sign, between]);
    }
  });

  test('are canonical, whatever bytes come', () => {
    const texts = fc.oneof(
      fc.json({ maxDepth: 5 }),
      fc.json({ stringUnit: 'grapheme' }),
      fc
        .jsonValue({ stringUnit: fc.constantFrom('a', '"', '\\', '中', '，', 'é', '\u0301', '\n') })
        .map((value) => {
          try {
            return canonicalize(value);
          } catch {
            return JSON.stringify(value);
          }
        }),
    );
    let plain = 0;
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(255), fc.boolean(), (text, place, byte, isChanged) => {
        const bytes = Buffer.from(text);
        if (isChanged) bytes[place % bytes.length] = byte;
        if (!isPlain(bytes)) return;
        plain += 1;
        expect([text, isCanonical(bytes)]).toEqual([text, true]);
      }),
      { numRuns: 5_000 },
    );
    expect(plain).toBeGreaterThan(500);
  });
});
