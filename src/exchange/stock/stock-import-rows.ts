import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { NotFound } from '../../platform/errors.js';

/** A line that came in before, and as what. */
export interface TakenLine {
  itemId: string;
  code: string;
  /** Of all that it said, hexadecimal. */
  said: string;
}

export interface StockImportRow {
  id: string;
  agencyId: string;
  importedBy: string;
  importedAt: Date;
  sha256: string;
  headings: string[];
  lineCount: number;
  imported: number;
  already: number;
  refused: number;
  skipped: number;
  newCases: number;
  instrumentId: string | null;
}

export interface RefusedRow {
  row: number;
  cells: string[];
  reasons: string[];
}

const COLUMNS = `s.id, s.agency_id AS "agencyId", s.imported_by AS "importedBy", s.imported_at AS "importedAt", encode(s.file_hash, 'hex') AS sha256,
  s.headings, s.line_count AS "lineCount", s.imported, s.already, s.refused, s.skipped, s.new_cases AS "newCases",
  s.instrument_id AS "instrumentId"`;

/** The rows of imports of old stock. */
@Injectable()
export class StockImportRows {
  /** Makes whoever else imports for the agency wait for the end of the transaction, so that no line comes in twice. */
  async lock(tx: EntityManager, agencyId: string): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('exchange.stock_import'), hashtext($1::text))`, [
      agencyId,
    ]);
  }

  /** Those of these lines that came in before, by their keys in hexadecimal. */
  async taken(tx: EntityManager, agencyId: string, keys: readonly Buffer[]): Promise<Map<string, TakenLine>> {
    const rows: (TakenLine & { key: string })[] = await tx.query(
      `SELECT encode(l.key, 'hex') AS key, l.item_id AS "itemId", i.code, encode(l.said, 'hex') AS said
         FROM exchange.stock_line l JOIN registry.item i ON i.id = l.item_id
        WHERE l.agency_id = $1 AND l.key = ANY($2::bytea[])`,
      [agencyId, keys],
    );
    return new Map(rows.map(({ key, ...taken }) => [key, taken]));
  }

  async add(
    tx: EntityManager,
    { sha256, headings, ...made }: StockImportRow,
    lines: readonly { key: Buffer; hash: Buffer; itemId: string; row: number }[],
    refused: readonly RefusedRow[],
  ): Promise<void> {
    await tx.query(
      `INSERT INTO exchange.stock_import (id, agency_id, imported_by, imported_at, file_hash, headings, line_count, imported, already,
         refused, skipped, new_cases, instrument_id)
       VALUES ($1, $2, $3, $4, decode($5, 'hex'), $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        made.id,
        made.agencyId,
        made.importedBy,
        made.importedAt,
        sha256,
        JSON.stringify(headings),
        made.lineCount,
        made.imported,
        made.already,
        made.refused,
        made.skipped,
        made.newCases,
        made.instrumentId,
      ],
    );
    await tx.query(
      `INSERT INTO exchange.stock_line (agency_id, key, said, item_id, import_id, row)
       SELECT $1, l.key, l.said, l.item_id, $2, l.row
         FROM unnest($3::bytea[], $4::bytea[], $5::uuid[], $6::int[]) AS l (key, said, item_id, row)`,
      [
        made.agencyId,
        made.id,
        lines.map(({ key }) => key),
        lines.map(({ hash }) => hash),
        lines.map(({ itemId }) => itemId),
        lines.map(({ row }) => row),
      ],
    );
    await tx.query(
      `INSERT INTO exchange.refused_row (import_id, row, cells, reasons)
       SELECT $1, (r->>'row')::int, r->'cells', r->'reasons' FROM jsonb_array_elements($2::jsonb) r`,
      [made.id, JSON.stringify(refused)],
    );
  }

  /** The imports of an agency, or of all, newest first. */
  search(
    tx: EntityManager,
    { agencyId, after, limit }: { agencyId: string | null; after?: string; limit: number },
  ): Promise<StockImportRow[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM exchange.stock_import s
        WHERE ($1::uuid IS NULL OR s.agency_id = $1) AND ($2::uuid IS NULL OR s.id < $2) ORDER BY s.id DESC LIMIT $3`,
      [agencyId, after ?? null, limit],
    );
  }

  /** NotFound `stock_import_not_found`. */
  async byId(tx: EntityManager, id: string): Promise<StockImportRow> {
    const [found]: StockImportRow[] = await tx.query(
      `SELECT ${COLUMNS} FROM exchange.stock_import s WHERE s.id = $1`,
      [id],
    );
    if (!found) throw new NotFound('stock_import_not_found', '没有这次导入');
    return found;
  }

  /** The rows that were refused, in the order of the file. */
  refused(tx: EntityManager, id: string): Promise<RefusedRow[]> {
    return tx.query(
      'SELECT row, cells, reasons FROM exchange.refused_row WHERE import_id = $1 ORDER BY row',
      [id],
    );
  }
}
