import type { Actor } from '../identity/identity.js';
import { chinaDate, type InstrumentKind } from '../instruments/instruments.js';
import { type Fault, NotAllowed, type Problem, RuleBroken } from '../platform/errors.js';
import type { Act } from './lifecycle/acts.js';
import { refusedRegistrations } from './lifecycle/decide.js';
import { dispositionAxis, type ItemState } from './lifecycle/item-state.js';

const OPEN_LISTED_MAX = 100;

/** Why this agency may not close the case now; null when it may. `agencyId` registered the case. */
export function closureRefusal(agencyId: string, all: readonly ItemState[], actor: Actor): Problem | null {
  const items = all.filter((item) => !item.voided);
  const answering = items.length > 0 ? items.map((item) => item.responsibility.agencyId) : [agencyId];
  if (!answering.includes(actor.agencyId)) {
    return new NotAllowed('no_standing', '本机关不是本案财物的责任机关，不能结清', {
      law: '刑诉解释 447',
      remedy: '请由现责任机关结清',
    });
  }
  const open = items.filter((item) => dispositionAxis(item) !== 'final');
  if (open.length === 0) return null;
  return new RuleBroken('case_has_open_items', `尚有 ${open.length} 件财物未处理完毕，案件不能结清`, {
    law: '刑诉解释 444-446',
    remedy: '请先处理完毕；裁判未提及的，请函询法院',
    faults: open
      .slice(0, OPEN_LISTED_MAX)
      .map((item) => ({ field: item.code, code: 'item_is_open', message: `${item.code} ${item.name}` })),
  });
}

/** Why this agency may not send the case on without its property; null when it may. */
export function referralRefusal(items: readonly ItemState[], { agencyId }: Actor): Problem | null {
  const here = items.filter(
    (item) => !item.voided && item.responsibility.agencyId === agencyId && dispositionAxis(item) !== 'final',
  );
  if (here.length === 0) return null;
  return new RuleBroken(
    'property_goes_with_the_case',
    `尚有 ${here.length} 件财物由本机关负责，须随案移送，不能只移送案件`,
    {
      law: '刑诉规定 288; 检察规则 358、429',
      remedy: '请办理财物的移送；不移送实物的，用单据移交',
      faults: here
        .slice(0, OPEN_LISTED_MAX)
        .map((item) => ({ field: item.code, code: 'item_is_open', message: `${item.code} ${item.name}` })),
    },
  );
}

/** A registration is voided in favour of another one of the same case, which is kept. */
export const noDuplicate = (): Problem =>
  new RuleBroken('duplicate_of_a_kept_item', '须指明同案中保留的那一条登记', {
    law: '内部',
    remedy: '请选择本案内未作废的另一条登记',
  });

/** Nothing that this agency holds waits to be entrusted to it. */
export const nothingToExecute = (): Problem =>
  new RuleBroken('something_to_execute', '该机关没有保管这份判决所决定处理、尚待执行的财物', {
    law: '刑诉解释 447',
    remedy: '请核对保管机关',
  });

/** A paper before it is issued. */
const UNISSUED = { id: '', number: '', approvals: [], content: {}, superseded: false };

/** Which of these registrations a paper of the kind could not carry today, and why, by their lines; nothing is recorded. */
export const registrationFaults = (
  acts: readonly Act[],
  kind: InstrumentKind,
  { actor, now }: { actor: Actor; now: Date },
): Fault[] =>
  refusedRegistrations(acts, {
    actor,
    now,
    instrument: { kind, agencyId: actor.agencyId, issuedOn: chinaDate(now), ...UNISSUED },
  });
