/** Why no holder signed (刑诉规定 230). */
export const HOLDER_ABSENCES = {
  HOLDER_REFUSED: '持有人拒绝签名',
  HOLDER_ABSENT: '持有人不在场',
  HOLDER_UNKNOWN: '无法确定持有人',
} as const;
export type HolderAbsence = keyof typeof HOLDER_ABSENCES;
export const HOLDER_ABSENCE_CODES = Object.keys(HOLDER_ABSENCES) as HolderAbsence[];

/** Why there was no witness (刑诉规定 194). */
export const WITNESS_ABSENCES = {
  NO_ELIGIBLE_WITNESS: '没有合适的见证人',
} as const;
export type WitnessAbsence = keyof typeof WITNESS_ABSENCES;
export const WITNESS_ABSENCE_CODES = Object.keys(WITNESS_ABSENCES) as WitnessAbsence[];

const NAMES: Readonly<Record<string, string>> = { ...HOLDER_ABSENCES, ...WITNESS_ABSENCES };

/** The Chinese words of a reason why somebody did not sign. */
export const absenceName = (code: string): string | undefined => NAMES[code];
