const BRACKETS: Record<string, string> = { '[': '(', ']': ')', '【': '(', '】': ')', '〔': '(', '〕': ')' };
/** What people leave out or put in at will: spaces, and the dots of plates and foreign names. */
const LEFT_OUT = /[ \t\n\r·•‧・\u200b\ufeff]/gu;
const EXCERPT = 40;

/** Text as it is compared: without case, width, blanks or dots, all brackets alike. The database's \`search.folded\` folds alike. */
export const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(LEFT_OUT, '')
    .replace(/[[\]【】〔〕]/gu, (bracket) => BRACKETS[bracket] ?? bracket);

/** A field as people call it, and what stands in it. */
export type Field = readonly [name: string, value: string | null | undefined];

/** The field that is the words, else the first that contains them, with its value or the part of it around them. */
export function matchIn(words: string, fields: readonly Field[]): { field: string; value: string } | null {
  const filled = fields.flatMap(([field, value]) => (value ? [{ field, value, words: folded(value) }] : []));
  const found =
    filled.find((each) => each.words === words) ?? filled.find((each) => each.words.includes(words));
  return found ? { field: found.field, value: excerpt(found.value, words) } : null;
}

/** The value, or of a long one the part around the words. */
function excerpt(value: string, words: string): string {
  const signs = [...value];
  if (signs.length <= 2 * EXCERPT) return value;
  let before = '';
  const end = signs.findIndex((sign) => {
    before += folded(sign);
    return before.includes(words);
  });
  const start = Math.max(0, end - EXCERPT - [...words].length);
  const part = signs.slice(start, end + 1 + EXCERPT).join('');
  return `${start > 0 ? '…' : ''}${part}${end + 1 + EXCERPT < signs.length ? '…' : ''}`;
}

const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

/**
 * What is looked for: the id that a scanned code holds, alone or in an address; the last part of an address; or the text.
 */
export function wantedOf(text: string): { id: string } | { text: string } {
  const id = UUID.exec(text)?.[0];
  if (id) return { id: id.toLowerCase() };
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return { text };
  const last = new URL(text).pathname.split('/').findLast((part) => part !== '');
  return { text: last ? decoded(last) : text };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
