import type { Actor, AgencyKind } from '../../identity/identity.js';
import type { Act, ActName, Offer } from './acts.js';
import { openClaims } from './claim-rules.js';
import type { DepositAccount } from './deposit-acts.js';
import { blank } from './effect.js';
import type { Disposition, ItemState } from './item-state.js';
import { free, leftOf } from './orders.js';
import type { Placement } from './places.js';
import { type Purpose, purposeForm } from './purposes.js';

/** The offer that waits for an answer, as its own entry tells it. */
export interface OpenOffer {
  handoverId: string;
  purpose: Purpose;
  mode: 'physical' | 'paper';
  senderId: string;
  fromAgencyId: string;
  toAgencyId: string;
  toPersonId: string | null;
}

/** Which place it will be is not known beforehand. */
const SOME_PLACE: Placement = {
  placeId: '',
  agencyId: '',
  kind: 'centre',
  path: '',
  open: true,
  categories: null,
  room: null,
  foreign: false,
};

const SOME_OPENING = { second: { personId: '', roles: [] }, photosBefore: [], photosAfter: [] };
/** Which account it will be is not known beforehand. */
const SOME_ACCOUNT: DepositAccount = { id: '', agencyId: '', kind: 'bank', unit: '', place: '', open: true };

/** The offers that could be made for a purpose in one way, by kind of receiver. */
export const offersFor = (purpose: Purpose, mode: Offer['mode'], item: ItemState, actor: Actor): Offer[] =>
  purposeForm(purpose).to.map((kind) => offer(purpose, mode, kind, item, actor));

const offer = (
  purpose: Purpose,
  mode: Offer['mode'],
  toAgencyKind: AgencyKind,
  item: ItemState,
  actor: Actor,
): Offer => ({
  act: 'offer',
  itemId: item.id,
  handoverId: '',
  purpose,
  mode,
  quantity: item.quantity.onHand,
  toAgencyId: toAgencyKind === actor.agencyKind ? actor.agencyId : '',
  toAgencyKind,
  toPersonId: null,
  recommendation: null,
});

/** The acts of this name that could be tried on the item, as far as they are known before anybody writes them down. */
export function* candidatesFor(name: ActName, item: ItemState, open: OpenOffer | null): Generator<Act> {
  const itemId = item.id;
  switch (name) {
    case 'receive':
    case 'receive_with_exception':
      if (open)
        yield { act: name, itemId, ...open, place: null, placement: null, seal: null, exception: null };
      return;
    case 'refuse':
      if (open) yield { act: name, itemId, ...open, reason: '' };
      return;
    case 'withdraw_offer':
      if (open) yield { act: name, itemId, handoverId: open.handoverId, fromAgencyId: open.fromAgencyId };
      return;
    case 'put_away':
      return yield { act: name, itemId, placement: SOME_PLACE, seal: null };
    case 'lend':
      return yield {
        act: name,
        itemId,
        loanId: '',
        purpose: 'examination',
        dueAt: '',
        keeperId: '',
        keeperAgencyId: null,
        seal: null,
      };
    case 'take_back':
      return yield {
        act: name,
        itemId,
        loanId: item.loan?.id ?? '',
        condition: 'intact',
        seal: item.custody.seal,
        placement: null,
      };
    case 'report':
      return yield { act: name, itemId, code: 'damaged', reason: '' };
    case 'resolve':
      return yield { act: name, itemId, reason: '' };
    case 'unseal':
      return yield { act: name, itemId, ...SOME_OPENING };
    case 'reseal':
      return yield { act: name, itemId, ...SOME_OPENING, seal: '' };
    case 'count':
      return yield { act: name, itemId, quantity: '1', unit: '' };
    case 'split':
      return yield { act: name, itemId, parts: [{ itemId: '', code: '', quantity: free(item), name: null }] };
    case 'correct':
      return yield { act: name, itemId, field: 'name', value: '', corrects: '', reason: '' };
    case 'void':
      return yield { act: name, itemId, duplicateOf: '', reason: '' };
    case 'reassign_case':
      return yield { act: name, itemId, caseId: '' };
    case 'order':
      return yield { act: name, itemId, disposition: { ...blank(''), quantity: null }, stage: null };
    case 'release':
      return yield { act: name, itemId, dispositionId: '', recipientId: null };
    case 'renew':
      return yield { act: name, itemId, until: '' };
    case 'convert':
      for (const kind of ['seizure', 'sealing'] as const)
        yield { act: name, itemId, kind, officers: [], until: null };
      return;
    case 'take_over':
      return yield { act: name, itemId, until: null };
    case 'take_effect':
      return yield { act: name, itemId, effectiveOn: '', until: null, standing: 0 };
    case 'claim':
      return yield { act: name, itemId, claim: { id: '', kind: 'ownership', partyId: '' } };
    case 'answer_claim':
      yield* answers(item);
      return;
    case 'announce':
      return yield { act: name, itemId };
    case 'take_unclaimed':
      return yield { act: name, itemId, dispositionId: '', outcome: 'unclaimed_to_treasury' };
    case 'refund':
      return yield { act: name, itemId, partyId: '', quantity: '' };
    case 'deposit':
      return yield { act: name, itemId, account: SOME_ACCOUNT, counting: null };
    case 'accrue':
      return yield { act: name, itemId, fruits: { itemId: '', code: '', quantity: '1' } };
    case 'entrust':
      yield* judged(item).map(
        ({ id }): Act => ({
          act: name,
          itemId,
          dispositionId: id,
          executorAgencyId: item.custody.agencyId,
        }),
      );
      return;
    case 'carry_out':
      for (const disposition of ordered(item)) yield carryingOut(item, disposition);
      return;
  }
}

const ordered = (item: ItemState): Disposition[] =>
  item.dispositions.filter((each) => each.state === 'ordered');

/** What a line of a judgment orders; without one, an order of none, so that the rule says what is missing. */
function judged(item: ItemState): Pick<Disposition, 'id'>[] {
  const lines = ordered(item).filter((each) => each.line !== null);
  return lines.length > 0 ? lines : [{ id: '' }];
}

const carryingOut = (item: ItemState, disposition: Disposition): Act => ({
  act: 'carry_out',
  itemId: item.id,
  dispositionId: disposition.id,
  quantity: leftOf(item, disposition),
  recipientId: null,
  executors: [],
  witnesses: [],
  proceeds: null,
});

const answers = (item: ItemState): Act[] =>
  [...openClaims(item), { id: '' }].map(({ id }) => ({
    act: 'answer_claim',
    itemId: item.id,
    claimId: id,
    answer: 'upheld',
  }));
