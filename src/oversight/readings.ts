import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { READINGS, type Reading } from '../access-log/access-log.js';
import type { ReadingsQuery, ReadingView } from './readings.dto.js';

type Row = Omit<ReadingView, 'readingName' | 'answered'>;

/** The access log as it is looked at; row-level security shows it only to who watches over all agencies. */
@Injectable()
export class Readings {
  /** The latest first; `after` is the last reading of the page before. */
  async search(tx: EntityManager, query: ReadingsQuery): Promise<ReadingView[]> {
    const rows: Row[] = await tx.query(
      `WITH found AS (
         SELECT * FROM access_log.reading r
         WHERE ($1::uuid IS NULL OR r.subject_id = $1) AND ($2::uuid IS NULL OR r.person_id = $2)
           AND ($3::date IS NULL OR r.at >= $3::date::timestamp AT TIME ZONE 'Asia/Shanghai')
           AND ($4::date IS NULL OR r.at < ($4::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai')
           AND ($5::uuid IS NULL OR (r.at, r.id) < (SELECT a.at, a.id FROM access_log.reading a WHERE a.id = $5))
         ORDER BY r.at DESC, r.id DESC LIMIT $6
       )
       SELECT r.id, r.at, r.reading, r.subject_id AS "subjectId", encode(r.subject_hash, 'hex') AS "subjectHash",
         coalesce(i.code, c.code, n.number, d.number) AS "subjectCode",
         r.person_id AS "personId", p.name AS "personName", p.number AS "personNumber",
         r.agency_id AS "agencyId", a.name AS "agencyName", t.post, r.address, r.refusal, r.lines
       FROM found r
         LEFT JOIN identity.person p ON p.id = r.person_id
         LEFT JOIN identity.agency a ON a.id = r.agency_id
         LEFT JOIN identity.appointment t ON t.id = r.appointment_id
         LEFT JOIN registry.item i ON i.id = r.subject_id
         LEFT JOIN cases.property_case c ON c.id = r.subject_id
         LEFT JOIN documents.paper d ON d.id = r.subject_id
         LEFT JOIN handover.handover h ON h.id = r.subject_id
         LEFT JOIN court.judgment j ON j.id = r.subject_id
         LEFT JOIN instruments.instrument n ON n.id = coalesce(h.instrument_id, j.instrument_id)
       ORDER BY r.at DESC, r.id DESC`,
      [
        query.subjectId ?? null,
        query.personId ?? null,
        query.from ?? null,
        query.until ?? null,
        query.after ?? null,
        query.limit,
      ],
    );
    return rows.map((row) => ({
      ...row,
      readingName: READINGS[row.reading as Reading] ?? row.reading,
      answered: row.refusal === null,
    }));
  }
}
