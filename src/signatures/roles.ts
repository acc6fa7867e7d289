interface Signer {
  name: string;
  /** 当事人: his signing is recorded in sound and picture, and no official signs for him. */
  isParty: boolean;
}

/** Who signs at the counter; the keys are those of the boxes to sign in on the lists. */
// biome-ignore format: the table reads as a table
export const SIGNERS = {
  sender:      { name: '移交人',       isParty: false },
  receiver:    { name: '接收人',       isParty: false },
  courier:     { name: '押运人、承运人', isParty: false },
  borrower:    { name: '领用人',       isParty: false },
  keeper:      { name: '保管人',       isParty: false },
  holder:      { name: '持有人',       isParty: true },
  provider:    { name: '提交人',       isParty: true },
  recipient:   { name: '领取人',       isParty: true },
  witness:     { name: '见证人',       isParty: false },
  institution: { name: '协助单位经办人', isParty: false },
  officer:     { name: '办案人',       isParty: false },
  unit:        { name: '办案单位办案人', isParty: false },
  destroyer:   { name: '销毁人',       isParty: false },
} as const satisfies Record<string, Signer>;
export type SignerRole = keyof typeof SIGNERS;
export const SIGNER_ROLES = Object.keys(SIGNERS) as SignerRole[];

/** Who signs the list of each kind of paper. */
export const PAPER_SIGNERS: Readonly<Partial<Record<string, readonly SignerRole[]>>> = {
  seizure_decision: ['holder', 'witness', 'keeper', 'unit'],
  sealing_decision: ['holder', 'witness', 'keeper', 'unit'],
  freezing_notice: ['institution', 'unit'],
  preservation_decision: ['holder', 'witness', 'unit'],
  acceptance_list: ['provider', 'keeper', 'unit'],
  return_list: ['recipient', 'officer', 'keeper'],
  destruction_record: ['destroyer', 'witness'],
};

export const SIGNING_WAYS = { drawn: '手写签名', typed: '键入姓名确认', login: '本人登录确认' } as const;
export type SigningWay = keyof typeof SIGNING_WAYS;
