import type { ListKind, PaperLayout } from '../paper-layout.js';
import { lists } from './lists.js';
import { slips } from './slips.js';

export { custodyLayouts } from './custody.js';

/** The layouts of lists that are in use, by kind. */
export const listLayouts: Record<ListKind, PaperLayout> = { ...lists, ...slips };
