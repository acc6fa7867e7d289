import type { ListKind, PaperLayout } from '../paper-layout.js';
import { approvals } from './approvals.js';
import { courts } from './courts.js';
import { decisions } from './decisions.js';
import { laterActs } from './later-acts.js';
import { lists } from './lists.js';
import { money } from './money.js';
import { records } from './records.js';
import { slips } from './slips.js';
import { storeReports } from './store-reports.js';

export { custodyLayouts } from './custody.js';

/** The layouts in use of all papers but the custody certificates, by kind. */
export const listLayouts: Record<ListKind, PaperLayout> = {
  ...lists,
  ...slips,
  ...decisions,
  ...approvals,
  ...records,
  ...courts,
  ...laterActs,
  ...money,
  ...storeReports,
};
