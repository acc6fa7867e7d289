import type { Actor } from '../../src/identity/actor.js';
import type { InstrumentKind } from '../../src/instruments/instruments.js';
import type { Act, ActName } from '../../src/registry/lifecycle/acts.js';
import type { ItemState } from '../../src/registry/lifecycle/item-state.js';
import { CASE, DISPOSITION, HANDOVER, LOAN, photo, placement, STRANGER } from './property.js';

const PAPERS: Record<ActName, InstrumentKind> = {
  seize: 'seizure_decision',
  seal: 'sealing_decision',
  freeze: 'freezing_notice',
  preserve: 'preservation_decision',
  accept: 'acceptance_list',
  import_stock: 'stock_import_list',
  offer: 'store_in_slip',
  receive: 'store_in_slip',
  receive_with_exception: 'store_in_slip',
  refuse: 'store_in_slip',
  withdraw_offer: 'store_in_slip',
  put_away: 'placement_slip',
  unseal: 'sealing_record',
  reseal: 'sealing_record',
  lend: 'loan_approval',
  take_back: 're_entry_slip',
  report: 'abnormality_report',
  resolve: 'abnormality_decision',
  count: 'counting_record',
  photograph: 'photo_record',
  split: 'counting_record',
  correct: 'correction_approval',
  void: 'voiding_approval',
  reassign_case: 'merging_approval',
  order: 'judgment',
  release: 'release_decision',
  renew: 'renewal_notice',
  convert: 'conversion_decision',
  take_over: 'continuation_decision',
  take_effect: 'queue_effect_record',
  claim: 'claim_record',
  answer_claim: 'claim_answer',
  announce: 'claim_notice',
  take_unclaimed: 'unclaimed_decision',
  refund: 'refund_application',
  entrust: 'execution_order',
  carry_out: 'treasury_payment',
  deposit: 'deposit_receipt',
  accrue: 'interest_notice',
};

/** The paper with which `sampleAct` is done. */
export const usualPaper = (name: ActName): InstrumentKind => PAPERS[name];

const registration = (state: ItemState, actor: Actor) => ({
  caseId: CASE,
  code: 'AJ-1-2',
  listLine: 1,
  name: '白酒',
  category: '烟酒',
  unit: '瓶',
  quantity: '10',
  quantityText: null,
  approximate: false,
  features: null,
  details: {},
  contents: [],
  photos: [photo(1)],
  value: null,
  officers: [actor.personId, 'the partner'],
  custody: state.custody,
  place: null,
  measureUntil: null,
});

const OPENING = {
  second: { personId: STRANGER, roles: ['case_officer' as const] },
  photosBefore: [photo(4)],
  photosAfter: [photo(5)],
};

/** An act of this name that is right in itself: only the item, the actor or the paper can make it wrong. */
export function sampleAct(name: ActName, state: ItemState, actor: Actor): Act {
  const itemId = state.id;
  const answered = {
    itemId,
    handoverId: state.offeredIn ?? HANDOVER,
    purpose: 'store_in',
    mode: 'physical',
    senderId: STRANGER,
    toAgencyId: actor.agencyId,
    toPersonId: null,
  } as const;
  const received = { ...answered, place: '一号架', placement: null, seal: null };
  switch (name) {
    case 'seize':
    case 'seal':
    case 'freeze':
    case 'preserve':
    case 'accept':
      return { act: name, itemId, ...registration(state, actor) };
    case 'import_stock': {
      const { officers: _, custody: __, measureUntil: ___, ...described } = registration(state, actor);
      return {
        act: name,
        itemId,
        ...described,
        importId: 'import',
        row: 2,
        measure: 'seizure',
        since: '2019-05-01',
        stage: 'investigation',
        seal: null,
        placement: placement({ agencyId: actor.agencyId }),
      };
    }
    case 'offer':
      return {
        act: name,
        itemId,
        handoverId: HANDOVER,
        purpose: 'store_in',
        mode: 'physical',
        quantity: state.quantity.onHand,
        toAgencyId: actor.agencyId,
        toAgencyKind: actor.agencyKind,
        toPersonId: STRANGER,
        recommendation: null,
      };
    case 'receive':
      return { act: name, ...received, exception: null };
    case 'receive_with_exception':
      return { act: name, ...received, exception: 'damaged' };
    case 'refuse':
      return { act: name, ...answered, reason: 'not_presented' };
    case 'withdraw_offer':
      return { act: name, itemId, handoverId: answered.handoverId, fromAgencyId: actor.agencyId };
    case 'put_away':
      return { act: name, itemId, placement: placement({ agencyId: actor.agencyId }), seal: null };
    case 'lend':
      return {
        act: name,
        itemId,
        loanId: LOAN.id,
        purpose: 'identification',
        dueAt: '2024-03-02T01:00:00.000Z',
        keeperId: STRANGER,
        keeperAgencyId: state.custody.agencyId,
        seal: null,
      };
    case 'take_back':
      return {
        act: name,
        itemId,
        loanId: LOAN.id,
        condition: 'intact',
        seal: state.custody.seal,
        placement: null,
      };
    case 'report':
      return { act: name, itemId, code: 'damaged', reason: '外壳破裂' };
    case 'resolve':
      return { act: name, itemId, reason: '已查明' };
    case 'unseal':
      return { act: name, itemId, ...OPENING };
    case 'reseal':
      return { act: name, itemId, ...OPENING, seal: '封 2' };
    case 'count':
      return { act: name, itemId, quantity: '7', unit: '瓶' };
    case 'photograph':
      return { act: name, itemId, photos: [photo(2), photo(3)] };
    case 'split':
      return { act: name, itemId, parts: [{ itemId: 'part', code: 'AJ-1-1.1', quantity: '4', name: null }] };
    case 'correct':
      return { act: name, itemId, field: 'name', value: '黄酒', corrects: state.lastEntryId, reason: '笔误' };
    case 'void':
      return { act: name, itemId, duplicateOf: 'kept', reason: '重复登记' };
    case 'reassign_case':
      return { act: name, itemId, caseId: 'another case' };
    case 'order':
      return {
        act: name,
        itemId,
        stage: 'execution',
        disposition: {
          id: 'new',
          outcome: 'confiscation',
          quantity: null,
          line: 1,
          recipientId: null,
          executorAgencyId: null,
        },
      };
    case 'release':
      return { act: name, itemId, dispositionId: 'new', recipientId: null };
    case 'renew':
      return { act: name, itemId, until: '2024-08-31' };
    case 'convert':
      return { act: name, itemId, kind: 'sealing', officers: [actor.personId, 'the partner'], until: null };
    case 'take_over':
      return { act: name, itemId, until: null };
    case 'take_effect':
      return { act: name, itemId, effectiveOn: '2024-03-01', until: null, standing: 0 };
    case 'claim':
      return { act: name, itemId, claim: { id: 'new', kind: 'ownership', partyId: 'somebody' } };
    case 'answer_claim':
      return { act: name, itemId, claimId: 'open', answer: 'rejected' };
    case 'announce':
      return { act: name, itemId };
    case 'take_unclaimed':
      return { act: name, itemId, dispositionId: 'new', outcome: 'unclaimed_to_treasury' };
    case 'refund':
      return { act: name, itemId, partyId: 'somebody', quantity: '1' };
    case 'entrust':
      return { act: name, itemId, dispositionId: DISPOSITION, executorAgencyId: state.custody.agencyId };
    case 'deposit':
      return {
        act: name,
        itemId,
        account: {
          id: 'account',
          agencyId: actor.agencyId,
          kind: 'bank',
          unit: state.quantity.unit,
          place: '某银行',
          open: true,
        },
        counting: {
          denominations: [{ face: '1', count: Number(state.quantity.onHand) }],
          counters: ['one', 'another'],
          examined: true,
        },
      };
    case 'accrue':
      return { act: name, itemId, fruits: { itemId: 'fruits', code: 'AJ-1-1I1', quantity: '0.35' } };
    case 'carry_out':
      return {
        act: name,
        itemId,
        dispositionId: DISPOSITION,
        quantity: state.quantity.onHand,
        recipientId: null,
        executors: [],
        witnesses: [],
        proceeds: null,
      };
  }
}
