const seen = (caseId: string): string =>
  `(SELECT true FROM cases.access a WHERE a.case_id = ${caseId} AND a.agency_id = $1)`;

/** A page of items for an agency $1, with everything that its lines tell. */
export const plainItems = (condition: string, rows: number): string => `
  WITH page AS MATERIALIZED (
    SELECT i.id, i.state, i.disposition, i.case_id, i.custody_agency_id, i.custody_person_id, i.answerable_agency_id, i.registered_at
      FROM registry.item i WHERE ${seen('i.case_id')} ${condition} ORDER BY i.id DESC LIMIT ${rows})
  SELECT page.id, page.state, page.disposition, json_build_object('id', c.id, 'code', c.code, 'title', c.title) AS "case",
         holder.name AS holder, keeper.name AS keeper, answerable.name AS answerable, page.registered_at
    FROM page
    JOIN cases.property_case c ON c.id = page.case_id
    JOIN identity.agency holder ON holder.id = page.custody_agency_id
    JOIN identity.agency answerable ON answerable.id = page.answerable_agency_id
    LEFT JOIN identity.person keeper ON keeper.id = page.custody_person_id
   ORDER BY page.id DESC`;

/** A page of cases for an agency $1, with everything that its lines tell. */
export const plainCases = (condition: string, rows: number): string => `
  WITH page AS MATERIALIZED (
    SELECT c.id, c.code, c.title, c.cause, c.state, c.filed_on, c.agency_id, c.tags
      FROM cases.property_case c WHERE ${seen('c.id')} ${condition} ORDER BY c.id DESC LIMIT ${rows})
  SELECT page.id, page.code, page.title, page.cause, page.state, to_char(page.filed_on, 'YYYY-MM-DD') AS filed_on, page.agency_id,
         g.name, page.tags, numbers.known AS numbers, campaigns.known AS campaigns, items.count, items.on_hand, items.stages
    FROM page
    JOIN identity.agency g ON g.id = page.agency_id
    CROSS JOIN LATERAL (
      SELECT coalesce(json_agg(json_build_object('agencyId', n.agency_id, 'agencyName', a.name, 'number', n.number)
                               ORDER BY n.since, n.number), '[]') AS known
        FROM cases.case_number n JOIN identity.agency a ON a.id = n.agency_id WHERE n.case_id = page.id) numbers
    CROSS JOIN LATERAL (
      SELECT coalesce(json_agg(json_build_object('id', m.id, 'name', m.name) ORDER BY b.added_at, m.name), '[]') AS known
        FROM cases.case_campaign b JOIN cases.campaign m ON m.id = b.campaign_id
       WHERE b.case_id = page.id AND b.removed_at IS NULL) campaigns
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS count, count(*) FILTER (WHERE i.on_hand > 0)::int AS on_hand,
             coalesce(array_agg(DISTINCT i.stage), '{}') AS stages
        FROM registry.item i WHERE i.case_id = page.id AND NOT i.voided) items
   ORDER BY page.id DESC`;
