import type { FlawRule, Reading } from './flaw-rule.js';
import { text } from './flaw-rule.js';

type Rules = Readonly<Record<string, FlawRule>>;

/** What is wrong among the rows of a reading, each row looked at once for all its rules. `$1` is the moment of the check. */
export function findings(reading: Reading, rules: Rules): string {
  const each = Object.entries(rules).map(
    ([
      id,
      rule,
    ]) => `SELECT ${text(id)} AS rule, ${text(rule.level)} AS level, ${rule.event ?? `''`} AS event, ${rule.agency ?? reading.agencyId} AS agency_id,
      ${rule.document} AS document, ${rule.ledger} AS ledger, ${rule.days} AS days WHERE ${rule.when}`,
  );
  const sql = `SELECT found.rule, found.level, ${text(reading.subject)} AS subject_kind, ${reading.id} AS subject_id, found.event,
      ${reading.caseId} AS case_id, found.agency_id, found.document, found.ledger, found.days
    FROM ${reading.from} CROSS JOIN LATERAL (${each.join(' UNION ALL ')}) found WHERE ${reading.where}`;
  return sql.replaceAll(/:now\b/g, '$1::timestamptz');
}

/** Writes what is found and was not found before, and answers the rule of each. */
export const checkStatement = (reading: Reading, rules: Rules): string => `
  INSERT INTO oversight.flaw (id, rule, level, subject_kind, subject_id, event, case_id, agency_id, document, ledger, found_at, due_at)
  SELECT oversight.identifier($1), rule, level, subject_kind, subject_id, event, case_id, agency_id, coalesce(document, ''), coalesce(ledger, ''), $1,
         calendar.end_of_day(calendar.rolled(calendar.china_day($1) + days))
    FROM (${findings(reading, rules)}) found
  ON CONFLICT (rule, subject_id, event) DO NOTHING RETURNING rule`;
