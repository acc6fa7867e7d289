import { firstItems, startOfDay, type TaskKind } from './task-kind.js';

const OPEN = `i.disposition <> 'final' AND NOT i.voided`;

/** What waits for a keeper in his store. */
export const STORAGE_TASKS = {
  item_to_put_away: {
    name: '待上架',
    permissions: ['item.put_away'],
    subject: 'item',
    from: firstItems(`i.custody_agency_id = :agency AND i.custody_kind = 'keeper' AND i.slot_id IS NULL AND ${OPEN}
      AND EXISTS (SELECT FROM storage.place p WHERE p.agency_id = :agency)`),
    where: 'true',
    id: 'i.id',
    caseId: 'i.case_id',
    since: startOfDay(`i.state#>>'{measures,0,since}'`),
    order: 'id',
  },
} as const satisfies Record<string, TaskKind>;
