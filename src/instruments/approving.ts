import type { Official, Role } from '../identity/identity.js';
import { RuleBroken } from '../platform/errors.js';
import { APPROVAL_LEVELS, type ApprovalLevel, INSTRUMENTS, type InstrumentKind } from './kinds.js';

/** The roles that satisfy each level: the level's own and those above it. */
export const APPROVING_ROLES: Record<Exclude<ApprovalLevel, 'none'>, readonly Role[]> = {
  unit_head: ['unit_head', 'police_head', 'principal_head', 'chief_prosecutor', 'court_president'],
  police_head: ['police_head', 'principal_head', 'chief_prosecutor', 'court_president'],
  principal_head: ['principal_head', 'chief_prosecutor', 'court_president'],
  chief_prosecutor: ['chief_prosecutor'],
  court_president: ['court_president'],
};

/** RuleBroken `approver_is_not_applicant`. */
export const ownApprover = (kind: InstrumentKind): RuleBroken =>
  new RuleBroken('approver_is_not_applicant', '申请人不能批准自己的文书', {
    law: INSTRUMENTS[kind].law,
    remedy: '请由有权的负责人批准',
  });

/** RuleBroken `approval_level_too_low`: whose word does not suffice for a paper of this kind. */
export const levelTooLow = (
  approver: Pick<Official, 'name' | 'post'>,
  kind: InstrumentKind,
  level: ApprovalLevel,
): RuleBroken =>
  new RuleBroken(
    'approval_level_too_low',
    `${approver.name}（${approver.post}）无权批准${INSTRUMENTS[kind].name}`,
    { law: INSTRUMENTS[kind].law, remedy: `须由本机关${LEVEL_HOLDERS[level]}批准` },
  );

export const LEVEL_HOLDERS: Record<ApprovalLevel, string> = {
  none: '（无须批准）',
  unit_head: '办案部门负责人',
  police_head: '县级以上机关负责人',
  principal_head: '机关主要负责人',
  chief_prosecutor: '检察长',
  court_president: '院长',
};

/** Whether one of these roles suffices for the level. */
export const mayApprove = (roles: readonly Role[], level: ApprovalLevel): boolean =>
  level !== 'none' && roles.some((role) => APPROVING_ROLES[level].includes(role));

/** The levels for which these roles suffice. */
export const levelsOf = (roles: readonly Role[]): ApprovalLevel[] =>
  APPROVAL_LEVELS.filter((level) => mayApprove(roles, level));
