import type { Page } from '../../platform/http/page.dto.js';

/** The usual page, and one row more that says whether there is another. */
const USUAL = 50 + 1;

/**
 * A name for a page's statement that the database may plan once for all values; null where the best plan depends on them: with
 * several filters, or with one that no index in list order answers.
 */
export function plannedOnce<Q extends Page>(
  list: string,
  { after, limit, ...filters }: Q,
  indexed: readonly (keyof Q)[],
): string | null {
  const given = Object.entries(filters).flatMap(([filter, value]) => (value === undefined ? [] : [filter]));
  if (limit !== USUAL || given.length > 1) return null;
  if (!given.every((filter) => indexed.includes(filter as keyof Q))) return null;
  return [list, after === undefined ? 'first' : 'after', ...given].join(' ');
}
