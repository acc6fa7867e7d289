/** What a judgment can make owed that was never held: 刑法 64. */
export const OBLIGATIONS = {
  recovery: '追缴',
  restitution: '责令退赔',
  confiscation: '没收',
} as const;
export type ObligationKind = keyof typeof OBLIGATIONS;
export const OBLIGATION_KINDS = Object.keys(OBLIGATIONS) as ObligationKind[];
