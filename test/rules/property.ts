import { v7 } from 'uuid';
import type { Actor } from '../../src/identity/actor.js';
import { type AgencyKind, existsIn, type Role } from '../../src/identity/permissions.js';
import type { Instrument, InstrumentKind } from '../../src/instruments/instruments.js';
import type { Entry, Fact } from '../../src/ledger/ledger.js';
import type { Photo } from '../../src/photos/photos.js';
import { Problem } from '../../src/platform/errors.js';
import type { Act } from '../../src/registry/lifecycle/acts.js';
import { decide } from '../../src/registry/lifecycle/decide.js';
import type {
  Claim,
  Disposition,
  DispositionAxis,
  Frozen,
  ItemState,
  Loan,
} from '../../src/registry/lifecycle/item-state.js';
import type { Notice } from '../../src/registry/lifecycle/notices.js';
import type { Placement } from '../../src/registry/lifecycle/places.js';
import { blankItem, project } from '../../src/registry/lifecycle/projection.js';
import type { Context } from '../../src/registry/lifecycle/rules.js';

export const NOW = new Date('2024-03-01T01:00:00.000Z');
export const OWN = '00000000-0000-7000-8000-00000000000a';
export const OTHER = '00000000-0000-7000-8000-00000000000b';
export const ITEM = '00000000-0000-7000-8000-000000000001';
export const CASE = '00000000-0000-7000-8000-000000000002';
export const HANDOVER = '00000000-0000-7000-8000-000000000003';
export const DISPOSITION = '00000000-0000-7000-8000-000000000004';
export const STRANGER = '00000000-0000-7000-8000-000000000005';

const KINDS: readonly AgencyKind[] = [
  'police',
  'procuratorate',
  'court',
  'custody_centre',
  'finance',
  'political_legal_committee',
];

/** Somebody of the own agency with this one role, in the first kind of agency where the role exists. */
export function actorWith(role: Role, more: Partial<Actor> = {}): Actor {
  const agencyKind = KINDS.find((kind) => existsIn(role, kind)) as AgencyKind;
  return {
    accountId: role,
    sessionId: role,
    personId: `person with ${role}`,
    personName: role,
    personNumber: '001',
    agencyId: OWN,
    agencyName: '本机关',
    agencyKind,
    unitId: 'unit',
    unitName: '办公室',
    appointmentId: 'appointment',
    post: role,
    roles: [role],
    scope: {},
    ...more,
  };
}

/** So long ago that whoever was called for could have come. */
const ISSUED: Partial<Record<InstrumentKind, string>> = {
  claim_notice: '2022-03-01',
  claim_announcement: '2022-03-01',
};

const paper = (kind: InstrumentKind, more: Partial<Instrument> = {}): Instrument => ({
  id: v7(),
  kind,
  agencyId: OWN,
  number: '某字〔2024〕1号',
  issuedOn: ISSUED[kind] ?? '2024-03-01',
  approvals: [],
  content: {},
  superseded: false,
  ...more,
});

export const context = (
  actor: Actor,
  kind: InstrumentKind | null,
  more: Partial<Instrument> = {},
): Context => ({
  actor,
  instrument: kind && paper(kind, kind.endsWith('loan_approval') ? { ...LOAN_APPROVED, ...more } : more),
  now: NOW,
});

export const disposition = (more: Partial<Disposition> = {}): Disposition => ({
  id: DISPOSITION,
  outcome: 'confiscation',
  state: 'ordered',
  quantity: null,
  done: '0',
  instrumentId: 'judgment',
  line: 1,
  recipientId: null,
  executorAgencyId: OWN,
  ...more,
});

/** A photo of its own for each number. */
export const photo = (number: number): Photo => ({
  sha256: number.toString(16).padStart(64, '0'),
  size: 1000 + number,
  mediaType: 'image/jpeg',
});

/** What the own agency's keepers lent to somebody. */
export const LOAN: Loan = {
  id: '00000000-0000-7000-8000-000000000007',
  agencyId: OWN,
  keeperId: 'the keeper',
  borrowerId: 'a borrower',
  purpose: 'identification',
  since: '2024-02-28T01:00:00.000Z',
  dueAt: '2024-03-02T01:00:00.000Z',
};

export const CLAIM: Claim = {
  id: 'open',
  kind: 'ownership',
  partyId: 'owner',
  state: 'open',
  since: '2024-02-01',
  instrumentId: 'record',
  answeredIn: null,
};

export const NOTICE: Notice = {
  instrumentId: 'announcement',
  public: true,
  since: '2023-08-01',
  limit: 'T15',
  until: '2024-02-01',
};

export const FROZEN: Frozen = {
  code: 'damaged',
  reportedBy: 'the keeper',
  since: '2024-02-28T01:00:00.000Z',
};

/** The approval of a loan under the approver's own login. */
export const LOAN_APPROVED = {
  approvals: [
    {
      personId: 'the head',
      number: '9',
      name: '孙',
      post: '大队长',
      level: 'unit_head',
      approvalId: 'approval',
    },
  ],
} satisfies Partial<Instrument>;

/** A place of the own agency's general store, with room in it. */
export const placement = (more: Partial<Placement> = {}): Placement => ({
  placeId: '00000000-0000-7000-8000-000000000006',
  agencyId: OWN,
  kind: 'centre',
  path: '中心库 / 一号架',
  open: true,
  categories: null,
  room: 1,
  foreign: false,
  ...more,
});

/** Ten things on the own agency's shelf, under seizure, nothing decided. */
export function item(more: Partial<ItemState> = {}): ItemState {
  return {
    ...blankItem(ITEM),
    caseId: CASE,
    code: 'AJ-1-1',
    category: '烟酒',
    name: '白酒',
    officers: ['officer one', 'officer two'],
    quantity: { counted: true, unit: '瓶', registered: '10', onHand: '10', splitOff: '0', disposed: '0' },
    measures: [
      { kind: 'seizure', state: 'in_force', instrumentId: 'paper', since: '2024-02-01', until: null },
    ],
    custody: { kind: 'keeper', agencyId: OWN, unitId: 'unit', personId: 'the keeper', seal: null },
    responsibility: { agencyId: OWN, stage: 'investigation' },
    chain: ['officer one', 'the keeper'],
    sequence: 1,
    lastEntryId: 'entry',
    ...more,
  };
}

/** What makes an item stand so on the disposition axis. */
export const AXIS_EXAMPLES: Record<DispositionAxis, Partial<ItemState>> = {
  undecided: {},
  recommended: { dispositions: [disposition({ state: 'recommended', executorAgencyId: null })] },
  ordered: { dispositions: [disposition()] },
  final: {
    quantity: { counted: true, unit: '瓶', registered: '10', onHand: '0', splitOff: '0', disposed: '10' },
    dispositions: [disposition({ state: 'carried_out', done: '10' })],
  },
};

/** The code with which the act breaks, or null when it is allowed; anything but a problem is thrown on. */
export function codeOf(items: readonly ItemState[], act: Act, given: Context): string | null {
  try {
    decide(new Map(items.map((each) => [each.id, each])), [act], given);
    return null;
  } catch (thrown) {
    if (thrown instanceof Problem) return thrown.code;
    throw thrown;
  }
}

/** The facts as the ledger would give them back. */
export const remembered = (facts: readonly Fact[], recordedAt = NOW): Entry[] =>
  facts.map(
    (fact) =>
      ({
        ...fact,
        recordedAt,
        confidential: fact.confidential ?? {},
        commitments: Object.fromEntries(Object.keys(fact.confidential ?? {}).map((key) => [key, ''])),
      }) as unknown as Entry,
  );

/** The items after these facts, recorded at one instant. */
export function after(
  items: ReadonlyMap<string, ItemState>,
  facts: readonly Fact[],
  recordedAt = NOW,
): Map<string, ItemState> {
  const states = new Map(items);
  for (const entry of remembered(facts, recordedAt)) {
    const { id } = entry.subject;
    states.set(id, project(states.get(id) ?? blankItem(id), entry));
  }
  return states;
}
