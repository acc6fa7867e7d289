import { newIdentifier } from '../api/write';

/** One line of the list as it is typed: all text, sent as it stands. Never changed in place, so that the line itself is the key of what was found about it. */
export interface SeizureLine {
  id: string;
  name: string;
  category: string;
  quantity: string;
  unit: string;
  features: string;
  /** In 元. */
  value: string;
  seal: string;
  place: string;
  approximate: boolean;
  /** The category's own fields. */
  details: Readonly<Record<string, string>>;
  /** SHA-256 of uploaded photos. */
  photos: readonly string[];
}

export type LineField = Exclude<keyof SeizureLine, 'id'>;
/** Fields that are plain text. */
export type TextField = Exclude<LineField, 'approximate' | 'details' | 'photos'>;

export const LINES_MAX = 10_000;
/** So many rows stand there at least, and the last one is always empty. */
const ROWS_MIN = 12;

export const emptyLine = (): SeizureLine => ({
  id: newIdentifier(),
  name: '',
  category: '',
  quantity: '',
  unit: '',
  features: '',
  value: '',
  seal: '',
  place: '',
  approximate: false,
  details: {},
  photos: [],
});

const known = new WeakMap<SeizureLine, boolean>();

/** Nothing was written in it. */
export function isEmpty(line: SeizureLine): boolean {
  let empty = known.get(line);
  if (empty === undefined) {
    const { id: _, approximate, details, photos, ...texts } = line;
    const written = [...Object.values(texts), ...Object.values(details)];
    empty = !approximate && photos.length === 0 && written.every((text) => text.trim() === '');
    known.set(line, empty);
  }
  return empty;
}

/** The lines that count, in order: the first is line 1 of the list. */
export const filled = (lines: readonly SeizureLine[]): SeizureLine[] =>
  lines.filter((line) => !isEmpty(line));

/** The lines with empty ones behind them to write in. */
export function withRoom(lines: readonly SeizureLine[]): readonly SeizureLine[] {
  const last = lines.at(-1);
  const missing = Math.max(ROWS_MIN - lines.length, last && isEmpty(last) ? 0 : 1);
  return missing > 0 ? [...lines, ...Array.from({ length: missing }, emptyLine)] : lines;
}

/** A line with a field changed; the same line when it already was so. */
export const changed = <F extends LineField>(
  line: SeizureLine,
  field: F,
  value: SeizureLine[F],
): SeizureLine => (line[field] === value ? line : { ...line, [field]: value });

const DETAIL = /^(.{1,50}?)[：:](.*)$/su;

/** The category's own fields as one text, `号牌：浙A12345；颜色：白`, and back. */
export const detailsText = (details: SeizureLine['details']): string =>
  Object.entries(details)
    .filter(([, value]) => value)
    .map(([field, value]) => `${field}：${value}`)
    .join('；');

export function detailsOf(text: string): Record<string, string> {
  const parts = text
    .split(/[；;\n]/u)
    .map((part) => part.trim())
    .filter(Boolean);
  return Object.fromEntries(
    parts.map((part) => {
      const [, field, value] = DETAIL.exec(part) ?? [];
      return field === undefined ? ['备注', part] : [field.trim(), (value ?? '').trim()];
    }),
  );
}
