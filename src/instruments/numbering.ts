import { Invalid } from '../platform/errors.js';

const BRACKETS: Record<string, string> = {
  '[': '〔',
  ']': '〕',
  '【': '〔',
  '】': '〕',
  '［': '〔',
  '］': '〕',
};

/** One spelling of a document number: year in 〔〕 (U+3014/3015), no spaces, NFC. The text as typed is kept beside it. */
export function normalizedNumber(raw: string): string {
  const text = raw
    .normalize('NFC')
    .replace(/\s+/gu, '')
    .replace(/[[\]【】［］]/gu, (bracket) => BRACKETS[bracket] ?? bracket);
  if (text.length === 0 || text.length > 100) {
    throw new Invalid('instrument_number_form', '文书号须为 1 至 100 个字符', {
      faults: [{ field: 'number', code: 'instrument_number_form', message: '请核对文书号' }],
    });
  }
  return text;
}

/** `某公(扣押)字〔2026〕12号`, for a paper that this system numbers itself. */
export const composedNumber = (shortName: string, word: string, year: number, serial: number): string =>
  `${shortName}(${word})字〔${year}〕${serial}号`;
