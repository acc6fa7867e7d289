import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { NotFound } from '../platform/errors.js';
import type { SubjectKind } from './paper-kinds.js';
import type { PaperKind } from './paper-layout.js';

/** An issued paper without its bytes; hashes in hexadecimal, `copy` as it was asked for. */
export interface IssuedPaper {
  id: string;
  kind: PaperKind;
  subjectKind: SubjectKind;
  subjectId: string;
  /** Null: of the store, seen by its own agency. */
  caseId: string | null;
  agencyId: string;
  number: string;
  issuedAt: Date;
  issuedBy: string;
  copy: string | null;
  layoutVersion: string;
  layoutHash: string;
  treeSize: number;
  treeRoot: string;
  pages: number;
  size: number;
  sha256: string;
  entryId: string;
}

export type NewPaper = Omit<IssuedPaper, 'size'> & { year: number; serial: number; bytes: Buffer };

const COLUMNS = `p.id, p.kind, p.subject_kind AS "subjectKind", p.subject_id AS "subjectId", p.case_id AS "caseId",
  p.agency_id AS "agencyId", p.number, p.issued_at AS "issuedAt", p.issued_by AS "issuedBy", p.copy,
  p.layout_version AS "layoutVersion", encode(p.layout_hash, 'hex') AS "layoutHash", p.tree_size::float8 AS "treeSize",
  encode(p.tree_root, 'hex') AS "treeRoot", p.pages, octet_length(p.bytes) AS size, encode(p.sha256, 'hex') AS sha256,
  p.entry_id AS "entryId"`;

/** The rows of issued papers: written once, read for ever. */
@Injectable()
export class IssuedPapers {
  /** The next number of the agency's own series, without gaps: it is given back when the transaction fails. */
  async nextSerial(tx: EntityManager, agencyId: string, kind: PaperKind, year: number): Promise<number> {
    const [{ last }]: [{ last: number }] = await tx.query(
      `INSERT INTO documents.number_series AS s (agency_id, kind, year, last) VALUES ($1, $2, $3, 1)
       ON CONFLICT (agency_id, kind, year) DO UPDATE SET last = s.last + 1 RETURNING last`,
      [agencyId, kind, year],
    );
    return last;
  }

  /** How often this paper of this subject was printed. */
  async countOf(
    tx: EntityManager,
    { kind, subjectId }: { kind: PaperKind; subjectId: string },
  ): Promise<number> {
    const [{ count }]: [{ count: number }] = await tx.query(
      'SELECT count(*)::int AS count FROM documents.paper WHERE subject_id = $1 AND kind = $2',
      [subjectId, kind],
    );
    return count;
  }

  async insert(tx: EntityManager, paper: NewPaper): Promise<void> {
    await tx.query(
      `INSERT INTO documents.paper (id, kind, subject_kind, subject_id, case_id, agency_id, year, serial, number, issued_at, issued_by,
         copy, layout_version, layout_hash, tree_size, tree_root, pages, sha256, bytes, entry_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, decode($14, 'hex'), $15, decode($16, 'hex'), $17,
         decode($18, 'hex'), $19, $20)`,
      [
        paper.id,
        paper.kind,
        paper.subjectKind,
        paper.subjectId,
        paper.caseId,
        paper.agencyId,
        paper.year,
        paper.serial,
        paper.number,
        paper.issuedAt,
        paper.issuedBy,
        paper.copy,
        paper.layoutVersion,
        paper.layoutHash,
        paper.treeSize,
        paper.treeRoot,
        paper.pages,
        paper.sha256,
        paper.bytes,
        paper.entryId,
      ],
    );
  }

  /** NotFound `paper_not_found`, also when the reader's agency may not know of it. */
  async byId(tx: EntityManager, id: string): Promise<IssuedPaper> {
    const [found]: IssuedPaper[] = await tx.query(
      `SELECT ${COLUMNS} FROM documents.paper p WHERE p.id = $1`,
      [id],
    );
    if (!found) throw new NotFound('paper_not_found', '没有这份文书');
    return found;
  }

  /** These papers in the order of the ids; NotFound `paper_not_found` where one is missing or not for this reader. */
  async byIds(tx: EntityManager, ids: readonly string[]): Promise<IssuedPaper[]> {
    const rows: IssuedPaper[] = await tx.query(
      `SELECT ${COLUMNS} FROM documents.paper p WHERE p.id = ANY($1::uuid[])`,
      [ids],
    );
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => {
      const paper = found.get(id);
      if (!paper) throw new NotFound('paper_not_found', '没有这份文书');
      return paper;
    });
  }

  /** Papers newest first; `after` is the last id of the page before. */
  search(
    tx: EntityManager,
    query: { caseId?: string; subjectId?: string; after?: string; limit: number },
  ): Promise<IssuedPaper[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM documents.paper p
       WHERE ($1::uuid IS NULL OR p.case_id = $1) AND ($2::uuid IS NULL OR p.subject_id = $2) AND ($3::uuid IS NULL OR p.id < $3)
       ORDER BY p.id DESC LIMIT $4`,
      [query.caseId ?? null, query.subjectId ?? null, query.after ?? null, query.limit],
    );
  }

  /** `length` bytes of the paper from `start` on, counted from 0; empty past its end. */
  async part(tx: EntityManager, id: string, start: number, length: number): Promise<Buffer> {
    const [row]: { part: Buffer }[] = await tx.query(
      'SELECT substring(bytes FROM $2::int FOR $3::int) AS part FROM documents.paper WHERE id = $1',
      [id, start + 1, length],
    );
    return row?.part ?? Buffer.alloc(0);
  }
}
