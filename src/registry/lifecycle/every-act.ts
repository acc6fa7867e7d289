/** What every act says. */
export interface EveryAct {
  itemId: string;
  /** The line of the request this act came from, counted from 1, so that a fault can name it. */
  line?: number;
  /** When it happened; now without it. Earlier by more than a day needs `lateReason`. */
  occurredAt?: Date;
  lateReason?: string;
  note?: string;
}
