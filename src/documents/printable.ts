import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Cases } from '../cases/cases.js';
import type { Actor } from '../identity/identity.js';
import type { InstrumentKind } from '../instruments/instruments.js';
import { Items, type Purpose } from '../registry/registry.js';
import { formOf, PAPER_KINDS, type PaperKind, type SubjectKind } from './paper-kinds.js';
import { layoutOf } from './paper-renderer.js';
import type { PrintableView } from './printable.dto.js';

interface Found {
  subject: SubjectKind;
  id: string;
  number: string | null;
  since: Date;
  kind?: InstrumentKind;
  purpose?: Purpose;
  mode?: 'physical' | 'paper';
  receives?: boolean;
}

/** Every paper that the actor's agency can print in a case, the newest first. */
@Injectable()
export class Printable {
  constructor(
    private readonly cases: Cases,
    private readonly items: Items,
  ) {}

  /** NotFound `case_not_found`. */
  async ofCase(tx: EntityManager, caseId: string, actor: Actor): Promise<PrintableView[]> {
    await this.cases.byId(tx, caseId);
    const found = await subjectsOf(tx, caseId, actor.agencyId);
    const frozen = (await this.items.ofCase(tx, caseId)).some(({ measures }) =>
      measures.some(({ kind }) => kind === 'freezing'),
    );
    const counts = await printedCounts(
      tx,
      found.map(({ id }) => id),
    );
    return found.flatMap((each) =>
      PAPER_KINDS.filter((kind) => fits(kind, each, frozen)).map((kind): PrintableView => {
        const { title, copyNames = [] } = layoutOf(kind);
        return {
          kind,
          title,
          subjectId: each.id,
          number: each.number,
          since: each.since,
          copies: [...copyNames],
          printedCount: counts.get(`${each.id} ${kind}`) ?? 0,
        };
      }),
    );
  }
}

function fits(kind: PaperKind, found: Found, someFrozen: boolean): boolean {
  const { subject, instruments, purposes, physical, receivers, frozen } = formOf(kind);
  if (subject !== found.subject || (frozen && !someFrozen)) return false;
  if (instruments) return found.kind !== undefined && instruments.includes(found.kind);
  if (!purposes) return true;
  if (!found.purpose || !purposes.includes(found.purpose)) return false;
  return (!physical || found.mode === 'physical') && (!receivers || found.receives === true);
}

/** What of a case papers are printed of by this agency: its own instruments and approvals, handovers and loans to which it is a party. */
function subjectsOf(tx: EntityManager, caseId: string, agencyId: string): Promise<Found[]> {
  return tx.query(
    `SELECT * FROM (
       SELECT 'instrument' AS subject, n.id, n.number, n.recorded_at AS since, n.kind, NULL AS purpose, NULL AS mode, false AS receives
         FROM instruments.instrument n WHERE n.case_id = $1 AND n.agency_id = $2
       UNION ALL
       SELECT 'handover', h.id, n.number, h.offered_at, NULL, h.purpose, h.mode, h.to_agency_id = $2
         FROM handover.handover h JOIN instruments.instrument n ON n.id = h.instrument_id
        WHERE h.case_id = $1 AND $2 IN (h.from_agency_id, h.to_agency_id)
       UNION ALL
       SELECT 'loan', l.id, n.number, l.handed_at, NULL, NULL, NULL, false
         FROM storage.loan l LEFT JOIN instruments.instrument n ON n.id = l.instrument_id
        WHERE l.case_id = $1 AND l.handed_at IS NOT NULL AND $2 IN (l.agency_id, l.keeper_agency_id)
       UNION ALL
       SELECT 'approval', a.id, NULL, a.requested_at, NULL, NULL, NULL, false
         FROM instruments.approval a WHERE a.case_id = $1 AND a.agency_id = $2) found
     ORDER BY since DESC, id DESC`,
    [caseId, agencyId],
  );
}

async function printedCounts(tx: EntityManager, ids: readonly string[]): Promise<Map<string, number>> {
  const rows: { key: string; count: number }[] = await tx.query(
    `SELECT subject_id || ' ' || kind AS key, count(*)::int AS count FROM documents.paper
      WHERE subject_id = ANY($1::uuid[]) GROUP BY subject_id, kind`,
    [ids],
  );
  return new Map(rows.map(({ key, count }) => [key, count]));
}
