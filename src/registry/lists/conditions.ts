/** Conditions of one query, each with its bound value; a value that is not given makes no condition. */
export class Conditions {
  readonly values: unknown[] = [];
  private readonly parts: string[] = [];

  /** `part` says the condition, given the placeholder of the value. */
  add(value: unknown, part: (placeholder: string) => string): this {
    if (value !== undefined && value !== null) this.parts.push(part(this.place(value)));
    return this;
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
