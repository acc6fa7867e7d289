export interface LoanPurposeForm {
  name: string;
  /** A head above the unit approves it: what is shown to the public (行政规定 188; 涉案财物管理规定 15). */
  special: boolean;
  law: string;
}

/** For what a thing may leave its keeper for a time. */
// biome-ignore format: the table reads as a table
export const LOAN_PURPOSES = {
  interrogation:  { name: '讯问、询问', special: false, law: '行政规定 190' },
  identification: { name: '辨认',       special: false, law: '行政规定 190' },
  appraisal:      { name: '鉴定',       special: false, law: '行政规定 190' },
  testing:        { name: '检验',       special: false, law: '行政规定 190' },
  examination:    { name: '检查',       special: false, law: '行政规定 190' },
  hearing:        { name: '当庭出示',   special: false, law: '刑诉解释 441' },
  publicity:      { name: '宣传教育',   special: true,  law: '内部' },
} as const satisfies Record<string, LoanPurposeForm>;
export type LoanPurpose = keyof typeof LOAN_PURPOSES;
export const LOAN_PURPOSE_KEYS = Object.keys(LOAN_PURPOSES) as LoanPurpose[];

const VEHICLE = '机动车';

/** True when a head of the organ approves it and not the head of the unit: a showing to the public, or a vehicle. */
export const isSpecialLoan = (purpose: LoanPurpose, categories: readonly string[]): boolean =>
  LOAN_PURPOSES[purpose].special || categories.includes(VEHICLE);

/** In what state a thing comes back. */
export const RETURN_CONDITIONS = {
  intact: '完好',
  damaged: '损毁',
  short: '短少',
  swapped: '调换',
  seal_broken: '封条异常',
} as const;
export type ReturnCondition = keyof typeof RETURN_CONDITIONS;

/** What stops everything with a thing until it is resolved. */
export const ABNORMALITIES = {
  damaged: '损毁',
  short: '短少',
  swapped: '调换',
  lost: '灭失',
  seal_broken: '封条异常',
  not_located: '盘点未见',
} as const;
export type Abnormality = keyof typeof ABNORMALITIES;
export const ABNORMALITY_KEYS = Object.keys(ABNORMALITIES) as Abnormality[];
