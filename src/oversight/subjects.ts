/** What a limit or a flaw is about, and where it leads to. */
export const SUBJECT_KINDS = [
  'item',
  'case',
  'handover',
  'loan',
  'place',
  'judgment',
  'execution_order',
  'instrument',
  'agency',
] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** The code and the name of the subject of a row with its case and agency, in the columns that answers share. */
export const subjectColumns = (
  row: string,
): string => `${row}.subject_kind AS "subjectKind", ${row}.subject_id AS "subjectId",
  ${row}.case_id AS "caseId", c.code AS "caseCode", c.title AS "caseTitle", coalesce(i.code, n.number, p.code, c.code) AS code,
  coalesce(i.name, h.purpose, l.purpose, n.kind, p.name, c.title) AS "subjectName", ${row}.agency_id AS "agencyId", a.name AS "agencyName"`;

export const subjectJoins = (
  row: string,
): string => `LEFT JOIN cases.property_case c ON c.id = ${row}.case_id LEFT JOIN identity.agency a ON a.id = ${row}.agency_id
  LEFT JOIN registry.item i ON ${row}.subject_kind = 'item' AND i.id = ${row}.subject_id
  LEFT JOIN handover.handover h ON ${row}.subject_kind = 'handover' AND h.id = ${row}.subject_id
  LEFT JOIN storage.loan l ON ${row}.subject_kind = 'loan' AND l.id = ${row}.subject_id
  LEFT JOIN storage.place p ON ${row}.subject_kind = 'place' AND p.id = ${row}.subject_id
  LEFT JOIN court.judgment j ON ${row}.subject_kind = 'judgment' AND j.id = ${row}.subject_id
  LEFT JOIN court.execution_order o ON ${row}.subject_kind = 'execution_order' AND o.id = ${row}.subject_id
  LEFT JOIN instruments.instrument n ON n.id = coalesce(h.instrument_id, l.instrument_id, j.instrument_id, o.instrument_id,
    CASE WHEN ${row}.subject_kind = 'instrument' THEN ${row}.subject_id END)`;
