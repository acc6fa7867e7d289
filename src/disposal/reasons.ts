export interface EarlyReasonForm {
  name: string;
  /** The owner must have consented in writing or applied (刑诉规定 236; 刑诉解释 439). */
  consent: boolean;
  law: string;
}

/** Why a thing cannot wait for the judgment. */
// biome-ignore format: the table reads as a table
export const EARLY_REASONS = {
  perishable:                { name: '易损毁、灭失、腐烂、变质，不宜长期保存', consent: false, law: '刑诉规定 236; 刑诉解释 439' },
  hard_to_keep:              { name: '难以保管',                               consent: false, law: '刑诉规定 236' },
  depreciating_with_consent: { name: '长期不使用容易贬值，权利人同意或者申请', consent: true,  law: '刑诉解释 439' },
  volatile_with_consent:     { name: '市场价格波动大，权利人同意或者申请',     consent: true,  law: '刑诉解释 439' },
  contraband_not_evidence:   { name: '违禁品，不需要作为证据',                 consent: false, law: '刑诉规定 236' },
  living:                    { name: '活体动植物',                             consent: false, law: '刑诉规定 236' },
} as const satisfies Record<string, EarlyReasonForm>;
export type EarlyReason = keyof typeof EARLY_REASONS;
export const EARLY_REASON_CODES = Object.keys(EARLY_REASONS) as EarlyReason[];

/** Why a measure is lifted (刑诉法 145). */
export const RELEASE_REASONS = {
  unrelated: '查明与案件无关',
  case_withdrawn: '撤销案件',
  measure_not_needed: '没有必要继续采取措施',
} as const;
export type ReleaseReason = keyof typeof RELEASE_REASONS;
export const RELEASE_REASON_CODES = Object.keys(RELEASE_REASONS) as ReleaseReason[];
