import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { NotFound } from '../platform/errors.js';
import type { CountResult } from './stocktaking.dto.js';

export interface Stocktake {
  id: string;
  agencyId: string;
  placeId: string;
  placePath: string;
  sample: number | null;
  seed: string;
  openedBy: string;
  secondId: string;
  openedAt: Date;
  endedAt: Date | null;
  instrumentId: string | null;
  expectedCount: number;
  seenCount: number;
}

export interface CountLine {
  itemId: string;
  code: string;
  name: string;
  expectedIn: string | null;
  seenIn: string | null;
  seenAt: Date | null;
  seenSeal: string | null;
  result: CountResult;
  /** Something is wrong with it already. */
  frozen: boolean;
}

const COLUMNS = `s.id, s.agency_id AS "agencyId", s.place_id AS "placeId", p.path AS "placePath", s.sample, s.seed,
  s.opened_by AS "openedBy", s.second_id AS "secondId", s.opened_at AS "openedAt", s.ended_at AS "endedAt",
  s.instrument_id AS "instrumentId", counted.*`;
const FROM = `stocktaking.stocktake s JOIN storage.place p ON p.id = s.place_id
  CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE n.expected_in IS NOT NULL)::int AS "expectedCount",
    count(*) FILTER (WHERE n.expected_in IS NOT NULL AND n.seen_in IS NOT NULL)::int AS "seenCount"
    FROM stocktaking.line n WHERE n.stocktake_id = s.id) counted`;

/** A thing that was handed on or put elsewhere since the count began is not missed: it lies where the ledger has it now. */
const RESULT = `CASE
  WHEN n.seen_seal <> coalesce(i.state#>>'{custody,seal}', '') THEN 'seal_differs'
  WHEN n.seen_in IN (i.slot_id, n.expected_in) THEN 'as_recorded'
  WHEN n.seen_in IS NOT NULL AND n.expected_in IS NOT NULL THEN 'misplaced'
  WHEN n.seen_in IS NOT NULL THEN CASE WHEN i.slot_id IS NULL THEN 'surplus' ELSE 'misplaced' END
  WHEN i.slot_id IS DISTINCT FROM n.expected_in OR i.on_hand = 0 THEN 'moved_meanwhile'
  ELSE 'not_seen' END`;

/** The rows of counts and what was seen. */
@Injectable()
export class StocktakeRows {
  /** NotFound `stocktake_not_found`. */
  async byId(tx: EntityManager, id: string): Promise<Stocktake> {
    const [found]: Stocktake[] = await tx.query(`SELECT ${COLUMNS} FROM ${FROM} WHERE s.id = $1`, [id]);
    if (!found) throw new NotFound('stocktake_not_found', '没有这次盘点');
    return found;
  }

  async lock(tx: EntityManager, id: string): Promise<Stocktake> {
    await tx.query('SELECT id FROM stocktaking.stocktake WHERE id = $1 FOR UPDATE', [id]);
    return this.byId(tx, id);
  }

  search(
    tx: EntityManager,
    query: { agencyId: string | null; after?: string; limit: number },
  ): Promise<Stocktake[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM ${FROM}
        WHERE ($1::uuid IS NULL OR s.agency_id = $1) AND ($2::uuid IS NULL OR s.id < $2) ORDER BY s.id DESC LIMIT $3`,
      [query.agencyId, query.after ?? null, query.limit],
    );
  }

  /** The things that lie within a place now, in the order that the seed gives them; at most `sample`. */
  async drawn(
    tx: EntityManager,
    { placeId, seed, sample }: { placeId: string; seed: string; sample: number | null },
  ): Promise<{ itemId: string; slotId: string }[]> {
    return tx.query(
      `SELECT i.id AS "itemId", i.slot_id AS "slotId" FROM registry.item i
        WHERE i.slot_id IN (SELECT p.id FROM storage.place p WHERE p.above @> ARRAY[$1::uuid]) AND i.on_hand > 0 AND NOT i.voided
        ORDER BY sha256(convert_to($2 || i.id::text, 'UTF8')) LIMIT $3`,
      [placeId, seed, sample],
    );
  }

  async insert(
    tx: EntityManager,
    taken: Pick<
      Stocktake,
      'id' | 'agencyId' | 'placeId' | 'sample' | 'seed' | 'openedBy' | 'secondId' | 'openedAt'
    >,
    lines: readonly { itemId: string; slotId: string }[],
  ): Promise<void> {
    await tx.query(
      `INSERT INTO stocktaking.stocktake (id, agency_id, place_id, sample, seed, opened_by, second_id, opened_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        taken.id,
        taken.agencyId,
        taken.placeId,
        taken.sample,
        taken.seed,
        taken.openedBy,
        taken.secondId,
        taken.openedAt,
      ],
    );
    await tx.query(
      `INSERT INTO stocktaking.line (stocktake_id, item_id, expected_in) SELECT $1, l.item, l.slot
         FROM unnest($2::uuid[], $3::uuid[]) AS l (item, slot)`,
      [taken.id, lines.map(({ itemId }) => itemId), lines.map(({ slotId }) => slotId)],
    );
  }

  /** Writes what was seen where; what is seen again lies where it was seen last. */
  async seen(
    tx: EntityManager,
    id: string,
    sightings: readonly { itemId: string; slotId: string; seal: string | null }[],
    by: string,
    at: Date,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO stocktaking.line AS n (stocktake_id, item_id, seen_in, seen_seal, seen_by, seen_at)
       SELECT $1, l.item, l.slot, l.seal, $5, $6 FROM unnest($2::uuid[], $3::uuid[], $4::text[]) AS l (item, slot, seal)
       ON CONFLICT (stocktake_id, item_id) DO UPDATE
         SET seen_in = excluded.seen_in, seen_seal = excluded.seen_seal, seen_by = $5, seen_at = $6`,
      [
        id,
        sightings.map(({ itemId }) => itemId),
        sightings.map(({ slotId }) => slotId),
        sightings.map(({ seal }) => seal),
        by,
        at,
      ],
    );
  }

  /** All lines, or those of these items. */
  lines(tx: EntityManager, id: string, itemIds: readonly string[] | null = null): Promise<CountLine[]> {
    return tx.query(
      `SELECT n.item_id AS "itemId", i.code, i.name, expected.code AS "expectedIn", seen.code AS "seenIn",
              n.seen_at AS "seenAt", n.seen_seal AS "seenSeal", coalesce(n.result, ${RESULT}) AS result, i.frozen IS NOT NULL AS frozen
         FROM stocktaking.line n JOIN registry.item i ON i.id = n.item_id
         LEFT JOIN storage.place expected ON expected.id = n.expected_in
         LEFT JOIN storage.place seen ON seen.id = n.seen_in
        WHERE n.stocktake_id = $1 AND ($2::uuid[] IS NULL OR n.item_id = ANY($2))
        ORDER BY coalesce(expected.code, seen.code), i.code`,
      [id, itemIds],
    );
  }

  async ended(
    tx: EntityManager,
    id: string,
    lines: readonly CountLine[],
    { instrumentId, at }: { instrumentId: string; at: Date },
  ): Promise<void> {
    await tx.query(
      `UPDATE stocktaking.line n SET result = l.result FROM unnest($2::uuid[], $3::text[]) AS l (item, result)
        WHERE n.stocktake_id = $1 AND n.item_id = l.item`,
      [id, lines.map(({ itemId }) => itemId), lines.map(({ result }) => result)],
    );
    await tx.query('UPDATE stocktaking.stocktake SET ended_at = $2, instrument_id = $3 WHERE id = $1', [
      id,
      at,
      instrumentId,
    ]);
  }
}
