import type { MigrationInterface, QueryRunner } from 'typeorm';

const OPEN = `disposition <> 'final' AND NOT voided`;

/** The last day of a measure as the law knows it: what `lastDayOf` of the lifecycle says, which a test compares. */
const LAST_DAYS = `
  CREATE FUNCTION registry.measure_months(measure jsonb, category text, renewed boolean) RETURNS int LANGUAGE sql IMMUTABLE
    RETURN CASE
      WHEN measure->>'by' = 'court' AND measure->>'kind' IN ('seizure', 'sealing', 'freezing') THEN
        CASE WHEN category IN ('账户资金', '现金/货币') THEN 12 WHEN measure->>'kind' = 'freezing' OR category = '不动产' THEN 36 ELSE 24 END
      WHEN measure->>'kind' = 'sealing' THEN 24
      WHEN measure->>'kind' = 'freezing' THEN
        CASE WHEN category IN ('账户资金', '现金/货币') THEN CASE WHEN renewed THEN 12 ELSE 6 END WHEN category = '有价证券' THEN 24 ELSE 6 END
    END;

  CREATE FUNCTION registry.measure_last_day(measure jsonb, category text) RETURNS text LANGUAGE sql IMMUTABLE
    RETURN CASE
      WHEN registry.measure_months(measure, category, true) IS NULL OR measure->>'since' = '' THEN measure->>'until'
      WHEN measure->>'until' IS NULL THEN to_char((measure->>'since')::date
        + make_interval(months => registry.measure_months(measure, category, false)), 'YYYY-MM-DD')
      ELSE least((measure->>'until') COLLATE "C", to_char(coalesce(measure->>'renewedFrom', measure->>'since')::date
        + make_interval(months => registry.measure_months(measure, category, true)), 'YYYY-MM-DD') COLLATE "C")
    END;
  COMMENT ON FUNCTION registry.measure_last_day IS 'YYYY-MM-DD, by its paper or, where no paper names one, by law; null: it has none.';

  ALTER TABLE registry.item DROP COLUMN measure_until;
  CREATE OR REPLACE FUNCTION registry.measure_until(state jsonb) RETURNS text LANGUAGE sql IMMUTABLE
    RETURN (SELECT min(registry.measure_last_day(m, state->>'category') COLLATE "C")
      FROM jsonb_array_elements(state->'measures') m WHERE m->>'state' = 'in_force');
  ALTER TABLE registry.item
    ADD COLUMN measure_until text COLLATE "C" GENERATED ALWAYS AS (registry.measure_until(state)) STORED;
  CREATE INDEX item_measure_ends ON registry.item (answerable_agency_id, measure_until, id)
    WHERE measure_until IS NOT NULL AND ${OPEN};
`;

/** Measures of several organs upon the same thing are found by its number; whoever asks is told how many and whose, and nothing else of the case. */
const STANDING = `
  CREATE FUNCTION registry.identifying_number(state jsonb) RETURNS text LANGUAGE sql IMMUTABLE
    RETURN nullif(upper(regexp_replace(state->'details'->>(CASE state->>'category' WHEN '账户资金' THEN '账号'
      WHEN '有价证券' THEN '号码' WHEN '不动产' THEN '权证号' WHEN '机动车' THEN '车辆识别代号' END), '[\\s-]', '', 'g')), '');

  CREATE INDEX item_under_numbered_measure ON registry.item (registry.identifying_number(state))
    WHERE measure IN ('freezing', 'sealing') AND ${OPEN};
  CREATE INDEX item_queued ON registry.item (answerable_agency_id, id)
    WHERE state->'measures' @> '[{"state":"queued"}]' AND ${OPEN};

  CREATE FUNCTION registry.standing_measures(numbers text[], of_kind text, today text)
    RETURNS TABLE (number text, in_force int, queued int, agency_name text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT registry.identifying_number(i.state), count(*) FILTER (WHERE m->>'state' = 'in_force')::int,
           count(*) FILTER (WHERE m->>'state' = 'queued')::int,
           min(a.name) FILTER (WHERE m->>'state' = 'in_force')
      FROM registry.item i
     CROSS JOIN LATERAL jsonb_array_elements(i.state->'measures') m
      JOIN identity.agency a ON a.id = i.answerable_agency_id
     WHERE registry.identifying_number(i.state) = ANY(numbers) AND i.measure IN ('freezing', 'sealing')
       AND i.disposition <> 'final' AND NOT i.voided AND m->>'kind' = of_kind
       AND (m->>'state' = 'queued' OR m->>'state' = 'in_force'
         AND coalesce(registry.measure_last_day(m, i.category) >= today, true))
     GROUP BY 1 $$;

  CREATE FUNCTION registry.queue_is_over(queued jsonb, today text) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT coalesce(bool_or(m->>'state' IN ('in_force', 'lifted')) AND NOT bool_or(i.disposition <> 'final' AND m->>'state' = 'in_force'
        AND coalesce(registry.measure_last_day(m, i.category) >= today, true)), false)
      FROM registry.item i CROSS JOIN LATERAL jsonb_array_elements(i.state->'measures') m
     WHERE registry.identifying_number(i.state) = registry.identifying_number(queued) AND i.measure IN ('freezing', 'sealing')
       AND NOT i.voided AND m->>'kind' IN ('freezing', 'sealing') $$;

  REVOKE EXECUTE ON FUNCTION registry.standing_measures, registry.queue_is_over FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION registry.standing_measures, registry.queue_is_over TO case_property_application;
`;

/** Measures end on a day that the law knows where no paper names one, and wait for their turn behind those of other organs. */
export class Measures1764000000052 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LAST_DAYS + STANDING);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
