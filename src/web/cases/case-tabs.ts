import { type ComponentType, lazy } from 'react';
import type { Shape } from '../api/client';
import type { caseWords } from './words';

/** What each tab is given. */
export interface CaseTabProps {
  propertyCase: Shape<'CaseDetailView'>;
}

interface CaseTab {
  /** In the address, `?tab=…`, and its name in the words. */
  key: keyof (typeof caseWords)['zh'] & string;
  /** What the reader's post must be allowed; without it the tab is not shown. */
  permission?: string;
  Content: ComponentType<CaseTabProps>;
}

/** The parts of a case, in the order of its life; each is a file of its own, loaded when it is opened, that exports `Component`. */
const tab = (
  key: CaseTab['key'],
  permission: string | undefined,
  load: () => Promise<{ Component: ComponentType<CaseTabProps> }>,
): CaseTab => ({
  key,
  permission,
  Content: lazy(async () => ({ default: (await load()).Component })),
});

// biome-ignore format: the table reads as a table
export const CASE_TABS: readonly CaseTab[] = [
  tab('property',     'item.read',     () => import('./property-tab')),
  tab('handovers',    'handover.read', () => import('./handovers-tab')),
  tab('judgments',    'judgment.read', () => import('../judgments/judgments-tab')),
  tab('disposals',    'disposal.read', () => import('../execution/disposals-tab')),
  tab('money',        'disposal.read', () => import('../funds/money-tab')),
  tab('parties',      'case.read',     () => import('./parties-tab')),
  tab('claims',       'item.read',     () => import('../claims/claims-tab')),
  tab('notices',      'item.read',     () => import('../notices/notices-tab')),
  tab('papers',       'paper.read',    () => import('./papers-tab')),
  tab('history',      'case.read',     () => import('./history-tab')),
  tab('verification', 'ledger.read',   () => import('./verification-tab')),
];
