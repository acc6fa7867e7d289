import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When items came in and how they ended stands in their state, made of the ledger like the rest of it, with columns to count by. */
export class Beginnings1764000000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [READING, STATES, COLUMNS, EXECUTION_COLUMNS, EXECUTIONS, FORGETTING])
      await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}

/** What the rows are made with from the ledger; dropped at the end. */
export const READING = `
  CREATE FUNCTION registry.said(body bytea) RETURNS jsonb LANGUAGE sql IMMUTABLE
    RETURN convert_from(body, 'UTF8')::jsonb;
  CREATE FUNCTION registry.responsibility_before(item uuid, entry integer) RETURNS jsonb LANGUAGE sql STABLE
    RETURN (SELECT registry.said(e.body)#>'{content,effect,responsibility}' FROM ledger.entry e
             WHERE e.subject_kind = 'item' AND e.subject_id = item AND e.sequence < entry
               AND registry.said(e.body)#>'{content,effect}' ? 'responsibility'
             ORDER BY e.sequence DESC LIMIT 1);
`;
export const FORGETTING = `
  DROP FUNCTION registry.responsibility_before;
  DROP FUNCTION registry.said;
`;

/** As \`project\` makes them of the same entries. */
export const STATES = `
  UPDATE registry.item i SET state = i.state || jsonb_build_object(
      'beginning', jsonb_build_object(
        'recordedAt', first.said->'recorded_at',
        'occurredAt', first.said#>'{content,occurred_at}',
        'agencyId', first.said#>'{content,effect,responsibility,agencyId}'),
      'ending', (
        SELECT jsonb_build_object(
            'recordedAt', last.said->'recorded_at',
            'occurredAt', last.said#>'{content,occurred_at}',
            'stage', registry.responsibility_before(i.id, last.sequence)->'stage',
            'outcome', (SELECT d->'outcome' FROM jsonb_array_elements(i.state->'dispositions') d
                         WHERE d->>'id' = last.said#>>'{content,disposition}'))
          FROM (SELECT e.sequence, registry.said(e.body) AS said FROM ledger.entry e
                 WHERE e.subject_kind = 'item' AND e.subject_id = i.id AND e.type IN ('carry_out', 'split')
                 ORDER BY e.sequence DESC LIMIT 1) last
         WHERE i.on_hand = 0))
    FROM (SELECT e.subject_id, registry.said(e.body) AS said FROM ledger.entry e
           WHERE e.subject_kind = 'item' AND e.sequence = 1) first
   WHERE first.subject_id = i.id;
`;

const COLUMNS = `
  CREATE FUNCTION registry.instant(text) RETURNS timestamptz LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN make_timestamp(substr($1, 1, 4)::int, substr($1, 6, 2)::int, substr($1, 9, 2)::int,
                          substr($1, 12, 2)::int, substr($1, 15, 2)::int, substr($1, 18, 6)::float8) AT TIME ZONE 'UTC';
  COMMENT ON FUNCTION registry.instant IS 'The moment of an RFC 3339 text in UTC with milliseconds: what casting it would say, were a cast immutable.';

  ALTER TABLE registry.item
    ADD origin          text        NOT NULL GENERATED ALWAYS AS (state#>>'{origin,kind}') STORED,
    ADD origin_id       uuid        GENERATED ALWAYS AS ((state#>>'{origin,itemId}')::uuid) STORED,
    ADD unit            text        NOT NULL GENERATED ALWAYS AS (state#>>'{quantity,unit}') STORED,
    ADD value           numeric     GENERATED ALWAYS AS ((state#>>'{value,amount}')::numeric) STORED,
    ADD currency        text        GENERATED ALWAYS AS (state#>>'{value,currency}') STORED,
    ADD first_agency_id uuid        NOT NULL GENERATED ALWAYS AS ((state#>>'{beginning,agencyId}')::uuid) STORED,
    ADD registered_at   timestamptz NOT NULL GENERATED ALWAYS AS (registry.instant(state#>>'{beginning,recordedAt}')) STORED,
    ADD taken_at        timestamptz NOT NULL GENERATED ALWAYS AS (registry.instant(state#>>'{beginning,occurredAt}')) STORED,
    ADD ended_at        timestamptz GENERATED ALWAYS AS (registry.instant(state#>>'{ending,recordedAt}')) STORED,
    ADD finished_at     timestamptz GENERATED ALWAYS AS (registry.instant(state#>>'{ending,occurredAt}')) STORED,
    ADD ended_stage     text        GENERATED ALWAYS AS (state#>>'{ending,stage}') STORED,
    ADD ended_outcome   text        GENERATED ALWAYS AS (state#>>'{ending,outcome}') STORED;
  CREATE INDEX item_divided_from ON registry.item (origin_id, id) WHERE origin = 'split';
`;

const EXECUTION_COLUMNS = `
  ALTER TABLE disposal.execution ADD answerable_agency_id uuid REFERENCES identity.agency, ADD stage text,
    ADD gone_before numeric CHECK (gone_before >= 0);
`;

/** What each execution found: who answered for the thing, at which stage, and how much of it had left before. */
export const EXECUTIONS = `
  UPDATE disposal.execution x SET answerable_agency_id = (found.responsibility->>'agencyId')::uuid,
      stage = found.responsibility->>'stage', gone_before = found.gone
    FROM (
      SELECT e.id, registry.responsibility_before(e.item_id, entry.sequence) AS responsibility,
             coalesce((SELECT sum(o.quantity) FROM disposal.execution o WHERE o.item_id = e.item_id AND o.id < e.id), 0)
             + coalesce((SELECT sum(p.registered) FROM registry.item p
                          WHERE p.origin = 'split' AND p.origin_id = e.item_id AND p.id < e.id), 0) AS gone
        FROM disposal.execution e
        CROSS JOIN LATERAL (
          SELECT l.sequence FROM ledger.entry l
           WHERE l.subject_kind = 'item' AND l.subject_id = e.item_id AND l.type = 'carry_out'
             AND registry.said(l.body)#>>'{content,disposition}' = e.disposition_id::text
             AND registry.said(l.body)#>>'{content,instrument,id}' = e.instrument_id::text
           ORDER BY l.sequence LIMIT 1) entry) found
   WHERE found.id = x.id;
  ALTER TABLE disposal.execution ALTER answerable_agency_id SET NOT NULL, ALTER stage SET NOT NULL, ALTER gone_before SET NOT NULL;
`;
