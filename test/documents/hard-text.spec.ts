import { describe, expect, test } from '@jest/globals';
import type { ListLine } from '../../src/documents/paper-content.js';
import { typeface } from '../../src/documents/typesetting/typeface.js';
import { readPaper, solid } from './paper-text.js';
import { caseBlock, listLine, listPaper } from './sample-papers.js';

const read = (over: Partial<ListLine>) =>
  readPaper(listPaper('seizure_list', [listLine(1, over), listLine(2)]));

describe('text that is hard to print', () => {
  test('rare name characters are printed as they are', async () => {
    const { pages } = await read({ name: '㛃䶮喆堃龘𬭎𫖮𣲗𰻝' });
    const text = solid(pages.join(''));
    expect(text).toContain('㛃䶮喆堃龘𬭎𫖮𣲗𰻝');
    expect(text).not.toContain('缺字说明');
  });

  test('rarer ones come from a second typeface, which is embedded only where it is needed', async () => {
    const rare = (bytes: Buffer) => bytes.toString('latin1').includes('+CasePropertyHanFallback');
    const { pages, bytes } = await read({ name: '张𠮷的手机', features: '𩸽、𠮷、\u{2A2B2}' });
    const text = solid(pages.join(''));
    expect(text).toContain('张𠮷的手机');
    expect(text).toContain('𩸽、𠮷、\u{2A2B2}');
    expect(text).not.toContain('缺字说明');
    expect(rare(bytes)).toBe(true);
    expect(rare((await read({ name: '张吉的手机' })).bytes)).toBe(false);
  });

  test('the second typeface draws each of its characters, and has none that the first has', () => {
    const { font } = typeface('rare');
    for (const codePoint of font.characterSet) {
      const { id, path } = font.glyphForCodePoint(codePoint);
      expect(id).toBeGreaterThan(0);
      expect(path.commands.length).toBeGreaterThan(4);
      expect(typeface('regular').glyph(codePoint)).toBeNull();
    }
    expect(font.characterSet).toHaveLength(2388);
  });

  test('a character that no typeface has is never lost: its code point stands in its place and in a note', async () => {
    const text = solid((await read({ name: '张𠀀的手机😀' })).pages.join(''));
    expect(text).toContain('张〓[U+20000]的手机〓[U+1F600]');
    expect(text).toContain('以其统一码印出：U+20000、U+1F600。');
  });

  test('what is invisible or turns the direction of writing is made visible', async () => {
    const features = 'a\u202Etxt.exe\u202C\u200B\u2066\uFEFFe\u0301\u0336\u0000\u001B\uD800\u2028尾';
    const text = solid((await read({ features })).pages.join(''));
    const expected = ['202E', '202C', '200B', '2066', 'FEFF', '0301', '0336', '0000', '001B', 'D800'];
    for (const code of expected) expect(text).toContain(`〓[U+${code}]`);
    expect(text).toContain('a〓[U+202E]txt.exe〓[U+202C]');
    expect(text).toContain('尾');
  });

  test('somebody who types the mark of a missing character does not forge one', async () => {
    const text = solid((await read({ name: '〓[U+20BB7]' })).pages.join(''));
    expect(text).toContain('〓[U+3013][U+20BB7]');
  });

  test('64 KiB in one field are printed whole, over as many pages as they need', async () => {
    const words = Array.from({ length: 4000 }, (_, index) => `t${index}、`).join('');
    const features = `${words}${'x'.repeat(65_536 - words.length)}`;
    const { pages } = await read({ features });
    const text = pages.join('').replace(/\s/g, '');
    const lost = Array.from({ length: 4000 }, (_, index) => `t${index}、`).filter(
      (word) => !text.includes(word),
    );
    expect(lost).toEqual([]);
    expect((text.match(/x/g) ?? []).length).toBeGreaterThanOrEqual(65_536 - words.length);
    expect(text.includes('（共2项，以下空白）')).toBe(true);
    expect(pages.slice(2, 5).every((page) => solid(page).startsWith('编号名称数量特征备注续'))).toBe(true);
  });

  test('64 KiB of closing punctuation, of blanks and of line ends do not hang or overflow', async () => {
    for (const character of ['。', ' ', '（', '\u3000']) {
      const { pages } = await read({ features: character.repeat(21_000) });
      expect(solid(pages.join(''))).toContain('（共2项，以下空白）');
    }
    const { pages } = await read({ features: '\n'.repeat(5_000) });
    expect(solid(pages.join(''))).toContain('（共2项，以下空白）');
  });

  test('a case name of 22,000 characters is cut in the page header only', async () => {
    const name = '案'.repeat(22_000);
    const content = { ...listPaper('seizure_list', [listLine(1)]), case: { ...caseBlock, name } };
    const { pages } = await readPaper(content);
    expect((pages.join('').match(/案/g) ?? []).length).toBeGreaterThanOrEqual(22_000);
    expect(pages[1]).toContain('案…');
  });

  test('nothing is printed beyond the margins', async () => {
    const long = 'W'.repeat(300);
    const { places } = await read({ name: long, features: long, itemCode: long, remark: '口'.repeat(300) });
    for (const { left, right, bottom, top } of places.filter(({ text }) => text.trim())) {
      expect(left).toBeGreaterThanOrEqual(61);
      expect(right).toBeLessThanOrEqual(595.28 - 47);
      expect(bottom).toBeGreaterThanOrEqual(20);
      expect(top).toBeLessThanOrEqual(841.89 - 20);
    }
  });
});
