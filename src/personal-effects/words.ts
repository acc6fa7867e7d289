/** What people carry; cards and a phone together are what money is taken with. */
export const EFFECT_KINDS = {
  card: '银行卡、存折',
  phone: '手机',
  cash: '现金',
  document: '证件',
  jewellery: '首饰',
  medicine: '药品',
  other: '其他',
} as const;
export type EffectKind = keyof typeof EFFECT_KINDS;
export const EFFECT_KIND_KEYS = Object.keys(EFFECT_KINDS) as EffectKind[];

export const EFFECT_STATES = {
  kept: '代管中',
  out: '临时取出',
  returned: '已返还',
  moved: '转为涉案财物',
} as const;
export type EffectState = keyof typeof EFFECT_STATES;
export const EFFECT_STATE_KEYS = Object.keys(EFFECT_STATES) as EffectState[];

export const EFFECT_ACTS = {
  effects_received: '登记保管',
  effects_taken_out: '临时取出',
  effects_put_back: '放回',
  effects_returned: '返还',
  effects_moved: '转为涉案财物',
} as const;
export type EffectAct = keyof typeof EFFECT_ACTS;
export const EFFECT_ACT_KEYS = Object.keys(EFFECT_ACTS) as EffectAct[];

/** The law of all of it. */
export const EFFECTS_LAW = '公通字〔2012〕40号';
