import type { SubjectKind } from '../subjects.js';

/** How grave a flaw is: L3 may exclude the evidence, L2 can be cured, L1 breaches procedure, L0 is a matter of data, LX of discipline or crime. */
export const LEVELS = {
  L0: { name: '数据质量', law: '内部' },
  L1: { name: '程序违反', law: '刑诉解释 447; 检察规则 665' },
  L2: { name: '可补正的瑕疵', law: '刑诉解释 86 二款、113' },
  L3: { name: '可能不得作为定案根据', law: '刑诉解释 86 一款、三款、114' },
  LX: { name: '违纪违法线索', law: '刑诉规定 196; 公通字〔2015〕21号 28' },
} as const;
export type Level = keyof typeof LEVELS;

/** What makes it good: 补正, 合理解释, 纠正, 追责. */
export const REMEDIES = {
  correction: '补正',
  explanation: '合理解释',
  rectification: '纠正',
  accountability: '追责',
} as const;
export type RemedyKind = keyof typeof REMEDIES;

/** One check of domain knowledge: what must be, by which law, and how a breach is seen in what is recorded. */
export interface FlawRule {
  name: string;
  level: Level;
  law: string;
  remedy: RemedyKind;
  /** Days within which it should be made good; 内部. */
  days: number;
  /** SQL: the row of its reading is at fault. */
  when: string;
  /** SQL: what the paper or the law says, and what the ledger says; nothing personal. */
  document: string;
  ledger: string;
  /** SQL text: which event of the subject it is, where there can be several. */
  event?: string;
  /** SQL: whose answer it is, where not the reading's own. */
  agency?: string;
}

/** Rows that are read once for all the rules about them. `:now` is the moment of the check. */
export interface Reading {
  subject: SubjectKind;
  from: string;
  where: string;
  id: string;
  caseId: string;
  agencyId: string;
}

export const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;
/** A moment as it is read in China. */
export const moment = (value: string): string =>
  `to_char(${value} AT TIME ZONE interval '8 hours', 'YYYY-MM-DD HH24:MI')`;
export const day = (value: string): string => `to_char(${value}, 'YYYY-MM-DD')`;
