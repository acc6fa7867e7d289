export type AgencyKind =
  | 'police'
  | 'procuratorate'
  | 'court'
  | 'custody_centre'
  | 'finance'
  | 'political_legal_committee';

/** The posts that a case needs: in which agency, with which roles, in which unit. */
// biome-ignore format: the table reads as a table
export const POSTS = {
  officer:     { kind: 'police',        name: '办案民警甲',   post: '民警',           roles: ['case_officer'],                  unit: '办案部门' },
  partner:     { kind: 'police',        name: '办案民警乙',   post: '民警',           roles: ['case_officer'],                  unit: '办案部门' },
  keeper:      { kind: 'police',        name: '财物保管员',   post: '涉案财物保管员', roles: ['keeper'],                        unit: '涉案财物管理室' },
  head:        { kind: 'police',        name: '公安机关负责人', post: '局长',         roles: ['police_head', 'principal_head'], unit: '办案部门' },
  inspector:   { kind: 'police',        name: '督察员',       post: '督察',           roles: ['inspector'],                     unit: '办案部门' },
  manager:     { kind: 'procuratorate', name: '案管人员',     post: '案件管理人员',   roles: ['case_manager'],                  unit: '案件管理部门' },
  prosecutor:  { kind: 'procuratorate', name: '承办检察官',   post: '检察官',         roles: ['prosecutor'],                    unit: '刑事检察部门' },
  chief:       { kind: 'procuratorate', name: '检察院负责人', post: '检察长',         roles: ['chief_prosecutor'],              unit: '刑事检察部门' },
  registrar:   { kind: 'court',         name: '法院保管人员', post: '财物保管人员',   roles: ['court_registrar'],               unit: '立案庭' },
  judge:       { kind: 'court',         name: '承办法官',     post: '审判员',         roles: ['judge'],                         unit: '刑事审判庭' },
  enforcement: { kind: 'court',         name: '执行人员',     post: '执行法官',       roles: ['enforcement_officer'],           unit: '执行局' },
  president:   { kind: 'court',         name: '法院负责人',   post: '院长',           roles: ['court_president'],               unit: '刑事审判庭' },
  section:     { kind: 'police',        name: '办案部门负责人', post: '大队长',       roles: ['unit_head'],                     unit: '办案部门' },
  reviewer:    { kind: 'police',        name: '法制审核员',   post: '法制员',         roles: ['legal_reviewer'],                unit: '法制部门' },
  accountant:  { kind: 'police',        name: '财务人员',     post: '会计',           roles: ['finance_officer'],               unit: '警务保障部门' },
  auditor:     { kind: 'political_legal_committee', name: '审计人员', post: '审计员', roles: ['auditor'],                       unit: '执法监督部门' },
  member:      { kind: 'political_legal_committee', name: '政法委人员', post: '干部', roles: ['committee_member'],              unit: '执法监督部门' },
  centre:      { kind: 'custody_centre', name: '中心库管员',  post: '库管员',         roles: ['centre_keeper'],                 unit: '库房' },
  treasurer:   { kind: 'finance',       name: '财政人员',     post: '干部',           roles: ['treasury_officer'],              unit: '非税收入管理部门' },
} as const satisfies Record<string, { kind: AgencyKind; name: string; post: string; roles: readonly string[]; unit: string }>;

export type Post = keyof typeof POSTS;
export const POST_KEYS = Object.keys(POSTS) as Post[];
export const postOf = (
  post: Post,
): { kind: AgencyKind; name: string; post: string; roles: readonly string[] } => POSTS[post];

export const KIND_NAMES: Record<AgencyKind, string> = {
  police: '公安局',
  procuratorate: '人民检察院',
  court: '人民法院',
  custody_centre: '涉案财物管理中心',
  finance: '财政局',
  political_legal_committee: '委政法委员会',
};
/** 代字 by kind. */
export const SIGNS: Record<AgencyKind, string> = {
  police: '公',
  procuratorate: '检',
  court: '法',
  custody_centre: '管',
  finance: '财',
  political_legal_committee: '政',
};
