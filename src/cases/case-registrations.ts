import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../identity/identity.js';
import { normalizedNumber } from '../instruments/instruments.js';
import { Ledger } from '../ledger/ledger.js';
import { Clock } from '../platform/clock.js';
import { RuleBroken } from '../platform/errors.js';
import { type CaseFact, caseFacts } from './case-facts.js';
import type { CaseDraft, PropertyCase } from './property-case.js';

/** A case that stands in a spreadsheet, with the id that it will have. */
export type NewCase = CaseDraft & { id: string };

export type KnownCase = Pick<PropertyCase, 'id' | 'code' | 'state' | 'mergedInto'> & { number: string };

/** Many cases of one agency at once, in a few statements however many there are. */
@Injectable()
export class CaseRegistrations {
  constructor(
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {}

  /** The cases that the agency knows under these numbers, or under these codes of the register. */
  known(tx: EntityManager, agencyId: string, numbers: readonly string[]): Promise<KnownCase[]> {
    return tx.query(
      `SELECT c.id, c.code, c.state, c.merged_into AS "mergedInto", n.number
         FROM cases.case_number n JOIN cases.property_case c ON c.id = n.case_id
        WHERE n.agency_id = $1 AND n.number = ANY($2)
       UNION ALL
       SELECT c.id, c.code, c.state, c.merged_into AS "mergedInto", c.code FROM cases.property_case c WHERE c.code = ANY($2)`,
      [agencyId, numbers],
    );
  }

  /** Registers cases under their numbers. RuleBroken `case_number_taken` when one of the numbers was given meanwhile. */
  async register(tx: EntityManager, drafts: readonly NewCase[], actor: Actor): Promise<void> {
    if (drafts.length === 0) return;
    const now = this.clock.now();
    const ids = drafts.map(({ id }) => id);
    await tx.query(
      `INSERT INTO cases.property_case (id, code, title, cause, region_code, tags, filed_on, agency_id, registered_at)
       SELECT (d->>'id')::uuid, $2 || lpad(nextval('cases.code_series')::text, 6, '0'), d->>'title', d->>'cause', d->>'regionCode', '{}',
              (d->>'filedOn')::date, $3, $4
         FROM jsonb_array_elements($1::jsonb) d`,
      [JSON.stringify(drafts), `AJ${now.getUTCFullYear()}-`, actor.agencyId, now],
    );
    await tx.query(
      'INSERT INTO cases.access (case_id, agency_id, since) SELECT id, $2, $3 FROM unnest($1::uuid[]) id',
      [ids, actor.agencyId, now],
    );
    const numbers = drafts.map(({ number }) => normalizedNumber(number));
    const numbered: unknown[] = await tx.query(
      `INSERT INTO cases.case_number (agency_id, number, raw_number, case_id, since)
       SELECT $1, d.number, d.raw, d.id, $5 FROM unnest($2::text[], $3::text[], $4::uuid[]) AS d (number, raw, id)
       ON CONFLICT DO NOTHING RETURNING number`,
      [actor.agencyId, numbers, drafts.map(({ number }) => number), ids, now],
    );
    if (numbered.length < drafts.length)
      throw new RuleBroken('case_number_taken', '其中有案号刚被登记', { remedy: '请重新预览后再导入' });
    const codes: { id: string; code: string }[] = await tx.query(
      'SELECT id, code FROM cases.property_case WHERE id = ANY($1::uuid[])',
      [ids],
    );
    const codeOf = new Map(codes.map(({ id, code }) => [id, code]));
    const facts = drafts.flatMap(({ id, title, cause, filedOn, regionCode }, index): CaseFact[] => [
      {
        caseId: id,
        type: 'case_registered',
        content: { code: codeOf.get(id) ?? '', filed_on: filedOn, region: regionCode },
        confidential: { title, cause },
      },
      { caseId: id, type: 'case_numbered', content: { number: numbers[index] ?? '' } },
    ]);
    await this.ledger.append(tx, caseFacts(facts, actor, null), now);
  }

  /** The next list of each of these cases, which are locked until the transaction ends, by the id of the case. */
  async nextLists(
    tx: EntityManager,
    ids: readonly string[],
  ): Promise<Map<string, { code: string; list: number }>> {
    await tx.query('SELECT id FROM cases.property_case WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE', [
      ids,
    ]);
    const [rows]: [{ id: string; code: string; list: number }[]] = await tx.query(
      `UPDATE cases.property_case SET list_count = list_count + 1 WHERE id = ANY($1::uuid[])
       RETURNING id, code, list_count AS list`,
      [ids],
    );
    return new Map(rows.map(({ id, code, list }) => [id, { code, list }]));
  }
}
