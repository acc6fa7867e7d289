import type { Permission } from '../../src/identity/permissions.js';
import type { Json } from '../support/world.js';

/** Whom an endpoint serves: holders of one of these permissions, whoever is signed in, or anybody. */
export type Served = readonly Permission[] | 'everybody' | 'anybody';

/** Every endpoint of the running application; one that is missing here fails the test. */
export const ENDPOINTS: Readonly<Record<string, Served>> = {
  'POST sessions': 'anybody',
  'GET sessions': 'everybody',
  'DELETE sessions/:id': 'everybody',
  'DELETE sessions/current': 'everybody',
  'GET me': 'everybody',
  'PUT me/password': 'everybody',
  'GET agencies': 'everybody',
  'GET agencies/:id': 'everybody',
  'GET units': 'everybody',
  'GET people': 'everybody',
  'GET appointments': ['identity.administer'],
  'GET dictionaries': 'everybody',
  'GET campaigns': 'everybody',
  'POST campaigns': ['dictionary.administer'],
  'POST campaigns/:id/end': ['dictionary.administer'],
  'POST agencies': ['identity.administer'],
  'POST units': ['identity.administer'],
  'POST people': ['identity.administer'],
  'POST appointments': ['identity.administer'],
  'POST appointments/:id/end': ['identity.administer'],
  'GET accounts': ['identity.administer'],
  'POST accounts': ['identity.administer'],
  'POST accounts/:id/unlock': ['identity.administer'],
  'POST accounts/:id/disable': ['identity.administer'],
  'POST accounts/:id/password': ['identity.administer'],

  'GET access-log': ['access_log.read'],
  'GET clocks': ['oversight.read'],
  'GET alerts': ['oversight.read'],
  'POST alerts/:id/clearing': ['oversight.answer'],
  'GET flaws': ['oversight.read'],
  'GET flaw-rules': ['oversight.read'],
  'POST flaw-checks': ['oversight.check'],
  'POST flaws/:id/closing': ['oversight.answer'],
  'GET tasks': 'everybody',
  'GET tasks/:kind': 'everybody',

  'GET approvals': ['approval.read'],
  'GET approvals/:id': ['approval.read'],
  'POST approvals': ['approval.request'],
  'POST approvals/:id/decision': ['approval.decide'],
  'POST approvals/:id/withdrawal': ['approval.request'],

  'GET exports/items': ['item.read'],
  'GET exports/cases': ['case.read'],
  'GET exports/cases/:id/claims': ['item.read'],
  'GET exports/loans': ['loan.read'],
  'GET exports/outside': ['loan.read'],
  'GET exports/handovers': ['handover.read'],
  'GET exports/stocktakes': ['place.read'],
  'GET exports/clocks': ['oversight.read'],
  'GET exports/flaws': ['oversight.read'],
  'GET exports/personal-effects': ['effects.read'],

  'GET cases': ['case.read'],
  'GET cases/:id': ['case.read'],
  'GET cases/:id/acts': ['case.read'],
  'GET cases/:id/lines': ['item.read'],
  'GET cases/:id/history': ['case.read'],
  'GET cases/:id/parties': ['case.read'],
  'GET cases/:id/items': ['item.read'],
  'GET cases/:id/lists': ['case.read'],
  'POST cases': ['case.register'],
  'POST cases/:id/numbers': ['case.register'],
  'POST cases/:id/campaigns': ['case.register'],
  'POST cases/:id/campaigns/removal': ['case.register'],
  'POST cases/:id/parties': [
    'item.seize',
    'judgment.record',
    'item.return_before_trial',
    'disposal.carry_out',
  ],
  'GET cases/:id/coverage': ['judgment.read'],
  'POST cases/:id/referrals': ['prosecution.transfer', 'indictment.file', 'court.direct_transfer'],
  'POST cases/:id/merger': ['case.merge'],
  'POST cases/:id/closure': ['case.close'],

  'POST stocktakes': ['stock.count'],
  'GET stocktakes': ['place.read'],
  'GET stocktakes/:id': ['place.read'],
  'POST stocktakes/:id/sightings': ['stock.count'],
  'POST stocktakes/:id/end': ['stock.count'],
  'POST loans': ['loan.request'],
  'GET loans': ['loan.read'],
  'GET outside': ['loan.read'],
  'GET loans/:id': ['loan.read'],
  'POST loans/:id/handing-out': ['loan.keep'],
  'POST loans/:id/receipt': ['loan.request'],
  'POST loans/:id/returns': ['loan.keep'],
  'POST items/:id/abnormality': ['loan.request', 'loan.keep'],
  'POST items/:id/resolution': ['loan.request', 'loan.keep'],
  'GET places': ['place.read'],
  'POST places': ['place.administer'],
  'POST places/:id/end': ['place.administer'],
  'POST placements': ['item.put_away'],
  'GET post-handovers/stock': ['place.read'],
  'POST post-handovers': ['item.put_away'],
  'GET post-handovers': ['place.read'],
  'GET post-handovers/:id': ['place.read'],
  'POST post-handovers/:id/receipt': ['handover.receive'],
  'POST post-handovers/:id/withdrawal': ['handover.withdraw'],
  'POST items/:id/sealings': ['item.unseal'],

  'GET items': ['item.read'],
  'GET custody': ['item.read'],
  'GET custody/changes': ['item.read'],
  'GET items/:id': ['item.read'],
  'GET items/:id/acts': ['item.read'],
  'GET items/:id/history': ['item.read'],
  'GET items/:id/timeline': ['item.read'],
  'POST items/:id/split': ['item.split'],
  'POST items/:id/photos': ['item.seize', 'handover.receive'],
  'POST items/:id/count': ['item.count'],
  'POST items/:id/correction': ['item.correct'],
  'POST items/:id/voiding': ['item.void'],
  'GET items/:id/bundle': ['ledger.read'],
  'GET cases/:id/bundle': ['ledger.read'],
  'GET items/:id/proofs': ['ledger.read'],
  'GET log/writes/:write': 'everybody',
  'GET log': ['ledger.read'],
  'GET log/checkpoint': ['ledger.read'],
  'GET log/timestamps': ['ledger.read'],
  'GET log/timestamps/:size': ['ledger.read'],
  'GET log/timestamps/:size/note': ['ledger.read'],
  'GET log/checkpoints': ['ledger.read'],
  'GET log/consistency': ['ledger.read'],
  'GET log/entries/:entryId/proof': ['ledger.read'],
  'GET log/sm3/entries/:entryId/proof': ['ledger.read'],
  'GET log/sm3/checkpoint': ['ledger.read'],
  'GET log/sm3/consistency': ['ledger.read'],
  'POST items/:id/erasure': ['personal_data.erase'],
  'POST cases/:id/parties/:partyId/erasure': ['personal_data.erase'],
  'POST items/:id/verification': ['ledger.read'],
  'POST cases/:id/verification': ['ledger.read'],

  'GET photos/:sha256': ['item.read'],
  'POST photos': ['item.seize', 'handover.receive'],
  'POST imports': ['item.seize'],
  'POST stock-imports/preview': ['stock.import'],
  'POST stock-imports': ['stock.import'],
  'GET stock-imports': ['place.read'],
  'GET stock-imports/:id': ['place.read'],
  'GET stock-imports/:id/refused': ['place.read'],
  'GET search': ['case.read', 'item.read'],

  'GET handovers': ['handover.read'],
  'GET handovers/:id': ['handover.read'],
  'GET handovers/:id/signatures': ['handover.read'],
  'POST handovers/:id/signatures': ['signature.take'],
  'GET loans/:id/signatures': ['loan.read'],
  'POST loans/:id/signatures': ['signature.take'],
  'GET instruments/:id/signatures': ['instrument.read'],
  'POST instruments/:id/signatures': ['signature.take'],
  'GET signatures/:id': ['paper.read'],
  'POST signatures/:id/erasure': ['personal_data.erase'],
  'POST personal-effects': ['effects.keep'],
  'GET personal-effects': ['effects.read'],
  'GET personal-effects/:id': ['effects.read'],
  'POST personal-effects/:id/taking-out': ['effects.keep'],
  'POST personal-effects/:id/putting-back': ['effects.keep'],
  'POST personal-effects/:id/return': ['effects.keep'],
  'POST personal-effects/:id/move': ['effects.keep'],
  'POST personal-effects/:id/erasure': ['personal_data.erase'],
  'POST renewals': ['measure.renew'],
  'POST conversions': ['item.seize'],
  'POST case-withdrawals': ['item.release'],
  'POST continuations': ['measure.renew'],
  'POST queue-effects': ['measure.renew'],
  'GET cases/:id/claims': ['item.read'],
  'POST cases/:id/claims': ['claim.record'],
  'POST cases/:id/claims/:claimId/answer': ['claim.answer'],
  'GET cases/:id/notices': ['item.read'],
  'POST cases/:id/notices': ['notice.issue'],
  'POST cases/:id/unclaimed': ['unclaimed.decide'],
  'POST cases/:id/refunds': ['unclaimed.decide'],
  'POST handovers': ['handover.offer'],
  'POST handovers/:id/receipt': ['handover.receive'],
  'POST handovers/:id/withdrawal': ['handover.withdraw'],

  'POST seizures': ['item.seize'],
  'POST releases': ['item.release'],
  'POST prosecution-transfers': ['prosecution.transfer'],
  'POST court-transfers': ['court.direct_transfer'],
  'POST supplementary-investigations': ['investigation.return'],
  'POST non-prosecutions': ['non_prosecution.decide'],
  'POST indictments': ['indictment.file'],

  'GET judgments': ['judgment.read'],
  'GET judgments/:id': ['judgment.read'],
  'GET judgments/:id/coverage': ['judgment.read'],
  'POST judgments': ['judgment.record'],
  'POST judgments/:id/entry-into-force': ['judgment.record'],
  'GET execution-orders': ['judgment.read', 'execution.report'],
  'GET execution-orders/:id': ['judgment.read', 'execution.report'],
  'POST execution-orders': ['execution.order'],
  'POST execution-orders/:id/receipt': ['execution.report'],

  'GET disposals': ['disposal.read'],
  'POST disposals': ['disposal.carry_out'],
  'POST disposal-orders': ['judgment.record', 'execution.order', 'item.dispose_early'],
  'POST returns': ['item.return_before_trial'],
  'POST early-disposals': ['item.dispose_early'],
  'GET deposit-accounts': ['item.read'],
  'POST deposit-accounts': ['account.administer'],
  'POST deposit-accounts/:id/end': ['account.administer'],
  'POST deposits': ['money.deposit'],
  'POST interest': ['money.deposit'],
  'GET cases/:id/money': ['disposal.read'],

  'GET statistics/flow': ['statistics.read'],
  'GET statistics/stock': ['statistics.read'],
  'GET statistics/durations': ['statistics.read'],
  'GET statistics/values': ['statistics.read'],

  'GET items/:id/labels': ['item.read'],
  'GET cases/:id/labels': ['item.read'],
  'GET cases/:id/printable': ['paper.read'],
  'GET cases/:id/papers': ['paper.read'],
  'GET handovers/:id/labels': ['handover.read'],
  'GET places/:id/labels': ['place.read'],
  'GET papers': ['paper.read'],
  'GET papers/:id': ['paper.read'],
  'POST papers': ['paper.read', 'paper.issue'],
};

/** Signs the asker out, and so is tried apart. */
export const SIGNS_OUT = 'DELETE sessions/current';

/** What belongs to the case of one county. */
export interface Belongings {
  caseId: string;
  itemId: string;
  photo: string;
  /** Of the case itself. */
  entryId: string;
  /** Of the tree whose checkpoint has a timestamp. */
  stampedSize: string;
  handoverId: string;
  loanId: string;
  signatureId: string;
  depositId: string;
  /** Of the agency that made it alone. */
  stocktakeId?: string;
  postHandoverId?: string;
  placeId?: string;
  stockImportId?: string;
  accountId?: string;
  approvalId: string;
  judgmentId: string;
  executionOrderId: string;
  paperId: string;
  instrumentId: string;
  agencyId: string;
}

const NOBODY = '0190a000-0000-7000-8000-000000000000';

/** The address of the endpoint for these belongings, with the query that it must have. */
export function addressOf(endpoint: string, own: Belongings): string {
  const [, path = ''] = endpoint.split(' ');
  const ids: Record<string, string> = {
    cases: own.caseId,
    items: own.itemId,
    handovers: own.handoverId,
    loans: own.loanId,
    signatures: own.signatureId,
    'personal-effects': own.depositId,
    instruments: own.instrumentId,
    ...(own.stockImportId && { 'stock-imports': own.stockImportId }),
    ...(own.stocktakeId && { stocktakes: own.stocktakeId }),
    ...(own.postHandoverId && { 'post-handovers': own.postHandoverId }),
    ...(own.placeId && { places: own.placeId }),
    approvals: own.approvalId,
    ...(own.accountId && { 'deposit-accounts': own.accountId }),
    judgments: own.judgmentId,
    'execution-orders': own.executionOrderId,
    papers: own.paperId,
    agencies: own.agencyId,
  };
  const [noun = ''] = path.replace(/^exports\//, '').split('/');
  const address = path
    .replace(':id', ids[noun] ?? NOBODY)
    .replace(':partyId', NOBODY)
    .replace(':claimId', NOBODY)
    .replace(':write', NOBODY)
    .replace(':entryId', own.entryId)
    .replace(':kind', 'receipt_for_agency')
    .replace(':sha256', own.photo)
    .replace(':size', own.stampedSize);
  if (['GET judgments', 'GET execution-orders', 'GET disposals'].includes(endpoint))
    return `${address}?caseId=${own.caseId}`;
  if (endpoint === 'GET custody/changes') return `${address}?from=2024-01-01&to=2024-12-31`;
  if (endpoint === 'GET log/consistency' || endpoint === 'GET log/sm3/consistency')
    return `${address}?from=1`;
  if (endpoint === 'GET search') return `${address}?text=AJ`;
  if (endpoint === 'GET cases/:id/lines') return `${address}?act=order`;
  if (/^GET statistics\/(?!stock)/.test(endpoint)) return `${address}?groupBy=month`;
  return endpoint === 'GET units' ? `${address}?agency=${own.agencyId}` : address;
}

const SIGNING: Json = { role: 'receiver', way: 'typed', name: '某人', textHash: '0'.repeat(64) };

/** What is sent to change another agency's property: right in every way but whose it is. */
export const FOREIGN: Readonly<
  Record<string, (own: Belongings, approverId: string, officers: string[]) => Json>
> = {
  'POST cases/:id/numbers': () => ({ number: '他案1号' }),
  'POST cases/:id/campaigns': () => ({ campaignIds: [NOBODY] }),
  'POST cases/:id/campaigns/removal': () => ({ campaignIds: [NOBODY], reason: '误标' }),
  'POST cases/:id/parties': () => ({ parties: [{ kind: 'victim', name: '甲' }] }),
  'POST cases/:id/merger': (_, approverId) => ({
    duplicateId: NOBODY,
    instrument: { approverId },
  }),
  'POST cases/:id/referrals': ({ agencyId }) => ({ toAgencyId: agencyId }),
  'POST cases/:id/closure': (_, approverId) => ({ instrument: { approverId } }),
  'POST items/:id/split': () => ({ parts: [{ quantity: '1' }] }),
  'POST items/:id/photos': ({ photo }) => ({ photos: [photo] }),
  'POST items/:id/count': () => ({ quantity: '1', unit: '把' }),
  'POST items/:id/correction': (_, approverId) => ({
    field: 'name',
    value: '别物',
    reason: '笔误',
    instrument: { approverId },
  }),
  'POST items/:id/erasure': (_, approverId) => ({
    fields: ['features'],
    basis: 'unlawful',
    instrument: { approverId },
  }),
  'POST cases/:id/parties/:partyId/erasure': (_, approverId) => ({
    basis: 'unlawful',
    instrument: { approverId },
  }),
  'POST signatures/:id/erasure': (_, approverId) => ({ basis: 'unlawful', instrument: { approverId } }),
  'POST handovers/:id/signatures': () => SIGNING,
  'POST loans/:id/signatures': () => SIGNING,
  'POST instruments/:id/signatures': () => SIGNING,
  'POST personal-effects': ({ caseId }, approverId) => ({
    caseId,
    partyId: NOBODY,
    secondId: approverId,
    locker: '1',
    things: [],
  }),
  'POST personal-effects/:id/erasure': (_, approverId) => ({
    basis: 'unlawful',
    instrument: { approverId },
  }),
  'POST personal-effects/:id/taking-out': (_, approverId) => ({
    lines: [1],
    secondId: approverId,
    reason: '服药',
    dueAt: '2099-01-01T00:00:00Z',
  }),
  'POST personal-effects/:id/putting-back': (_, approverId) => ({ lines: [1], secondId: approverId }),
  'POST personal-effects/:id/return': (_, approverId) => ({
    lines: [1],
    secondId: approverId,
    to: 'person',
  }),
  'POST personal-effects/:id/move': ({ instrumentId }, approverId) => ({
    lines: [1],
    secondId: approverId,
    instrumentId,
  }),
  'POST items/:id/voiding': ({ itemId }, approverId) => ({
    duplicateOf: itemId,
    reason: '重复',
    instrument: { approverId },
  }),
  'POST items/:id/verification': () => undefined,
  'POST cases/:id/verification': () => undefined,
  'POST approvals': ({ caseId, itemId }) => ({
    kind: 'return_approval',
    caseId,
    itemIds: [itemId],
    reason: '权属明确',
  }),
  'POST approvals/:id/decision': () => ({ decision: 'given' }),
  'POST approvals/:id/withdrawal': () => undefined,
  'POST stocktakes': ({ itemId }) => ({ placeId: itemId, secondId: itemId }),
  'POST stocktakes/:id/sightings': () => ({ sightings: [{ place: 'ZX', code: 'AJ' }] }),
  'POST stocktakes/:id/end': () => ({}),
  'POST post-handovers': ({ itemId }) => ({ toPersonId: itemId }),
  'POST post-handovers/:id/receipt': () => ({ answers: [], rest: 'accepted' }),
  'POST post-handovers/:id/withdrawal': () => ({}),
  'POST loans': ({ caseId, itemId }) => ({
    caseId,
    purpose: 'identification',
    dueAt: '2099-01-01T00:00:00Z',
    itemIds: [itemId],
    reason: '辨认',
  }),
  'POST loans/:id/handing-out': () => ({}),
  'POST loans/:id/receipt': () => ({}),
  'POST loans/:id/returns': () => ({ lines: [{ lineNumber: 1, condition: 'intact' }] }),
  'POST items/:id/abnormality': () => ({ code: 'damaged', reason: '外壳破裂' }),
  'POST items/:id/resolution': (_, approverId) => ({ reason: '已查明', instrument: { approverId } }),
  'POST placements': ({ itemId }) => ({ lines: [{ itemId, place: 'ZX-A-P01' }] }),
  'POST items/:id/sealings': ({ photo }, _, [second]) => ({
    act: 'unseal',
    secondId: second,
    photosBefore: [photo],
    photosAfter: [photo],
  }),
  'POST cases/:id/claims': ({ itemId }) => ({
    kind: 'ownership',
    partyId: NOBODY,
    lines: [{ itemId }],
    statement: '是我的',
  }),
  'POST cases/:id/claims/:claimId/answer': (_, approverId) => ({
    answer: 'rejected',
    reasons: '无据',
    instrument: { approverId },
  }),
  'POST cases/:id/notices': ({ itemId }) => ({
    form: 'announcement',
    published: '公告栏',
    lines: [{ itemId }],
  }),
  'POST cases/:id/unclaimed': ({ itemId }, approverId) => ({
    outcome: 'unclaimed_to_treasury',
    lines: [{ itemId }],
    instrument: { approverId },
  }),
  'POST cases/:id/refunds': ({ itemId }, approverId) => ({
    itemId,
    name: '权利人',
    quantity: '1',
    instrument: { approverId },
  }),
  'POST renewals': ({ caseId, itemId }, approverId) => ({
    caseId,
    lines: [{ itemId }],
    until: '2030-01-01',
    instrument: { approverId },
  }),
  'POST conversions': ({ caseId, itemId }, approverId, officers) => ({
    caseId,
    lines: [{ itemId }],
    measure: 'sealing',
    officers,
    instrument: { approverId },
  }),
  'POST continuations': ({ caseId, itemId }, approverId) => ({
    caseId,
    lines: [{ itemId }],
    instrument: { approverId },
  }),
  'POST queue-effects': ({ caseId, itemId }) => ({ caseId, lines: [{ itemId }], effectiveOn: '2024-03-01' }),
  'POST handovers': (own) => ({ ...handing(own), purpose: 'store_in' }),
  'POST handovers/:id/receipt': () => ({ answers: [], rest: 'accepted' }),
  'POST handovers/:id/withdrawal': () => ({}),
  'POST seizures': ({ caseId }, approverId, officers) => ({
    caseId,
    measure: 'seizure',
    officers,
    holderAbsence: 'HOLDER_ABSENT',
    witness: { name: '见证人' },
    lines: [{ name: '刀', category: '管制刀具/凶器', quantity: '1', unit: '把' }],
    instrument: { approverId },
  }),
  'POST releases': (own, approverId) => ({ ...ordering(own, approverId), reason: 'unrelated' }),
  'POST prosecution-transfers': (own) => handing(own),
  'POST court-transfers': (own) => handing(own),
  'POST supplementary-investigations': (own) => handing(own),
  'POST indictments': (own) => handing(own),
  'POST case-withdrawals': (own, approverId) => ordering(own, approverId),
  'POST non-prosecutions': (own, approverId) => ordering(own, approverId),
  'POST judgments': ({ caseId }) => ({ caseId, lines: [], obligations: [] }),
  'POST judgments/:id/entry-into-force': () => ({ inForceOn: '2024-03-01' }),
  'POST execution-orders': ({ judgmentId, agencyId }) => ({ judgmentId, agencyId }),
  'POST execution-orders/:id/receipt': () => ({}),
  'POST disposals': ({ caseId, itemId }) => ({ caseId, lines: [{ itemId, dispositionId: NOBODY }] }),
  'POST disposal-orders': (own, approverId) => {
    const { instrument: _, ...order } = ordering(own, approverId);
    return { ...order, instrumentId: own.instrumentId, outcome: 'confiscation' };
  },
  'POST returns': (own, approverId) => ({
    ...ordering(own, approverId),
    outcome: 'return_to_owner',
    tests: { ownershipClear: true, othersUnharmed: true, proceedingsUnaffected: true, recorded: true },
  }),
  'POST early-disposals': (own, approverId) => ({
    ...ordering(own, approverId),
    outcome: 'sale',
    reason: 'perishable',
  }),
  'POST deposits': ({ caseId, itemId, accountId }) => ({ caseId, accountId, lines: [{ itemId }] }),
  'POST interest': ({ caseId, itemId }) => ({ caseId, lines: [{ itemId, quantity: '1' }] }),
  'POST alerts/:id/clearing': () => ({ reason: '说明' }),
  'POST flaws/:id/closing': () => ({ paper: 'flaw_explanation', explanation: '说明' }),
  'POST papers': ({ itemId }) => ({ kind: 'custody_item', subjectId: itemId }),
};

const handing = ({ caseId, itemId, agencyId }: Belongings): Json => ({
  caseId,
  mode: 'physical',
  toAgencyId: agencyId,
  lines: [{ itemId, recommendation: 'confiscation' }],
});

const ordering = ({ caseId, itemId }: Belongings, approverId: string): Json => ({
  caseId,
  lines: [{ itemId }],
  instrument: { approverId },
});
