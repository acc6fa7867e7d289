import type { Shape } from '../api/client';

/** Where a paper of each kind is issued, below `/cases/:id`; one that is issued upon an item has no place here. */
const PLACES: Partial<Record<Shape<'ApprovalSummaryView'>['kind'], string>> = {
  seizure_decision: 'seizures/new',
  sealing_decision: 'seizures/new',
  freezing_notice: 'seizures/new',
  preservation_decision: 'seizures/new',
  acceptance_list: 'seizures/new',
  prosecution_opinion: 'prosecution-transfer',
  court_transfer_letter: 'court-transfer',
  supplementary_investigation_decision: 'supplementary-investigation',
  non_prosecution_decision: 'non-prosecution',
  case_withdrawal_decision: 'case-withdrawal',
  indictment: 'indictment',
  release_decision: 'release',
  renewal_notice: 'renewal',
  conversion_decision: 'conversion',
  continuation_decision: 'continuation',
  return_approval: 'return',
  early_disposal_approval: 'early-disposal',
  merging_approval: 'merger',
  closing_report: 'closure',
};

/** The address where an approval is carried out, with its items and itself chosen; null where it is done on the item's page. */
export function placeOfApproval({ id, kind, case: of, items }: Shape<'ApprovalDetailView'>): string | null {
  const place = PLACES[kind];
  if (!place) return items[0] ? `/items/${items[0].id}` : null;
  const query = new URLSearchParams({ approval: id });
  if (items.length > 0) query.set('items', items.map((item) => item.id).join(','));
  return `/cases/${of.id}/${place}?${query}`;
}
