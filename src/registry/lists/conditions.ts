import type { EntityManager } from 'typeorm';
import { besides, type Walk } from './planned-once.js';

/** Conditions of one query, each with its bound value; a value that is not given makes no condition. */
export class Conditions {
  readonly values: unknown[] = [];
  private readonly parts: string[] = [];

  /** `part` says the condition, given the placeholder of the value. */
  add(value: unknown, part: (placeholder: string) => string): this {
    if (value !== undefined && value !== null) this.parts.push(part(this.place(value)));
    return this;
  }

  /** Every filter that is given; all but the one that leads a walk are looked at row by row. */
  addFilters(
    values: Readonly<Record<string, unknown>>,
    parts: Readonly<Record<string, (placeholder: string) => string>>,
    walk: Walk | null,
  ): this {
    for (const [filter, part] of Object.entries(parts))
      this.add(values[filter], walk === null || walk.by === filter ? part : besides(part));
    return this;
  }

  /** The newest rows of `rows`, as many as the page has; a walk has one plan for pages of every length. */
  page(rows: string, id: string, limit: number, walk: Walk | null): string {
    const newest = (most: number) => `${rows} ${this.where} ORDER BY ${id} DESC LIMIT ${most}`;
    if (walk === null) return newest(limit);
    return `SELECT * FROM (${newest(walk.length)}) newest LIMIT ${this.place(limit)}`;
  }

  /** Binds a value that stands outside the conditions; answers its placeholder. */
  place(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  /** The WHERE clause, empty without conditions. */
  get where(): string {
    return this.parts.length > 0 ? `WHERE ${this.parts.join(' AND ')}` : '';
  }
}

/** Only cases that belong to the campaign now. */
export const inCampaign = (caseId: string) => (campaign: string) =>
  `${caseId} IN (SELECT b.case_id FROM cases.case_campaign b WHERE b.campaign_id = ${campaign} AND b.removed_at IS NULL)`;

/**
 * Only cases that have reached the agency, said so that the planner may begin with them: row-level security keeps the rest
 * away in any case, but row by row, which is slow for an agency that sees few of many.
 */
export const reachedBy = (caseId: string) => (agency: string) =>
  `${caseId} IN (SELECT a.case_id FROM cases.access a WHERE a.agency_id = ${agency})`;

/** Up to so many hits are gathered from the index of words, and the list is read from them. */
const GATHERED = 2000;

/**
 * Only what the text stands in, in any of its words. Rare words make a list of ids; frequent ones are looked for on the way
 * down the list, where they are soon met.
 */
export async function addText(
  tx: EntityManager,
  conditions: Conditions,
  text: string | undefined,
  of: { kind: 'item' | 'case'; id: string },
): Promise<void> {
  if (text === undefined) return;
  const [{ ids }]: [{ ids: string[] | null }] = await tx.query(
    `SELECT search.every_${of.kind}($1, $2) AS ids`,
    [text, GATHERED],
  );
  if (ids) conditions.add(ids, (all) => `${of.id} = ANY (${all}::uuid[])`);
  else
    conditions.add(
      text,
      (words) => `EXISTS (SELECT FROM search.${of.kind}_text t
         WHERE t.id = ${of.id} AND strpos(t.lines, search.folded(${words})) > 0)`,
    );
}
