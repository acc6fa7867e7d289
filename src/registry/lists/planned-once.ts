import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Page } from '../../platform/http/page.dto.js';
import { Commonness } from './commonness.js';

/** The usual page, or the longest, each with one row more that says whether there is another. */
const LENGTHS = [50 + 1, 200 + 1];

/** Each connection keeps a plan for every name; combinations of filters that come later are planned each time. */
const NAMES = 100;

/** Of a filter that few rows pass on average, a value that so many pass is an exception that a common plan does not fit. */
const MANY = 2_000;

/** A column in which a filter looks; every one has an index in list order. */
export interface Indexed {
  column: string;
  /** Most values stand in few rows. */
  scattered?: true;
}

export interface ListShape<Filter extends string> {
  name: string;
  table: string;
  indexed: Partial<Record<Filter, Indexed>>;
  /** Filters that are answered row by row on the way down the list. */
  passing: readonly Filter[];
}

/** How a list is read by a statement that is planned once for all values. */
export interface Walk<Filter extends string = string> {
  name: string;
  /** The filter by whose index it goes, the one that the fewest rows pass; null for the whole list. */
  by: Filter | null;
  /** At least as many rows as any page that is read so. */
  length: number;
}

/** Names for statements that lists are read by, one for each combination of filters and the one of them that leads. */
@Injectable()
export class PlannedOnce {
  private readonly names = new Map<string, string>();

  constructor(private readonly commonness: Commonness) {}

  /** Null where the best plan depends on the values, so that they are to be planned for. */
  async walk<Filter extends string>(
    tx: EntityManager,
    { name: list, table, indexed, passing }: ListShape<Filter>,
    query: Page & Partial<Record<Filter, unknown>>,
  ): Promise<Walk<Filter> | null> {
    const { after, limit, ...filters } = query;
    const given = (Object.keys(filters) as Filter[]).filter((filter) => query[filter] !== undefined).sort();
    const length = LENGTHS.find((rows) => limit <= rows);
    if (length === undefined || !given.every((filter) => indexed[filter] || passing.includes(filter)))
      return null;
    const leading = await this.rarest(
      tx,
      table,
      given.flatMap((filter) => {
        const column = indexed[filter];
        return column ? [{ filter, ...column, value: query[filter] }] : [];
      }),
    );
    if (leading === undefined) return null;
    const by = leading?.filter ?? null;
    const name = this.named([list, after === undefined ? 'first' : 'after', length, by, ...given].join(' '));
    return name === undefined ? null : { name, by, length };
  }

  /** Null when there is none to lead; undefined when the leading value is unlike the others of its column. */
  private async rarest<Filter>(
    tx: EntityManager,
    table: string,
    candidates: readonly ({ filter: Filter; value: unknown } & Indexed)[],
  ): Promise<{ filter: Filter } | null | undefined> {
    const [only] = candidates;
    if (only === undefined || (candidates.length === 1 && !only.scattered)) return only ?? null;
    const counted = [];
    for (const candidate of candidates)
      counted.push({
        ...candidate,
        rows: await this.commonness.rowsWith(tx, table, candidate.column, candidate.value),
      });
    const rarest = counted.reduce((few, each) => (each.rows < few.rows ? each : few));
    return rarest.scattered && rarest.rows > MANY ? undefined : rarest;
  }

  /** PostgreSQL tells names apart by their first 63 characters only, so they are numbered. */
  private named(combination: string): string | undefined {
    const known = this.names.get(combination);
    if (known !== undefined || this.names.size >= NAMES) return known;
    const name = `list ${this.names.size + 1}`;
    this.names.set(combination, name);
    return name;
  }
}

/** A condition that leads to no index, and that the planner holds for as likely as not: another filter leads. */
export const besides =
  (part: (placeholder: string) => string) =>
  (placeholder: string): string =>
    `CASE WHEN ${part(placeholder)} THEN true END`;
