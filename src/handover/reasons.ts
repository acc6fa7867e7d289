/** The thing moves, or responsibility alone. */
export const HANDOVER_MODES = { physical: '实物移交', paper: '单据移交（换押）' } as const;

/** Why a line is taken with an exception (扣押财物的损毁、短少、调换等须当场记录; 检察规则 157). */
export const EXCEPTIONS = {
  damaged: '损毁',
  short: '短少',
  swapped: '调换',
  seal_broken: '封条异常',
  description_differs: '与清单描述不符',
  attachments_missing: '附件不全',
} as const;
export type ExceptionCode = keyof typeof EXCEPTIONS;
export const EXCEPTION_CODES = Object.keys(EXCEPTIONS) as ExceptionCode[];

/** Why a line is refused; a receiver may refuse only for one of these. */
export const REFUSALS = {
  not_presented: '实物未到',
  not_on_list: '清单未列',
  papers_missing: '法律文书缺失或不全',
  seriously_mismatched: '实物与清单严重不符',
  not_sealed: '应封存而未封存',
  not_of_this_agency: '不属本单位受理',
} as const;
export type RefusalCode = keyof typeof REFUSALS;
export const REFUSAL_CODES = Object.keys(REFUSALS) as RefusalCode[];
