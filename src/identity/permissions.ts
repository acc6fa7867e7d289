/** What kind of organ an agency is: 公安机关, 检察院, 法院, 跨部门保管中心, 财政部门, 政法委. */
export const AGENCY_KINDS = [
  'police',
  'procuratorate',
  'court',
  'custody_centre',
  'finance',
  'political_legal_committee',
] as const;
export type AgencyKind = (typeof AGENCY_KINDS)[number];

export const AGENCY_KIND_NAMES: Record<AgencyKind, string> = {
  police: '公安机关',
  procuratorate: '人民检察院',
  court: '人民法院',
  custody_centre: '跨部门涉案财物保管中心',
  finance: '财政部门',
  political_legal_committee: '政法委',
};

/** Everything that a handler may require; `EVERYBODY` who is signed in has the first few. */
export const PERMISSIONS = [
  'identity.read',
  'own.account',
  'dictionary.read',
  'identity.administer',
  'dictionary.administer',
  'case.register',
  'case.read',
  'case.merge',
  'case.close',
  'item.seize',
  'item.read',
  'item.count',
  'item.split',
  'item.correct',
  'item.void',
  'item.release',
  'measure.renew',
  'claim.record',
  'claim.answer',
  'notice.issue',
  'unclaimed.decide',
  'item.return_before_trial',
  'item.dispose_early',
  'place.read',
  'place.administer',
  'item.put_away',
  'item.unseal',
  'stock.count',
  'stock.import',
  'loan.request',
  'loan.keep',
  'loan.read',
  'handover.offer',
  'handover.receive',
  'handover.withdraw',
  'handover.read',
  'signature.take',
  'effects.keep',
  'effects.read',
  'prosecution.transfer',
  'court.direct_transfer',
  'investigation.return',
  'non_prosecution.decide',
  'indictment.file',
  'judgment.record',
  'judgment.read',
  'execution.order',
  'execution.report',
  'disposal.carry_out',
  'disposal.read',
  'money.deposit',
  'account.administer',
  'instrument.read',
  'instrument.issue',
  'approval.request',
  'approval.decide',
  'approval.read',
  'paper.issue',
  'paper.read',
  'ledger.read',
  'ledger.verify',
  'access_log.read',
  'oversight.read',
  'oversight.check',
  'oversight.answer',
  'personal_data.erase',
  'statistics.read',
  'all_statistics.read',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

interface Grant {
  /** Chinese name, as the screen and the papers print it. */
  name: string;
  /** The agency kinds in which the role exists. */
  exists: readonly AgencyKind[];
  /** How far reads go: the own agency's cases, or all of the jurisdiction. */
  reach: 'agency' | 'all';
  may: readonly Permission[];
}

const EVERYBODY: readonly Permission[] = ['identity.read', 'own.account', 'dictionary.read'];
const READING: readonly Permission[] = [
  'case.read',
  'item.read',
  'handover.read',
  'judgment.read',
  'disposal.read',
  'instrument.read',
  'approval.read',
  'paper.read',
  'ledger.read',
  'oversight.read',
];
const KEEPING: readonly Permission[] = [
  'place.read',
  'place.administer',
  'item.put_away',
  'item.unseal',
  'loan.keep',
  'loan.read',
  'stock.count',
  'item.count',
  'item.split',
  'handover.offer',
  'handover.receive',
  'handover.withdraw',
  'disposal.carry_out',
  'money.deposit',
  'paper.issue',
  'signature.take',
];
/** Figures of the own agency. */
const LEADING: readonly Permission[] = [...READING, 'instrument.issue', 'approval.decide', 'statistics.read'];
/** Figures across agencies. */
const COUNTING: readonly Permission[] = ['statistics.read', 'all_statistics.read'];
const ORGANS: readonly AgencyKind[] = ['police', 'procuratorate', 'court'];

/** Role → may. The second table of authority is the `by` column of the lifecycle. */
// biome-ignore format: the table reads as a table
const ROLE_GRANTS = {
  case_officer:        { name: '办案民警',       exists: ['police'],         reach: 'agency', may: [...READING, 'effects.keep', 'effects.read', 'loan.request', 'loan.read', 'approval.request', 'claim.record', 'claim.answer', 'notice.issue', 'unclaimed.decide', 'measure.renew', 'oversight.answer', 'case.register', 'case.merge', 'case.close', 'item.seize', 'item.split', 'item.correct', 'item.void', 'item.release', 'item.return_before_trial', 'item.dispose_early', 'handover.offer', 'handover.receive', 'handover.withdraw', 'prosecution.transfer', 'court.direct_transfer', 'execution.report', 'disposal.carry_out', 'money.deposit', 'instrument.issue', 'paper.issue', 'signature.take'] },
  unit_head:           { name: '办案部门负责人', exists: ['police'],         reach: 'agency', may: ['effects.read', ...LEADING, 'case.merge'] },
  legal_reviewer:      { name: '法制员',         exists: ['police'],         reach: 'agency', may: [...READING, 'effects.read', 'approval.request', 'oversight.answer', 'oversight.check', 'instrument.issue', 'personal_data.erase'] },
  keeper:              { name: '涉案财物保管员', exists: ['police'],         reach: 'agency', may: [...READING, 'effects.keep', 'effects.read', ...KEEPING, 'stock.import', 'approval.request', 'oversight.answer', 'execution.report'] },
  police_head:         { name: '公安机关负责人', exists: ['police'],         reach: 'agency', may: [...LEADING, 'effects.read'] },
  principal_head:      { name: '主要负责人',     exists: ['police'],         reach: 'agency', may: LEADING },
  inspector:           { name: '督察',           exists: ['police'],         reach: 'all',    may: [...READING, 'effects.read', 'loan.read', ...COUNTING, 'place.read', 'ledger.verify', 'access_log.read', 'oversight.check'] },
  finance_officer:     { name: '财务',           exists: ORGANS,             reach: 'agency', may: ['case.read', 'item.read', 'handover.read', 'disposal.read', 'instrument.read', 'paper.read', 'ledger.read', 'disposal.carry_out', 'money.deposit', 'account.administer', 'execution.report'] },
  prosecutor:          { name: '检察官',         exists: ['procuratorate'],  reach: 'agency', may: [...READING, 'loan.request', 'loan.read', 'approval.request', 'claim.record', 'claim.answer', 'notice.issue', 'unclaimed.decide', 'measure.renew', 'oversight.answer', 'case.merge', 'case.close', 'item.release', 'item.return_before_trial', 'item.dispose_early', 'handover.withdraw', 'court.direct_transfer', 'investigation.return', 'non_prosecution.decide', 'indictment.file', 'instrument.issue', 'paper.issue', 'signature.take'] },
  case_manager:        { name: '案管',           exists: ['procuratorate'],  reach: 'agency', may: [...READING, ...KEEPING, 'stock.import', 'approval.request', 'claim.record', 'oversight.answer', 'oversight.check', 'case.register', 'item.correct', 'item.void', 'execution.report', 'personal_data.erase'] },
  chief_prosecutor:    { name: '检察长',         exists: ['procuratorate'],  reach: 'agency', may: LEADING },
  court_registrar:     { name: '立案庭/刑庭保管', exists: ['court'],         reach: 'agency', may: [...READING, ...KEEPING, 'stock.import', 'approval.request', 'claim.record', 'oversight.answer', 'oversight.check', 'case.register', 'item.correct', 'item.void', 'personal_data.erase'] },
  judge:               { name: '法官',           exists: ['court'],          reach: 'agency', may: [...READING, 'loan.request', 'loan.read', 'approval.request', 'claim.record', 'claim.answer', 'notice.issue', 'unclaimed.decide', 'measure.renew', 'oversight.answer', 'case.merge', 'case.close', 'item.return_before_trial', 'item.dispose_early', 'judgment.record', 'execution.order', 'instrument.issue', 'paper.issue', 'signature.take'] },
  enforcement_officer: { name: '执行法官',       exists: ['court'],          reach: 'agency', may: [...READING, 'loan.request', 'loan.read', 'approval.request', 'claim.record', 'claim.answer', 'notice.issue', 'unclaimed.decide', 'measure.renew', 'oversight.answer', 'case.close', 'item.split', 'execution.order', 'execution.report', 'disposal.carry_out', 'money.deposit', 'instrument.issue', 'paper.issue', 'signature.take'] },
  court_president:     { name: '院长',           exists: ['court'],          reach: 'agency', may: LEADING },
  centre_keeper:       { name: '保管中心库管员', exists: ['custody_centre'], reach: 'agency', may: ['item.read', 'handover.read', 'disposal.read', 'instrument.read', 'paper.read', 'oversight.read', 'oversight.answer', ...KEEPING, 'execution.report'] },
  treasury_officer:    { name: '财政',           exists: ['finance'],        reach: 'agency', may: ['item.read', 'handover.receive', 'handover.read', 'disposal.read', 'instrument.read', 'paper.read'] },
  committee_member:    { name: '政法委',         exists: ['political_legal_committee'], reach: 'agency', may: [...COUNTING, 'dictionary.administer'] },
  auditor:             { name: '审计',           exists: AGENCY_KINDS,       reach: 'all',    may: [...READING, 'effects.read', 'loan.read', ...COUNTING, 'place.read', 'ledger.verify', 'access_log.read', 'oversight.check'] },
  administrator:       { name: '系统管理员',     exists: AGENCY_KINDS,       reach: 'agency', may: ['identity.administer', 'dictionary.administer'] },
} as const satisfies Record<string, Grant>;

export type Role = keyof typeof ROLE_GRANTS;
export const ROLES = Object.keys(ROLE_GRANTS) as Role[];

const grantOf = (role: Role): Grant => ROLE_GRANTS[role];

/** What people with these roles together may do. */
export function permissionsOf(roles: readonly Role[]): ReadonlySet<Permission> {
  return new Set([...EVERYBODY, ...roles.flatMap((role) => grantOf(role).may)]);
}

/** True when one of these roles may do it. */
export function may(roles: readonly Role[], permission: Permission): boolean {
  return EVERYBODY.includes(permission) || roles.some((role) => grantOf(role).may.includes(permission));
}

/** How far the reads of somebody with these roles go. */
export function reachOf(roles: readonly Role[]): 'agency' | 'all' {
  return roles.some((role) => grantOf(role).reach === 'all') ? 'all' : 'agency';
}

/** True when the role exists in agencies of that kind: there is no judge in a police station. */
export function existsIn(role: Role, kind: AgencyKind): boolean {
  return grantOf(role).exists.includes(kind);
}

/** The agency kinds in which the role exists. */
export const agencyKindsOf = (role: Role): readonly AgencyKind[] => grantOf(role).exists;

/** The Chinese name of a role. */
export const roleName = (role: Role): string => grantOf(role).name;
