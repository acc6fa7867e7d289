import type { EntityManager } from 'typeorm';

export interface EffectsFault {
  rule: 'effects_equal_their_entries';
  depositId: string;
  message: string;
}

export interface EffectsReport {
  deposits: number;
  faultCount: number;
  faults: EffectsFault[];
}

const LISTED_MAX = 200;

/** Sets where each thing is beside what the last entry of its deposit says, and whose it is beside what the first says. */
export async function verifyEffects(tx: EntityManager): Promise<EffectsReport> {
  const rows: { id: string; matches: boolean | null }[] = await tx.query(
    `WITH said AS (SELECT subject_id, sequence, convert_from(body, 'UTF8')::jsonb->'content' AS content
                     FROM ledger.entry WHERE subject_kind = 'effects'),
          first AS (SELECT subject_id, content FROM said WHERE sequence = 1),
          last AS (SELECT DISTINCT ON (subject_id) subject_id, content FROM said ORDER BY subject_id, sequence DESC)
     SELECT coalesce(d.id, first.subject_id) AS id,
            first.content->>'party' = d.party_id::text AND first.content->>'case' = d.case_id::text
              AND first.content->'actor'->>'agency' = d.agency_id::text
              AND first.content->>'locker' IS NOT DISTINCT FROM d.locker AND first.content->>'seal' IS NOT DISTINCT FROM d.seal
              AND last.content->'after' = coalesce((SELECT jsonb_agg(t.state ORDER BY t.line_number)
                FROM personal_effects.thing t WHERE t.deposit_id = d.id), '[]') AS matches
       FROM personal_effects.deposit d FULL JOIN first ON first.subject_id = d.id LEFT JOIN last ON last.subject_id = first.subject_id`,
  );
  const broken = rows.filter(({ matches }) => matches !== true);
  return {
    deposits: rows.length,
    faultCount: broken.length,
    faults: broken.slice(0, LISTED_MAX).map(({ id }) => ({
      rule: 'effects_equal_their_entries',
      depositId: id,
      message: '随身财物的现状与其记录不一致，或其中之一缺失',
    })),
  };
}
